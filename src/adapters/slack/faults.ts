import { webApi } from '@slack/bolt';
import { describeCause, RemitError } from '../../domain/errors.ts';

/**
 * What became of a call that went wrong.
 * `refused`: Slack said no and will say no again. `busy`: it did nothing and may do it later.
 * `unknown`: it may or may not have been done.
 */
export interface Fault {
  kind: 'refused' | 'busy' | 'unknown';
  why: string;
  /** Seconds that Slack asks us to wait. */
  retryAfter?: number;
}

/** Refusals that pass: trouble on Slack's side, or a token that the operator will replace. */
const PASSING = new Set([
  'accesslimited',
  'fatal_error',
  'internal_error',
  'invalid_auth',
  'not_authed',
  'ratelimited',
  'rate_limited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
  'token_expired',
  'token_revoked',
]);

const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];

export function readFault(error: unknown): Fault {
  if (error instanceof webApi.WebAPIPlatformError) {
    const why = error.data.error;
    return { kind: PASSING.has(why) ? 'busy' : 'refused', why };
  }
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: 'busy', why: 'rate limited', retryAfter: error.retryAfter };
  }
  if (error instanceof webApi.WebAPIHTTPError) return { kind: 'unknown', why: `HTTP ${error.statusCode}` };
  const why = describeFailure(error);
  return { kind: NOT_SENT.some((code) => why.includes(code)) ? 'busy' : 'unknown', why };
}

/** The sentence for an operator whose Slack connection cannot be made. */
export function explainStart(
  error: unknown,
  token: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN',
  apiUrl?: string,
): RemitError {
  if (error instanceof RemitError) return error;
  const why = describeFailure(error);
  const isRefused = error instanceof webApi.WebAPIPlatformError;
  const message = isRefused
    ? `Slack refused ${token} (${why}); copy the current token from the app's settings into .env, see docs/slack-setup.md.`
    : `Slack could not be reached at ${apiUrl ?? 'slack.com'} (${why}); check the network, the proxy and SLACK_API_URL.`;
  return new RemitError('slack', message, { cause: error });
}

function describeFailure(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  if (error instanceof webApi.WebAPIRequestError) return describeRequest(error.original);
  return describeCause(error);
}

function describeRequest(error: Error): string {
  const code = error.cause instanceof Error && 'code' in error.cause ? ` ${String(error.cause.code)}` : '';
  return `${describeCause(error)}${code}`;
}
