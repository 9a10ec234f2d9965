import { isOffice } from '../../domain/person.ts';
import { SILENCES, type Silence, type SilenceKind } from '../../domain/silence.ts';
import { dayInWords, departmentInWords, inLanguage } from '../../domain/wording.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, say, saySentence } from '../step.ts';

const LIST =
  /^(?:看看|列出|查一下)?(?:哪些|有哪些)?(?:没有?动静|静默|沉默|没答复|未答复)的?(?:单位|部门)?(?:有哪些|是谁|清单)?[?？。]?$|^(?:哪些|哪几个)(?:单位|部门)没有?动静[?？。]?$|^(?:who is silent|silent departments|silences?)\??$/iu;

const HEADINGS: Record<SilenceKind, [string, string]> = {
  silent: ['签收后（或问过）没有答复', 'Asked, and silent'],
  unaccepted: ['交办后还没有签收（不计）', 'Have not accepted (does not count)'],
  away: ['不在且没有人代（不计）', 'Away, nobody stands in (does not count)'],
  undelivered: ['我们的消息没有送到（不计）', 'Our message did not arrive (does not count)'],
};

/** “没动静的单位”: the four silences told apart; only one of them counts against a department. */
export function listSilent(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { speaker, channel, language, watch } = situation;
  if (!LIST.test(text.trim()) || !hasPlan(situation)) return undefined;
  if (!speaker.person || !isOffice(speaker.person)) {
    return saySentence(state, language, '谁没有答复只告诉牵头办公室和本人。', 'That is told to the office alone.');
  }
  const silences = watch?.silences ?? [];
  if (channel !== undefined) return countOnly(silences, state, situation);
  if (silences.length === 0) {
    return saySentence(state, language, '本轮没有没动静的单位。', 'Nobody is silent in this round.');
  }
  const order = ['silent' as const, ...SILENCES.filter((kind) => kind !== 'silent')];
  return say(
    state,
    order.flatMap((kind) => {
      const own = silences.filter((one) => one.kind === kind);
      if (own.length === 0) return [];
      const heading = `${inLanguage(language, ...HEADINGS[kind])}${inLanguage(language, `${own.length}个：`, `: ${own.length}`)}`;
      return [
        { type: 'text' as const, text: heading, strong: true as const },
        { type: 'list' as const, items: own.map((one) => lineOf(one, situation)) },
      ];
    }),
  );
}

function lineOf({ department, round, plan }: Silence, { language, inForce }: PlannedSituation): string {
  const register = inForce.find((one) => one.plan.id === plan)?.plan.register;
  const name = register ? departmentInWords(department, register, language) : department;
  const title = inForce.length > 1 ? inLanguage(language, `《${register?.title}》`, ` “${register?.title}”`) : '';
  if (!round) return `${name}${title}`;
  const since = dayInWords(round.since, language);
  return inLanguage(
    language,
    `${name}${title}：${since}起问了${round.asks}次`,
    `${name}${title}: asked ${round.asks} times since ${since}`,
  );
}

/** Others read along: numbers, no names. */
function countOnly(silences: Silence[], state: ConversationState, { language }: Situation): Step {
  const count = (kind: SilenceKind) =>
    new Set(silences.filter((one) => one.kind === kind).map(({ department }) => department)).size;
  return saySentence(
    state,
    language,
    `没有答复${count('silent')}个，未签收${count('unaccepted')}个，不在${count('away')}个，送不到${count('undelivered')}个；名单只在私聊里给。`,
    `Silent ${count('silent')}, not accepted ${count('unaccepted')}, away ${count('away')}, not reached ${count('undelivered')}; names in a direct message only.`,
  );
}
