import { isOffice } from '../../domain/person.ts';
import { amountInWords, inLanguage } from '../../domain/wording.ts';
import { readPopulation } from '../review/read-answer.ts';
import type { ConversationState } from '../state.ts';
import { type Situation, type Step, say, saySentence } from '../step.ts';
import type { Flow } from './flow.ts';

const ASKED = /^(?:(?:全|本)[省市区县镇]|本地|我[省市区县])?(?:的)?(?:常住|户籍)?人口|^population/i;

/** The office enters how many people live here, which figures per head of a plan in force are counted by. */
export const setPopulation: Flow = {
  name: 'population',
  take([plan = '', digits = ''], state, situation) {
    const { speaker, language, inForce } = situation;
    const population = Number(digits);
    const isKnown = inForce.some((one) => one.plan.id === plan);
    if (!speaker.person || !isOffice(speaker.person) || !isKnown || !(population > 0)) return undefined;
    const counted = countPeople(population, situation);
    const said = saySentence(state, language, `记下人口${counted}。`, `Population: ${counted}.`);
    const command = { do: 'set-population' as const, plan, population };
    return { ...said, reply: { ...said.reply, edits: true }, commands: [command] };
  },
};

/** “常住人口118万”: shown as understood, and kept by one tap. */
export function offerPopulation(text: string, state: ConversationState, situation: Situation): Step | undefined {
  const { speaker, plan, language } = situation;
  if (!plan || !speaker.person || !isOffice(speaker.person) || !ASKED.test(text.trim())) return undefined;
  const answer = readPopulation(text);
  if (!answer) return undefined;
  const { title } = plan.register;
  const counted = countPeople(answer.population, situation);
  const step = say(state, [
    {
      type: 'text',
      text: inLanguage(
        language,
        `《${title}》按人口计算的指标用${counted}？`,
        `Count the figures per head of “${title}” by ${counted}?`,
      ),
    },
    {
      type: 'choices',
      choices: [
        {
          label: inLanguage(language, '记下', 'Keep it'),
          value: `population:${plan.id}:${answer.population}`,
          style: 'primary',
        },
      ],
    },
  ]);
  const isCounted = plan.register.tasks.some(({ targets }) => targets.some(({ kind }) => kind === 'per_capita'));
  return { ...step, fit: isCounted ? 'named' : 'nothing' };
}

const countPeople = (population: number, { language }: Situation) =>
  amountInWords(population, inLanguage(language, '人', 'people'), language);
