import OpenAI from 'openai';

/** Somebody who serves a model by the protocol of OpenAI. */
export interface Endpoint {
  /** Up to `/v1`, or up to the deployment's name. */
  baseUrl: string;
  /** Empty where none is asked for, as on a machine of one's own. */
  key: string;
  model: string;
  /** Azure's, where the address is that of a deployment; empty elsewhere. */
  apiVersion: string;
}

/** What an endpoint is remembered by, and called in logs: it holds no secret. */
export function nameEndpoint({ baseUrl, model }: Endpoint): string {
  const { origin, pathname } = new URL(baseUrl);
  return `${model} at ${origin}${pathname.replace(/\/$/, '')}`;
}

/** The client of one endpoint. Tries, times and logs are ours: the client knows one call and no budget. */
export function createClient({ baseUrl, key, apiVersion }: Endpoint, fetch?: typeof globalThis.fetch): OpenAI {
  const isAzure = apiVersion !== '';
  return new OpenAI({
    baseURL: baseUrl,
    apiKey: key || 'none',
    // Settings of this machine's shell are no settings of ours.
    adminAPIKey: null,
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: 'off',
    // A redirect would carry key and message to somebody whom the office did not name.
    fetchOptions: { redirect: 'manual' },
    defaultHeaders: {
      ...(isAzure ? { 'api-key': key } : {}),
      ...(isAzure || key === '' ? { Authorization: null } : {}),
      ...NOT_TOLD,
    },
    ...(isAzure ? { defaultQuery: { 'api-version': apiVersion } } : {}),
    ...(fetch ? { fetch } : {}),
  });
}

/** What the client would say about this machine, which nobody needs to know. */
const NOT_TOLD = {
  'X-Stainless-Arch': null,
  'X-Stainless-Lang': null,
  'X-Stainless-OS': null,
  'X-Stainless-Package-Version': null,
  'X-Stainless-Retry-Count': null,
  'X-Stainless-Runtime': null,
  'X-Stainless-Runtime-Version': null,
  'X-Stainless-Timeout': null,
};
