import { dayOf } from '../../domain/dates.ts';
import { isOffice } from '../../domain/person.ts';
import type { Update } from '../../domain/update.ts';
import { amountInWords, dayInWords, inLanguage } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { PlannedSituation, Step } from '../step.ts';
import { askText, textBlock } from './blocks.ts';
import type { OrderOf } from './order.ts';
import type { OrderKind } from './order-kind.ts';
import { contactsOf, listAwaitingReview, secondReviewersFor } from './reviewable.ts';

type Review = OrderOf<'review'>;

/** The office accepts what departments reported, or returns it with a reason. */
export const review: OrderKind<Review> = {
  refuse(order, situation) {
    const { speaker, language } = situation;
    if (!speaker.person || !isOffice(speaker.person)) {
      return inLanguage(language, '审核由牵头办公室做。', 'Reports are reviewed by the office.');
    }
    const updates = updatesOf(order, situation);
    if (updates.length === 0) return inLanguage(language, '没有待审核的进展。', 'Nothing waits for review.');
    return order.state === 'reviewed' ? refuseOwn(updates, situation) : undefined;
  },
  fit: (order, situation) => (updatesOf(order, situation).length > 0 ? 'waits' : 'nothing'),
  ask({ state, reason }, { language }) {
    if (state === 'reviewed' || reason !== null) return undefined;
    return askText(
      language,
      '退回的理由？写一句，会原样转给对方。',
      'Why is it returned? One sentence; they will read it.',
    );
  },
  fill: (order, words) => ({ ...order, reason: words }),
  show(order, situation) {
    const { language } = situation;
    const updates = updatesOf(order, situation);
    const count = updates.length;
    const title =
      order.state === 'reviewed'
        ? inLanguage(language, `审核通过这${count}条？`, `Accept these ${count}?`)
        : inLanguage(
            language,
            `退回这${count}条，理由“${order.reason}”？`,
            `Return these ${count}: “${order.reason}”?`,
          );
    return [
      textBlock(title),
      { type: 'list', items: listInWords(updates, situation) },
      ...tellOfSecond(order, situation),
    ];
  },
  yes: ({ state }, { language }) =>
    state === 'reviewed' ? inLanguage(language, '通过', 'Accept') : inLanguage(language, '退回', 'Return'),
  carryOut: (order, situation) => (order.state === 'reviewed' ? accept(order, situation) : sendBack(order, situation)),
};

function updatesOf({ ids }: Review, situation: PlannedSituation): Update[] {
  return listAwaitingReview(situation.updates).filter(({ id }) => ids.includes(id));
}

/** Reports of the office's own bureau need a second person; one's own words are never one's own to accept. */
function split(updates: Update[], { speaker }: PlannedSituation) {
  const needsSecond = (update: Update) =>
    update.by === speaker.person?.handle || update.department === speaker.person?.department;
  return { own: updates.filter(needsSecond), others: updates.filter((update) => !needsSecond(update)) };
}

function refuseOwn(updates: Update[], situation: PlannedSituation): string | undefined {
  const { own, others } = split(updates, situation);
  if (own.length === 0 || others.length > 0 || secondsFor(own, situation).length > 0) return undefined;
  return inLanguage(
    situation.language,
    '本单位（或您本人）报的进展须由第二人复核，但名册里没有另一位办公室人员或领导；请先在名册里登记一位。',
    'Reports of your own bureau need a second reviewer, and the directory has no other person of the office and no leader; add one first.',
  );
}

function secondsFor(updates: Update[], { people, speaker }: PlannedSituation) {
  return secondReviewersFor(updates, people, speaker.person?.handle ?? '');
}

function tellOfSecond(order: Review, situation: PlannedSituation): Block[] {
  const { own } = split(updatesOf(order, situation), situation);
  if (order.state === 'returned' || own.length === 0) return [];
  const names = secondsFor(own, situation).map(({ name }) => name);
  if (names.length === 0) {
    return askText(
      situation.language,
      `其中${own.length}条是本单位报的，没有第二位复核人，仍待审核。`,
      `${own.length} of them are your own bureau’s; there is no second reviewer, so they stay open.`,
    );
  }
  return askText(
    situation.language,
    `其中${own.length}条是本单位报的，通过后还须由${names.join('或')}复核。`,
    `${own.length} of them are your own bureau’s and go on to ${names.join(' or ')} for a second review.`,
  );
}

function accept(order: Review, situation: PlannedSituation) {
  const { language } = situation;
  const { own, others } = split(updatesOf(order, situation), situation);
  const ids = others.map(({ id }) => id);
  const seconds = own.length > 0 ? secondsFor(own, situation) : [];
  const passed = ids.length > 0 && inLanguage(language, `已审核通过${ids.length}条。`, `Accepted: ${ids.length}.`);
  const waits =
    own.length > 0 &&
    inLanguage(language, `本单位的${own.length}条待第二人复核。`, `${own.length} wait for a second review.`);
  return {
    says: [passed, waits].filter((part) => part !== false).join(inLanguage(language, '', ' ')),
    commands: ids.length > 0 ? [{ do: 'review-updates' as const, ids, state: 'reviewed' as const, reason: null }] : [],
    tell: seconds.map(({ handle }) => ({ handle, reply: { blocks: askSecond(own, situation) } })),
  };
}

function askSecond(own: Update[], situation: PlannedSituation): Block[] {
  const { speaker, plan } = situation;
  const { language } = plan.register;
  const ids = own.map(({ id }) => id).join(',');
  const first = speaker.person?.handle ?? '';
  const name = speaker.person?.name ?? first;
  return [
    textBlock(
      inLanguage(
        language,
        `${name}已初审本单位的${own.length}条进展，请复核：`,
        `${name} has reviewed ${own.length} reports of the office’s own bureau; your review, please:`,
      ),
    ),
    { type: 'list', items: listInWords(own, { ...situation, language }) },
    {
      type: 'choices',
      choices: [
        {
          label: inLanguage(language, '复核通过', 'Accept'),
          value: `second-review:accept:${first}:${ids}`,
          style: 'primary',
        },
        { label: inLanguage(language, '不通过', 'Do not accept'), value: `second-review:refuse:${first}:${ids}` },
      ],
    },
  ];
}

function sendBack(order: Review, situation: PlannedSituation) {
  const { language, plan } = situation;
  const updates = updatesOf(order, situation);
  const byDepartment = [...Map.groupBy(updates, ({ department }) => department)];
  const tell = byDepartment.flatMap(([department, own]) =>
    contactsOf(department, own, situation).map((handle) => ({
      handle,
      reply: returned(own, order.reason ?? '', situation),
    })),
  );
  const ids = updates.map(({ id }) => id);
  const unheard = byDepartment.filter(([department, own]) => contactsOf(department, own, situation).length === 0);
  const nobody = unheard.map(([department]) => department).join('、');
  const says = inLanguage(language, `已退回${ids.length}条。`, `Returned: ${ids.length}.`);
  const warning = inLanguage(language, `${nobody}没有联络员，请另行告知。`, ` Nobody could be told at ${nobody}.`);
  return {
    says: unheard.length > 0 ? `${says}${warning}` : says,
    commands: [{ do: 'review-updates' as const, ids, state: 'returned' as const, reason: order.reason }],
    tell: plan ? tell : [],
  };
}

function returned(own: Update[], reason: string, situation: PlannedSituation): Step['tell'][number]['reply'] {
  const { language } = situation.plan.register;
  const title = inLanguage(
    language,
    `牵头办公室退回${own.length}条进展，理由：${reason}`,
    `The office returned ${own.length} of your reports: ${reason}`,
  );
  const how = inLanguage(
    language,
    '这些数字暂不计入。请直接写正确的进展，或写明情况。',
    'They do not count for now. Write the right figures, or explain.',
  );
  return {
    blocks: [textBlock(title), { type: 'list', items: listInWords(own, { ...situation, language }) }, textBlock(how)],
  };
}

const MOST_LISTED = 15;

/** `15#1 区民政局 阳光厨房7家（10月9日 王五报）`, the first of them. */
export function listInWords(
  updates: Update[],
  situation: Pick<PlannedSituation, 'people' | 'language' | 'rules'>,
): string[] {
  const { language } = situation;
  const lines = updates.slice(0, MOST_LISTED).map((update) => updateInWords(update, situation));
  const more = updates.length - lines.length;
  return more > 0 ? [...lines, inLanguage(language, `……另有${more}条`, `… and ${more} more`)] : lines;
}

function updateInWords(
  update: Update,
  { people, language, rules }: Pick<PlannedSituation, 'people' | 'language' | 'rules'>,
) {
  const figures = update.measurements.map(
    ({ metric, value, unit, kind }) =>
      `${metric}${kind === 'increment' ? inLanguage(language, '新增', ' +') : ''}${amountInWords(value, unit, language)}`,
  );
  const what = figures.length > 0 ? figures.join(inLanguage(language, '，', ', ')) : `“${update.text}”`;
  const name = people.find(({ handle }) => handle === update.by)?.name ?? update.by;
  const day = dayInWords(dayOf(update.at, rules.zone), language);
  const mark = update.onBehalf ? inLanguage(language, '，代报', ', on behalf') : '';
  return inLanguage(
    language,
    `${update.task} ${update.department} ${what}（${day} ${name}报${mark}）`,
    `${update.task} ${update.department}: ${what} (${name}, ${day}${mark})`,
  );
}
