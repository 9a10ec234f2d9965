import type { LadderStep } from '../domain/rules.ts';
import { dayInWords, departmentInWords, inLanguage } from '../domain/wording.ts';
import type { Block, Reply } from '../ports/chat.ts';
import type { DueProposals, Proposal } from './due.ts';

const STEPS: Record<LadderStep, [string, string, string, string]> = {
  liaison: ['再问联络员', 'ask the liaison again', '问联络员', 'Ask the liaison'],
  deputy: ['问副联络员', 'ask the deputy', '问副联络员', 'Ask the deputy'],
  head: ['报该单位负责人', 'tell the head of the department', '上报负责人', 'Tell the head'],
  office: ['由牵头办公室直接联系', 'have the office call', '已直接联系', 'We have called'],
  leader: ['报分管领导', 'tell the leader', '上报领导', 'Tell the leader'],
};

/** Who does not answer although everybody below was asked, told to the office with a choice for each next step. */
export function composeProposals({ proposals }: DueProposals): Reply {
  const language = proposals[0]?.plan.register.language ?? 'zh';
  const title = inLanguage(
    language,
    `以下${proposals.length}个单位多次提醒后仍没有答复，下一步要您点头才会发出：`,
    `${proposals.length} departments have not answered after all reminders; the next step leaves only on your word:`,
  );
  const each = proposals.flatMap((proposal): Block[] => [
    { type: 'text', text: lineOf(proposal) },
    { type: 'choices', choices: [{ label: labelOf(proposal), value: choiceOf(proposal) }] },
  ]);
  return { blocks: [{ type: 'text', text: title, strong: true }, ...each] };
}

function lineOf({ plan, department, step, asks, since, round }: Proposal): string {
  const { register } = plan;
  const { language } = register;
  const name = departmentInWords(department, register, language);
  const day = dayInWords(since, language);
  return inLanguage(
    language,
    `${name}：${day}起问了${asks}次（${round.id}轮），没有答复。建议${STEPS[step][0]}。`,
    `${name}: asked ${asks} times since ${day} (round ${round.id}), no answer. Next: ${STEPS[step][1]}.`,
  );
}

/** The department stands in the label, since several may be in one message. */
function labelOf({ plan, department, step }: Proposal): string {
  const { language } = plan.register;
  return `${inLanguage(language, STEPS[step][2], STEPS[step][3])} ${department}`;
}

const choiceOf = ({ plan, department, step, round }: Proposal) => `ladder:${step}:${plan.id}:${round.id}:${department}`;
