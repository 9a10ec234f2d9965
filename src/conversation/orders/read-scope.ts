import { findDepartments } from '../../answers/find-departments.ts';
import { findPlace } from '../../answers/find-places.ts';
import { foldText } from '../../answers/fold-text.ts';
import type { Register } from '../../domain/plan.ts';

/** Whom or what an order is about, and the words after that. */
export interface Scope {
  departments: string[];
  tasks: string[];
  /** What else is said: a reason, a conclusion; null if nothing is. */
  rest: string | null;
}

const BETWEEN = /^[\s,，、.。;；:：和与及的]+/u;
/** 与 before a reason is part of it. */
const BEFORE_WORDS = /^[\s,，、.。;；:：的]+/u;
const REASON =
  /^(?:[,，:：]?\s*(?:因为|由于|理由[是为]?|原因[是为]?|结论[是为]?|依据[是为]?|because|reason)[:：,，]?\s*)/iu;

/** Reads “区民政局 15#1，缺来源”: names and places from the beginning, then the words that follow. */
export function readScope(text: string, register: Register): Scope {
  const scope: Scope = { departments: [], tasks: [], rest: null };
  let rest = text.normalize('NFKC').trim();
  for (;;) {
    const next = rest.replace(BETWEEN, '');
    const taken = takeName(next, register, scope) || takePlace(next, register, scope);
    if (taken === 0) break;
    rest = next.slice(taken);
  }
  const words = rest.replace(BEFORE_WORDS, '').replace(REASON, '').trim();
  return { ...scope, rest: words === '' ? null : words };
}

/** How many characters a department's name at the beginning takes. */
function takeName(text: string, register: Register, scope: Scope): number {
  const folded = foldText(text);
  const found = findDepartments(register, folded).find(({ start }) => start === 0);
  if (!found) return 0;
  scope.departments.push(found.department);
  return found.end;
}

function takePlace(text: string, register: Register, scope: Scope): number {
  const [id] = /^\d{1,3}#\d{1,3}/.exec(text) ?? [];
  if (id !== undefined) {
    scope.tasks.push(id);
    return id.length;
  }
  const place = findPlace(register, foldText(text));
  if (place?.start !== 0 || place.tasks.length === 0) return 0;
  scope.tasks.push(...place.tasks.map((task) => task.id));
  return place.end;
}
