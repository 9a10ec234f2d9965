import { isOffice } from '../../domain/person.ts';
import { listOpenBlockers } from '../../domain/progress.ts';
import { inLanguage, sourceInWords } from '../../domain/wording.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, say, saySentence } from '../step.ts';

const ASKED =
  /^(?:(?:目前|现在|还)?有?(?:哪些|什么|多少)?(?:没解决的|未解决的)?困难(?:清单|有哪些|汇总|单)?|(?:open )?(?:troubles|blockers|difficulties)|what(?: is|'s) in the way)[?？。!！]?$/iu;

/** “有哪些困难”: all that is open for the office and leaders, one's own for a department; a channel sees their number. */
export function listTroubles(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { person } = situation.speaker;
  if (!ASKED.test(text.trim()) || !person || !hasPlan(situation)) return undefined;
  const { plan, updates, at, language, rules, people } = situation;
  const seesAll = isOffice(person) || person.role === 'leader';
  if (!seesAll && person.department === null) return undefined;
  const open = listOpenBlockers(plan.register.tasks, updates, seesAll ? null : person.department, at);
  if (open.length === 0)
    return { ...saySentence(state, language, '没有未解决的困难。', 'No difficulty is open.'), fit: 'nothing' };
  const title = inLanguage(language, `未解决的困难${open.length}件：`, `${open.length} open difficulties:`);
  if (situation.channel) {
    return { ...saySentence(state, language, title.replace(/：$/, '。'), title.replace(/:$/, '.')), fit: 'list' };
  }
  const words = {
    ...{ register: plan.register, language, rules },
    nameOf: (handle: string) => people.find((one) => one.handle === handle)?.name ?? handle,
  };
  const items = open.map(({ task, text: said, source }) =>
    inLanguage(
      language,
      `${task} ${said}（${sourceInWords(source, words)}）`,
      `${task} ${said} (${sourceInWords(source, words)})`,
    ),
  );
  const step = say({ ...state, focus: open.map(({ task }) => task), plan: plan.id }, [
    { type: 'text', text: title },
    { type: 'list', items },
  ]);
  return { ...step, fit: 'list' };
}
