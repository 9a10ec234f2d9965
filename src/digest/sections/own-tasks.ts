import { listAnswers } from '../../domain/check-in.ts';
import { lightWithColour, summariseLight } from '../../domain/describe-light.ts';
import type { TaskLight } from '../../domain/light.ts';
import { inLanguage, taskInWords } from '../../domain/wording.ts';
import type { Block } from '../../ports/chat.ts';
import type { DigestSection, DigestView } from '../digest.ts';
import { listUrgent } from './attention.ts';

/** More than these are only numbered: the check-in names them all. */
const MOST_NAMED = 8;

/** For a department: how its tasks stand beside those that need attention, and what is still to be reported. */
export const ownTasks: DigestSection = {
  name: 'own-tasks',
  compose(view) {
    if (typeof view.audience === 'string') return [];
    const { language } = view.words;
    const urgent = new Set(listUrgent(view.lights));
    const reported = view.lights.filter((light) => light.light !== 'no_data' && !urgent.has(light));
    const lines = reported.map((light) => lineOf(light, view));
    const blocks: Block[] = [];
    if (lines.length > 0) {
      const text =
        urgent.size > 0
          ? inLanguage(language, '其他任务：', 'The other tasks:')
          : inLanguage(language, '各条任务：', 'The tasks:');
      blocks.push({ type: 'text', text, strong: true }, { type: 'list', items: lines });
    }
    return [...blocks, ...openOf(view, view.audience.department)];
  },
};

function lineOf(light: TaskLight, { words }: DigestView): string {
  const { language } = words;
  const { task } = light;
  const due = task.due ? inLanguage(language, `（文件要求：${task.due}）`, ` (due: ${task.due})`) : '';
  return `${taskInWords(task, words.register)} ${lightWithColour(light.light, language)}${inLanguage(language, '：', ': ')}${summariseLight(light, words)}${due}`;
}

/** The tasks never reported, and those that this round asks about and that have no answer yet. */
function openOf(view: DigestView, department: string): Block[] {
  const { facts, words, lights, updates, endsAt } = view;
  const { language } = words;
  const grey = lights.filter(({ light }) => light === 'no_data').map(({ task }) => task);
  const answered = new Set(
    facts.asked ? listAnswers(updates, department, facts.asked.round, endsAt).map((update) => update.task) : [],
  );
  const waiting = facts.asked
    ? lights.filter(({ light, task }) => light !== 'done' && light !== 'no_data' && !answered.has(task.id))
    : [];
  const blocks: Block[] = [];
  if (grey.length > 0) {
    const text = inLanguage(
      language,
      `还没有报过进展的${grey.length}条：`,
      `${grey.length} without any progress reported yet:`,
    );
    const items = grey.slice(0, MOST_NAMED).map((task) => taskInWords(task, words.register));
    const rest = grey.slice(MOST_NAMED).map(({ id }) => id);
    const more = rest.length > 0 ? [rest.join(inLanguage(language, '、', ', '))] : [];
    blocks.push({ type: 'text', text }, { type: 'list', items: [...items, ...more] });
  }
  if (waiting.length > 0) {
    const ids = waiting.map(({ task }) => task.id).join(inLanguage(language, '、', ', '));
    blocks.push({
      type: 'text',
      text: inLanguage(
        language,
        `本轮填报还等${waiting.length}条：${ids}`,
        `This round still waits for ${waiting.length}: ${ids}`,
      ),
    });
  }
  return blocks;
}
