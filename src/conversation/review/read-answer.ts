import type { Decision } from '../../domain/decision.ts';
import { isNo, isYes } from '../words.ts';
import type { ReviewQuestion } from './list-questions.ts';

/** What the office answered: a decision, or the population. */
export type ReviewAnswer = { decision: Decision } | { population: number };

/** What a choice of a question means; undefined if it is none of its own. */
export function answerByChoice(question: ReviewQuestion, choice: string): ReviewAnswer | undefined {
  if (choice !== 'yes' && choice !== 'no') return undefined;
  const isYesChosen = choice === 'yes';
  switch (question.about) {
    case 'names':
      return { decision: { about: 'names', forms: question.forms, isSame: isYesChosen } };
    case 'overlap':
      return { decision: { about: 'overlap', text: question.text, isRelated: isYesChosen } };
    case 'noted':
      return isYesChosen ? { decision: { about: 'noted', kind: question.kind, text: question.text } } : undefined;
    case 'group':
    case 'population':
      return undefined;
    default:
      return question satisfies never;
  }
}

/** What words mean as the answer to a question; undefined if they are none. */
export function answerByWords(question: ReviewQuestion, text: string): ReviewAnswer | undefined {
  if (question.about === 'group') return readMembers(question.group, text);
  if (question.about === 'population') return readPopulation(text);
  const choice = isYes(text) ? 'yes' : isNo(text) ? 'no' : 'none';
  return answerByChoice(question, choice);
}

const ALIAS = /^[“"「]?(.{2,30}?)[”"」]?(?:就是|即是?|应为|应该是| is | means )[“"「]?(.{2,30}?)[”"」]?[。.]?$/i;

/** “甲就是乙”. */
export function readAlias(text: string): Extract<Decision, { about: 'alias' }> | undefined {
  const [, alias, name] = ALIAS.exec(text.trim()) ?? [];
  return alias && name ? { about: 'alias', alias: alias.trim(), name: name.trim() } : undefined;
}

const NOT_A_NAME = /[?？。！!，0-9]|是|吗|谁|什么/;

function readMembers(group: string, text: string): ReviewAnswer | undefined {
  const members = text
    .trim()
    .replace(/^.{0,30}?[：:]/, '')
    .replace(/[。.]$/, '')
    .split(/[、,，；;\n]\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const areNames = members.length > 1 && members.every((name) => name.length <= 40 && !NOT_A_NAME.test(name));
  return areNames ? { decision: { about: 'group', group, members } } : undefined;
}

const POPULATION = /^(?:[^\d]{0,12})(\d[\d,]*(?:\.\d+)?)\s*(万|million)?\s*(?:人|people)?[。.]?$/i;
const FEWEST = 100;

/** A number of people: 118万, 1.18 million, 835000. */
export function readPopulation(text: string): { population: number } | undefined {
  const [, digits, unit] = POPULATION.exec(text.normalize('NFKC').trim()) ?? [];
  if (digits === undefined) return undefined;
  const scale = unit === undefined ? 1 : unit === '万' ? 10_000 : 1_000_000;
  const population = Math.round(Number(digits.replaceAll(',', '')) * scale);
  return population >= FEWEST ? { population } : undefined;
}
