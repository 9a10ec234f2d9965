import { type App, type ReceiverEvent, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Log } from '../../ports/log.ts';
import { createBoltLog } from './bolt-log.ts';

interface InboxFirstOptions {
  appToken: string;
  clientOptions: webApi.WebClientOptions;
  log: Log;
  /** Resolves once what the delivery says is safe. */
  admit(body: unknown): Promise<void>;
}

/**
 * Bolt acknowledges an event before anybody has seen it; here it is written down first. What could not be written down
 * is not acknowledged, and Slack delivers it again.
 */
export class InboxFirstReceiver extends SocketModeReceiver {
  readonly #admit: (body: unknown) => Promise<void>;

  constructor({ appToken, clientOptions, log, admit }: InboxFirstOptions) {
    super({
      appToken,
      logger: createBoltLog(log),
      // We reconnect ourselves: the library waits 5 s and lets a failed attempt end the process.
      autoReconnectEnabled: false,
      installerOptions: { clientOptions },
      processEventErrorHandler: async ({ error }) => {
        log.error('a delivery from Slack was not acknowledged', { cause: error.message });
        return false;
      },
    });
    this.#admit = admit;
  }

  override init(app: App): void {
    const processEvent = app.processEvent.bind(app);
    app.processEvent = async (event: ReceiverEvent) => {
      await this.#admit(event.body);
      await processEvent(event);
    };
    super.init(app);
  }
}
