import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { createEmulator } from 'emulate';
import { type WebSocket, WebSocketServer } from 'ws';
import { listFaults } from './strict-blocks.ts';

export const BOT_TOKEN = 'xoxb-remit';
export const APP_TOKEN = 'xapp-remit';

/** How one call to the Web API goes wrong. `isDone`: it has its effect all the same, only the answer is lost. */
export interface Trouble {
  status?: number;
  error?: string;
  retryAfter?: number;
  reset?: boolean;
  /** The answer never comes. */
  hang?: boolean;
  isDone?: boolean;
}

export interface Call {
  method: string;
  body: Record<string, unknown>;
}

export interface Delivered {
  /** What the acknowledgement carried; rejects never, stays open while there is none. */
  ack: Promise<unknown>;
  isAcked(): boolean;
}

/** A Slack workspace on this machine: emulate's Web API behind Socket Mode, troubles on demand and strict checks. */
export interface SlackServer {
  apiUrl: string;
  /** User ids by name: remit, and the people of the workspace. */
  users: Record<string, string>;
  channel: string;
  calls: Call[];
  /** What the strict checks objected to. */
  faults: string[];
  fail(method: string, ...troubles: Trouble[]): void;
  /** Calls the Web API as one of the people. */
  callAs(name: string, method: string, body: Record<string, unknown>): Promise<Record<string, unknown>>;
  deliver(type: string, payload: Record<string, unknown>): Delivered;
  /** The last delivery once more, in a new envelope. */
  redeliver(): Delivered;
  connections(): number;
  /** How many connections there have been so far. */
  connected(): number;
  /** From now on new connections are not greeted. */
  silence(): void;
  /** Slack's routine request to connect anew. */
  requestReconnect(): void;
  /** The line breaks. */
  cut(): void;
  close(): Promise<void>;
}

const PEOPLE = ['office', 'leader', 'liaison-M', 'liaison-S'];

export async function startSlackServer(scopes: string[]): Promise<SlackServer> {
  const names = ['remit', ...PEOPLE];
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        strict_scopes: true,
        users: names.map((name) => ({ name })),
        channels: [{ name: 'work' }],
        tokens: [
          { token: BOT_TOKEN, type: 'bot', user: 'remit', scopes },
          ...PEOPLE.map((name) => ({ token: `xoxp-${name}`, type: 'user', user: name })),
        ],
      },
    },
  });
  const server = createServer();
  const sockets = new WebSocketServer({ server });
  const state = createState(emulator.url);
  sockets.on('connection', (socket) => state.welcome(socket));
  server.on('request', (request, response) => void state.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  state.socketUrl = `ws://127.0.0.1:${port}/link`;

  const listed = await state.callAs('office', 'users.list', {});
  const users = Object.fromEntries(
    (listed['members'] as { id: string; name: string }[]).map((member) => [member.name, member.id]),
  );
  const channels = (await state.callAs('office', 'conversations.list', {}))['channels'] as {
    id: string;
    name: string;
  }[];
  const channel = channels.find((one) => one.name === 'work')?.id ?? '';

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    users,
    channel,
    calls: state.calls,
    faults: state.faults,
    fail: (method, ...troubles) => void state.troubles.set(method, troubles),
    callAs: state.callAs,
    deliver: state.deliver,
    redeliver: () => state.deliver(...state.last()),
    connections: () => sockets.clients.size,
    connected: state.connected,
    silence: () => {
      state.isSilent = true;
    },
    requestReconnect: () => {
      for (const socket of sockets.clients)
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    cut: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await emulator.close();
    },
  };
}

function createState(emulatorUrl: string) {
  const calls: Call[] = [];
  const faults: string[] = [];
  const troubles = new Map<string, Trouble[]>();
  const acks = new Map<string, (payload: unknown) => void>();
  let current: WebSocket | undefined;
  let count = 0;
  let last: [string, Record<string, unknown>] = ['', {}];

  async function forward(method: string, body: string, headers: Record<string, string>) {
    const answer = await fetch(`${emulatorUrl}/api/${method}`, { method: 'POST', headers, body });
    return { status: answer.status, text: await answer.text() };
  }

  const state = {
    calls,
    faults,
    troubles,
    socketUrl: '',
    isSilent: false,
    connected: () => count,
    last: () => last,
    welcome(socket: WebSocket) {
      current = socket;
      count += 1;
      socket.on('message', (data) => {
        const { envelope_id, payload } = JSON.parse(String(data)) as { envelope_id: string; payload?: unknown };
        acks.get(envelope_id)?.(payload);
      });
      socket.on('error', () => undefined);
      if (!state.isSilent) socket.send(JSON.stringify({ type: 'hello' }));
    },
    deliver(type: string, payload: Record<string, unknown>): Delivered {
      last = [type, payload];
      const envelope = randomUUID();
      let isAcked = false;
      const ack = new Promise<unknown>((resolve) => acks.set(envelope, resolve)).then((answer) => {
        isAcked = true;
        return answer;
      });
      current?.send(
        JSON.stringify({ envelope_id: envelope, type, payload, accepts_response_payload: type !== 'events_api' }),
      );
      return { ack, isAcked: () => isAcked };
    },
    async callAs(name: string, method: string, body: Record<string, unknown>) {
      const headers = { authorization: `Bearer xoxp-${name}`, 'content-type': 'application/json' };
      return JSON.parse((await forward(method, JSON.stringify(body), headers)).text) as Record<string, unknown>;
    },
    async answer(request: IncomingMessage, response: ServerResponse) {
      const method = (request.url ?? '').replace('/api/', '');
      const raw = await readText(request);
      const body = readForm(raw);
      calls.push({ method, body });
      const trouble = troubles.get(method)?.shift();
      if (trouble && !trouble.isDone) return makeTrouble(response, trouble);
      const answer = await work(method, raw, body, request);
      if (trouble) return makeTrouble(response, trouble);
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.text);
    },
  };

  async function work(method: string, raw: string, body: Record<string, unknown>, request: IncomingMessage) {
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const refuse = (error: string) => ({ status: 200, text: JSON.stringify({ ok: false, error }) });
    if (method === 'apps.connections.open') {
      if (token !== APP_TOKEN) return refuse('invalid_auth');
      return { status: 200, text: JSON.stringify({ ok: true, url: state.socketUrl }) };
    }
    if (token !== BOT_TOKEN) return refuse('invalid_auth');
    const found = method === 'chat.postMessage' || method === 'chat.update' ? listFaults(body) : [];
    faults.push(...found);
    if (found.length > 0) return refuse('invalid_blocks');
    return forward(method, raw, {
      authorization: `Bearer ${token}`,
      'content-type': request.headers['content-type'] ?? 'application/x-www-form-urlencoded',
    });
  }

  return state;
}

function makeTrouble(response: ServerResponse, { status = 200, error, retryAfter, reset, hang }: Trouble): void {
  if (hang) return;
  if (reset) {
    response.destroy();
    return;
  }
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  response.writeHead(status, headers).end(error ? JSON.stringify({ ok: false, error }) : 'trouble');
}

/** Fields of a form, those that hold JSON read. */
function readForm(raw: string): Record<string, unknown> {
  return Object.fromEntries(
    Array.from(new URLSearchParams(raw), ([name, value]) => [
      name,
      /^[[{]/.test(value) && name !== 'text' ? JSON.parse(value) : value,
    ]),
  );
}
