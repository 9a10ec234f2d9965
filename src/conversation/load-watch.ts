import type { DigestFacts } from '../digest/digest.ts';
import { gatherDigestFacts } from '../digest/gather-digest-facts.ts';
import { type Disturbed, disturbanceOf } from '../domain/burden.ts';
import type { Calendar } from '../domain/calendar.ts';
import { dayOf } from '../domain/dates.ts';
import { isOffice, type Person } from '../domain/person.ts';
import type { Rules } from '../domain/rules.ts';
import type { Silence } from '../domain/silence.ts';
import type { Incoming } from '../ports/chat.ts';
import type { Store } from '../ports/stores.ts';
import { readSilences } from '../schedule/read-silences.ts';
import { readDigestWeek } from './read-digest-week.ts';
import type { ConversationState } from './state.ts';

/** What the office sees of the rounds: who is silent in which way, and what people were disturbed with. */
export interface Watch {
  silences: Silence[];
  disturbed: Disturbed[];
  /** What the digest is made from that is asked for. */
  digest: DigestFacts[];
}

/** Words and choices for which it is read; for everything else it would be work for nothing. */
const ABOUT =
  /催|没动静|没有动静|静默|沉默|打扰|没报|未报|没答复|未答复|周报|silent|silence|urge|burden|digest|ladder:/i;
/** A ledger of messages looks back so far. */
const DAYS_BACK = 28;

/** Reads it for the office alone, when it speaks of that or is about to urge. */
export async function loadWatch(
  { content, at }: Incoming,
  person: Person | undefined,
  { waiting }: ConversationState,
  { store, rules, calendar }: { store: Store; rules: Rules; calendar: Calendar },
): Promise<Watch | undefined> {
  const words = content.type === 'said' ? content.text : content.value;
  const isUrging = waiting?.kind === 'order' && waiting.order.do === 'urge';
  if (!person || !isOffice(person) || !(isUrging || ABOUT.test(words))) return undefined;
  const listSilences = (when: Date) => readSilences(when, store, { rules, calendar });
  const week = readDigestWeek(words, dayOf(at, rules.zone));
  const digest = week ? await gatherDigestFacts(store, week, { rules, calendar, listSilences }) : [];
  const unasked = await store.outbox.listUnasked(new Date(at.getTime() - DAYS_BACK * 86_400_000), at);
  const disturbed = unasked.flatMap(({ key, recipient, at: on, isFailed }) => {
    const kind = disturbanceOf(key);
    return kind === null || isFailed ? [] : [{ kind, handle: recipient, at: on }];
  });
  return { silences: await listSilences(at), disturbed, digest };
}
