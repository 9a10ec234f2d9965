import type { types } from '@slack/bolt';
import type { Block, Reply } from '../../ports/chat.ts';
import { escapeMarkup } from './markup.ts';
import type { Piece } from './pieces.ts';
import { renderBlock, type UploadedFiles } from './render-blocks.ts';
import { shorten, splitText } from './split-text.ts';

/** What one call sends. */
export interface SlackMessage {
  /** What notifications and screen readers get; cut where it is long. */
  text: string;
  blocks: types.KnownBlock[];
  /** The same with words for pictures; absent if there are none. */
  instead?: types.KnownBlock[];
  /** The same without blocks, for workspaces that refuse them; choices are numbers to type. */
  plain: string[];
}

const BLOCKS = 45;
const LENGTH = 5000;
const NOTICE_LENGTH = 1500;
const PLAIN_LENGTH = 1800;
const NOTHING: Block = { type: 'text', text: '…' };

/** A reply as Slack messages, usually one; more only where Slack's limits leave no choice. */
export function renderMessages(reply: Reply, uploaded: UploadedFiles = new Map()): SlackMessage[] {
  const pieces = renderPieces(reply.blocks, uploaded);
  return groupPieces(pieces.length > 0 ? pieces : renderBlock(NOTHING, 1, uploaded)).map(joinPieces);
}

function joinPieces(pieces: Piece[]): SlackMessage {
  const text = pieces
    .map((piece) => piece.plain)
    .filter((plain) => plain !== '')
    .join('\n');
  return {
    text: escapeMarkup(shorten(text === '' ? '…' : text, NOTICE_LENGTH)),
    blocks: pieces.map((piece) => piece.block),
    ...(pieces.some((piece) => piece.instead)
      ? { instead: pieces.flatMap((piece) => piece.instead ?? [piece.block]) }
      : {}),
    plain: splitText(text, PLAIN_LENGTH)
      .filter((part) => part.trim() !== '')
      .map(escapeMarkup),
  };
}

function renderPieces(blocks: Block[], uploaded: UploadedFiles): Piece[] {
  let firstChoice = 1;
  return blocks.flatMap((block) => {
    const pieces = renderBlock(block, firstChoice, uploaded);
    if (block.type === 'choices') firstChoice += block.choices.length;
    return pieces;
  });
}

/** As few messages as Slack's limits allow: so many blocks, so much text, one table each. */
function groupPieces(pieces: Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group && fits(group, piece)) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function fits(group: Piece[], piece: Piece): boolean {
  const length = group.reduce((sum, one) => sum + one.plain.length, piece.plain.length);
  const hasTable = piece.isTable === true && group.some((one) => one.isTable);
  return group.length < BLOCKS && length <= LENGTH && !hasTable;
}
