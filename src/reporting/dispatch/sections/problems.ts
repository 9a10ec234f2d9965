import type { TaskLight } from '../../../domain/light.ts';
import type { Passage } from '../../../domain/official-document.ts';
import { hasNoLead } from '../../../domain/plan.ts';
import { amountInWords, departmentInWords, inLanguage, sourceInWords } from '../../../domain/wording.ts';
import { describeMatter } from '../describe-matter.ts';
import type { MeasuredQuarter, ReportSection } from '../report.ts';
import { itemOf, listDifferences, listUnder, paragraph, taskNamed, withStop } from '../report-words.ts';

/** 存在问题: what lags and by how much, what is not known, where owners differ, what stops them, what is not settled. */
export const problems: ReportSection = {
  name: 'problems',
  compose(report) {
    const { language } = report.words;
    const parts = [
      ...lagging(report),
      ...unknown(report),
      ...differing(report),
      ...troubled(report),
      ...unsettled(report),
    ];
    const nothing = inLanguage(
      language,
      '没有落后、未报或者有困难的任务。',
      'No task is behind, unreported or in trouble.',
    );
    return [
      { kind: 'heading', level: 1, text: inLanguage(language, '存在问题', 'Problems') },
      ...(parts.length > 0 ? parts : [paragraph(nothing)]),
    ];
  },
};

function lagging({ lights, words }: MeasuredQuarter): Passage[] {
  const { language } = words;
  const of = (wanted: TaskLight['light']) => lights.filter(({ light }) => light === wanted);
  const far = of('far_behind');
  const behind = of('behind');
  return [
    ...listUnder(
      inLanguage(language, `严重滞后${far.length}条`, `Far behind: ${far.length}`),
      far.map((light) => itemOf(light, words)),
      language,
    ),
    ...listUnder(
      inLanguage(language, `落后${behind.length}条`, `Behind: ${behind.length}`),
      behind.map((light) => itemOf(light, words)),
      language,
    ),
    ...withoutLead([...far, ...behind], words),
  ];
}

function withoutLead(lagging: TaskLight[], words: MeasuredQuarter['words']): Passage[] {
  const found = lagging.filter(({ task }) => hasNoLead(task)).map(({ task }) => taskNamed(task, words));
  if (found.length === 0) return [];
  const text = inLanguage(
    words.language,
    `上述${lagging.length}条中有${found.length}条由几家单位共同负责、要点未明确牵头单位：${found.join('、')}。`,
    `Shared by several departments without a lead in the plan (${found.length} of these ${lagging.length}): ${found.join(', ')}.`,
  );
  return [paragraph(text)];
}

/** Not reported is not behind: it is not known. */
function unknown({ lights, words }: MeasuredQuarter): Passage[] {
  const { language } = words;
  const grey = lights.filter(({ light }) => light === 'no_data');
  if (grey.length === 0) return [];
  const named = grey.slice(0, MOST_NAMED).map(({ task }) => taskNamed(task, words));
  const more = grey.length > named.length;
  return [
    {
      kind: 'heading',
      level: 2,
      text: inLanguage(language, `进展不明${grey.length}条`, `Not known: ${grey.length}`),
    },
    paragraph(
      inLanguage(
        language,
        `以下任务没有可以衡量的进展，是快是慢无从判断，未计入滞后：${named.join('、')}${more ? '等，其余见附件1' : ''}。`,
        `Nothing that can be measured was reported of these; they are not counted as behind: ${named.join(', ')}${more ? ' and others, see annex 1' : ''}.`,
      ),
    ),
  ];
}

const MOST_NAMED = 20;

function differing({ lights, words }: MeasuredQuarter): Passage[] {
  const { language, register } = words;
  const found = listDifferences(lights);
  const items = found.map(({ light, target: { target, disagreement } }) => ({
    head: `${taskNamed(light.task, words)}${inLanguage(language, '', ' ')}${target.what}`,
    text: withStop(
      disagreement
        .map(({ source, value, unit }) => {
          const amount = amountInWords(value, unit || target.unit, language);
          return inLanguage(
            language,
            `${source.department}报${amount}（${sourceInWords(source, words)}）`,
            `${departmentInWords(source.department, register, language)} ${amount} (${sourceInWords(source, words)})`,
          );
        })
        .join(inLanguage(language, '，', ', ')),
      language,
    ),
  }));
  return listUnder(
    inLanguage(language, `共同负责单位数据不一${items.length}项`, `Joint owners differ: ${items.length}`),
    items,
    language,
  );
}

function troubled({ lights, open, words }: MeasuredQuarter): Passage[] {
  const { language } = words;
  const said = lights.flatMap(({ task, progress }) =>
    progress.blockers.map(({ text, source }) => ({
      update: source.update,
      head: taskNamed(task, words),
      text: inLanguage(
        language,
        `${text}（${sourceInWords(source, words)}）。`,
        `${text} (${sourceInWords(source, words)}).`,
      ),
    })),
  );
  const known = new Set(said.map(({ update }) => update));
  const raised = open
    .filter(({ kind, details }) => kind === 'blocker' && !known.has(details.update ?? ''))
    .map((matter) => describeMatter(matter, words));
  const items = [...said.map(({ head, text }) => ({ head, text })), ...raised];
  return listUnder(
    inLanguage(language, `尚未解决的困难${items.length}件`, `Open troubles: ${items.length}`),
    items,
    language,
  );
}

/** Disputes and requests on which nobody has decided; until then nothing moves. */
function unsettled({ open, words }: MeasuredQuarter): Passage[] {
  const items = open
    .filter(({ kind }) => kind === 'dispute' || kind === 'extension')
    .map((matter) => describeMatter(matter, words));
  return listUnder(
    inLanguage(words.language, `尚待裁定、审批的事项${items.length}件`, `To be decided: ${items.length}`),
    items,
    words.language,
  );
}
