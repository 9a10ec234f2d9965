import type { Decision } from '../../domain/decision.ts';
import { parseNumeral } from '../../domain/numerals.ts';
import type { Register, Task } from '../../domain/plan.ts';
import { readOwnersInWords } from '../../importer/decisions/read-owners.ts';

/** What the office says about a passage or a task of a draft; `problem` is why it cannot be done. */
export type Mark =
  | { decision: Extract<Decision, { about: 'passage' | 'owners' }> }
  | { problem: 'no_such_passage' | 'no_such_task' | 'no_owner' };

const PASSAGE =
  /^(?:把|将)?(?:第\s*([\d一二三四五六七八九十百]{1,4})\s*[处段条]|passage\s+(\d{1,4}))(?:文字|原文)?\s*[：:，,]?\s*(.+)$/is;
const TASK = /^(?:把|将)?([^\s#，。：:]{1,12}#\d{1,3})\s*[：:，,]?\s*(?:改为|改成|应)?\s*(由?.+|owner.+)$/is;
const QUESTION = /[?？]$|吗$|谁|什么|怎么|为何|为什么|几/;
const PART =
  /^(?:归入?|属于|并入|放到|放进|算作?|是|belongs to|is part of|goes (?:in)?to)\s*([^\s#，。：:]{1,12}#\d{1,3})(?:的?(?:内容|一部分))?[。.]?$/i;
const NOTHING =
  /^(?:不是任务|不算任务|不是|忽略|不用管|不用|略过|无关|是?标题|is (?:no|not a) task|ignore|skip|is a heading)[。.]?$/i;
const TASK_WORDS = /^(?:(?:也)?是(?:一[条项])?(?:单独的?)?任务|is a task)\s*[，,：:；;]?\s*/i;

/** Reads 第3处归5#1, 第3处：区民政局牵头, 第3处不是任务, 5#1由区民政局牵头; undefined for other words. */
export function readMark(text: string, register: Register): Mark | undefined {
  const words = text
    .trim()
    .normalize('NFKC')
    .replaceAll(',', '，')
    .replace(/，(?=\s?[A-Za-z])/g, ',');
  const [, zh, en, said] = PASSAGE.exec(words) ?? [];
  const number = zh ?? en;
  if (number !== undefined && said !== undefined && !QUESTION.test(words))
    return markPassage(parseNumeral(number) ?? 0, said.trim(), register);
  const [, id, owners] = TASK.exec(words) ?? [];
  if (id === undefined || owners === undefined || !/牵头|负责|配合|主办|协办|lead|support|owner/i.test(owners))
    return undefined;
  const task = findById(register, id);
  const read = readOwnersInWords(owners, register);
  if (!read) return undefined;
  if (!task) return { problem: 'no_such_task' };
  return { decision: { about: 'owners', task: task.id, text: task.text, owners: read } };
}

function markPassage(number: number, said: string, register: Register): Mark {
  const passage = register.unassigned[number - 1];
  if (!passage) return { problem: 'no_such_passage' };
  const { text } = passage;
  if (NOTHING.test(said)) return { decision: { about: 'passage', text, is: { kind: 'nothing' } } };
  const part = PART.exec(said)?.[1];
  if (part !== undefined) {
    const task = findById(register, part);
    if (!task) return { problem: 'no_such_task' };
    return { decision: { about: 'passage', text, is: { kind: 'part', task: task.id, clause: task.text } } };
  }
  const owners = readOwnersInWords(said.replace(TASK_WORDS, ''), register);
  return owners ? { decision: { about: 'passage', text, is: { kind: 'task', owners } } } : { problem: 'no_owner' };
}

function findById({ tasks }: Register, said: string): Task | undefined {
  const key = (id: string) => id.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  return tasks.find(({ id }) => key(id) === key(said));
}
