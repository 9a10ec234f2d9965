import { findDepartmentNamed } from '../answers/find-departments.ts';
import { measureWeek } from '../digest/compose-digest.ts';
import { composeWeekly } from '../digest/compose-weekly.ts';
import { gatherDigestFacts } from '../digest/gather-digest-facts.ts';
import { withOpening } from '../digest/opening/write-opening.ts';
import { calendarOf } from '../domain/calendar.ts';
import { type IsoDay, mondayOf, mondayOfWeek } from '../domain/dates.ts';
import type { DigestAudience } from '../domain/digest-audience.ts';
import { RemitError } from '../domain/errors.ts';
import type { Register } from '../domain/plan.ts';
import { renderPlain } from '../ports/render-plain.ts';
import { readSilences } from '../schedule/read-silences.ts';
import type { Tools } from './command.ts';
import { readArguments } from './read-arguments.ts';
import { UsageError } from './usage-error.ts';
import { getPlanInForce, readToday, withStore } from './with-store.ts';

/** `remit digest`: prints the digest of a week, by default the one that runs; sends nothing. */
export async function runDigest(args: string[], tools: Tools): Promise<void> {
  const { values } = readArguments(
    args,
    { week: { type: 'string' }, for: { type: 'string' }, json: { type: 'boolean' } },
    { min: 0, max: 0 },
  );
  const asked = values.week === undefined ? undefined : readWeek(values.week);
  await withStore(tools, async (store) => {
    const { register } = await getPlanInForce(store);
    const audience = readAudience(values.for ?? 'leader', register);
    const week = asked ?? mondayOf(await readToday(store, tools));
    const rules = tools.rules();
    const settings = { rules, calendar: calendarOf(rules) };
    const listSilences = (at: Date) => readSilences(at, store, settings);
    const facts = await gatherDigestFacts(store, week, { ...settings, listSilences });
    const weeks = facts.map(measureWeek);
    const digest = composeWeekly(weeks, audience, register.language);
    const { renderPrompt, log } = tools;
    const opening = { model: tools.model(store), renderPrompt, log };
    const { counts, previous, items, blocks } = await withOpening(digest, weeks, audience, opening);
    const text = renderPlain(blocks);
    tools.print(values.json ? JSON.stringify({ ...counts, previous, items, text }) : text);
  });
}

function readWeek(week: string): IsoDay {
  try {
    return mondayOfWeek(week);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readAudience(named: string, register: Register): DigestAudience {
  if (named === 'leader' || named === 'office') return named;
  const department = findDepartmentNamed(register, named);
  if (!department) throw new RemitError('bad_input', `The plan has no department “${named}”.`);
  return { department: department.name };
}
