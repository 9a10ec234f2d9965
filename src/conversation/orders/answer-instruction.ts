import { dayOf } from '../../domain/dates.ts';
import { listOpenInstructions } from '../../domain/instruction.ts';
import type { Matter } from '../../domain/matter.ts';
import { departmentInWords, inLanguage } from '../../domain/wording.ts';
import type { PlannedSituation } from '../step.ts';
import { askText, textBlock } from './blocks.ts';
import { instructionName, listGivers } from './instruct.ts';
import type { OrderOf } from './order.ts';
import type { OrderKind } from './order-kind.ts';

type AnswerInstruction = OrderOf<'answer-instruction'>;

/** “批示3：……”: the owner's answer, which goes back to whoever gave the instruction. */
export const answerInstruction: OrderKind<AnswerInstruction> = {
  refuse(order, situation) {
    return findInstruction(order, situation)
      ? undefined
      : inLanguage(
          situation.language,
          '没有等贵单位回复的这件批示。',
          'No such instruction waits for your department.',
        );
  },
  ask: () => undefined,
  fill: () => undefined,
  show(order, situation) {
    const { language } = situation;
    const matter = findInstruction(order, situation);
    return [
      textBlock(
        inLanguage(
          language,
          `回复批示${nameOf(matter, situation)}“${matter?.text}”：`,
          `Answer to instruction ${matter?.details.number}, “${matter?.text}”:`,
        ),
      ),
      textBlock(`“${order.answer}”`),
    ];
  },
  yes: (_, { language }) => inLanguage(language, '送回', 'Send back'),
  carryOut(order, situation) {
    const { language, plan, people, speaker } = situation;
    const matter = findInstruction(order, situation);
    if (!matter) return { says: '', commands: [], tell: [] };
    const { register } = plan;
    const name = departmentInWords(matter.department ?? '', register, register.language);
    const blocks = askText(
      register.language,
      `批示${nameOf(matter, situation)}“${matter.text}”，${name} ${speaker.person?.name}回复：“${order.answer}”`,
      `Instruction ${matter.details.number}, “${matter.text}”: ${name} ${speaker.person?.name} answers “${order.answer}”`,
    );
    const { thread } = matter.details;
    return {
      says: inLanguage(language, '已送回。', 'Sent back.'),
      commands: [{ do: 'settle-matter', matter: matter.id, outcome: 'answered', answer: order.answer }],
      tell: listGivers(matter, people).map((handle) => ({
        handle,
        reply: { blocks },
        ...(thread !== undefined && handle === matter.by ? { inAnswerTo: thread } : {}),
      })),
    };
  },
};

const findInstruction = ({ matter }: AnswerInstruction, { matters, at, speaker }: PlannedSituation) =>
  listOpenInstructions(matters, at).find(
    ({ id, department }) => id === matter && department === speaker.person?.department,
  );

const nameOf = (matter: Matter | undefined, { rules }: PlannedSituation) =>
  matter ? instructionName(matter, (at) => dayOf(at, rules.zone)) : '';
