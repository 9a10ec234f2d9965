import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { describeCause } from '../../domain/errors.ts';
import type { FileContent, SentFile } from '../../ports/chat.ts';
import type { Log } from '../../ports/log.ts';

/** What we read of a file that is shared in a message. */
export const SharedFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  size: z.number().optional(),
  url_private_download: z.string().optional(),
  url_private: z.string().optional(),
});

export interface FileSource {
  /** Asks Slack where a file lies. */
  client: webApi.WebClient;
  botToken: string;
  apiUrl: string | undefined;
  log: Log;
}

/** A download takes longer than a call, but must end. */
const TIMEOUT = 60_000;

/** The first of the files sent along; its address is Slack's id of it. */
export function readSharedFile(files: z.infer<typeof SharedFile>[] | null | undefined): { file?: SentFile } {
  const [first] = files ?? [];
  return first ? { file: toSentFile(first) } : {};
}

/** A file of a message as the rest of Remit knows it. */
export const toSentFile = ({ id, name }: z.infer<typeof SharedFile>): SentFile => ({ name: name ?? id, path: id });

/** Downloads a file sent to the bot; the token goes to Slack's own hosts only. */
export async function downloadFile(file: SentFile, mostBytes: number, source: FileSource): Promise<FileContent> {
  try {
    const known = SharedFile.parse((await source.client.files.info({ file: file.path })).file);
    if ((known.size ?? 0) > mostBytes) return { problem: 'too_large' };
    const url = new URL(known.url_private_download ?? known.url_private ?? '');
    if (!isOfSlack(url, source.apiUrl)) throw new Error(`the file lies on ${url.host}, which is not Slack's`);
    return await fetchBytes(url, mostBytes, source.botToken);
  } catch (error) {
    source.log.warn('a file could not be fetched from Slack', { file: file.path, cause: describeCause(error) });
    return { problem: 'gone' };
  }
}

function isOfSlack({ protocol, host, hostname }: URL, apiUrl: string | undefined): boolean {
  if (apiUrl !== undefined && new URL(apiUrl).host === host) return true;
  return protocol === 'https:' && /(^|\.)slack(-gov|-files)?\.com$/.test(hostname);
}

async function fetchBytes(url: URL, mostBytes: number, token: string): Promise<FileContent> {
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    // A redirect leads to a page for signing in, and must not get the token.
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!answer.ok || !answer.body) throw new Error(`Slack answered ${answer.status}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body) {
    length += chunk.length;
    if (length > mostBytes) return { problem: 'too_large' };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
}
