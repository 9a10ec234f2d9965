import { type Behaviour, failing, saying, sendText } from './model-server.ts';

/** A byte now and then, so that the connection never looks dead. */
const drip: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};

/** What an endpoint can do to whoever asks it. */
export const MISBEHAVIOURS = {
  '429 that wants an hour': failing(429, { message: 'Rate limit reached' }, { 'retry-after': '3600' }),
  '500': failing(500, { message: 'The server had an error' }),
  'never answering': () => {},
  'a slow drip': drip,
  'a reset': (response) => void response.socket?.destroy(),
  'a reset within the answer': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
    response.write('{"choices":[', () => response.socket?.destroy());
  },
  'HTML with 200': sendText('<html><body>Please log in</body></html>', 'text/html'),
  'malformed JSON': sendText('{"choices": [', 'application/json'),
  'JSON of another schema': saying('{"verdict":"perhaps"}'),
  'an expired key': failing(401, { message: 'Incorrect API key provided', code: 'invalid_api_key' }),
} satisfies Record<string, Behaviour>;
