import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, DrawPicture, Reply, WritePaper } from '../../ports/chat.ts';

/** What pictures and papers become bytes with; what is missing is told in words only. */
export interface FileMakers {
  drawPicture?: DrawPicture;
  writePaper?: WritePaper;
}

/** Puts the pictures and papers of a reply into files of a folder and names them; the same one has the same file. */
export async function keepFiles({ blocks }: Reply, folder: string, makers: FileMakers): Promise<string[]> {
  const kept: string[] = [];
  for (const block of blocks) {
    const made = await make(block, makers);
    if (!made) continue;
    const path = join(folder, made.name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, made.bytes, { mode: 0o600 });
    kept.push(path);
  }
  return kept;
}

async function make(block: Block, { drawPicture, writePaper }: FileMakers) {
  if (block.type === 'picture' && drawPicture) {
    const { picture } = block;
    return { name: `${picture.kind}-${markOf(picture)}.png`, bytes: await drawPicture(picture) };
  }
  if (block.type === 'paper' && writePaper) {
    const { paper } = block;
    return { name: paper.name.replace(/(?=\.[a-z]+$)/, `-${markOf(paper)}`), bytes: await writePaper(paper) };
  }
  return undefined;
}

const markOf = (data: unknown) => createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 8);
