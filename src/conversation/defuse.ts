import type { Picture } from '../domain/picture.ts';
import type { Block, Reply } from '../ports/chat.ts';

/**
 * Makes mentions and link markup that somebody typed harmless, whatever the platform renders:
 * `<!channel>` and `<@U1>` lose their opening bracket, `[text](address)` its link form.
 */
export function defuse(text: string): string {
  return text.replace(/<(?=[!@#/a-z])/gi, '＜').replace(/\]\(/g, '］（');
}

/** Defuses every text of a reply; the values of choices are ours and stay. */
export function defuseReply(reply: Reply): Reply {
  return { ...reply, blocks: reply.blocks.map(defuseBlock) };
}

function defuseBlock(block: Block): Block {
  switch (block.type) {
    case 'text':
    case 'heading':
      return { ...block, text: defuse(block.text) };
    case 'quote':
      return block.source === undefined
        ? { ...block, text: defuse(block.text) }
        : { ...block, text: defuse(block.text), source: defuse(block.source) };
    case 'list':
      return { ...block, items: block.items.map(defuse) };
    case 'table':
      return { ...block, header: block.header.map(defuse), rows: block.rows.map((row) => row.map(defuse)) };
    case 'picture':
      return { ...block, picture: defusePicture(block.picture) };
    case 'paper':
      return block;
    case 'choices':
      return { ...block, choices: block.choices.map((choice) => ({ ...choice, label: defuse(choice.label) })) };
    default:
      return block satisfies never;
  }
}

/** Names of departments and targets come from a document, which may hold anything. */
function defusePicture(picture: Picture): Picture {
  switch (picture.kind) {
    case 'lights':
      return { ...picture, rows: picture.rows.map((row) => ({ ...row, label: defuse(row.label) })) };
    case 'pace':
      return {
        ...picture,
        rows: picture.rows.map((row) => ({ ...row, label: defuse(row.label), stand: defuse(row.stand) })),
      };
    case 'trend':
      return picture;
    default:
      return picture satisfies never;
  }
}
