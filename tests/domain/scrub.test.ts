import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrub } from '../../src/domain/scrub.ts';

const people = [
  { name: '王小明', handle: 'wang-xm' },
  { name: 'Li Na', handle: 'lina' },
  { name: '李', handle: 'x' },
];

describe('what is sent', () => {
  it.each([
    ['王小明说食堂归谁', '王小明'],
    ['问一下wang-xm食堂的事', 'wang-xm'],
    ['ask LI NA about the canteens', 'LI NA'],
    ['<@U012AB3CD> 食堂谁管', 'U012AB3CD'],
    ['我电话13812345678，食堂谁管', '13812345678'],
    ['打 138 1234 5678 找我', '138 1234 5678'],
    ['座机0577-88123456', '0577-88123456'],
    ['电话：88123456', '88123456'],
    ['call +44 20 7946 0958', '20 7946'],
    ['身份证33030219900101123X', '33030219900101123X'],
    ['发到 wang.xm@example.gov.cn', 'wang.xm@example.gov.cn'],
    ['微信号 wxid_abc123', 'wxid_abc123'],
    ['见 https://example.org/a?b=c', 'example.org'],
  ])('has no names and no contact data: %s', (text, secret) => {
    expect(scrub(text, people)).not.toContain(secret);
  });

  it('keeps what is progress: figures, dates, ids of tasks', () => {
    for (const text of [
      '阳光厨房7家，58%，9#2',
      '截至2023-09-30 抽检3,200批次',
      '3200000元',
      '一共20231009'.slice(0, 6),
    ]) {
      expect(scrub(text, people)).toBe(text);
    }
  });

  it('leaves words in which a short name happens to stand', () => {
    expect(scrub('李子和关键信息', people)).toBe('李子和关键信息');
    expect(scrub('the linage of food', people)).toBe('the linage of food');
  });

  it('has the length of what was said, so that quotations are found at their place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('王小明', '13812345678', 'a@b.cn', ''),
        (text, secret) => {
          const said = `${text}${secret}${text}`;
          expect(scrub(said, people)).toHaveLength(said.length);
        },
      ),
    );
  });
});
