import type { webApi } from '@slack/bolt';
import { RemitError } from '../../domain/errors.ts';
import { explainStart } from './faults.ts';

export interface Tokens {
  botToken: string;
  appToken: string;
}

export interface Bot {
  userId: string;
  botId: string;
  /** The workspace's name. */
  team: string;
}

/** Refuses tokens that cannot be what they should be, before anything is sent anywhere. */
export function checkTokens({ botToken, appToken }: Tokens): void {
  const wrong = [
    ...(botToken.startsWith('xoxb-') ? [] : ['SLACK_BOT_TOKEN must begin with xoxb-']),
    ...(appToken.startsWith('xapp-') ? [] : ['SLACK_APP_TOKEN must begin with xapp-']),
  ];
  if (wrong.length > 0) throw new RemitError('slack', `${wrong.join(' and ')}; see docs/slack-setup.md.`);
}

/** Who we are in this workspace, or one sentence on why that cannot be known. */
export async function identify(client: webApi.WebClient, apiUrl: string | undefined): Promise<Bot> {
  try {
    const { user_id, bot_id, team } = await client.auth.test();
    return { userId: user_id ?? '', botId: bot_id ?? '', team: team ?? '' };
  } catch (error) {
    throw explainStart(error, 'SLACK_BOT_TOKEN', apiUrl);
  }
}
