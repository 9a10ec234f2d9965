import type { IsoDay } from '../../domain/dates.ts';
import type { Decision } from '../../domain/decision.ts';
import { MODEL_USES } from '../../domain/model-use.ts';
import type { Plan, PlanStatus } from '../../domain/plan.ts';
import { planIdOf } from '../../domain/plan-id.ts';
import type { Plan as PlanRow } from '../../generated/prisma/client.ts';
import type { NewPlan, PlanStore, PlanSummary } from '../../ports/stores.ts';
import { createDraft } from './commands/keep-draft.ts';
import { enforcePlan } from './commands/put-plan-in-force.ts';
import type { Database, Transaction } from './database.ts';
import { loadCourse } from './load-course.ts';
import { loadRegister } from './load-register.ts';
import { recordChange } from './trail.ts';

export function openPlanStore(db: Database): PlanStore {
  const toPlan = planLoader(db);
  async function listInForce(): Promise<Plan[]> {
    const where = { status: 'in_force' };
    const orderBy = [
      { year: 'desc' as const },
      { inForceFrom: { sort: 'desc' as const, nulls: 'last' as const } },
      { importedAt: 'desc' as const },
    ];
    const heads = await db.read.plan.findMany({ where, orderBy, omit: LARGE });
    return Promise.all(heads.map(toPlan));
  }
  return {
    save: (plan) => db.write((transaction) => savePlan(transaction, plan)),
    findInForce: async () => (await listInForce())[0],
    listInForce,
    async find(id) {
      const head = await db.read.plan.findUnique({ where: { id }, omit: LARGE });
      return head ? toPlan(head) : undefined;
    },
    list: () => listPlans(db),
    async listDecisions() {
      const rows = await db.read.decision.findMany({ orderBy: { id: 'asc' } });
      return rows.map(({ planId, body, by, at }) => ({ plan: planId, decision: JSON.parse(body) as Decision, by, at }));
    },
  };
}

/** Read once and then kept: a large plan's text takes longer to fetch than all the rest of a message. */
const LARGE = { text: true } as const;

async function savePlan(db: Transaction, plan: NewPlan): Promise<{ id: string; isNew: boolean }> {
  const id = plan.id ?? planIdOf(plan.text);
  const known = await db.plan.findUnique({ where: { id }, select: { status: true } });
  if (!known) await createDraft(db, actOf(plan), { id, ...plan });
  const isToEnforce = plan.status === 'in_force' && (known?.status ?? 'draft') === 'draft';
  if (isToEnforce) {
    const change = await enforcePlan(db, {
      plan: id,
      from: plan.inForceFrom,
      ...(plan.continues ? { continues: plan.continues } : {}),
    });
    await recordChange(db, actOf(plan), 'put-plan-in-force', change);
  }
  return { id, isNew: !known };
}

const actOf = (plan: NewPlan) => ({ at: plan.at, by: plan.by ?? 'remit', source: plan.sourceName });

/** Loads plans and keeps their registers: they are asked for with every message and never change. */
function planLoader(db: Database): (head: PlanHead) => Promise<Plan> {
  const kept = new Map<string, Promise<PlanBody>>();

  function bodyOf(head: PlanHead): Promise<PlanBody> {
    // A draft that was discarded and read again, or changed by a decision, has the same id and another register.
    const key = `${head.id} ${head.importedAt.toISOString()} ${head.revision}`;
    const body = kept.get(key) ?? loadBody(db, head);
    kept.delete(key);
    kept.set(key, body);
    body.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return body;
  }

  return async (head) => {
    const { id, sourceName, population } = head;
    const modelUse = MODEL_USES.find((use) => use === head.modelUse);
    const [body, course] = await Promise.all([bodyOf(head), loadCourse(db, id)]);
    return {
      id,
      status: head.status as PlanStatus,
      ...body,
      sourceName,
      population,
      ...course,
      ...(modelUse ? { modelUse } : {}),
    };
  };
}

const MOST_KEPT = 8;

type PlanHead = Omit<PlanRow, 'text'>;
type PlanBody = Pick<Plan, 'register' | 'text'>;

async function loadBody({ read }: Database, { id }: PlanHead): Promise<PlanBody> {
  const row = await read.plan.findUniqueOrThrow({ where: { id } });
  return { register: await loadRegister(read, row), text: row.text };
}

async function listPlans(db: Database): Promise<PlanSummary[]> {
  const rows = await db.read.plan.findMany({ orderBy: { importedAt: 'asc' }, omit: LARGE });
  return rows.map(({ id, title, number, year, status, inForceFrom, importedAt, awaits }) => ({
    ...{ id, title, number, year, importedAt },
    status: status as PlanStatus,
    inForceFrom: inForceFrom as IsoDay | null,
    awaitsDispatch: awaits === true,
  }));
}
