import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlackPlatform } from '../../../src/adapters/slack/slack-platform.ts';
import { QUIET_LOG } from '../../support/settings.ts';
import { openWorkspace, readScopes } from '../../support/slack/workspace.ts';

const PLAN = '1. 建成阳光厨房11家。（区民政局负责）';
const MOST = 1000;

let server: Server;
/** What `files.info` says; `url` stands for where the file lies. */
let info: (origin: string) => Record<string, unknown>;
let tokens: string[];
let origin: string;

beforeEach(async () => {
  tokens = [];
  info = (at) => ({ ok: true, file: { id: 'F1', name: 'plan.txt', size: PLAN.length, url_private: `${at}/files/F1` } });
  server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/api/')) return response.end(JSON.stringify(info(origin)));
    tokens.push(request.headers.authorization ?? '');
    if (path === '/moved') return response.writeHead(302, { location: '/login' }).end();
    if (path === '/secret') return response.writeHead(403).end();
    return response.end(path === '/large' ? 'x'.repeat(5000) : PLAN);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const read = (mostBytes = MOST) =>
  createSlackPlatform({
    botToken: 'xoxb-remit',
    appToken: 'xapp-remit',
    apiUrl: `${origin}/api/`,
    log: QUIET_LOG,
    findHandle: async () => undefined,
    findSlackUser: async () => undefined,
    now: () => new Date(),
    onFatal: () => undefined,
  }).readFile?.({ name: 'plan.txt', path: 'F1' }, mostBytes);

const lies = (path: string, size?: number) => {
  info = (at) => ({ ok: true, file: { id: 'F1', url_private: path.startsWith('/') ? at + path : path, size } });
};

describe('a file sent to the bot', () => {
  it('is named in the message, and fetched only when it is wanted', async () => {
    const on = await openWorkspace();
    const event = { type: 'message', subtype: 'file_share', channel: 'D1', user: 'U0A', text: '', ts: '1.2' };
    const files = [{ id: 'F1', name: '要点.docx', size: 9, url_private: 'https://files.slack.com/F1' }];
    await on.server.deliver('events_api', { type: 'event_callback', event: { ...event, files } }).ack;
    expect(on.received[0]?.file).toEqual({ name: '要点.docx', path: 'F1' });
    expect(on.server.calls.map(({ method }) => method)).not.toContain('files.info');
    await on.close();
  });

  it('is a message of its own beside others that came with it', async () => {
    const on = await openWorkspace();
    const event = { type: 'message', subtype: 'file_share', channel: 'D1', user: 'U0A', text: '两份', ts: '1.3' };
    const files = ['F1', 'F2', 'F3'].map((id) => ({ id, name: `${id}.docx` }));
    await on.server.deliver('events_api', { type: 'event_callback', event: { ...event, files } }).ack;
    expect(on.received.map(({ file, content }) => [file?.path, content])).toEqual([
      ['F1', { type: 'said', text: '两份' }],
      ['F2', { type: 'said', text: '' }],
      ['F3', { type: 'said', text: '' }],
    ]);
    expect(new Set(on.received.map(({ key }) => key)).size).toBe(3);
    await on.close();
  });

  it('is downloaded with the bot token', async () => {
    const content = await read();
    expect(content && 'bytes' in content ? Buffer.from(content.bytes).toString('utf8') : content).toBe(PLAN);
    expect(tokens).toEqual(['Bearer xoxb-remit']);
  });

  it('asks for the right to do so', () => {
    expect(readScopes()).toContain('files:read');
  });
});

describe('a file that is not taken', () => {
  it.each([
    ['larger than allowed, as Slack says', '/files/F1', 5000],
    ['larger than allowed, whatever Slack says', '/large', 10],
  ])('%s', async (_, path, size) => {
    lies(path, size);
    expect(await read()).toEqual({ problem: 'too_large' });
  });

  it.each([
    ['a page for signing in', '/moved'],
    ['one that is refused', '/secret'],
    ['one that lies nowhere', ''],
  ])('%s', async (_, path) => {
    lies(path);
    expect(await read()).toEqual({ problem: 'gone' });
  });

  it('one on a host that is not Slack’s: the token does not go there', async () => {
    lies('http://localhost:9/files/F1');
    expect(await read()).toEqual({ problem: 'gone' });
    expect(tokens).toEqual([]);
  });

  it('one that Slack does not know', async () => {
    info = () => ({ ok: false, error: 'file_not_found' });
    expect(await read()).toEqual({ problem: 'gone' });
  });
});
