import type { Role } from '../../domain/plan.ts';
import type { PrintedDuty, Standing } from './read-duties.ts';
import type { OwnRules } from './statement.ts';

export interface NamedRole {
  name: string;
  role: Role;
  collective: boolean;
}

/** The roles of one statement, by its verbs, its labels and the document's own rules. */
export function settleRoles(duties: readonly PrintedDuty[], rules: OwnRules): NamedRole[] {
  const leaders = findLeaders(duties, rules);
  const areBeside = rules.othersSupport && leaders.size === 1 && !duties.some(({ standing }) => standing === 'lead');
  return duties.map((duty) => {
    const { name, collective } = duty;
    if (duty.standing === 'support') return { name, collective, role: 'support' };
    if (leaders.has(duty) && !collective) return { name, collective, role: 'lead' };
    return { name, collective, role: areBeside ? 'support' : 'shared' };
  });
}

/** Names after `X负责`: `，Y、Z组织实施`, `，Y、Z按职责分工负责`. */
const isBeside = (standing: Standing, group: number, first: PrintedDuty | undefined) =>
  standing === 'following' || (standing === 'distributed' && first?.standing === 'responsible' && group > first.group);

function findLeaders(duties: readonly PrintedDuty[], rules: OwnRules): Set<PrintedDuty> {
  const named = duties.filter(({ standing }) => standing === 'lead');
  if (named.length > 0) return new Set(named);
  const conveners = duties.filter(({ standing }) => standing === 'convener');
  if (conveners.length === 1) return new Set(conveners);
  const working = duties.filter(({ standing }) => standing !== 'support');
  const bodies = working.filter(({ collective }) => !collective);
  if (rules.firstNamedLeads) return new Set(bodies.slice(0, 1));
  if (rules.responsibleLeadsWhereNobodyDoes) return new Set(bodies);
  const first = working.filter(({ group }) => group === working[0]?.group);
  const isAlone =
    first.length === 1 &&
    (working.length === 1 || working.slice(1).every(({ standing, group }) => isBeside(standing, group, first[0])));
  return new Set(isAlone ? first : []);
}
