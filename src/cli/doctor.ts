import { describeCause, RemitError } from '../domain/errors.ts';
import type { Store } from '../ports/stores.ts';
import type { Finding, Tools } from './command.ts';
import { readArguments } from './read-arguments.ts';

/** `remit doctor`: looks at everything Remit stands on and says what to mend; fails if something is to be mended. */
export async function runDoctor(args: string[], tools: Tools): Promise<void> {
  readArguments(args, {}, { min: 0, max: 0 });
  const findings = await examineAll(tools);
  for (const { what, isWell, says } of findings) tools.print(`${isWell ? 'ok  ' : 'MEND'}  ${what}: ${says}`);
  const faults = findings.filter(({ isWell }) => !isWell);
  if (faults.length > 0) throw new RemitError('config', `To mend: ${faults.map(({ what }) => what).join(', ')}.`);
}

async function examineAll(tools: Tools): Promise<Finding[]> {
  const fault = (error: unknown) => [{ what: 'database', isWell: false, says: describeCause(error) }];
  let store: Store;
  try {
    store = await tools.openStore();
  } catch (error) {
    return [...fault(error), ...(await tools.examine(undefined))];
  }
  try {
    return [...(await describeStore(store).catch(fault)), ...(await tools.examine(store))];
  } finally {
    await store.close();
  }
}

async function describeStore(store: Store): Promise<Finding[]> {
  const plans = await store.plans.list();
  const inForce = await store.plans.findInForce();
  const people = await store.directory.list();
  const lastSeen = await store.time.lastSeen();
  const drafts = plans.filter(({ status }) => status === 'draft').length;
  const plan = inForce
    ? `“${inForce.register.title}”, ${inForce.register.tasks.length} tasks, is in force`
    : 'none is in force; “remit import FILE --yes” brings one';
  const away = people.filter(({ reachable }) => !reachable).map(({ handle }) => handle);
  return [
    { what: 'database', isWell: true, says: `opens; last used ${lastSeen?.toISOString() ?? 'never'}` },
    { what: 'plan', isWell: inForce !== undefined, says: plan + (drafts > 0 ? `; ${drafts} wait as drafts` : '') },
    {
      what: 'people',
      isWell: people.length > 0,
      says:
        people.length > 0
          ? `${people.length} in the directory${away.length > 0 ? `; messages do not reach ${away.join(', ')}` : ''}`
          : 'nobody; “remit people FILE.csv” loads them',
    },
  ];
}
