import { isOffice } from '../../domain/person.ts';
import type { Finding, Plan } from '../../domain/plan.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { Block, Choice } from '../../ports/chat.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, say, saySentence } from '../step.ts';
import { sayHowToTake } from '../suggest/suggest-readings.ts';
import { readSayings } from '../suggest/suggest-sayings.ts';

const ASKED =
  /^(?:看|查看|列出)?(?:模型的?)?(?:说法|模型)?建议(?:有哪些|清单|列表)?[。.]?$|^(?:show )?(?:the )?suggestions[.]?$/i;
const MOST_SHOWN = 5;

/** What a model has proposed for a draft, else for the plan in force: the office takes a saying by one tap. */
export function listSuggestions(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { speaker, language, desk, plan } = situation;
  if (!ASKED.test(text.trim()) || !speaker.person || !isOffice(speaker.person)) return undefined;
  const shown = desk?.drafts[0] ?? plan;
  const open = shown ? listOpen(shown) : [];
  if (!shown || open.length === 0) {
    return {
      ...saySentence(state, language, '没有待定的建议。', 'There are no suggestions to decide on.'),
      fit: 'nothing',
    };
  }
  const rest = open.length - MOST_SHOWN;
  const more: Block[] =
    rest > 0
      ? [{ type: 'text', text: inLanguage(language, `还有${rest}条，采用后再看。`, `and ${rest} more, after these.`) }]
      : [];
  const choices = open.slice(0, MOST_SHOWN).flatMap((finding) => choicesFor(finding, shown, situation));
  const step = say(state, [
    {
      type: 'text',
      text: inLanguage(language, '模型的建议，采用才生效：', 'A model proposes; only what you take is used:'),
    },
    { type: 'list', items: open.slice(0, MOST_SHOWN).map((finding) => describe(finding, shown)) },
    ...more,
    ...(choices.length > 0 ? [{ type: 'choices' as const, choices }] : []),
  ]);
  // A draft lies before the office by itself, whatever is in force.
  return { ...step, fit: shown === plan ? 'list' : 'likely' };
}

/** Sayings that are not in use yet, and readings of passages that are still left over. */
function listOpen({ register }: Plan): Finding[] {
  const known = new Map(register.tasks.map(({ id, expansions = [] }) => [id, expansions]));
  return register.findings.filter((finding) =>
    finding.kind === 'suggested_saying'
      ? readSayings(finding).some((said) => !known.get(finding.task ?? '')?.includes(said))
      : finding.kind === 'suggested_reading' && sayHowToTake(finding, register) !== undefined,
  );
}

function describe(finding: Finding, { register }: Plan): string {
  const how = finding.kind === 'suggested_reading' ? sayHowToTake(finding, register) : undefined;
  return how === undefined ? finding.text : `${finding.text}${inLanguage(register.language, '。', '. ')}${how}`;
}

/** The button that “9#2 也叫 …” would offer. */
function choicesFor(finding: Finding, { id }: Plan, { language }: Situation): Choice[] {
  if (finding.kind !== 'suggested_saying' || finding.task === undefined) return [];
  const label = inLanguage(language, `采用 ${finding.task}`, `Take ${finding.task}`);
  return [{ label, value: ['says', 'add', id, finding.task, readSayings(finding).join('、')].join(':') }];
}
