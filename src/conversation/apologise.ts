import { createHash } from 'node:crypto';
import { inLanguage } from '../domain/wording.ts';
import type { Incoming, Outgoing } from '../ports/chat.ts';
import { languageOf } from './language.ts';

/** What a person reads when a message could not be handled: an apology, and a number that operators find in the log. */
export function apologise(message: Incoming): { incident: string; message: Outgoing } {
  const incident = createHash('sha256').update(message.key).digest('hex').slice(0, 6);
  const said = message.content.type === 'said' ? message.content.text : '';
  const text = inLanguage(
    languageOf(said, 'zh'),
    `抱歉，这条消息没能处理，也没有记录。请再发一次；如果还不行，请把编号 ${incident} 告诉管理员。`,
    `Sorry, this message could not be handled and nothing was stored. Please send it again; if that fails, tell the administrator the number ${incident}.`,
  );
  return {
    incident,
    message: {
      key: `apology:${message.key}`,
      platform: message.platform,
      recipient: message.channel ?? message.from,
      address: message.address,
      reply: { blocks: [{ type: 'text', text }] },
    },
  };
}
