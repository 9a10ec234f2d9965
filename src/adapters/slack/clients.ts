import { webApi } from '@slack/bolt';
import type { Log } from '../../ports/log.ts';
import { createBoltLog } from './bolt-log.ts';

export interface ClientSettings {
  /** Another host than slack.com's, for example government Slack. */
  apiUrl?: string;
  log: Log;
  /** How long to wait for an answer, in ms. */
  timeout?: number;
}

/** For calls that may be repeated without harm. */
export const SAFE_RETRIES = 2;
/** The library's own default is to wait forever. */
const TIMEOUT = 10_000;

/** Settings of one Web API client. A new object each time: Bolt's parts write into the one they are given.
 * A client that posts gets no retries: a library that repeats a post by itself may say it twice. */
export function makeClientOptions(
  { apiUrl, log, timeout = TIMEOUT }: ClientSettings,
  retries: number,
): webApi.WebClientOptions {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` } : {}),
    logger: createBoltLog(log),
    timeout,
    retryConfig: { retries, minTimeout: 300, maxTimeout: 2000 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  };
}

export function createClient(token: string, options: webApi.WebClientOptions): webApi.WebClient {
  return new webApi.WebClient(token, options);
}
