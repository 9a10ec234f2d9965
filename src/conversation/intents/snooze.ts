import { nextWorkday } from '../../domain/calendar.ts';
import { addDays } from '../../domain/dates.ts';
import { dayInWords } from '../../domain/wording.ts';
import { readUntil } from '../orders/read-until.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, saySentence } from '../step.ts';

const LATER =
  /^(?:我)?(?<when>.{0,12}?)(?:再说|再报|再提醒我?|提醒我|再催|再问我?)(?:吧|一下|好吗|可以吗)?[。.!！]?$|^(?:先)?(?:稍后|晚点|等等|回头)再?(?:说|报|提醒我?)(?:吧)?[。.]?$|^(?:remind me|ask me)(?: again)? (?<english>.{3,20}?)[.!]?$|^(?:later|snooze)[.!]?$/iu;
const FAR = /年|月|以后|将来|year|month/i;
/** Further off than this the next round asks anyway. */
const LONGEST = 14;

/** “明天再说”, “下周一提醒我”: the next reminder comes on that day, and counts as one. */
export function snooze(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { speaker, today, language, calendar } = situation;
  const asked = LATER.exec(text.trim());
  if (!asked || !state.checkIn || !speaker.person) return undefined;
  const words = (asked.groups?.['when'] ?? asked.groups?.['english'] ?? '').trim();
  const day = words === '' ? addDays(today, 1) : readDay(words, today);
  if (!day && !FAR.test(words)) return undefined;
  if (!day || day <= today || day > addDays(today, LONGEST)) {
    return saySentence(
      state,
      language,
      `只能推到两周以内的某一天，没有改。例如“明天再说”“下周一提醒我”。`,
      'Only up to two weeks ahead; nothing was changed. For example “remind me tomorrow”.',
    );
  }
  const until = nextWorkday(calendar, day);
  const step = saySentence(
    state,
    language,
    `好的，${dayInWords(until, language)}以前不再提醒；随时可以报。`,
    `All right, no reminder before ${dayInWords(until, language)}; you can report any time.`,
  );
  return { ...step, commands: [{ do: 'snooze', handle: speaker.person.handle, until }] };
}

const AHEAD: readonly [RegExp, number][] = [
  [/^(?:明天|明日|明儿|tomorrow)/iu, 1],
  [/^(?:后天|后日|the day after tomorrow)/iu, 2],
  [/^大后天/u, 3],
  [/^(?:下周|下星期|next week)$/iu, 7],
];
const ENGLISH_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function readDay(words: string, today: Situation['today']) {
  const ahead = AHEAD.find(([pattern]) => pattern.test(words))?.[1];
  if (ahead !== undefined) return addDays(today, ahead);
  const days = /^(?:过|in )?(\d{1,2}) ?(?:天后?|days?)/iu.exec(words)?.[1];
  if (days !== undefined) return addDays(today, Number(days));
  const [, name] = /^(?:on |next )?(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i.exec(words) ?? [];
  if (name === undefined) return readUntil(words, today);
  const wanted = ENGLISH_DAYS.indexOf(name.toLowerCase());
  return Array.from({ length: 7 }, (_, i) => addDays(today, i + 1)).find(
    (day) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7 === wanted,
  );
}
