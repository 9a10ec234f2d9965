/** What the office and the leader do in the simulated year. */
import { type IsoDay, weekday } from '../../src/domain/dates.ts';
import type { Person } from '../../src/domain/person.ts';
import { confirm, lastTo, report, type TownLife } from './town-life.ts';

/** The quarter's report: when the office asks for a draft, when it issues one, and what it cannot have. */
const REPORTS: Record<string, { say: string; issue?: true }> = {
  '2023-10-09': { say: '三季度调度报告' },
  '2023-10-17': { say: '三季度调度报告', issue: true },
  '2023-11-20': { say: '本季度调度报告' },
  '2024-01-08': { say: '四季度调度报告' },
  '2024-01-16': { say: '四季度调度报告', issue: true },
  '2024-03-28': { say: '2024年一季度调度报告' },
};

/** It urges on Wednesdays, reviews on Tuesdays, releases every second step that is proposed, and issues the report. */
export async function officeSpeaks(day: IsoDay, at: Date, town: TownLife): Promise<void> {
  const { bot } = town;
  if (weekday(day) === 3) await order('一键催办', at, town);
  const proposal = bot.arrived.slice(-80).findLast(({ key, to }) => to === 'office' && key.startsWith('proposal:'));
  const [step] = proposal?.options ?? [];
  if (step && proposal && at.getTime() - proposal.at.getTime() < 3_600_000) await bot.choose('office', step.value, at);
  if (weekday(day) === 2) await review(day, at, town);
  if (day.slice(8) === '15') await order('9#2 每周报', at, town);
  if (day.slice(8) === '20') await reportOnBehalf(day, at, town);
  const due = REPORTS[day];
  if (due) await draftReport(due, at, town);
}

async function order(text: string, at: Date, town: TownLife): Promise<void> {
  await town.bot.say('office', text, at);
  await confirm('office', at, town);
}

/** A third of the departments each week, so that reviewed and unreviewed reports stand side by side; one goes back. */
async function review(day: IsoDay, at: Date, town: TownLife): Promise<void> {
  const turn = Number(day.slice(8)) % 3;
  const departments = [...new Set(town.register.tasks.flatMap(({ owners }) => owners.map((one) => one.department)))];
  if (turn === 2) await order('退回 区教育局，与台账不符', at, town);
  for (const department of departments.filter((_, index) => index % 3 === turn))
    await order(`审核通过 ${department}`, at, town);
}

/** For departments whose own people do not answer. */
async function reportOnBehalf(day: IsoDay, at: Date, town: TownLife): Promise<void> {
  const value = 3 + (Number(day.slice(5, 7)) % 7);
  const what = '食用林产品抽检量';
  const saying = { by: 'office', at, task: '9#3', what, value };
  await report(saying, `代市自然资源和规划局鹿城分局报：${what}累计${value}批次（电话）`, town);
  await order('代区公安分局报：10#1正常推进（电话）', at, town);
}

/** As a person does: ask for it, look at the draft, press 签发, read what it does, press again. */
async function draftReport({ say, issue }: { say: string; issue?: true }, at: Date, town: TownLife): Promise<void> {
  await town.bot.say('office', say, at);
  const button = lastTo('office', town.bot)?.options.find(({ label }) => label === '签发');
  if (!issue || !button) return;
  await town.bot.choose('office', button.value, at);
  await confirm('office', at, town);
}

/** The leader orders something on the first line of the digest. */
export async function leaderSpeaks({ handle }: Person, at: Date, town: TownLife): Promise<void> {
  const digest = lastTo(handle, town.bot);
  if (!digest || !/周报/.test(digest.text.split('\n')[0] ?? '') || !/^1\) /m.test(digest.text)) return;
  await town.bot.say(handle, '第1条请下周五前说明原因', at);
  const owner = lastTo(handle, town.bot)?.options.find(({ value }) => value.startsWith('order:fill:'));
  if (owner) await town.bot.choose(handle, owner.value, at);
  await confirm(handle, at, town);
}
