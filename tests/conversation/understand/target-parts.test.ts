import { describe, expect, it } from 'vitest';
import { findStage, keepNamedParts } from '../../../src/conversation/understand/target-parts.ts';
import type { Target } from '../../../src/domain/plan.ts';

const target = (what: string, value: number): Target => ({
  what,
  op: '>=',
  value,
  unit: '个',
  kind: 'count',
  mode: 'reach',
  quote: what,
});
const all = target('新建车站', 12);
const built = target('新建车站（竣工）', 3);
const north = target('新建车站（北区）', 7);

describe('parts of what a target counts', () => {
  it('are meant where they are said', () => {
    expect(keepNamedParts([all, built, north], '北区弄了3个')).toEqual([north]);
  });

  it('stay open where none is said, or two', () => {
    expect(keepNamedParts([all, north], '弄了3个')).toEqual([all, north]);
    expect(keepNamedParts([built, north], '北区竣工3个')).toEqual([built, north]);
  });

  it('that are a stage are meant where it is said to be over', () => {
    expect(findStage(all, [all, built, north], '2个车站建好了')).toBe(built);
  });

  it('are not meant by work that goes on, nor by a share that is done', () => {
    expect(findStage(all, [all, built], '2个车站在建')).toBeUndefined();
    expect(findStage(all, [all, north], '2个车站建好了')).toBeUndefined();
    expect(findStage(north, [all, built, north], '2个车站建好了')).toBeUndefined();
  });
});
