import type { TaskLight } from '../../../domain/light.ts';
import type { Passage } from '../../../domain/official-document.ts';
import { quarterInWords } from '../../../domain/quarter.ts';
import { inLanguage } from '../../../domain/wording.ts';
import type { MeasuredQuarter, ReportSection } from '../report.ts';
import { itemOf, listUnder, paragraph } from '../report-words.ts';

/** 主要成效: what is done, what caught up, and what figures are on pace; nothing that no figure or word bears out. */
export const achievements: ReportSection = {
  name: 'achievements',
  compose(report) {
    const { lights, words } = report;
    const { language } = words;
    const done = lights.filter(({ light }) => light === 'done');
    const caughtUp = listCaughtUp(report);
    const onPace = lights.filter(
      (light) => light.light === 'on_pace' && light.basis === 'figures' && !caughtUp.includes(light),
    );
    const bySaying = lights.filter(
      (light) => light.light === 'on_pace' && light.basis === 'status' && !caughtUp.includes(light),
    );
    const items = (some: TaskLight[]) => some.map((light) => itemOf(light, words));
    const passages: Passage[] = [
      ...listUnder(inLanguage(language, `完成任务${done.length}条`, `Done: ${done.length}`), items(done), language),
      ...listUnder(
        inLanguage(language, `由滞后转为达进度${caughtUp.length}条`, `Caught up: ${caughtUp.length}`),
        items(caughtUp),
        language,
      ),
      ...listUnder(
        inLanguage(language, `数据达到序时进度${onPace.length}条`, `On pace by their figures: ${onPace.length}`),
        items(onPace),
        language,
      ),
      ...sayingOf(bySaying.length, report),
    ];
    const nothing = inLanguage(
      language,
      `${quarterInWords(report.facts.quarter, language)}没有任务完成或达到序时进度。`,
      `No task is done or on pace in ${quarterInWords(report.facts.quarter, language)}.`,
    );
    return [
      { kind: 'heading', level: 1, text: inLanguage(language, '主要成效', 'Results') },
      ...(passages.length > 0 ? passages : [paragraph(nothing)]),
    ];
  },
};

function listCaughtUp({ before, lights }: MeasuredQuarter): TaskLight[] {
  const lagged = new Set(
    (before?.lights ?? [])
      .filter(({ light }) => light === 'behind' || light === 'far_behind')
      .map(({ task }) => task.id),
  );
  return lights.filter(({ light, task }) => light === 'on_pace' && lagged.has(task.id));
}

/** A word without a figure is told apart from a figure. */
function sayingOf(count: number, { words: { language } }: MeasuredQuarter): Passage[] {
  if (count === 0) return [];
  const text = inLanguage(
    language,
    `另有${count}条任务，责任单位报告正常推进，没有提供可以衡量的数据，见附件1。`,
    `On track as the departments say, without a figure to measure: ${count}; see annex 1.`,
  );
  return [paragraph(text)];
}
