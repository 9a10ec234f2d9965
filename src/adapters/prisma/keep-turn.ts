import type { MatterDetails } from '../../domain/matter.ts';
import { reportKey } from '../../domain/quarter.ts';
import type { Outgoing } from '../../ports/chat.ts';
import type { Claim, Turn, TurnOutcome } from '../../ports/stores.ts';
import { runCommand } from './commands/run-command.ts';
import { type Database, type Transaction, Undo } from './database.ts';
import type { Act } from './trail.ts';

/** Keeps all that a turn leads to in one transaction, or nothing if it is known already or came too late. */
export async function keepTurn(db: Database, turn: Turn): Promise<TurnOutcome> {
  try {
    await db.write((transaction) => writeTurn(transaction, turn));
    return 'kept';
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}

class Refused extends Undo {
  readonly outcome: TurnOutcome;

  constructor(outcome: TurnOutcome) {
    super(outcome);
    this.outcome = outcome;
  }
}

async function writeTurn(db: Transaction, turn: Turn): Promise<void> {
  if (turn.inbox !== undefined) await markHandled(db, turn.inbox, turn.at);
  const claims = [turn.claim ?? []].flat();
  for (const claim of claims) await claimDueThing(db, claim, turn.at);
  if (turn.conversation) await advance(db, turn.conversation);
  const act: Act = { at: turn.at, by: turn.by, source: turn.inbox ?? claims[0]?.key ?? null };
  if (await isNumberTaken(db, turn)) throw new Refused('stale');
  if (await isIssuedMeanwhile(db, turn)) throw new Refused('stale');
  for (const command of turn.commands) await runCommand(db, act, command);
  for (const message of turn.messages) await queueMessage(db, message, turn.at);
}

async function markHandled(db: Transaction, key: string, at: Date): Promise<void> {
  const { count } = await db.inboxMessage.updateMany({ where: { key, handledAt: null }, data: { handledAt: at } });
  if (count > 0) return;
  const known = await db.inboxMessage.count({ where: { key } });
  if (known === 0) throw new Error(`message ${key} is handled but was never admitted`);
  throw new Refused('known');
}

async function claimDueThing(db: Transaction, claim: Claim, at: Date): Promise<void> {
  if (await db.dueThing.findUnique({ where: { key: claim.key } })) throw new Refused('known');
  await db.dueThing.create({ data: { ...claim, claimedAt: at } });
}

async function advance(db: Transaction, next: NonNullable<Turn['conversation']>): Promise<void> {
  const { key, state, fromVersion } = next;
  if (fromVersion > 0) {
    const where = { key, version: fromVersion };
    const { count } = await db.conversation.updateMany({ where, data: { state, version: fromVersion + 1 } });
    if (count === 0) throw new Refused('stale');
    return;
  }
  if (await db.conversation.findUnique({ where: { key } })) throw new Refused('stale');
  await db.conversation.create({ data: { key, state, version: 1 } });
}

/** A message that was said before is not said again. */
async function queueMessage(db: Transaction, message: Outgoing, at: Date): Promise<void> {
  const { key, platform, recipient } = message;
  if (await db.outboxMessage.findUnique({ where: { key }, select: { id: true } })) return;
  const body = JSON.stringify(message.reply);
  const address = message.address ?? null;
  await db.outboxMessage.create({ data: { key, platform, recipient, address, body, at, status: 'pending' } });
}

/** Two of the office may issue a report in the same moment: the second step is worked out again, and says so. */
async function isIssuedMeanwhile(db: Transaction, { commands }: Turn): Promise<boolean> {
  const keys = commands.flatMap((command) =>
    command.do === 'issue-report' ? [reportKey(command.plan, command.quarter)] : [],
  );
  return keys.length > 0 && (await db.dueThing.count({ where: { key: { in: keys } } })) > 0;
}

/** Two leaders may instruct in the same moment: the second step is worked out again, with the next number. */
async function isNumberTaken(db: Transaction, { commands, at }: Turn): Promise<boolean> {
  for (const command of commands) {
    const number =
      command.do === 'raise-matter' && command.matter.kind === 'instruction' && command.matter.details.number;
    if (!number) continue;
    const since = new Date(at.getTime() - RACE_MS);
    const rows = await db.matter.findMany({
      where: { kind: 'instruction', at: { gte: since } },
      select: { details: true },
    });
    if (rows.some(({ details }) => (JSON.parse(details) as MatterDetails).number === number)) return true;
  }
  return false;
}

/** A number may come back in the next year, not within a day. */
const RACE_MS = 86_400_000;
