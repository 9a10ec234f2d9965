import { describe, expect, it } from 'vitest';
import { openPrompts } from '../../../src/adapters/prompts/open-prompts.ts';
import { measureWeek } from '../../../src/digest/compose-digest.ts';
import { composeWeekly } from '../../../src/digest/compose-weekly.ts';
import { gatherDigestFacts } from '../../../src/digest/gather-digest-facts.ts';
import { withOpening } from '../../../src/digest/opening/write-opening.ts';
import { chineseCalendar } from '../../../src/domain/calendar.ts';
import { isoDay } from '../../../src/domain/dates.ts';
import type { DigestAudience } from '../../../src/domain/digest-audience.ts';
import { renderPlain } from '../../../src/ports/render-plain.ts';
import { modelSaying } from '../../support/model/listening-model.ts';
import { rehearse } from '../../support/rehearsal.ts';
import { QUIET_LOG, TEST_RULES } from '../../support/settings.ts';

const WANTED = { ...TEST_RULES, digest: { ...TEST_RULES.digest, hasOpening: true } };

async function digestWith(opening: string, audience: DigestAudience = 'leader', rules = WANTED) {
  const rehearsal = await rehearse();
  await rehearsal.say('liaison-M', '阳光厨房7家');
  await rehearsal.say('liaison-M', '对');
  const settings = { rules, calendar: chineseCalendar(), listSilences: async () => [] };
  const weeks = (await gatherDigestFacts(rehearsal.store, isoDay('2023-10-09'), settings)).map(measureWeek);
  await rehearsal.close();
  const { model, asked } = modelSaying(() => ({ json: { opening } }));
  const plain = composeWeekly(weeks, audience, 'zh');
  const deps = { model, renderPrompt: openPrompts('prompts'), log: QUIET_LOG };
  const opened = await withOpening(plain, weeks, audience, deps);
  return { asked, plain: renderPlain(plain.blocks), text: renderPlain(opened.blocks) };
}

describe('the opening of a digest', () => {
  it('stands below the heading, in the words of the facts', async () => {
    const { text, plain } = await digestWith('先看总数：{f1}。');
    const [heading, opening] = text.split('\n');
    expect(heading).toContain('周报');
    expect(opening).toBe('先看总数：共56条任务。');
    expect(text.replace(`${opening}\n`, '')).toBe(plain);
  });

  it.each(['共57条任务，{f1}', '区财政局要抓紧，{f1}', '{f99}', 'All good.', '', '{f1} <!channel>'])(
    'is left out where it says anything of its own: %s',
    async (opening) => {
      const { text, plain } = await digestWith(opening);
      expect(text).toBe(plain);
    },
  );

  it('is asked for without owners and people', async () => {
    const { asked } = await digestWith('{f1}');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.user).not.toMatch(/局|陈静|liaison/);
  });

  it('is not asked for by default, nor for a department', async () => {
    expect(
      (await digestWith('{f1}', 'leader', { ...TEST_RULES, digest: { ...TEST_RULES.digest, hasOpening: false } }))
        .asked,
    ).toEqual([]);
    expect((await digestWith('{f1}', { department: '区民政局' })).asked).toEqual([]);
  });
});
