import { type Unasked, whyUnasked } from '../../domain/contacts.ts';
import { isOffice } from '../../domain/person.ts';
import { listDuties } from '../../domain/plan.ts';
import { departmentInWords, inLanguage } from '../../domain/wording.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, say, saySentence } from '../step.ts';

const ASKED =
  /(?:哪些|哪几个|有没有|还有哪些)(?:单位|部门)?.{0,4}(?:没有?|缺|少)(?:联络员|联系人)|(?:没有?|缺)联络员的(?:单位|部门)|^(?:联络员名单|联络员情况|缺联络员)[?？]?$|\b(?:departments|who) (?:have |has )?(?:no|without|lack)(?: a| any)? (?:contact|liaison)s?\b/iu;

const WHY: Record<Unasked, [string, string]> = {
  no_contact: ['名册里没有人', 'nobody in the directory'],
  unreachable: ['消息送不到', 'messages do not arrive'],
  away: ['不在，没有人代', 'away without a deputy'],
};

/** “哪些单位没有联络员？”: departments that nobody can be asked for today; for the office. */
export function listWithoutContact(text: string, state: ConversationState, situation: Situation): Step | undefined {
  if (!ASKED.test(text.trim()) || !hasPlan(situation)) return undefined;
  const { speaker, channel, language, plan, people, absences, today } = situation;
  if (!speaker.person || !isOffice(speaker.person) || channel !== undefined) {
    return saySentence(
      state,
      language,
      '联络员名单由牵头办公室在私聊里看。',
      'The office sees who the contacts are, in a direct message.',
    );
  }
  const { register } = plan;
  const items = register.departments.flatMap(({ name, collective }) => {
    const duties = listDuties(register, name).length;
    const why = collective || duties === 0 ? null : whyUnasked(today, people, absences, name);
    if (why === null) return [];
    const shown = departmentInWords(name, register, language);
    return [inLanguage(language, `${shown}（${duties}条）：${WHY[why][0]}`, `${shown} (${duties}): ${WHY[why][1]}`)];
  });
  if (items.length === 0) {
    return {
      ...saySentence(state, language, '各责任单位都有人可问。', 'Every department can be asked.'),
      fit: 'nothing',
    };
  }
  const step = say(state, [
    {
      type: 'text',
      text: inLanguage(
        language,
        `问不到的单位${items.length}个：`,
        `Departments nobody can be asked for: ${items.length}`,
      ),
    },
    { type: 'list', items },
    {
      type: 'text',
      text: inLanguage(
        language,
        '请他们的人对我说“我是某某局的”，或更新名册（remit people）；之后自动补发。',
        'Let somebody there tell me “I am from …”, or update the directory (remit people); they are then told.',
      ),
    },
  ]);
  return { ...step, fit: 'list' };
}
