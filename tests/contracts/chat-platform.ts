import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Picture } from '../../src/domain/picture.ts';
import type { Address, ChatPlatform, Incoming, Reply } from '../../src/ports/chat.ts';

/** A started platform, one person of the directory in front of it, and what that person sees and does. */
export interface PlatformUnderTest {
  platform: ChatPlatform;
  /** Handle of the person. */
  person: string;
  /** What the platform has handed over so far. */
  received: Incoming[];
  say(text: string): Promise<void>;
  /** Takes the choice with this value of the newest message that offers it. */
  choose(value: string): Promise<void>;
  /** What the person sees now of the messages of the bot, oldest first. */
  shown(): Promise<{ text: string; choices: { label: string; value: string }[] }[]>;
  /** Delivers the last thing the person did once more, where the platform knows such repetitions. */
  deliverAgain?(): Promise<void>;
  /** How typed text looks when it has been defused; left as typed by default. */
  defused?(text: string): string;
  close(): Promise<void>;
}

const COUNTS = { done: 0, on_pace: 2, behind: 0, far_behind: 0, no_data: 3 };
const PICTURE: Picture = {
  kind: 'trend',
  language: 'zh',
  title: '各周任务进度',
  note: '单位：条',
  points: [{ label: '10月15日', counts: COUNTS }],
};

const TYPED = ['<!channel> <@U012345> <#C1|x>', '*bold* _it_ ~no~ `code`', 'a < b && c > d', '<https://x.example|y>'];

/** What every platform owes to the rest of Remit. */
export function itIsAChatPlatform(name: string, start: () => Promise<PlatformUnderTest>): void {
  describe(`${name} is a chat platform`, () => {
    let on: PlatformUnderTest;
    beforeAll(async () => {
      on = await start();
    });
    afterAll(() => on.close());

    const address = async (): Promise<Address> => {
      await on.say('您好');
      const said = on.received.at(-1);
      if (!said) throw new Error('nothing was received');
      return said.address;
    };
    const post = async (key: string, reply: Reply) =>
      on.platform.post(await address(), { key, recipient: on.person, reply });

    it('hands over what a person says, with who said it', async () => {
      await on.say('冷链运输谁管？');
      const said = on.received.at(-1);
      expect(said?.content).toEqual({ type: 'said', text: '冷链运输谁管？' });
      expect(said?.from).toBe(on.person);
      expect(said?.platform).toBe(on.platform.name);
      expect(said?.at.getTime()).not.toBeNaN();
    });

    it('gives each message its own key, and all of one person one conversation', async () => {
      const before = on.received.length;
      await on.say('一');
      await on.say('一');
      const said = on.received.slice(before);
      expect(new Set(said.map((message) => message.key)).size).toBe(2);
      expect(new Set(said.map((message) => message.conversation)).size).toBe(1);
    });

    it('gives the same message the same key when it is delivered again', async ({ skip }) => {
      if (!on.deliverAgain) skip('this platform delivers once');
      await on.say('两次');
      const first = on.received.at(-1)?.key;
      await on.deliverAgain?.();
      expect(on.received.at(-1)?.key).toBe(first);
    });

    it('shows every kind of block, in order and whole', async () => {
      const delivery = await post('all', {
        blocks: [
          { type: 'heading', text: '周报' },
          { type: 'text', text: '截至今天：', strong: true },
          { type: 'quote', text: '新增阳光厨房', source: '15#1' },
          { type: 'list', items: ['甲项', '乙项'] },
          { type: 'table', header: ['单位', '家'], rows: [['区民政局', '7']] },
          { type: 'picture', picture: PICTURE },
        ],
      });
      expect(delivery.outcome).toBe('sent');
      const text = (await on.shown()).at(-1)?.text ?? '';
      const places = [
        '周报',
        '截至今天：',
        '新增阳光厨房',
        '15#1',
        '甲项',
        '乙项',
        '单位',
        '区民政局',
        '7',
        '各周任务进度',
        '未报3',
      ];
      const found = places.map((part) => text.indexOf(part));
      expect(found).not.toContain(-1);
      expect(found).toEqual([...found].sort((a, b) => a - b));
    });

    it('gives a choice back as its value', async () => {
      const value = 'confirm:15#1:阳光厨房=7';
      const choices = [
        { label: '对', value, style: 'primary' as const },
        { label: '改', value: 'change' },
      ];
      await post('choices', {
        blocks: [
          { type: 'text', text: '对吗？' },
          { type: 'choices', choices },
        ],
      });
      expect((await on.shown()).at(-1)?.choices.map((choice) => choice.value)).toEqual([value, 'change']);
      await on.choose(value);
      expect(on.received.at(-1)).toMatchObject({ content: { type: 'chose', value }, from: on.person });
    });

    it.each(TYPED)('shows %s as it was typed, without its powers', async (typed) => {
      await post(`typed ${typed}`, {
        blocks: [
          { type: 'text', text: `您说：${typed}` },
          { type: 'quote', text: typed },
          { type: 'list', items: [typed] },
        ],
      });
      const text = (await on.shown()).at(-1)?.text ?? '';
      const expected = on.defused?.(typed) ?? typed;
      expect(text.split(expected).length - 1).toBe(3);
    });

    it('shows a reply with nothing in it, and one that is very long', async () => {
      expect((await post('empty', { blocks: [] })).outcome).toBe('sent');
      const lines = Array.from({ length: 400 }, (_, index) => `第${index}条：加强校园食品安全管理，落实责任。`);
      expect((await post('long', { blocks: [{ type: 'text', text: lines.join('\n') }] })).outcome).toBe('sent');
      const all = (await on.shown()).map((message) => message.text).join('\n');
      for (const line of [lines[0], lines[200], lines[399]]) expect(all).toContain(line);
    });

    it('reaches a person of the directory unasked, and nobody else', async () => {
      const own = await on.platform.addressOf(on.person);
      expect(own).toBeDefined();
      expect(await on.platform.addressOf('nobody-at-all')).toBeUndefined();
      if (!own) return;
      const reply: Reply = { blocks: [{ type: 'text', text: '请填报' }] };
      expect((await on.platform.post(own, { key: 'ask', recipient: on.person, reply })).outcome).toBe('sent');
      expect((await on.shown()).at(-1)?.text).toContain('请填报');
    });

    it('knows what it has posted, where it can know', async ({ skip }) => {
      const { findPosted } = on.platform;
      if (!findPosted) skip('this platform cannot look back');
      const at = await address();
      const sent = await post('looked for', { blocks: [{ type: 'text', text: '在' }] });
      expect(await on.platform.findPosted?.(at, 'looked for')).toBe(sent.outcome === 'sent' ? sent.as : 'not sent');
      expect(await on.platform.findPosted?.(at, 'never posted')).toBeUndefined();
    });

    it('says so when an address is not its own', async () => {
      const reply: Reply = { blocks: [{ type: 'text', text: '在' }] };
      const delivery = await on.platform.post('elsewhere:1' as Address, { key: 'x', recipient: on.person, reply });
      expect(delivery).toMatchObject({ outcome: 'failed', isFinal: true });
    });

    it('can be stopped twice', async () => {
      await on.platform.stop();
      await on.platform.stop();
    });
  });
}
