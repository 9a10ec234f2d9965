import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DrawPicture, Reply } from '../../ports/chat.ts';

/** Draws the pictures of a reply into files of a folder and names them; the same picture has the same file. */
export async function keepPictures({ blocks }: Reply, folder: string, draw: DrawPicture): Promise<string[]> {
  const pictures = blocks.flatMap((block) => (block.type === 'picture' ? [block.picture] : []));
  if (pictures.length > 0) mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const picture of pictures) {
    const mark = createHash('sha256').update(JSON.stringify(picture)).digest('hex').slice(0, 8);
    const file = join(folder, `${picture.kind}-${mark}.png`);
    writeFileSync(file, await draw(picture), { mode: 0o600 });
    files.push(file);
  }
  return files;
}
