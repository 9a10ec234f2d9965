import { type InterviewCandidate, listInterviewCandidates, USUAL_CRITERION } from '../../domain/interview.ts';
import { listInterviewFacts } from '../../domain/interview-facts.ts';
import type { Matter } from '../../domain/matter.ts';
import { isOffice } from '../../domain/person.ts';
import { dayInWords, inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { PlannedSituation } from '../step.ts';
import { askText, textBlock } from './blocks.ts';
import type { OrderOf } from './order.ts';
import type { OrderKind } from './order-kind.ts';
import { contactsOf } from './reviewable.ts';

/** Who meets the criterion now. */
export function listCandidates(situation: PlannedSituation): InterviewCandidate[] {
  const { plan, at, rules, reporting } = situation;
  if (!reporting) return [];
  const facts = listInterviewFacts({ ...situation, ...reporting, register: plan.register });
  return listInterviewCandidates(facts, { criterion: rules.interview ?? USUAL_CRITERION, now: at, zone: rules.zone });
}

/** The request to a department to explain itself, as long as it has not. */
export function findOpenRequest(department: string, matters: Matter[]): Matter | undefined {
  return matters.findLast((one) => one.kind === 'explanation' && one.department === department && one.outcome === null);
}

/** Before anybody is called to an interview, the department is asked what it has to say. */
export const hearDepartment: OrderKind<OrderOf<'hear-department'>> = {
  refuse({ department }, situation) {
    const { speaker, language, matters } = situation;
    if (!speaker.person || !isOffice(speaker.person)) {
      return inLanguage(language, '这由牵头办公室办。', 'That is the office’s.');
    }
    if (findOpenRequest(department, matters)) {
      return inLanguage(
        language,
        `已请${department}说明，还没有答复。`,
        `${department} was asked to explain and has not answered yet.`,
      );
    }
    return listCandidates(situation).some((one) => one.department === department)
      ? undefined
      : inLanguage(language, `${department}不符合约谈标准。`, `${department} does not meet the criterion.`);
  },
  ask: () => undefined,
  fill: () => undefined,
  show({ department }, situation) {
    const { language } = situation;
    const handles = contactsOf(department, [], situation);
    return askText(
      language,
      `请${department}说明情况？发给其联系人${handles.length}人，说明后再决定是否约谈。`,
      `Ask ${department} to explain? It goes to ${handles.length} of its contacts; whether to interview is decided after that.`,
    );
  },
  yes: (_, { language }) => inLanguage(language, '请其说明', 'Ask it'),
  carryOut({ department }, situation) {
    const { language, plan } = situation;
    const days = listCandidates(situation).find((one) => one.department === department)?.urgedOn ?? [];
    const named = days.map((day) => dayInWords(day, plan.register.language));
    const text = inLanguage(
      plan.register.language,
      `${named.join('、')}的催办没有收到${department}的答复，请说明情况`,
      `No answer of ${department} to what was urged on ${named.join(', ')}; please explain`,
    );
    const blocks: Block[] = [
      textBlock(
        inLanguage(
          plan.register.language,
          `${text}。直接回复“说明：……”，办公室看到后再定。报了进展的，就不用再说明。`,
          `${text}. Reply “explanation: …”; the office decides after reading it. Whoever reports progress need not explain.`,
        ),
      ),
    ];
    return {
      says: inLanguage(language, `已请${department}说明。`, `${department} was asked to explain.`),
      commands: [
        {
          do: 'raise-matter',
          matter: { plan: plan.id, kind: 'explanation', task: null, department, text, details: {} },
        },
      ],
      tell: contactsOf(department, [], situation).map((handle) => ({ handle, reply: { blocks } })),
    };
  },
};

/** 说明：…: the department's own word, kept with the evidence and told to the office. */
export const explain: OrderKind<OrderOf<'explain'>> = {
  refuse({ matter }, { matters, speaker, language }) {
    const request = matters.find(({ id }) => id === matter);
    const isTheirs = request?.outcome === null && request.department === speaker.person?.department;
    return isTheirs ? undefined : inLanguage(language, '没有等您说明的事。', 'Nothing waits for your explanation.');
  },
  ask({ text }, { language }) {
    return text === null ? askText(language, '请写明情况，一段话。', 'Please explain, in a few sentences.') : undefined;
  },
  fill: (order, text) => ({ ...order, text }),
  show: ({ text }, { language }) => askText(language, `向办公室说明：“${text}”？`, `Tell the office: “${text}”?`),
  yes: (_, { language }) => inLanguage(language, '提交', 'Send it'),
  carryOut({ matter, text }, { matters, people, plan, language }) {
    const department = matters.find(({ id }) => id === matter)?.department ?? '';
    const blocks = askText(plan.register.language, `${department}说明：“${text}”`, `${department} explains: “${text}”`);
    return {
      says: inLanguage(language, '已提交给办公室。', 'The office has it now.'),
      commands: [{ do: 'settle-matter', matter, outcome: 'answered', answer: text }],
      tell: people.filter(isOffice).map(({ handle }) => ({ handle, reply: { blocks } })),
    };
  },
};
