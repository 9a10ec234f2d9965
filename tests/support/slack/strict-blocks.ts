import { z } from 'zod';

/** Slack's documented limits for what Remit sends; anything beyond, or of a kind Remit never means to send, is a fault. */
const Filled = z.string().min(1);
const Plain = (limit: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: Filled.max(limit), emoji: z.literal(false).optional() });

/** No links, users or broadcasts: all of them could only come from what somebody typed. */
const Words = z.strictObject({
  type: z.literal('text'),
  text: Filled.max(3000),
  style: z.strictObject({ bold: z.boolean() }).optional(),
});
const Section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(Words).min(1) });
const RichText = z.strictObject({
  type: z.literal('rich_text'),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        Section,
        z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(Words).min(1) }),
        z.strictObject({ type: z.literal('rich_text_preformatted'), elements: z.array(Words).min(1) }),
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.literal('bullet'),
          elements: z.array(Section).min(1),
        }),
      ]),
    )
    .min(1),
});
const Header = z.strictObject({ type: z.literal('header'), text: Plain(150) });
const Button = z.strictObject({
  type: z.literal('button'),
  action_id: Filled.max(255),
  text: Plain(75),
  value: Filled.max(2000),
  style: z.enum(['primary', 'danger']).optional(),
});
const Menu = z.strictObject({
  type: z.literal('static_select'),
  action_id: Filled.max(255),
  placeholder: Plain(150),
  options: z
    .array(z.strictObject({ text: Plain(75), value: Filled.max(150) }))
    .min(1)
    .max(100),
});
const Actions = z
  .strictObject({
    type: z.literal('actions'),
    elements: z
      .array(z.discriminatedUnion('type', [Button, Menu]))
      .min(1)
      .max(25),
  })
  .refine(({ elements }) => new Set(elements.map((one) => one.action_id)).size === elements.length, 'action_id twice');
const Table = z
  .strictObject({
    type: z.literal('table'),
    rows: z
      .array(
        z
          .array(z.strictObject({ type: z.literal('raw_text'), text: Filled }))
          .min(1)
          .max(20),
      )
      .min(1)
      .max(100),
  })
  .refine(({ rows }) => new Set(rows.map((row) => row.length)).size === 1, 'uneven rows');

const Picture = z.strictObject({
  type: z.literal('image'),
  slack_file: z.strictObject({ id: z.string().regex(/^F[A-Z0-9]{8,}$/) }),
  alt_text: Filled.max(2000),
});

const Block = z.union([RichText, Header, Actions, Table, Picture]);
const Blocks = z.array(Block).max(50);

const Message = z.object({
  text: Filled.max(9000).refine((text) => !/[<>]|&(?!amp;|lt;|gt;)/.test(text), 'unescaped markup in text'),
  blocks: Blocks.optional(),
  metadata: z
    .object({ event_type: z.string().regex(/^[A-Za-z0-9_]+$/), event_payload: z.record(z.string(), z.unknown()) })
    .optional(),
});

/** What Slack, or we, would object to in a message; empty if nothing. */
export function listFaults(message: unknown): string[] {
  const checked = Message.safeParse(message);
  if (!checked.success) return checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const blocks = checked.data.blocks ?? [];
  const length = readVisible(checked.data).length;
  return [
    ...(length > 9000 ? [`${length} characters in one message`] : []),
    ...(blocks.filter((block) => block.type === 'table').length > 1 ? ['two tables in one message'] : []),
  ];
}

/** What a person reads of a message, buttons left out. */
export function readVisible(message: unknown): string {
  const { text, blocks } = Message.parse(message);
  if (!blocks || blocks.length === 0) return unescapeText(text);
  return blocks.map(readBlock).filter(Boolean).join('\n');
}

export interface ShownChoice {
  label: string;
  value: string;
  actionId: string;
  isMenu: boolean;
}

/** What a person can press or pick. */
export function readChoices(message: unknown): ShownChoice[] {
  return (Message.parse(message).blocks ?? []).flatMap((block): ShownChoice[] => {
    if (block.type !== 'actions') return [];
    return block.elements.flatMap((one): ShownChoice[] => {
      if (one.type === 'button') {
        return [{ label: one.text.text, value: one.value, actionId: one.action_id, isMenu: false }];
      }
      return one.options.map(({ text, value }) => ({ label: text.text, value, actionId: one.action_id, isMenu: true }));
    });
  });
}

function readBlock(block: z.infer<typeof Block>): string {
  switch (block.type) {
    case 'header':
      return block.text.text;
    case 'table':
      return block.rows.map((row) => row.map((cell) => cell.text).join(' | ')).join('\n');
    case 'rich_text':
      return block.elements.flatMap((one) => one.elements.map(readWords)).join('\n');
    case 'image':
      return block.alt_text;
    case 'actions':
      return '';
    default:
      return block satisfies never;
  }
}

function readWords(words: z.infer<typeof Words> | z.infer<typeof Section>): string {
  return words.type === 'text' ? words.text : words.elements.map((one) => one.text).join('');
}

function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
