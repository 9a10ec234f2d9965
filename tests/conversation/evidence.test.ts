import { afterEach, beforeEach, expect, it } from 'vitest';
import { isCurrent } from '../../src/domain/update.ts';
import { type Rehearsal, rehearse } from '../support/rehearsal.ts';

let office: Rehearsal;
beforeEach(async () => {
  office = await rehearse();
});
afterEach(() => office.close());

const stored = async () => {
  const updates = await office.store.updates.list((await office.store.plans.findInForce())?.id ?? '');
  return updates.filter(isCurrent);
};

it('a photograph that comes with a report is kept by its name, and its digits are no figures', async () => {
  const said = await office.send('liaison-M', '/photos/IMG_20231009_12.jpg', '阳光厨房7家');
  expect(said.map(({ text }) => text).join()).toContain('附件的名称随这条记为佐证');
  await office.say('liaison-M', '对');
  const [update] = await stored();
  expect(update?.text).toBe('阳光厨房7家（附件：IMG_20231009_12.jpg）');
  expect(update?.measurements.map(({ value }) => value)).toEqual([7]);
});

it('a link is kept in the words, and its digits are no figures', async () => {
  await office.say('liaison-M', '阳光厨房8家 https://photos.example/2023/99');
  await office.say('liaison-M', '对');
  const [update] = await stored();
  expect(update?.text).toContain('https://photos.example/2023/99');
  expect(update?.measurements.map(({ value }) => value)).toEqual([8]);
});

it('nothing is asked for: a report without evidence is stored as it is', async () => {
  await office.say('liaison-M', '阳光厨房8家');
  await office.say('liaison-M', '对');
  expect((await stored()).map(({ text }) => text)).toEqual(['阳光厨房8家']);
});
