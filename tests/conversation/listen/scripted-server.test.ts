import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JudgedQuestion, judgeAnswer } from '../../../scripts/judge-answer.ts';
import { makeAskContext } from '../../../scripts/make-ask-context.ts';
import { readQuestionFile } from '../../../scripts/read-question-file.ts';
import { BEHAVIOURS, type Behaviour, startScriptedModel, type Truth } from '../../../scripts/scripted-model.ts';
import { openPrompts } from '../../../src/adapters/prompts/open-prompts.ts';
import { answerFromPlans } from '../../../src/answers/answer-from-plans.ts';
import { createListener } from '../../../src/conversation/listen/listen.ts';
import { doubtAnswer, settleAnswer } from '../../../src/conversation/listen/settle-question.ts';
import { openTestStore, type TestStore } from '../../support/database.ts';
import { endpoint, setUpModel } from '../../support/model/set-up-model.ts';
import { QUIET_LOG, TEST_RULES } from '../../support/settings.ts';

/** The whole way over HTTP: prompt, request, somebody else's server, answer, checks, the settled answer. */
const path = (relative: string) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
const DEV = path('../shared/eval/seed-questions.dev.jsonl');
const sets = {
  'our own questions': ['plans/lucheng-2023.md', path('tests/answers/questions.own.jsonl')],
  'the questions of ../shared (skipped where it is absent)': ['../shared/plans/lucheng-2023.txt', DEV],
} as const;

const EVERY = 8;

const toTruth = ({ q, kind, tasks }: JudgedQuestion): Truth => ({
  text: q,
  tasks: ['owner', 'lead', 'target'].includes(kind) && tasks.length === 1 ? tasks : [],
  wantsFigure: kind === 'target',
});

let home: TestStore;
beforeAll(async () => {
  home = await openTestStore();
});
afterAll(() => home.close());

describe.each(Object.entries(sets))('a scripted model and %s', (_, [plan, file]) => {
  describe.skipIf(!existsSync(file))('over HTTP', async () => {
    if (!existsSync(file)) return;
    const context = makeAskContext(path(plan));
    const doubtful = readQuestionFile(file).flatMap((question) => {
      const byRules = answerFromPlans(question.q, [context], { plan: null, tasks: [] });
      const doubt = doubtAnswer(question.q, byRules, [context]);
      return doubt ? [{ question, byRules, doubt, rules: judgeAnswer(question, byRules.answer) }] : [];
    });
    // Those that can become better, and enough of those that can only become worse.
    const open = doubtful.filter(({ rules }, at) => rules !== 'right' || at % EVERY === 0);
    let server: Awaited<ReturnType<typeof startScriptedModel>>;
    beforeAll(async () => {
      server = await startScriptedModel(
        open.map(({ question }) => toTruth(question)),
        context.plan.register,
      );
    });
    afterAll(() => server.stop());

    /** How many are answered right, and wrongly, with a model that behaves like this. */
    async function score(behaviour: Behaviour) {
      server.behave(behaviour);
      const { model } = setUpModel(home.store.modelMemory, [
        endpoint(server.url, { model: `${behaviour}-${file.length}` }),
      ]);
      const listen = createListener({
        model,
        renderPrompt: openPrompts(path('prompts')),
        log: QUIET_LOG,
        rules: TEST_RULES,
      });
      const verdicts: string[] = [];
      for (const { question, byRules, doubt, rules } of open) {
        const heard = await listen(doubt, { by: null, waiting: '', people: [] });
        const settled = heard && settleAnswer(question.q, byRules, [context], heard);
        verdicts.push(settled ? judgeAnswer(question, settled.answer) : rules);
      }
      const count = (wanted: string) => verdicts.filter((one) => one === wanted).length;
      return { right: count('right'), wrong: count('wrong') };
    }
    const byRules = (verdict: string) => open.filter(({ rules }) => rules === verdict).length;

    it('answers more of them right if it understands them', async () => {
      const { right, wrong } = await score('good');
      expect(right).toBeGreaterThan(byRules('right'));
      expect(wrong).toBeLessThanOrEqual(byRules('wrong'));
    });

    it.each(BEHAVIOURS)('never makes it worse: %s', async (behaviour) => {
      const { right, wrong } = await score(behaviour);
      expect(right).toBeGreaterThanOrEqual(byRules('right'));
      expect(wrong).toBeLessThanOrEqual(byRules('wrong'));
    });
  });
});
