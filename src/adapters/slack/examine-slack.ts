import { RemitError } from '../../domain/errors.ts';
import { type ClientSettings, createClient, makeClientOptions, SAFE_RETRIES } from './clients.ts';
import { explainStart } from './faults.ts';
import { checkTokens, identify, type Tokens } from './identity.ts';

/** Tries both tokens without starting to listen; says in a sentence what it found, or what to mend. */
export async function examineSlack(settings: ClientSettings & Tokens): Promise<{ isWell: boolean; says: string }> {
  try {
    checkTokens(settings);
    const newClient = (token: string) => createClient(token, makeClientOptions(settings, SAFE_RETRIES));
    const { team } = await identify(newClient(settings.botToken), settings.apiUrl);
    await newClient(settings.appToken)
      .apps.connections.open({})
      .catch((error: unknown) => {
        throw explainStart(error, 'SLACK_APP_TOKEN', settings.apiUrl);
      });
    return { isWell: true, says: `Slack, workspace ${team}` };
  } catch (error) {
    if (error instanceof RemitError) return { isWell: false, says: error.message };
    throw error;
  }
}
