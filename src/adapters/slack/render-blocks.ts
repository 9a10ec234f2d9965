import type { types } from '@slack/bolt';
import { describePicture } from '../../domain/describe-picture.ts';
import type { Paper } from '../../domain/paper.ts';
import type { Picture } from '../../domain/picture.ts';
import type { Block, Choice } from '../../ports/chat.ts';
import { renderPlain } from '../../ports/render-plain.ts';
import { cleanText } from './markup.ts';
import { BLOCK_LENGTH, groupLines, type Piece, richText } from './pieces.ts';
import { renderChoices } from './render-choices.ts';
import { renderTable } from './render-table.ts';
import { shorten, splitText } from './split-text.ts';

const HEADER_LENGTH = 150;
const ALT_LENGTH = 1900;

/** Ids of the files in which pictures and papers were uploaded. */
export type UploadedFiles = ReadonlyMap<object, string>;

/** The Slack blocks of one neutral block; `choices` are numbered across the whole reply from `firstChoice`. */
export function renderBlock(block: Block, firstChoice: number, uploaded: UploadedFiles): Piece[] {
  switch (block.type) {
    case 'text':
      return renderText(block.text, block.strong === true);
    case 'heading':
      return renderHeading(block.text);
    case 'quote':
      return renderQuote(block.text, block.source);
    case 'list':
      return renderList(block.items);
    case 'table':
      return renderTable(block.header.map(cleanText), block.rows.map(cleanAll));
    case 'picture':
      return renderPicture(block.picture, uploaded);
    case 'paper':
      return renderText(paperLine(block.paper, uploaded), false);
    case 'choices':
      return renderChoices(block.choices.map(cleanChoice), firstChoice);
    default:
      return block satisfies never;
  }
}

function cleanAll(texts: string[]): string[] {
  return texts.map(cleanText);
}

function cleanChoice(choice: Choice): Choice {
  return { ...choice, label: cleanText(choice.label) };
}

/** Rich text, because bold marks of mrkdwn do not work beside Chinese characters and swallow a `*` of a title. */
function renderText(text: string, isStrong: boolean): Piece[] {
  return splitText(cleanText(text), BLOCK_LENGTH)
    .filter(isVisible)
    .map((piece) => ({
      plain: piece,
      block: richText([{ type: 'rich_text_section', elements: [words(piece, isStrong)] }]),
    }));
}

function renderHeading(text: string): Piece[] {
  const line = cleanText(text).replace(/\s+/g, ' ').trim();
  if (line === '') return [];
  if (line.length > HEADER_LENGTH) return renderText(line, true);
  return [{ plain: line, block: { type: 'header', text: { type: 'plain_text', text: line, emoji: false } } }];
}

function renderQuote(text: string, source: string | undefined): Piece[] {
  const whole = renderPlain([{ type: 'text', text: cleanText(text) }, ...(source ? [sourceLine(source)] : [])]);
  return splitText(whole, BLOCK_LENGTH)
    .filter(isVisible)
    .map((piece) => ({
      plain: piece,
      block: richText([{ type: 'rich_text_quote', elements: [words(piece, false)] }]),
    }));
}

function sourceLine(source: string): Block {
  return { type: 'text', text: `（${cleanText(source)}）` };
}

function renderList(items: string[]): Piece[] {
  const lines = items.flatMap((item) => splitText(cleanText(item), BLOCK_LENGTH)).filter(isVisible);
  return groupLines(lines).map((group) => ({
    plain: group.map((line) => `• ${line}`).join('\n'),
    block: richText([
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: group.map((line) => ({ type: 'rich_text_section', elements: [words(line, false)] })),
      },
    ]),
  }));
}

/** Where it could not be uploaded, the line says how to have it all the same. */
function paperLine(paper: Paper, uploaded: UploadedFiles): string {
  if (uploaded.has(paper)) return `📄 ${paper.name}`;
  const { name, command } = paper;
  const [zh, en] = command ? [`，可用命令 ${command} 生成`, `; “${command}” writes it`] : ['', ''];
  return `📄 ${name} — 文件未能发到这里${zh} / not uploaded here${en}`;
}

/** The picture with its words as its alternative text; the words alone where it could not be uploaded. */
function renderPicture(picture: Picture, uploaded: UploadedFiles): Piece[] {
  const told = cleanText(describePicture(picture));
  const words = renderText(told, false);
  const id = uploaded.get(picture);
  if (id === undefined) return words;
  const image: types.ImageBlock = { type: 'image', slack_file: { id }, alt_text: shorten(told, ALT_LENGTH) };
  return [{ plain: told, block: image, instead: words.map(({ block }) => block) }];
}

function words(text: string, isStrong: boolean): types.RichTextText {
  return { type: 'text', text, ...(isStrong ? { style: { bold: true } } : {}) };
}

function isVisible(text: string): boolean {
  return text.trim() !== '';
}
