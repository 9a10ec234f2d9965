import type { Block } from '../../ports/chat.ts';
import type { Command } from '../../ports/commands.ts';
import type { ConversationState } from '../state.ts';
import type { Fit, PlannedSituation, Step } from '../step.ts';

/** What an order comes to once it is given. */
export interface CarriedOut {
  /** One sentence to whoever gave it. */
  says: string;
  tell: Step['tell'];
  commands: Command[];
  /** What follows from it in the same conversation: the next question, the next thing of a list. */
  goOn?: (state: ConversationState) => { state: ConversationState; blocks: Block[] };
}

/** One kind of order: what it still lacks, how it is shown, what it does. All of it is worked out afresh each time. */
export interface OrderKind<O> {
  /** Why it cannot be done (any more, or by this person); undefined if it can. */
  refuse(order: O, situation: PlannedSituation): string | undefined;
  /** How well the plan fits, where that is not merely whether it can be done; see `Step`. */
  fit?(order: O, situation: PlannedSituation): Fit | undefined;
  /** The one question that is still open. */
  ask(order: O, situation: PlannedSituation): Block[] | undefined;
  /** The order with that question answered; undefined if the words are no answer. */
  fill(order: O, words: string, situation: PlannedSituation): O | undefined;
  /** What would be done and who would hear of it. */
  show(order: O, situation: PlannedSituation): Block[];
  /** Label of the choice that does it, in the person's language. */
  yes(order: O, situation: PlannedSituation): string;
  /** Label of the choice that does not, where “取消” would mean yes. */
  no?(order: O, situation: PlannedSituation): string;
  /** Another way to do it, offered beside the first. */
  alternative?(order: O, situation: PlannedSituation): { label: string; order: O } | undefined;
  carryOut(order: O, situation: PlannedSituation): CarriedOut;
}
