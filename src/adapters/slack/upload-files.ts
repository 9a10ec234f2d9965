import type { webApi } from '@slack/bolt';
import { describeCause } from '../../domain/errors.ts';
import type { Block, DrawPicture, Reply, WritePaper } from '../../ports/chat.ts';
import type { Log } from '../../ports/log.ts';
import { readFault } from './faults.ts';
import type { Place } from './history.ts';
import type { UploadedFiles } from './render-blocks.ts';

/** What pictures and papers become bytes with; what is missing is told in words only. */
export interface FileMakers {
  drawPicture?: DrawPicture;
  writePaper?: WritePaper;
}

/** Uploads what a reply holds of files. */
export interface FileUploads {
  /** Before the message: what could not be uploaded is missing, and told in words then. */
  upload(reply: Reply, client: webApi.WebClient): Promise<UploadedFiles>;
  /** After the message: hands its papers over below it. */
  share(reply: Reply, uploaded: UploadedFiles, place: Place, client: webApi.WebClient): Promise<void>;
}

interface Made {
  name: string;
  title: string;
  bytes: Uint8Array;
}

const TIMEOUT = 30_000;

/**
 * A picture is uploaded for itself and named by the message that shows it, so that the message stays one message: what
 * was uploaded twice after a crash is seen by nobody. A paper is handed over when the message stands. Without the right
 * to upload it is not tried again.
 */
export function createFileUploads(makers: FileMakers, log: Log): FileUploads {
  let isAllowed = true;

  async function attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    if (!isAllowed) return undefined;
    try {
      return await work();
    } catch (error) {
      isAllowed = readFault(error).why !== 'missing_scope';
      const hint = isAllowed ? {} : { hint: 'the app has no scope files:write; pictures are told in words' };
      log.warn('a file could not be uploaded to Slack', { cause: describeCause(error), ...hint });
      return undefined;
    }
  }

  return {
    async upload({ blocks }, client) {
      const uploaded = new Map<object, string>();
      for (const block of blocks) {
        const making = makerOf(block, makers);
        if (!making) continue;
        const id = await attempt(async () => send(await making(), client));
        const isReady = id !== undefined && (block.type !== 'picture' || (await attempt(() => finish(id, client))));
        if (id !== undefined && isReady) uploaded.set(subjectOf(block), id);
      }
      return uploaded;
    },
    async share({ blocks }, uploaded, { channel, thread }, client) {
      for (const block of blocks) {
        const id = block.type === 'paper' ? uploaded.get(block.paper) : undefined;
        const there = { channel_id: channel, ...(thread ? { thread_ts: thread } : {}) };
        if (id !== undefined) await attempt(() => finish(id, client, there));
      }
    },
  };
}

function makerOf(block: Block, { drawPicture, writePaper }: FileMakers): (() => Promise<Made>) | undefined {
  if (block.type === 'picture' && drawPicture) {
    const { picture } = block;
    return async () => ({ name: `${picture.kind}.png`, title: picture.title, bytes: await drawPicture(picture) });
  }
  if (block.type === 'paper' && writePaper) {
    const { paper } = block;
    return async () => ({ name: paper.name, title: paper.name, bytes: await writePaper(paper) });
  }
  return undefined;
}

const subjectOf = (block: Block): object =>
  block.type === 'picture' ? block.picture : block.type === 'paper' ? block.paper : block;

/** The bytes are there, but nobody sees them until the upload is finished. */
async function send({ name, title, bytes }: Made, client: webApi.WebClient): Promise<string> {
  const place = await client.files.getUploadURLExternal({ filename: name, length: bytes.length, alt_text: title });
  const { upload_url: url, file_id: id } = place;
  if (!url || !id) throw new Error('Slack named no place for the file');
  const sent = await fetch(url, { method: 'POST', body: Buffer.from(bytes), signal: AbortSignal.timeout(TIMEOUT) });
  if (!sent.ok) throw new Error(`Slack answered ${sent.status} to the file`);
  return id;
}

async function finish(
  id: string,
  client: webApi.WebClient,
  there: { channel_id?: string; thread_ts?: string } = {},
): Promise<true> {
  // The library tells a file in a thread from one in a channel by its types, which this call does for itself.
  await client.apiCall('files.completeUploadExternal', { files: [{ id }], ...there });
  return true;
}
