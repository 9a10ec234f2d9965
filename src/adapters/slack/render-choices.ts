import type { types } from '@slack/bolt';
import type { Choice } from '../../ports/chat.ts';
import { groupLines, type Piece, richText } from './pieces.ts';
import { shorten, splitText } from './split-text.ts';

/** Begins the id of every button and menu of ours; what comes back under another id is not a choice. */
export const CHOICE_ID = 'choice:';

const LABEL_LENGTH = 75;
const BUTTON_VALUE = 2000;
const BUTTONS = 25;
const OPTION_VALUE = 150;
const OPTIONS = 100;
const LINE_LENGTH = 2000;

interface Numbered extends Choice {
  number: number;
}

/**
 * Buttons, or menus where they are too many. Labels too long for a button stand above in full, with the number that a
 * person may type instead; so do choices whose value no button can carry.
 */
export function renderChoices(choices: Choice[], first: number): Piece[] {
  const numbered = choices.map((choice, index) => ({ ...choice, number: first + index }));
  const mustBeListed = numbered.some((choice) => choice.label.length > LABEL_LENGTH || !fitsButton(choice));
  const pressable = numbered
    .filter(fitsButton)
    .map((choice) => (mustBeListed ? { ...choice, label: `${choice.number}. ${choice.label}` } : choice));
  const pieces = renderPressable(pressable, mustBeListed);
  return mustBeListed ? [...renderNumberedList(numbered), ...pieces] : pieces;
}

function fitsButton(choice: Choice): boolean {
  return choice.value.length > 0 && choice.value.length <= BUTTON_VALUE && choice.value.isWellFormed();
}

function renderNumberedList(choices: Numbered[]): Piece[] {
  const lines = choices.flatMap((choice) => splitText(`${choice.number}. ${choice.label}`, LINE_LENGTH));
  return groupLines(lines).map((group) => {
    const text = group.join('\n');
    const section: types.RichTextSection = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
    return { plain: text, block: richText([section]) };
  });
}

function renderPressable(choices: Numbered[], isListed: boolean): Piece[] {
  const asMenu = choices.length > BUTTONS && choices.every((choice) => choice.value.length <= OPTION_VALUE);
  return chunk(choices, asMenu ? OPTIONS : BUTTONS).map((group) => ({
    plain: isListed ? '' : group.map((choice) => `${choice.number}. ${choice.label}`).join('\n'),
    block: { type: 'actions', elements: asMenu ? [renderMenu(group)] : group.map(renderButton) },
  }));
}

function renderButton(choice: Numbered): types.Button {
  return {
    type: 'button',
    action_id: `${CHOICE_ID}${choice.number}`,
    text: label(choice),
    value: choice.value,
    ...(choice.style ? { style: choice.style } : {}),
  };
}

function renderMenu(group: Numbered[]): types.StaticSelect {
  const [from, to] = [group.at(0)?.number, group.at(-1)?.number];
  return {
    type: 'static_select',
    action_id: `${CHOICE_ID}${from}-${to}`,
    placeholder: { type: 'plain_text', text: `${from}–${to}` },
    options: group.map((choice) => ({ text: label(choice), value: choice.value })),
  };
}

function label(choice: Numbered): types.PlainTextElement {
  const text = choice.label.trim() === '' ? String(choice.number) : choice.label;
  return { type: 'plain_text', text: shorten(text, LABEL_LENGTH), emoji: false };
}

function chunk<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
