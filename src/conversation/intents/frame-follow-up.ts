import type { ConversationState } from '../state.ts';

const FOLLOW_UP = /^(?:那么?|那(?=.)|哦|嗯)?[，,\s]*(?<what>.{1,20}?)(?:的)?呢[?？。!！\s]*$/u;
const FOLLOW_UP_EN = /^(?:and|what about|how about|and what about)\s+(?<what>.{2,60}?)\s*\?*$/i;
/** These say by themselves what they want to know, or refer to what was shown. */
const SAYS_ENOUGH =
  /谁|哪|多少|几|什么|啥|怎|进展|进度|目标|指标|牵头|负责|^(?:它|这个|这条|那个|那条|他们|这|那)$|\b(?:what|who|how|when|which|targets?|leads?|progress|deadline)\b|^(?:it|that|this|them)$/iu;

const FRAMES: Record<string, [string, string]> = {
  owner: ['谁负责', 'who is responsible for'],
  lead: ['谁牵头', 'who leads'],
  target: ['指标是多少', 'what is the target for'],
  status: ['进展怎么样', 'how is the progress of'],
  portfolio: ['有哪些任务', 'what are the tasks of'],
};

/**
 * “那养老院的呢”: the last question asked of something else. First as a plain question of the same kind, then with the
 * words of the last one; empty if the message is no such follow-up.
 */
export function frameFollowUp(text: string, asked: ConversationState['asked']): string[] {
  if (!asked) return [];
  const chinese = FOLLOW_UP.exec(text.trim())?.groups?.['what'];
  const what = chinese ?? FOLLOW_UP_EN.exec(text.trim())?.groups?.['what'];
  const frame = FRAMES[asked.kind];
  if (what === undefined || SAYS_ENOUGH.test(what) || !frame) return [];
  const [after, before] = frame;
  const plain = chinese === undefined ? `${before} ${what}` : `${what}${after}`;
  return [plain, `${what} ${asked.question}`];
}
