import { findDepartments } from '../../answers/find-departments.ts';
import { isOffice } from '../../domain/person.ts';
import { inLanguage } from '../../domain/wording.ts';
import { hasPlan } from '../situation-guards.ts';
import type { ConversationState } from '../state.ts';
import { type PlannedSituation, type Situation, type Step, saySentence } from '../step.ts';

const CLAIM =
  /^(?:你好|您好|大家好)?[，,。!！\s]*(?:我(?:是|在|来自|属于)|i(?:'| a)m (?:from|with|at) |i work (?:at|for) )(.{2,40}?)(?:的|工作|上班|联络员|的联络员|的人|这边的)?[。.!！\s]*$/iu;

/** “我是区民政局的”: who belongs to which department is said by the person and confirmed by the office. */
export function claimDepartment(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const words = CLAIM.exec(text.trim())?.[1];
  if (words === undefined || /[?？]|哪|什么/.test(words) || !hasPlan(situation)) return undefined;
  const found = [...new Set(findDepartments(situation.plan.register, words).map(({ department }) => department))];
  const [department] = found;
  if (department === undefined || found.length > 1) return sayUnknown(words, state, situation);
  if (situation.speaker.person?.department === department) {
    return saySentence(
      state,
      situation.language,
      `您已登记在${department}。`,
      `You are registered with ${department}.`,
    );
  }
  return claim(department, state, situation);
}

function sayUnknown(words: string, state: ConversationState, { language }: Situation): Step {
  const unknown = saySentence(
    state,
    language,
    `要点里没有找到“${words}”这个单位，请写全称；只问问题不用登记。`,
    `I do not find “${words}” among the plan's departments; please give its full name. Asking needs no registration.`,
  );
  return { ...unknown, fit: 'nothing' };
}

function claim(department: string, state: ConversationState, situation: PlannedSituation): Step {
  const { speaker, people, language } = situation;
  const name = speaker.person?.name ?? speaker.id;
  const handle = speaker.person?.handle ?? speaker.id;
  const slackUserId =
    speaker.platform === 'slack' && !speaker.person ? speaker.id : (speaker.person?.slackUserId ?? null);
  const choices = [
    { label: '确认', value: `claim:grant:${handle}`, style: 'primary' as const },
    { label: '不是', value: `claim:refuse:${handle}` },
  ];
  const request = `${name}（${handle}）说自己是${department}的，是否登记为该单位联络员？`;
  const tell = people.filter(isOffice).map((person) => ({
    handle: person.handle,
    reply: {
      blocks: [
        { type: 'text' as const, text: request },
        { type: 'choices' as const, choices },
      ],
    },
  }));
  const done = inLanguage(
    language,
    `好的，${department}。等牵头办公室确认后就可以报进展；提问现在就可以。`,
    `${department}, noted. Once the office confirms you can report; you can ask right away.`,
  );
  return {
    ...saySentence(state, language, done, done),
    tell,
    commands: [{ do: 'claim-department', handle, name, department, slackUserId }],
  };
}
