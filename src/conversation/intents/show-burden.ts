import { DISTURBANCES, type Disturbance, listInWeek } from '../../domain/burden.ts';
import { isOffice, type Person } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, say, saySentence } from '../step.ts';

const LEDGER =
  /^(?:看看|看一下)?(?:本周)?打扰(?:台账|情况|记录|了多少)?[?？。]?$|^(?:burden|disturbance)(?: ledger)?\??$/iu;

const NAMES: Record<Disturbance, [string, string]> = {
  'check-in': ['填报', 'asks'],
  reminder: ['提醒', 'reminders'],
  step: ['转问', 'to the deputy'],
  digest: ['周报', 'digests'],
  dispatch: ['交办', 'dispatches'],
  word: ['人工发出', 'sent by people'],
};

/** “打扰台账”: how often each contact was written to this week without having asked, against what is allowed. */
export function showBurden(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { speaker, channel, language, people, rules, watch } = situation;
  if (!LEDGER.test(text.trim()) || !hasPlan(situation) || !speaker.person || !isOffice(speaker.person))
    return undefined;
  if (channel !== undefined) {
    return saySentence(state, language, '打扰台账只在私聊里看。', 'The ledger is shown in a direct message only.');
  }
  const rows = people
    .filter(({ role }) => role === 'liaison' || role === 'deputy')
    .map((person) => ({ person, counts: countKinds(person, situation) }))
    .filter(({ counts }) => sum(counts) > 0)
    .sort((one, other) => sum(other.counts) - sum(one.counts));
  if (rows.length === 0 || !watch) {
    return saySentence(state, language, '本周还没有打扰过联络员。', 'No liaison was written to this week.');
  }
  const kinds = DISTURBANCES.filter((kind) => rows.some(({ counts }) => (counts.get(kind) ?? 0) > 0));
  const title = inLanguage(
    language,
    `本周发给联络员、并非他们自己问来的消息（每人每周不超过${rules.mostPerWeek}条，人工发出的也计在内）：`,
    `Messages of this week that liaisons had not asked for (at most ${rules.mostPerWeek} each; those sent by people count):`,
  );
  const header = [
    inLanguage(language, '单位', 'Department'),
    inLanguage(language, '联系人', 'Contact'),
    ...kinds.map((kind) => inLanguage(language, ...NAMES[kind])),
    inLanguage(language, '合计', 'Total'),
  ];
  return say(state, [
    { type: 'text', text: title },
    {
      type: 'table',
      header,
      rows: rows.map(({ person, counts }) => [
        person.department ?? '',
        person.name,
        ...kinds.map((kind) => String(counts.get(kind) ?? 0)),
        `${sum(counts)}/${rules.mostPerWeek}`,
      ]),
    },
  ]);
}

function countKinds(person: Person, { watch, today, rules }: Situation): Map<Disturbance, number> {
  const own = listInWeek(today, person, watch?.disturbed ?? [], rules.zone);
  return new Map([...Map.groupBy(own, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]));
}

const sum = (counts: Map<Disturbance, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
