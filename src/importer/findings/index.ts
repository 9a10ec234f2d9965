import type { Finding } from '../../domain/plan.ts';
import type { Audited, Check } from './audit.ts';
import { layoutChoice, leftOver } from './document-checks.ts';
import { overlaps } from './overlaps.ts';
import {
  addresseeWithoutDuty,
  groupWithoutMembers,
  mergedNames,
  noLead,
  noOwner,
  probableTypo,
  unknownName,
} from './owner-checks.ts';
import { goalWithoutOwner, targetWithoutDenominator, twoTargetsForOneMeasure } from './target-checks.ts';

/** In the order in which the office should read them: what stops a task from being sent out comes first. */
const CHECKS: readonly Check[] = [
  noOwner,
  unknownName,
  probableTypo,
  mergedNames,
  groupWithoutMembers,
  twoTargetsForOneMeasure,
  targetWithoutDenominator,
  overlaps,
  goalWithoutOwner,
  addresseeWithoutDuty,
  noLead,
  leftOver,
  layoutChoice,
];

/** Everything about a register that the office should know before it is sent out. */
export function auditRegister(audited: Audited): Finding[] {
  return CHECKS.flatMap((check) => check(audited));
}
