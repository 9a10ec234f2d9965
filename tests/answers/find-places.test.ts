import { describe, expect, it } from 'vitest';
import { findPlace, findSection } from '../../src/answers/find-places.ts';
import { foldText } from '../../src/answers/fold-text.ts';
import { bundled, makeContext } from './support.ts';

const { register } = bundled.plan;
const at = (text: string) => findPlace(register, foldText(text))?.tasks.map(({ id }) => id);

describe('items and clauses in any writing', () => {
  it.each([
    '第九条第二款谁负责',
    '9#2',
    '９＃２归谁',
    '9.2谁管',
    '第9条第2项',
    '第九條第二款歸誰',
    '9条2款',
    'item 9 clause 2',
    'who owns item 9.2?',
  ])('%s', (text) => {
    expect(at(text)).toEqual(['9#2']);
  });

  it('takes all clauses of an item', () => {
    expect(at('第20条谁负责')).toEqual(['20#1', '20#2', '20#3']);
  });

  it('knows when there is no such item', () => {
    expect(at('第40条谁管')).toEqual([]);
  });

  it.each(['1.5批次/千人', '每千人4件', '一条龙服务', '新增2家', '5G基站', 'top 10 restaurants'])(
    'sees none in %s',
    (text) => {
      expect(at(text)).toBeUndefined();
    },
  );

  it('reads references as printed, with their headings', () => {
    const { plan } = makeContext([
      { id: '（一）3#1', text: '整治转供电加价', owners: [] },
      { id: '（二）3#1', text: '别的', owners: [] },
    ]);
    expect(findPlace(plan.register, foldText('（一）3谁牵头'))?.tasks.map(({ id }) => id)).toEqual(['（一）3#1']);
  });
});

describe('sections', () => {
  it.each(['第三部分有哪些', '三大块', 'section three', 'the third part'])('%s', (text) => {
    expect(findSection(register, text)?.section?.ref).toBe('三');
  });

  it.each(['一块管的有哪些', '一部分企业', 'take part in'])('sees none in %s', (text) => {
    expect(findSection(register, text)).toBeUndefined();
  });
});
