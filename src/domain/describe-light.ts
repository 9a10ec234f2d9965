import { dayOf } from './dates.ts';
import { dueInWords } from './describe-due.ts';
import { explainTarget, summariseTarget } from './describe-target.ts';
import type { TargetLight, TaskLight } from './light.ts';
import type { Light } from './pace.ts';
import type { Language } from './plan.ts';
import type { Ruling } from './terms.ts';
import type { ProgressStatus } from './update.ts';
import { dayInWords, inLanguage, type SourceWords, sourceInWords } from './wording.ts';

const LIGHT_WORDS: Record<Light, [string, string]> = {
  done: ['完成', 'done'],
  on_pace: ['达进度', 'on pace'],
  behind: ['落后', 'behind'],
  far_behind: ['严重滞后', 'far behind'],
  no_data: ['未报', 'not reported'],
};

const COLOURS: Record<Light, [string, string]> = {
  done: ['', ''],
  on_pace: ['绿', 'green'],
  behind: ['黄', 'yellow'],
  far_behind: ['红', 'red'],
  no_data: ['灰', 'grey'],
};

const STATUS_WORDS: Record<ProgressStatus, [string, string]> = {
  on_track: ['正常推进', 'on track'],
  at_risk: ['有风险', 'at risk'],
  blocked: ['受阻', 'blocked'],
  done: ['已完成', 'done'],
  not_started: ['尚未启动', 'not started'],
};

export function lightInWords(light: Light, language: Language): string {
  return inLanguage(language, ...LIGHT_WORDS[light]);
}

/** `落后（黄）`. */
export function lightWithColour(light: Light, language: Language): string {
  const colour = inLanguage(language, ...COLOURS[light]);
  if (colour === '') return lightInWords(light, language);
  return inLanguage(
    language,
    `${lightInWords(light, language)}（${colour}）`,
    `${lightInWords(light, language)} (${colour})`,
  );
}

/** Why a task has its light, in one line with its source. */
export function summariseLight(light: TaskLight, words: SourceWords): string {
  if (light.closed) return closingInWords(light.closed, words);
  if (light.basis !== 'figures') return withUnreported(statusInWords(light, words), light, words);
  const decisive = light.targets.find((target) => target.pace?.light === worstLight(light)) ?? light.targets[0];
  return withUnreported(decisive ? summariseTarget(decisive, words) : '', light, words);
}

/** Why a task has its light, with the whole arithmetic, a sentence each. */
export function explainLight(light: TaskLight, words: SourceWords): string[] {
  const reported = light.targets.filter(({ figure, progress }) => figure || progress.floating.length > 0);
  const status = light.basis === 'figures' ? [] : [statusInWords(light, words)];
  const missing = unreportedInWords(light, words);
  const closing = light.closed ? [closingInWords(light.closed, words)] : [];
  // With figures each target tells its own date.
  const due = light.due && reported.length === 0 ? [dueInWords(light.due, words)] : [];
  return [
    ...closing,
    ...status,
    ...reported.flatMap((target) => explainTarget(target, words)),
    ...due,
    ...(missing ? [missing] : []),
  ];
}

/** `已办结：“……”（周敏 10月20日）`: the conclusion with which the office closed it. */
function closingInWords({ text, by, at }: Ruling, { language, rules, nameOf }: SourceWords): string {
  const source = `${nameOf(by)} ${dayInWords(dayOf(at, rules.zone), language)}`;
  return inLanguage(language, `已办结：“${text}”（${source}）`, `closed: “${text}” (${source})`);
}

/** With some targets unreported, all others done still makes the task only on pace. */
function worstLight({ light, targets }: TaskLight): Light {
  return targets.some((target) => target.pace?.light === light) ? light : 'done';
}

function statusInWords({ said, targets }: TaskLight, words: SourceWords): string {
  const { language } = words;
  const unmeasured = targets.find((target: TargetLight) => target.unmeasured !== null);
  if (!said) return unmeasured ? summariseTarget(unmeasured, words) : inLanguage(language, '未报', 'not reported');
  const status = inLanguage(language, ...STATUS_WORDS[said.status]);
  const source = sourceInWords(said.source, words);
  return inLanguage(language, `据报“${status}”（${source}）`, `reported as “${status}” (${source})`);
}

function withUnreported(text: string, light: TaskLight, words: SourceWords): string {
  const missing = light.basis === 'none' ? '' : unreportedInWords(light, words);
  return missing ? `${text}${inLanguage(words.language, '；', '; ')}${missing}` : text;
}

function unreportedInWords({ unreported, targets }: TaskLight, { language }: SourceWords): string {
  if (unreported === 0) return '';
  const total = targets.length;
  return inLanguage(language, `${total}项指标中${unreported}项未报`, `${unreported} of ${total} targets not reported`);
}
