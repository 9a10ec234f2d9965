import type { webApi } from '@slack/bolt';
import { describeCause } from '../../domain/errors.ts';
import type { Picture } from '../../domain/picture.ts';
import type { DrawPicture, Reply } from '../../ports/chat.ts';
import type { Log } from '../../ports/log.ts';
import { readFault } from './faults.ts';
import type { UploadedPictures } from './render-blocks.ts';

/** Uploads the pictures of a reply; what could not be uploaded is missing, and told in words then. */
export type UploadPictures = (reply: Reply, client: webApi.WebClient) => Promise<UploadedPictures>;

const TIMEOUT = 30_000;

/**
 * A picture is uploaded for itself and named by the message that shows it, so that the message stays one message: what
 * was uploaded twice after a crash is seen by nobody. Without the right to upload it is not tried again.
 */
export function createPictureUploader(draw: DrawPicture | undefined, log: Log): UploadPictures {
  let isAllowed = true;

  async function upload(picture: Picture, client: webApi.WebClient, png: Uint8Array): Promise<string | undefined> {
    const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({
      filename: `${picture.kind}.png`,
      length: png.length,
      alt_text: picture.title,
    });
    if (!url || !id) throw new Error('Slack named no place for the file');
    const sent = await fetch(url, { method: 'POST', body: Buffer.from(png), signal: AbortSignal.timeout(TIMEOUT) });
    if (!sent.ok) throw new Error(`Slack answered ${sent.status} to the file`);
    await client.files.completeUploadExternal({ files: [{ id, title: picture.title }] });
    return id;
  }

  async function tryUpload(picture: Picture, client: webApi.WebClient): Promise<string | undefined> {
    if (!draw || !isAllowed) return undefined;
    try {
      return await upload(picture, client, await draw(picture));
    } catch (error) {
      isAllowed = !(readFault(error).why === 'missing_scope');
      const hint = isAllowed ? {} : { hint: 'the app has no scope files:write; pictures are told in words' };
      log.warn('a picture could not be uploaded to Slack', { cause: describeCause(error), ...hint });
      return undefined;
    }
  }

  return async ({ blocks }, client) => {
    const uploaded = new Map<Picture, string>();
    for (const block of blocks) {
      const id = block.type === 'picture' ? await tryUpload(block.picture, client) : undefined;
      if (block.type === 'picture' && id !== undefined) uploaded.set(block.picture, id);
    }
    return uploaded;
  };
}
