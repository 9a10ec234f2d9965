import type { webApi } from '@slack/bolt';
import type { Delivery, Reply } from '../../ports/chat.ts';
import { nameOfPosted, type SlackAddress } from './address.ts';
import type { Fault } from './faults.ts';
import { findParts, type Mark, type Place, writeMark } from './history.ts';
import { renderMessages, type SlackMessage } from './render-message.ts';
import { type Call, tryCall } from './try-call.ts';
import type { FileUploads } from './upload-files.ts';

export interface PostContext {
  client: webApi.WebClient;
  pause(ms: number): Promise<void>;
  /** Keys whose last attempt ended in doubt; the next one looks before it posts. */
  doubtful: Set<string>;
  uploads: FileUploads;
}

const BLOCKS_REFUSED = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_attachments',
  'msg_blocks_too_long',
]);

/** Posts a reply, as several messages if it is long; what stands there already is not posted again. */
export async function postReply(
  place: Place,
  { pressed }: Pick<SlackAddress, 'pressed'>,
  { key, reply }: { key: string; reply: Reply },
  context: PostContext,
): Promise<Delivery> {
  const uploaded = await context.uploads.upload(reply, context.client);
  const messages = renderMessages(reply, uploaded);
  const known =
    context.doubtful.has(key) || messages.length > 1 ? await lookUp(place, key, context) : new Map<number, string>();
  if (known === undefined) return failed({ kind: 'unknown', why: 'the history could not be read' });
  const posted: string[] = [];
  for (const [index, message] of messages.entries()) {
    const mark = { key, part: index + 1, of: messages.length };
    const standing = known.get(mark.part);
    const replaced = index === 0 && reply.edits ? pressed : undefined;
    const done = standing ? { ok: true as const, value: standing } : await put(place, replaced, message, mark, context);
    if (!done.ok) {
      if (done.fault.kind === 'unknown') context.doubtful.add(key);
      return failed(done.fault);
    }
    posted.push(nameOfPosted(place.channel, done.value));
  }
  context.doubtful.delete(key);
  // What stood there already had its papers handed over, or nearly: rather one too few than one twice.
  if (known.size === 0) await context.uploads.share(reply, uploaded, place, context.client);
  return { outcome: 'sent', as: posted.join(' ') };
}

function failed(fault: Fault): Delivery {
  return { outcome: 'failed', why: `Slack: ${fault.why}`, isFinal: fault.kind === 'refused' };
}

async function lookUp(place: Place, key: string, context: PostContext): Promise<Map<number, string> | undefined> {
  const parts = await tryCall(() => findParts(context.client, place, key), context);
  return parts.ok ? new Map(parts.value.map((part) => [part.part, part.ts])) : undefined;
}

/** In the place of the pressed message if there is one and Slack allows it, else as a new one. */
async function put(
  place: Place,
  replaced: string | undefined,
  message: SlackMessage,
  mark: Mark,
  context: PostContext,
): Promise<Call<string>> {
  if (replaced !== undefined) {
    const edit = await editMessage(place, replaced, message, context);
    if (edit.ok || edit.fault.kind !== 'refused') return edit;
  }
  const posted = await postBlocks(place, message, mark, context);
  if (posted.ok || !BLOCKS_REFUSED.has(posted.fault.why)) return posted;
  return postPlain(place, message.plain, mark, context);
}

/** A file that was just uploaded may need a moment before a message can show it; then its words must do. */
async function postBlocks(
  place: Place,
  { text, blocks, instead }: SlackMessage,
  mark: Mark,
  context: PostContext,
): Promise<Call<string>> {
  const isRefused = (call: Call<string>) => !call.ok && BLOCKS_REFUSED.has(call.fault.why);
  let posted = await postMessage(place, { text, blocks }, mark, context);
  for (let tries = 0; instead && tries < PICTURE_TRIES && isRefused(posted); tries++) {
    await context.pause(PICTURE_PAUSE);
    posted = await postMessage(place, { text, blocks }, mark, context);
  }
  return instead && isRefused(posted) ? postMessage(place, { text, blocks: instead }, mark, context) : posted;
}

const PICTURE_TRIES = 3;
const PICTURE_PAUSE = 1500;

async function postPlain(place: Place, texts: string[], mark: Mark, context: PostContext): Promise<Call<string>> {
  let last: Call<string> = { ok: false, fault: { kind: 'refused', why: 'no_text' } };
  for (const [index, text] of texts.entries()) {
    // Only the last piece says that this part has arrived.
    const isLast = index === texts.length - 1;
    last = await postMessage(place, { text }, isLast ? mark : undefined, context);
    if (!last.ok) return last;
  }
  return last;
}

async function editMessage(
  place: Place,
  ts: string,
  message: SlackMessage,
  context: PostContext,
): Promise<Call<string>> {
  const edit = (body: { text: string; blocks: SlackMessage['blocks'] }) =>
    tryCall(() => context.client.chat.update({ channel: place.channel, ts, ...body }), context);
  const edited = await edit({ text: message.text, blocks: message.blocks });
  const [plain, ...more] = message.plain;
  const isBlocked = !edited.ok && BLOCKS_REFUSED.has(edited.fault.why) && plain !== undefined && more.length === 0;
  const final = isBlocked ? await edit({ text: plain, blocks: [] }) : edited;
  return final.ok ? { ok: true, value: ts } : final;
}

async function postMessage(
  place: Place,
  body: { text: string; blocks?: SlackMessage['blocks'] },
  mark: Mark | undefined,
  context: PostContext,
): Promise<Call<string>> {
  const post = async () => {
    const done = await context.client.chat.postMessage({
      channel: place.channel,
      ...(place.thread ? { thread_ts: place.thread } : {}),
      ...body,
      ...(mark ? { metadata: writeMark(mark) } : {}),
      mrkdwn: false,
      unfurl_links: false,
      unfurl_media: false,
    });
    return done.ts ?? '';
  };
  return tryCall(post, { pause: context.pause, find: mark && (() => findOne(place, mark, context)) });
}

/** After a post that ended in doubt: whether it arrived after all. */
async function findOne(place: Place, mark: Mark, { client }: PostContext): Promise<string | undefined> {
  const parts = await findParts(client, place, mark.key);
  return parts.find((part) => part.part === mark.part)?.ts;
}
