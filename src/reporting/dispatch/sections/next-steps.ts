import type { TargetLight, TaskLight } from '../../../domain/light.ts';
import type { Passage } from '../../../domain/official-document.ts';
import { amountInWords, figureInWords, inLanguage, type SourceWords, targetInWords } from '../../../domain/wording.ts';
import type { MeasuredQuarter, ReportSection } from '../report.ts';
import { answerableFor, listDifferences, listUnder, paragraph, taskNamed } from '../report-words.ts';

/** 下一步要求: to whom, what exactly, and how much each week; every one follows from a problem named before. */
export const nextSteps: ReportSection = {
  name: 'next-steps',
  compose(report) {
    const { language } = report.words;
    const parts = [...catchUp(report), ...others(report)];
    const nothing = inLanguage(
      language,
      '没有落后、未报或者需要协调的任务，不另提要求。',
      'No task is behind, unreported or in need of help; nothing else is asked.',
    );
    return [
      { kind: 'heading', level: 1, text: inLanguage(language, '下一步要求', 'Next steps') },
      ...(parts.length > 0 ? parts : [paragraph(nothing)]),
    ];
  },
};

/** By who answers for them, in the order of the plan. */
function catchUp({ lights, words }: MeasuredQuarter): Passage[] {
  const { language } = words;
  const lagging = lights.filter(({ light }) => light === 'behind' || light === 'far_behind');
  const byOwner = Map.groupBy(lagging, ({ task }) => answerableFor(task, words));
  const items = [...byOwner].map(([owner, own]) => ({
    head: owner,
    text: `${own.map((light) => needOf(light, words)).join(inLanguage(language, '；', '; '))}${inLanguage(language, '。', '.')}`,
  }));
  return listUnder(
    inLanguage(language, `加快${lagging.length}条滞后任务`, `Catch up (${lagging.length})`),
    items,
    language,
  );
}

function needOf(light: TaskLight, words: SourceWords): string {
  const { language } = words;
  const name = taskNamed(light.task, words);
  const lagging = light.targets.filter((target) => target.light === 'behind' || target.light === 'far_behind');
  const needs = lagging.map((target) => `${target.target.what}${needOfTarget(target, words)}`);
  if (needs.length === 0)
    return inLanguage(language, `${name}，说明原因和完成时间`, `${name}: say why, and by when it will be done`);
  return `${name}${inLanguage(language, '，', ': ')}${needs.join(inLanguage(language, '，', ', '))}`;
}

function needOfTarget({ target, pace }: TargetLight, { language }: SourceWords): string {
  if (!pace) return '';
  const { left } = pace.elapsed;
  const wanted = targetInWords(target, language);
  if (pace.rule === 'zero')
    return inLanguage(language, '已有发生，说明原因和处置情况', ' has occurred: say why and what was done');
  if (pace.rule === 'keep' || pace.rule === 'ceiling')
    return inLanguage(language, `须恢复到${wanted}并保持`, ` must come back to ${wanted} and stay there`);
  const gap = Math.abs(target.value - pace.value);
  const unit = target.unit === '%' ? inLanguage(language, '个百分点', 'points') : target.unit;
  const missing = amountInWords(pace.isWhole ? Math.ceil(gap - 1e-9) : gap, unit, language);
  if (left === 0 || pace.perWeek === null)
    return inLanguage(language, `还差${missing}，期限已到`, ` lacks ${missing} and the time is over`);
  const each = `${figureInWords(Math.ceil(pace.perWeek * 10 - 1e-9) / 10)}${inLanguage(language, '', ' ')}${unit}`;
  return inLanguage(
    language,
    `还差${missing}，余下${left}天平均每周需${each}`,
    ` lacks ${missing}; ${left} days are left, ${each} needed each week`,
  );
}

/** What is asked because of what is not known, differs, or is stuck. */
function others({ lights, reports, open, facts, words }: MeasuredQuarter): Passage[] {
  const { language } = words;
  const office =
    facts.people.find(({ role }) => role === 'office')?.department ?? inLanguage(language, '办公室', 'the office');
  const grey = lights.filter(({ light }) => light === 'no_data').length;
  const differences = listDifferences(lights).length;
  const troubles =
    lights.flatMap(({ progress }) => progress.blockers).length +
    open.filter(({ kind, details }) => kind === 'blocker' && !details.update).length;
  const unreviewed = reports.filter(({ state }) => state !== 'reviewed').length;
  const sentences = [
    grey > 0 &&
      inLanguage(
        language,
        `进展不明的${grey}条任务，责任单位在下一轮填报时报送；确无进展的，也如实说明。`,
        `Where nothing is known (${grey}) the owners report in the next round, also if nothing has moved.`,
      ),
    differences > 0 &&
      inLanguage(
        language,
        `数据不一的${differences}项，共同负责的单位核对口径后，重新报送一致的数据。`,
        `Where figures differ (${differences}) the joint owners agree on one and report anew.`,
      ),
    troubles > 0 &&
      inLanguage(
        language,
        `尚未解决的困难${troubles}件，提出单位写明需要哪家单位、做什么、何时前，报${office}协调。`,
        `Where there is trouble (${troubles}) the departments say whose help they need, for what and by when; ${office} coordinates.`,
      ),
    unreviewed > 0 &&
      inLanguage(
        language,
        `未审核的${unreviewed}条报送，由${office}逐条审核。`,
        `What is not reviewed yet (${unreviewed}) is reviewed by ${office}.`,
      ),
  ].filter((sentence) => sentence !== false);
  if (sentences.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: inLanguage(language, '报送、核对和协调', 'Reporting, checking, coordination') },
    ...sentences.map(paragraph),
  ];
}
