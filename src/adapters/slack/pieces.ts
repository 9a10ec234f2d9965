import type { types } from '@slack/bolt';

/** One Slack block with what the message limits are counted by, and the same in plain words. */
export interface Piece {
  block: types.KnownBlock;
  plain: string;
  isTable?: true;
  /** What stands there where the block is refused; the block itself if absent. */
  instead?: types.KnownBlock[];
}

/** Of one block; Slack allows 3000, but counts some characters of ours more than once. */
export const BLOCK_LENGTH = 2500;
const LINES = 50;

/** Lines together in groups that one block can hold. */
export function groupLines(lines: string[]): string[][] {
  const groups: string[][] = [];
  let length = 0;
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && group.length < LINES && length + line.length + 1 <= BLOCK_LENGTH) {
      group.push(line);
      length += line.length + 1;
    } else {
      groups.push([line]);
      length = line.length + 1;
    }
  }
  return groups;
}

/** The block that shows text exactly as it is. */
export function richText(elements: types.RichTextBlockElement[]): types.RichTextBlock {
  return { type: 'rich_text', elements };
}
