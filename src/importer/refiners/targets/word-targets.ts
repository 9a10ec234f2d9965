import type { Target } from '../../../domain/plan.ts';
import { nameFromBefore, topicOf } from './measure-name.ts';

/** A target in a sentence, with where its words stand there. */
export interface PlacedTarget extends Target {
  at: number;
  until: number;
}

const PHRASE = '[^，,。；;、：:]';
/** Targets in words: each pattern's first group is what is measured. */
const WORDS: readonly {
  pattern: RegExp;
  read: (match: RegExpExecArray, sentence: string) => Omit<Target, 'quote'>[];
}[] = [
  {
    pattern: new RegExp(`(${PHRASE}{0,24}?)消[“"]?([A-ZＡ-Ｚ])(?:级)?[”"]?(?:成果)?`, 'g'),
    read: ([, before = '', grade = ''], sentence) => [
      zero(`${topicOf(sentence)}${nameFromBefore(before)}${grade}级单位`, '家'),
    ],
  },
  {
    pattern:
      /([^，,。；;：:]{2,40}?)[“"]?(?:[两双三四五]个?)?[“"]?零(发生|事故|投诉|伤亡|死亡|失误|差错|感染|火灾|违规|舆情|案件|超标|积压|遗漏|漏报|瞒报|上访|欠薪|反弹)[”"]?/g,
    read: ([, before = '', what = '']) =>
      splitEvents(nameFromBefore(withoutOthers(before))).map((name) =>
        zero(what === '发生' ? name : name + what, '起'),
      ),
  },
  {
    pattern: /(?:(?:确保|坚决|力争|实现|保证|严防|守住)(?:坚决)?|(?<=^|[，、]))不(?:再)?发生([^，,。；;：:]{2,30})/g,
    read: ([, events = '']) =>
      /事故|事件|舆情|案件|疫情|火灾|问题|风险|灾害/.test(events)
        ? splitEvents(events).map((name) => zero(name, '起'))
        : [],
  },
  {
    pattern: new RegExp(`(${PHRASE}{2,30}?(?:数量?|量|率|病例|事故|事件|案件|投诉|死亡|起数))(?:保持)?为零`, 'g'),
    read: ([, before = '']) => [zero(nameFromBefore(before), '起')],
  },
  {
    pattern: new RegExp(`(?:(?:全面|基本|动态|彻底|实现)消除|消除(?=劣))(${PHRASE}{2,16})`, 'g'),
    read: ([, what = '']) => (/^(?:影响|不良)|隐忧|顾虑|障碍/.test(what) ? [] : [zero(what, '个')]),
  },
  {
    pattern: new RegExp(`(${PHRASE}{2,40}?)(?:基本)?(?:实现)?全覆盖(?![的式性面监管网格体系]|行动)`, 'g'),
    read: ([, before = '']) => {
      const name = nameFromBefore(before.replace(/^.*?成果和/, ''));
      const mode = /保持|确保|巩固/.test(before) ? 'keep' : 'reach';
      return name.length < 2 ? [] : [{ what: `${name}覆盖率`, op: '=', value: 100, unit: '%', kind: 'rate', mode }];
    },
  },
  {
    pattern: /([^，,。；;、：:]{2,30}?)(?:动态|全部|全面|100%)?清零/g,
    read: ([, before = '']) => [
      zero(nameFromBefore(before.replace(/动态|全部|全面|(?:20\d{2}年)?(?:\d{1,2}月|年)(?:底|末)?之?前/g, '')), '个'),
    ],
  },
];

const zero = (what: string, unit: string): Omit<Target, 'quote'> => ({
  what,
  op: '=',
  value: 0,
  unit,
  kind: 'zero',
  mode: 'keep',
});

/** The last of several events in a row that each have their own 零发生. */
const withoutOthers = (before: string) => before.split('、').at(-1) ?? before;

/** 食品药品重大安全事故和重大舆情 → both are of 食品药品. */
function splitEvents(events: string): string[] {
  const [first = '', ...others] = events.replace(/等$/, '').split(/、|和|及(?!以[上下])|或(?!以上)/);
  const common = /^(.{2,12}?)(?=重大|较大|系统性|群体性)/.exec(first)?.[1] ?? '';
  const rest = others
    .filter((name) => name.length > 1)
    .map((name) => (/^(?:重大|较大|系统性|群体性)/.test(name) ? common + name : name));
  return [first, ...rest].filter((name) => name.length > 1);
}

/** Targets that have no digit: 全覆盖, 消“C”, 零发生, 不发生, 清零. */
export function readWordTargets(sentence: string): PlacedTarget[] {
  return WORDS.flatMap(({ pattern, read }) =>
    [...sentence.matchAll(pattern)].flatMap((match) =>
      read(match, sentence).map((target) => ({
        ...target,
        quote: match[0],
        at: match.index,
        until: match.index + match[0].length,
      })),
    ),
  );
}
