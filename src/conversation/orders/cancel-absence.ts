import type { Absence } from '../../domain/absence.ts';
import { inLanguage } from '../../domain/wording.ts';
import type { PlannedSituation, Tell } from '../step.ts';
import { nameIn, spanInWords } from './be-away.ts';
import { askText } from './blocks.ts';
import type { OrderOf } from './order.ts';
import type { OrderKind } from './order-kind.ts';

type CancelAbsence = OrderOf<'cancel-absence'>;

/** An absence that was entered and has not begun yet is taken back by whoever would have been away. */
export const cancelAbsence: OrderKind<CancelAbsence> = {
  refuse(order, situation) {
    const { speaker, language } = situation;
    const absence = findEntered(order, situation);
    return absence !== undefined && absence.handle === speaker.person?.handle
      ? undefined
      : inLanguage(language, '这次登记已经没有了。', 'That absence is no longer entered.');
  },
  ask: () => undefined,
  fill: () => undefined,
  show(order, situation) {
    const { language, people } = situation;
    const absence = findEntered(order, situation);
    if (!absence) return [];
    const days = spanInWords(absence, language);
    const deputy = absence.deputy === null ? '' : nameIn(absence.deputy, people);
    return askText(
      language,
      `登记的是您${days}不在${deputy && `，由${deputy}代`}，还没有开始，现在照常发给您。不去了，就撤销登记？`,
      `You are entered as away ${days}${deputy && `, ${deputy} stands in`}. It has not begun; messages come to you as usual. Take it back?`,
    );
  },
  yes: (_, { language }) => inLanguage(language, '撤销登记', 'Take it back'),
  no: (_, { language }) => inLanguage(language, '保留', 'Keep it'),
  carryOut(order, situation) {
    const { language, speaker } = situation;
    const absence = findEntered(order, situation);
    return {
      says: inLanguage(language, '已撤销登记，填报和提醒照常发给您。', 'Taken back; you are asked as usual.'),
      commands: [{ do: 'end-absence', handle: speaker.person?.handle ?? '', absences: [order.absence] }],
      tell: absence ? tellDeputies([absence], 'not gone', situation) : [],
    };
  },
};

const findEntered = ({ absence }: CancelAbsence, { absences }: PlannedSituation): Absence | undefined =>
  absences.find(({ id, endedAt }) => id === absence && endedAt === null);

/** Whoever stands in, or would have, hears that it is over. */
export function tellDeputies(
  ended: Absence[],
  why: 'back' | 'not gone',
  { people, plan }: Pick<PlannedSituation, 'people' | 'plan'>,
): Tell[] {
  const { language } = plan.register;
  return ended.flatMap((absence) => {
    if (absence.deputy === null) return [];
    const name = nameIn(absence.handle, people);
    const days = spanInWords(absence, language);
    const blocks =
      why === 'back'
        ? askText(
            language,
            `${name}回来了，填报和提醒又发给${name}。谢谢您代办。`,
            `${name} is back and is asked again. Thank you for standing in.`,
          )
        : askText(
            language,
            `${name}${days}不在的登记撤销了，不用您代了。`,
            `${name} will not be away ${days} after all; you need not stand in.`,
          );
    return [{ handle: absence.deputy, reply: { blocks } }];
  });
}
