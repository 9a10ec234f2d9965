import type { Incoming } from '../../ports/chat.ts';
import { type ConversationStore, replyKey } from '../../ports/stores.ts';
import type { Database, Transaction } from './database.ts';
import { keepTurn } from './keep-turn.ts';

export function openConversationStore(db: Database): ConversationStore {
  return {
    admit: (message) => db.write((transaction) => admit(transaction, message)),
    async listUnhandled(platform) {
      const where = { platform, handledAt: null };
      const rows = await db.read.inboxMessage.findMany({ where, orderBy: { id: 'asc' } });
      return rows.map((row) => messageFrom(row.body));
    },
    async load(key) {
      const row = await db.read.conversation.findUnique({ where: { key } });
      return row ? { state: row.state, version: row.version } : undefined;
    },
    keep: (turn) => keepTurn(db, turn),
    async findExchange(key) {
      const asked = await db.read.inboxMessage.findUnique({ where: { key } });
      const answered = await db.read.outboxMessage.findUnique({ where: { key: replyKey(key) } });
      return asked && answered
        ? { asked: messageFrom(asked.body).content, reply: JSON.parse(answered.body) }
        : undefined;
    },
    async findOrigin(key) {
      const row = await db.read.inboxMessage.findUnique({ where: { key } });
      return row ? messageFrom(row.body) : undefined;
    },
  };
}

async function admit(db: Transaction, message: Incoming): Promise<boolean> {
  const { key, platform, conversation } = message;
  if (await db.inboxMessage.findUnique({ where: { key }, select: { id: true } })) return false;
  const body = JSON.stringify(message);
  await db.inboxMessage.create({ data: { key, platform, conversation, body, receivedAt: message.at } });
  return true;
}

function messageFrom(body: string): Incoming {
  const message = JSON.parse(body);
  return { ...message, at: new Date(message.at) };
}
