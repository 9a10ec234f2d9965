import { describePicture } from '../domain/describe-picture.ts';
import type { Block, Reply } from './chat.ts';

/** A reply as plain lines, without its choices: what `text` is in the JSON of the command line. */
export function renderPlain(blocks: Block[]): string {
  return blocks
    .map(renderBlock)
    .filter((text) => text !== '')
    .join('\n');
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'text':
    case 'heading':
      return block.text;
    case 'quote':
      return `「${block.text}」${block.source ? `（${block.source}）` : ''}`;
    case 'list':
      return block.items.map((item) => `• ${item}`).join('\n');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.join(' | ')).join('\n');
    case 'picture':
      return describePicture(block.picture);
    case 'paper':
      return `📄 ${block.paper.name}`;
    case 'choices':
      return '';
    default:
      return block satisfies never;
  }
}

/** The choices that a reply offers, in order. */
export function listChoices(reply: Reply): { label: string; value: string }[] {
  return reply.blocks.flatMap((block) => (block.type === 'choices' ? block.choices : []));
}
