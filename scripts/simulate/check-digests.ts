/** Every digest says what the updates say: its counts, each light, each figure with its source, and its pictures in words. */
import { addDays, type IsoDay, instantAt, mondayOfWeek } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Register } from '../../src/domain/plan.ts';
import type { Update } from '../../src/domain/update.ts';
import { countOf, LIGHT_WORDS, lightNamed, readCounts } from './count-words.ts';
import { listSources, readStanding } from './read-line.ts';
import { readPaceLine, readPictures } from './read-pictures.ts';
import { readDifferingLine, readWords } from './read-words.ts';
import { heldAt, type Stand, standAt, stateAt, type View } from './recompute.ts';
import { type Arrived, RULES } from './town-platform.ts';

interface YearOfDigests {
  arrived: Arrived[];
  people: Person[];
  register: Register;
  updates: Update[];
}

export interface Tally {
  faults: string[];
  read: number;
  sources: number;
  counts: number;
}

/** One digest, beside what it should be. */
export interface DigestInHand {
  text: string;
  view: View;
  week: IsoDay;
  stands: Stand[];
  before: Stand[];
  people: Person[];
  /** How all tasks of the plan stood at the end of any week. */
  standsOf(week: IsoDay): Stand[];
}

export function readDigests(year: YearOfDigests): Tally {
  const weeks = new Map<IsoDay, Stand[]>();
  const standsOf = (week: IsoDay) => {
    const known = weeks.get(week) ?? standAt(year.register, year.updates, endOf(week));
    weeks.set(week, known);
    return known;
  };
  const digests = year.arrived.filter(({ key }) => key.startsWith('digest:'));
  const tallies = digests.map((message) => {
    const digest = takeInHand(message, year, standsOf);
    const tally = readDigest(digest);
    return { ...tally, faults: tally.faults.map((fault) => `${message.key}: ${fault}`) };
  });
  return {
    read: digests.length,
    faults: tallies.flatMap(({ faults }) => faults),
    sources: tallies.reduce((sum, { sources }) => sum + sources, 0),
    counts: tallies.reduce((sum, { counts }) => sum + counts, 0),
  };
}

/** Sunday 24:00, measured on the day that begins there. */
function endOf(week: IsoDay): View {
  const day = addDays(week, 7);
  return { day, knownUntil: new Date(instantAt(day, '00:00', RULES.zone).getTime() - 1) };
}

function takeInHand(
  { key, to, text }: Arrived,
  { people }: YearOfDigests,
  standsOf: DigestInHand['standsOf'],
): DigestInHand {
  const [, name = '', audience] = key.split(':');
  const week = mondayOfWeek(name);
  const department = people.find(({ handle }) => handle === to)?.department;
  const isTheirs = ({ task }: Stand) =>
    audience !== 'department' || task.owners.some((owner) => owner.department === department);
  return {
    ...{ text, week, people, standsOf, view: endOf(week) },
    stands: standsOf(week).filter(isTheirs),
    before: standsOf(addDays(week, -7)).filter(isTheirs),
  };
}

function readDigest(digest: DigestInHand): Omit<Tally, 'read'> {
  const tasks = readTasks(digest);
  const faults = [
    ...readHeadline(digest),
    ...tasks.flatMap((one) => one.faults),
    ...readTroubles(digest),
    ...digest.text.split('\n').flatMap((line) => readDifferingLine(line, digest.stands)),
    ...readChanges(digest),
    ...readReceived(digest),
    ...readPictures(digest),
    ...readPaceLine(digest),
  ];
  return { faults, sources: tasks.reduce((sum, one) => sum + one.sources, 0), counts: HEADLINE_NUMBERS + tasks.length };
}

const HEADLINE_NUMBERS = 11;
const HEADLINE =
  /^(\d+)条：达进度 (\d+)（上周(\d+)）｜落后 (\d+)（(\d+)）｜严重滞后 (\d+)（(\d+)）｜未报 (\d+)（(\d+)）｜完成 (\d+)（(\d+)）$/m;

/** The counts sum up, now and a week before, and are those of the lights. */
function readHeadline({ text, stands, before }: DigestInHand): string[] {
  const numbers = HEADLINE.exec(text)?.slice(1).map(Number);
  if (!numbers) return ['no counts'];
  const [total, ...each] = numbers;
  const now = each.filter((_, at) => at % 2 === 0);
  const then = each.filter((_, at) => at % 2 === 1);
  return [
    ...[now, then].flatMap((counts) =>
      counts.reduce((sum, count) => sum + count, 0) === total ? [] : [`does not sum up: ${counts.join(' + ')}`],
    ),
    ...(now.join() === countOf(stands).join() ? [] : [`counts ${now.join()} should be ${countOf(stands).join()}`]),
    ...(then.join() === countOf(before).join() ? [] : [`last week ${then.join()} should be ${countOf(before).join()}`]),
  ];
}

const TASK_LINE = new RegExp(
  `^(?:\\d+\\)|•) (\\d+#\\d+) (.*?) ?(${LIGHT_WORDS.join('|')})(?:（[绿黄红灰]）)?：(.*)$`,
  'gm',
);

/** Each task that is named with its light: the light, and every number in its line. */
function readTasks({ text, stands, people, view }: DigestInHand) {
  return [...text.matchAll(TASK_LINE)].map(([, id = '', , light = '', standing = '']) => {
    const stand = stands.find(({ task }) => task.id === id);
    if (!stand) return { faults: [`${id} is nobody's here`], sources: 0 };
    const found = readStanding(standing.replace(/（文件要求：[^）]*）$/, ''), stand, { view, people });
    const wrong = stand.light === lightNamed(light) ? [] : [`${id} is ${stand.light}, not ${light}`];
    return { faults: [...found.faults, ...wrong], sources: found.sources };
  });
}

/** `• 10#4 …（区法院 邵文 10月5日报，未审核）`: for the office, what is in the way, and whose word that is. */
function readTroubles({ text, stands, people, view }: DigestInHand): string[] {
  return [...text.matchAll(/^• ((\d+#\d+) [^：\n]*（[^）]*日报[^）]*）)$/gm)].flatMap(([line, said = '', id]) => {
    const stand = stands.find(({ task }) => task.id === id);
    return stand ? readWords(said, listSources(said, stand, { view, people })) : [`nobody's here: ${line}`];
  });
}

/** `• 9#2 …：落后 → 达进度`. */
function readChanges({ text, stands, before }: DigestInHand): string[] {
  const lines = [...text.matchAll(/^• (\d+#\d+) .*：(\S+) → (\S+)$/gm)];
  return lines.flatMap(([line, id, from = '', to = '']) => {
    const now = stands.find(({ task }) => task.id === id)?.light;
    const then = before.find(({ task }) => task.id === id)?.light;
    return now === lightNamed(to) && then === lightNamed(from) ? [] : [`was ${then}, is ${now}: ${line}`];
  });
}

/** What came in during the week, what waits for review, and what is not reported: the numbers of updates and tasks. */
function readReceived({ text, stands, week, view }: DigestInHand): string[] {
  const from = instantAt(week, '00:00', RULES.zone);
  const held = heldAt(
    stands.flatMap((stand) => stand.held),
    view,
  );
  const fresh = held.filter(({ at }) => at >= from);
  const telling = fresh.filter(
    ({ measurements, status, blocker }) => (measurements.length > 0 || status) ?? blocker !== null,
  );
  const numbers: [RegExp, number][] = [
    [/本周收到进展(\d+)条/, telling.length],
    [/涉及(\d+)条任务。/, new Set(telling.map(({ task }) => task)).size],
    [/另有(\d+)条答复无变化/, fresh.length - telling.length],
    [/待审核的进展(\d+)条/, held.filter((update) => stateAt(update, view) === 'reported').length],
    [/还没有报过进展的(\d+)条/, stands.filter(({ light }) => light === 'no_data').length],
  ];
  return readCounts(text, numbers);
}
