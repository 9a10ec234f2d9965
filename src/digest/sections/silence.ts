import { listAnswers, listContacts } from '../../domain/check-in.ts';
import type { SilenceKind } from '../../domain/silence.ts';
import { departmentInWords, inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { DigestSection, DigestView } from '../digest.ts';

/** For the office alone: who was asked and has not answered, apart from those whom no message reaches. */
export const silence: DigestSection = {
  name: 'silence',
  compose(view) {
    if (view.audience !== 'office') return [];
    return [...roundOf(view), ...unreachedOf(view)];
  },
};

function roundOf({ facts, updates, words, endsAt }: DigestView): Block[] {
  const { asked, people } = facts;
  if (!asked) return [];
  const departments = listOwners(facts).filter((name) =>
    people.some((person) => person.department === name && asked.handles.has(person.handle)),
  );
  if (departments.length === 0) return [];
  const unanswered = departments.filter((name) => listAnswers(updates, name, asked.round, endsAt).length === 0);
  // Who has not signed, is away or was not reached is told apart: that is no silence of theirs.
  const excused = new Set((facts.silences ?? []).flatMap((one) => (one.kind === 'silent' ? [] : one.department)));
  const silent = unanswered.filter((name) => !excused.has(name));
  const names = namesOf(silent, words);
  const { language } = words;
  return [
    {
      type: 'text',
      text: inLanguage(
        language,
        `本轮填报（${asked.round.id}）问了${departments.length}个单位，${departments.length - unanswered.length}个已答复${silent.length > 0 ? `，${silent.length}个未答复：${names}` : ''}。`,
        `This round (${asked.round.id}) asked ${departments.length} departments, ${departments.length - unanswered.length} answered${silent.length > 0 ? `, ${silent.length} did not: ${names}` : ''}.`,
      ),
    },
  ];
}

/** Their silence counts against nobody, so they are told apart. */
function unreachedOf({ facts, words }: DigestView): Block[] {
  const { people, plan } = facts;
  const { language } = words;
  const unreached = listOwners(facts).filter((name) => listContacts(people, name).length === 0);
  const isGroup = (name: string) => plan.register.departments.some((each) => each.name === name && each.collective);
  const isUndeliverable = (name: string) => people.some((person) => person.department === name && !person.reachable);
  const undeliverable = unreached.filter(isUndeliverable);
  const nobody = unreached.filter((name) => !isUndeliverable(name) && !isGroup(name));
  const groups = unreached.filter((name) => !isUndeliverable(name) && isGroup(name));
  const kindOf = (kind: SilenceKind) =>
    (facts.silences ?? []).flatMap((one) => (one.kind === kind ? one.department : []));
  const lines = [
    {
      names: kindOf('unaccepted'),
      zh: '交办后还没有签收（不计为未答复）',
      en: 'Have not accepted (not counted as silence)',
    },
    {
      names: kindOf('away'),
      zh: '不在且没有人代（不计为未答复）',
      en: 'Away, nobody stands in (not counted as silence)',
    },
    { names: undeliverable, zh: '消息送不到（不计为未答复）', en: 'Messages do not arrive (not counted as silence)' },
    { names: nobody, zh: '还没有联络员', en: 'No liaison yet' },
    { names: groups, zh: '成员名单未定', en: 'Members not named' },
  ].filter(({ names }) => names.length > 0);
  return lines.map(({ names, zh, en }) => ({
    type: 'text',
    text: inLanguage(language, `${zh}：${namesOf(names, words)}`, `${en}: ${namesOf(names, words)}`),
  }));
}

function listOwners({ plan }: DigestView['facts']): string[] {
  const owners = plan.register.tasks.flatMap((task) => task.owners.map(({ department }) => department));
  return [...new Set(owners)];
}

function namesOf(names: string[], { register, language }: DigestView['words']): string {
  return names.map((name) => departmentInWords(name, register, language)).join(inLanguage(language, '、', ', '));
}
