import { afterAll, expect } from 'vitest';
import { itIsAChatPlatform } from '../../contracts/chat-platform.ts';
import { readChoices, readVisible } from '../../support/slack/strict-blocks.ts';
import { openWorkspace, type Workspace } from '../../support/slack/workspace.ts';

let workspace: Workspace | undefined;

itIsAChatPlatform('Slack', async () => {
  const on = await openWorkspace();
  workspace = on;
  const channel = await on.direct('liaison-M');
  const remit = on.server.users['remit'];
  const seen = async () => (await on.read(channel, 'liaison-M')).filter((message) => message.user === remit);
  return {
    platform: on.platform,
    person: 'liaison-M',
    received: on.received,
    async say(text) {
      await (await on.say('liaison-M', text)).ack;
    },
    async choose(value) {
      const message = (await seen()).findLast((one) => readChoices(one).some((choice) => choice.value === value));
      if (!message) throw new Error(`nobody offered ${value}`);
      await on.press('liaison-M', channel, message, value).ack;
    },
    async shown() {
      return (await seen()).map((message) => ({ text: readVisible(message), choices: readChoices(message) }));
    },
    async deliverAgain() {
      await on.server.redeliver().ack;
    },
    close: () => on.close(),
  };
});

afterAll(() => expect(workspace?.server.faults).toEqual([]));
