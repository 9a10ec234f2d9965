import { beforeAll, describe, expect, it } from 'vitest';
import { type Home, makeHome, PEOPLE, PLAN, startChat } from './remit-process.ts';
import { remitHere } from './test-tools.ts';

const at = (time: string) => `2023-10-${time}:00+08:00`;
const updatesOf = async (home: Home) => JSON.parse((await remitHere(home.url, ['export', 'updates'])).stdout);

describe('the chat of programs', () => {
  let home: Home;
  beforeAll(async () => {
    home = makeHome();
    await remitHere(home.url, ['import', PLAN, '--yes']);
    await remitHere(home.url, ['people', PEOPLE]);
  });

  it('goes on after the process was killed, and keeps what was confirmed', async () => {
    const first = startChat(home);
    const { messages } = await first.send({ from: 'liaison-M', text: '阳光厨房7家了', at: at('09T09:00') });
    expect(messages).toHaveLength(1);
    expect(messages[0]?.to).toBe('liaison-M');
    const yes = messages[0]?.options.find(({ label }) => label === '对')?.value;
    await first.kill();
    expect(await updatesOf(home)).toEqual([]);

    const second = startChat(home);
    const { messages: after } = await second.send({ from: 'liaison-M', choose: yes, at: at('09T09:05') });
    expect(after).toHaveLength(1);
    expect(await second.end()).toBe(0);
    expect(await updatesOf(home)).toMatchObject([
      {
        task: '15#1',
        department: '区民政局',
        by: 'liaison-M',
        on_behalf: false,
        text: '阳光厨房7家了',
        at: '2023-10-09T01:05:00.000Z',
        measurements: [{ value: 7, unit: '家', value_kind: 'total' }],
      },
    ]);
  });

  it('exports what the office returned, with who and why, and keeps it in the trail', async () => {
    const own = makeHome();
    await remitHere(own.url, ['import', PLAN, '--yes']);
    await remitHere(own.url, ['people', PEOPLE]);
    const chat = startChat(own);
    for (const [from, text] of [
      ['liaison-M', '阳光厨房7家了'],
      ['liaison-M', '对'],
      ['office', '退回 15#1，缺验收材料'],
      ['office', '是'],
    ]) {
      await chat.send({ from, text, at: at('09T09:00') });
    }
    expect(await updatesOf(own)).toMatchObject([
      { task: '15#1', state: 'returned', reviewed_by: 'office', return_reason: '缺验收材料' },
    ]);
    const trail = JSON.parse((await remitHere(own.url, ['export', 'audit'])).stdout);
    expect(trail.at(-1)).toMatchObject({ by: 'office', action: 'review-updates', subject: '15#1' });
    expect(trail.at(-1).before).toMatchObject([{ state: 'reported' }]);
    expect(await chat.end()).toBe(0);
  });

  it('answers what an earlier process took in and did not answer', async () => {
    const own = makeHome();
    await remitHere(own.url, ['import', PLAN, '--yes']);
    const first = startChat(own);
    await first.send({ tick: at('09T08:00') });
    for (let i = 0; i < 20; i++) first.write({ from: 'staff', text: `${i}：20#3 谁负责？` });
    await first.kill();
    const second = startChat(own);
    const { messages } = await second.send({ from: 'staff', text: '15#1 谁牵头？' });
    expect(messages.at(-1)?.text).toContain('15#1');
    expect(await second.end()).toBe(0);
  });

  it('handles events strictly in order and tells of each when it is done', async () => {
    const chat = startChat(home);
    const questions = ['1#1 谁负责？', '20#3 谁负责？', '15#1 谁负责？'];
    for (const text of questions) {
      const { messages } = await chat.send({ from: 'staff', text, at: at('09T10:00') });
      expect(messages.map(({ to }) => to)).toEqual(['staff']);
      expect(messages[0]?.text).toContain(text.split(' ')[0]);
    }
    await chat.end();
  });

  it('survives lines that are no events', async () => {
    const chat = startChat(home);
    expect(await chat.send('{"from": nobody')).toMatchObject({
      messages: [],
      error: expect.stringContaining('Line 1'),
    });
    expect(await chat.send({ tick: 'soon' })).toMatchObject({ messages: [], error: expect.stringContaining('soon') });
    const { messages } = await chat.send({ from: 'unheard-of', text: '20#3 谁负责？', at: at('09T10:00') });
    expect(messages[0]?.to).toBe('unheard-of');
    expect(await chat.end()).toBe(0);
  });

  it('answers in the channel in which it was asked', async () => {
    const chat = startChat(home);
    const { messages } = await chat.send({
      from: 'staff',
      channel: '#food',
      text: '20#3 谁负责？',
      at: at('09T10:00'),
    });
    expect(messages.map(({ to }) => to)).toEqual(['#food']);
    await chat.end();
  });

  it('asks once a round, not whom it cannot reach, and does not forget that over a restart', async () => {
    const first = startChat(home);
    await first.send({ undeliverable: 'liaison-T', at: at('09T17:00') });
    const { messages } = await first.send({ tick: at('10T09:30') });
    expect(messages.length).toBeGreaterThan(10);
    expect(messages.filter(({ to }) => to === 'liaison-T')).toEqual([]);
    expect(new Set(messages.map(({ to }) => to)).size).toBe(messages.length);
    expect((await first.send({ tick: at('10T09:31') })).messages).toEqual([]);
    await first.end();

    const second = startChat(home);
    expect((await second.send({ tick: at('10T09:32') })).messages).toEqual([]);
    const told = await second.send({ from: 'liaison-T', text: '20#3 谁负责？', at: at('10T09:33') });
    expect(told).toEqual({ messages: [] });
    await second.end();
  });

  it('a plan imported without --yes waits for the office, and answers nobody before', async () => {
    const own = makeHome();
    await remitHere(own.url, ['import', PLAN]);
    await remitHere(own.url, ['people', PEOPLE]);
    const chat = startChat(own);
    const { messages } = await chat.send({ from: 'staff', text: '20#3 谁负责？', at: at('09T09:00') });
    expect(messages.find(({ to }) => to === 'staff')?.text).not.toContain('区交通运输局');
    const draft = messages.find(({ to }) => to === 'office');
    await chat.send({ from: 'office', choose: draft?.options[0]?.value });
    const { messages: now } = await chat.send({ from: 'staff', text: '20#3 谁负责？' });
    expect(now[0]?.text).toContain('区交通运输局');
    await chat.end();
  });

  it('never goes back in time', async () => {
    const chat = startChat(home);
    await chat.send({ from: 'liaison-M', text: '阳光厨房8家了', at: at('01T09:00') });
    await chat.send({ from: 'liaison-M', text: '对', at: at('01T09:00') });
    await chat.end();
    expect((await updatesOf(home)).at(-1)).toMatchObject({ at: '2023-10-10T01:33:00.000Z' });
  });
});
