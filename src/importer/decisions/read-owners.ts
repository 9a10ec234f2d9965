import type { Owner, Register } from '../../domain/plan.ts';
import { looksLikeOffice } from '../refiners/organisation.ts';
import { partAtHelp } from '../statements/english-brackets.ts';
import { findLabels } from '../statements/labels.ts';
import { looksLikeOwner } from '../statements/owner-likeness.ts';
import { readDuties } from '../statements/read-duties.ts';
import { settleRoles } from '../statements/settle-roles.ts';
import type { StatementPart } from '../statements/statement.ts';
import { departmentOf } from './apply-decision.ts';

const RULES = { firstNamedLeads: false, othersSupport: false, responsibleLeadsWhereNobodyDoes: false };

/** Who is to own a task, in the words of a statement: 区民政局牵头，区教育局配合; undefined unless every name is one of a body. */
export function readOwnersInWords(words: string, register: Register): Owner[] | undefined {
  const parts = partsOf(words.trim().replace(/[。.]$/, ''));
  const roles = settleRoles(readDuties({ start: 0, end: 0, parts }), RULES);
  const owners = roles.map(({ name, role }) => ({ department: departmentOf(register, name)?.name ?? name, role }));
  const isKnown = ({ department }: Owner) => departmentOf(register, department) !== undefined;
  const isBody = ({ department }: Owner) =>
    /[\u4e00-\u9fff]/.test(department) ? looksLikeOffice(department) : looksLikeOwner(department) > 0;
  const areBodies = owners.length > 0 && owners.every((owner) => isKnown(owner) || isBody(owner));
  return areBodies ? owners : undefined;
}

function partsOf(words: string): StatementPart[] {
  const labels = findLabels(words);
  if (labels.length > 0)
    return labels.map(({ part, end }, at) => ({ part, text: words.slice(end, labels[at + 1]?.start ?? words.length) }));
  if (/[\u4e00-\u9fff]/.test(words)) return [{ part: 'sentence', text: words }];
  const bare = words.replace(/^(?:lead(?:s|ing)?|led by|owners?|is for|for|by)\s+/i, '');
  return partAtHelp({ part: bare === words ? 'responsible' : 'lead', text: bare });
}
