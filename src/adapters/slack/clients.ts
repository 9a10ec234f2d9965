import { webApi } from '@slack/bolt';
import type { Log } from '../../ports/log.ts';
import { createBoltLog } from './bolt-log.ts';

/** The library's own default is to wait forever. */
const TIMEOUT = 10_000;

/** Settings of one Web API client. A new object each time: Bolt's parts write into the one they are given.
 * A client that posts gets no retries: a library that repeats a post by itself may say it twice. */
export function makeClientOptions(apiUrl: string | undefined, log: Log, retries: number): webApi.WebClientOptions {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` } : {}),
    logger: createBoltLog(log),
    timeout: TIMEOUT,
    retryConfig: { retries, minTimeout: 300, maxTimeout: 2000 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  };
}

export function createClient(token: string, options: webApi.WebClientOptions): webApi.WebClient {
  return new webApi.WebClient(token, options);
}
