/** The quarter's report, as drafted and as issued: read back from its files and compared with the updates. */
import { addDays, dayOf, instantAt } from '../../src/domain/dates.ts';
import { graceEnd, type Quarter, quarterBefore, readQuarter } from '../../src/domain/quarter.ts';
import type { Tally } from './check-digests.ts';
import type { Records } from './check-year.ts';
import { countOf, lightNamed } from './count-words.ts';
import { readNeeds, readStanding } from './read-line.ts';
import { type ReadReport, readPapers } from './read-papers.ts';
import { readDepartments } from './read-pictures.ts';
import { readHeadings, readOverview } from './read-report-text.ts';
import { heldAt, type Stand, standAt, type View } from './recompute.ts';
import { type Arrived, RULES } from './town-platform.ts';

/** One report, beside what it should be. */
export interface ReportInHand {
  quarter: Quarter;
  view: View;
  stands: Stand[];
  /** At the end of the quarter before. */
  before: Stand[];
  /** What came in about days of the quarter. */
  held: Stand['held'];
  records: Omit<Records, 'sayings'>;
}

/** Reads every report that anybody got; what many got must be the same for all of them, and is read once. */
export async function readReports(records: Omit<Records, 'sayings'>): Promise<Tally> {
  const tally: Tally = { faults: [], read: 0, sources: 0, counts: 0 };
  const sent = Map.groupBy(
    records.arrived.filter(({ papers }) => papers.some(({ name }) => name.startsWith('dispatch-report-'))),
    ({ key }) => key.split(':').slice(0, 3).join(':'),
  );
  for (const [key, messages] of sent) {
    const [first] = messages;
    if (!first) continue;
    const found = await readOne(first, records);
    const isSame = new Set(messages.map(({ text, papers }) => JSON.stringify([text, papers]))).size === 1;
    const faults = isSame ? found.faults : [...found.faults, 'not the same for all'];
    tally.faults.push(...faults.map((fault) => `${key}: ${fault}`));
    tally.read += 1;
    tally.sources += found.sources;
    tally.counts += found.counts;
  }
  return tally;
}

async function readOne(message: Arrived, records: Omit<Records, 'sayings'>): Promise<Omit<Tally, 'read'>> {
  const quarter = readQuarter(/\d{4}Q\d/.exec(message.papers[0]?.name ?? '')?.[0] ?? '');
  if (!quarter || quarter.year !== records.register.year) return { faults: ['no such quarter'], sources: 0, counts: 0 };
  const report = takeInHand(quarter, message.at, records);
  const papers = await readPapers(message.papers);
  const ledgers = [readLedger(papers.printed, [3, 4], report), readLedger(papers.workbook, [7, 8], report)];
  const items = papers.lines.map((line) => readItem(line, report));
  const shown = [message.text, papers.lines.join('\n')];
  return {
    faults: [
      ...shown.flatMap((text) => readOverview(text, report)),
      ...readHeadings(papers.lines, report),
      ...readDepartments(message.text, report.stands),
      ...[...ledgers, ...items].flatMap(({ faults }) => faults),
    ],
    sources: [...ledgers, ...items].reduce((sum, one) => sum + one.sources, 0),
    counts: papers.printed.length + papers.workbook.length,
  };
}

function takeInHand(quarter: Quarter, at: Date, records: Omit<Records, 'sayings'>): ReportInHand {
  const view = viewOf(quarter, at);
  const { register, updates } = records;
  return {
    ...{ quarter, view, records, stands: standAt(register, updates, view) },
    before: standAt(register, updates, viewOf(quarterBefore(quarter), at)),
    held: heldAt(updates, view).filter(({ asOf }) => asOf >= quarter.from),
  };
}

/** Measured at the quarter's end by what had come in by the end of the days of grace, or as it stands while it runs. */
function viewOf(quarter: Quarter, at: Date): View {
  const today = dayOf(at, RULES.zone);
  const last = new Date(instantAt(addDays(graceEnd(quarter), 1), '00:00', RULES.zone).getTime() - 1);
  const isOver = today > quarter.to;
  return {
    knownUntil: at < last ? at : last,
    day: isOver ? addDays(quarter.to, 1) : today,
    upTo: isOver ? quarter.to : today,
    reviewedUntil: at,
  };
}

/** Every task is there once, with its light, its figures and their sources; the lights are those of the overview. */
function readLedger(rows: ReadReport['printed'], [standing, state]: [number, number], report: ReportInHand) {
  const { stands, records, view } = report;
  const faults: string[] = [];
  let sources = 0;
  const ids = rows.map(([id]) => id);
  if (ids.join() !== stands.map(({ task }) => task.id).join()) faults.push(`the ledger has other tasks: ${ids.join()}`);
  for (const row of rows) {
    const stand = stands.find(({ task }) => task.id === row[0]);
    if (!stand) continue;
    const light = lightNamed((row[state] ?? '').replace(/（.）$/, ''));
    if (light !== stand.light) faults.push(`${row[0]} is ${stand.light}, not ${row[state]}`);
    const found = readStanding(row[standing] ?? '', stand, { view, people: records.people });
    const troubles = readStanding(row[9] ?? '', stand, { view, people: records.people });
    faults.push(...found.faults, ...troubles.faults);
    sources += found.sources;
  }
  const counts = countOf(
    rows.flatMap((row) => ({ light: lightNamed((row[state] ?? '').replace(/（.）$/, '')) ?? 'no_data' })),
  );
  if (counts.join() !== countOf(stands).join()) faults.push(`the ledger counts ${counts.join()}`);
  return { faults, sources };
}

/** `1．…（15#3）。…`: how one task stands, or what is asked of its owners. */
function readItem(line: string, { stands, view, records }: ReportInHand): { faults: string[]; sources: number } {
  const [, id, what = '', standing = ''] = /^\d+．.*?（(\d+#\d+)）([^。]*)。(.*?)。?$/.exec(line) ?? [];
  const stand = stands.find(({ task }) => task.id === id);
  if (stand && what === '') return readStanding(standing, stand, { view, people: records.people });
  const needs = [...line.matchAll(/（(\d+#\d+)），([^；。]*)/g)].flatMap(([, asked, need = '']) => {
    const owed = stands.find(({ task }) => task.id === asked);
    return owed ? readNeeds(need, owed, { view, people: records.people }) : [];
  });
  return { faults: needs, sources: 0 };
}
