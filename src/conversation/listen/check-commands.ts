import type { Task } from '../../domain/plan.ts';
import { fitsQuantity } from '../understand/match-task.ts';
import { normalise } from '../understand/normalise.ts';
import { findQuantities } from '../understand/quantities.ts';
import type { WireCommand } from './commands.ts';
import type { Heard } from './heard.ts';
import { isSetAside } from './negation.ts';

/** Why a command was not believed. */
export type Dropped =
  | 'handle not offered'
  | 'measure not offered'
  | 'quotation not in the message'
  | 'quotation set aside'
  | 'no such figure'
  | 'not asked here'
  | 'contradicts itself';

/** What was offered, by handle. */
export interface Offer {
  about: 'question' | 'report';
  plan: string;
  /** As the person wrote it. */
  text: string;
  /** As it was sent: of the same length. */
  sent: string;
  tasks: ReadonlyMap<string, Task>;
}

interface Span {
  start: number;
  end: number;
}

/** Checks what a model said against what it was offered; nothing is left where nothing holds. */
export function checkCommands(commands: WireCommand[], offer: Offer): { heard: Heard | undefined; dropped: Dropped[] } {
  const heard: Heard = {
    plan: offer.plan,
    text: offer.text,
    about: [],
    wantsFigure: false,
    measures: [],
    trouble: null,
  };
  const dropped: Dropped[] = [];
  for (const command of commands) {
    const wrong = takeCommand(command, offer, heard);
    if (wrong) dropped.push(wrong);
  }
  const isSaying = heard.about.length + heard.measures.length > 0 || heard.wantsFigure || heard.trouble !== null;
  const refusesAll = commands.some((command) => command.do === 'nothing-fits');
  if (refusesAll && isSaying) return { heard: undefined, dropped: [...dropped, 'contradicts itself'] };
  return { heard: isSaying ? heard : undefined, dropped };
}

function takeCommand(command: WireCommand, offer: Offer, heard: Heard): Dropped | undefined {
  if (command.do === 'nothing-fits') return undefined;
  const span = findQuote(command.quote, offer.sent);
  if (!span) return 'quotation not in the message';
  if (isSetAside(offer.sent, span.start, span.end)) return 'quotation set aside';
  switch (command.do) {
    case 'about':
      return takeTask(command, span, offer, heard);
    case 'wants-figure':
      if (offer.about !== 'question') return 'not asked here';
      heard.wantsFigure = true;
      return undefined;
    case 'measures':
      return takeMeasure(command, span, offer, heard);
    case 'in-trouble':
      if (offer.about !== 'report') return 'not asked here';
      heard.trouble ??= offer.text.slice(span.start, span.end);
      return undefined;
    default:
      return command.do satisfies never;
  }
}

/** A question is about one matter; a second one makes what was said worthless. */
function takeTask(
  { task: handle }: WireCommand,
  span: Span,
  { about, tasks }: Offer,
  heard: Heard,
): Dropped | undefined {
  const task = tasks.get(handle);
  if (!task) return 'handle not offered';
  const other = heard.about.find((one) => one.task !== task.id && (about === 'question' || isSame(one, span)));
  if (other) return 'contradicts itself';
  heard.about.push({ task: task.id, ...span });
  return undefined;
}

const isSame = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

function takeMeasure(command: WireCommand, span: Span, offer: Offer, heard: Heard): Dropped | undefined {
  if (offer.about !== 'report') return 'not asked here';
  const task = offer.tasks.get(command.task);
  if (!task) return 'handle not offered';
  const target = task.targets[Number(/^m([1-9]\d?)$/.exec(command.measure)?.[1] ?? 0) - 1];
  if (!target) return 'measure not offered';
  const quantities = findQuantities(normalise(offer.text.slice(span.start, span.end)));
  if (!quantities.some((quantity) => fitsQuantity(quantity, target))) return 'no such figure';
  heard.measures.push({ task: task.id, metric: target.what, ...span });
  return undefined;
}

const SHORTEST_QUOTE = 2;

/** Where a quotation stands; white space and width of characters may differ, its words may not. */
export function findQuote(quote: string, message: string): Span | undefined {
  const wanted = [...fold(quote)].join('');
  if (wanted.length < SHORTEST_QUOTE) return undefined;
  const places: number[] = [];
  let folded = '';
  for (let place = 0; place < message.length; place++) {
    for (const sign of fold(message.charAt(place))) {
      folded += sign;
      for (let unit = 0; unit < sign.length; unit++) places.push(place);
    }
  }
  const at = folded.indexOf(wanted);
  const [start, last] = [places[at], places[at + wanted.length - 1]];
  return at < 0 || start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
