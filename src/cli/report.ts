import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RemitError } from '../domain/errors.ts';
import { USUAL_CRITERION } from '../domain/interview.ts';
import { type Quarter, readQuarter } from '../domain/quarter.ts';
import type { Tools } from './command.ts';
import { readArguments } from './read-arguments.ts';
import { UsageError } from './usage-error.ts';
import { readNow, withStore } from './with-store.ts';

/** `remit report`: writes the dispatch report of a quarter as a draft, and its ledger, into a folder. */
export async function runReport(args: string[], tools: Tools): Promise<void> {
  const { values } = readArguments(args, { quarter: { type: 'string' }, out: { type: 'string' } }, { min: 0, max: 0 });
  const quarter = readQuarter(values.quarter ?? '');
  if (!quarter) throw new UsageError('--quarter must be written as 2023Q3');
  const { out } = values;
  if (out === undefined) throw new UsageError('--out is missing');
  const { gatherReportFacts } = await import('../reporting/gather-report-facts.ts');
  const { listPapers } = await import('../reporting/dispatch/list-papers.ts');
  const { gatherCandidates } = await import('../reporting/interviews/gather-candidates.ts');
  const { interviewPaper } = await import('../reporting/interviews/compose-annex.ts');
  const { measureQuarter } = await import('../reporting/dispatch/measure-quarter.ts');
  await withStore(tools, async (store) => {
    const facts = await gatherReportFacts(store, quarter, { rules: tools.rules(), now: await readNow(store, tools) });
    if (typeof facts === 'string') throw refusal(facts, quarter);
    const report = measureQuarter(facts);
    const candidates = await gatherCandidates(store, facts);
    const about = { words: report.words, quarter, criterion: facts.rules.interview ?? USUAL_CRITERION, now: facts.now };
    const annex = candidates.length > 0 ? [interviewPaper(candidates, about)] : [];
    for (const paper of [...listPapers(report), ...annex]) {
      tools.print(await writeInto(out, paper.name, await tools.writePaper(paper)));
    }
  });
}

function refusal(why: 'no_plan' | 'not_begun', { id, year }: Quarter): RemitError {
  if (why === 'not_begun') return new RemitError('bad_input', `The quarter ${id} has not begun yet.`);
  return new RemitError('no_plan', `No plan in force is for ${year}: import one with “remit import FILE --yes”.`);
}

async function writeInto(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, bytes);
    return path;
  } catch (cause) {
    throw new RemitError('bad_input', `The file ${path} cannot be written; may you write into that folder?`, { cause });
  }
}
