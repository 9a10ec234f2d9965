import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../database.ts';
import { playCassette, recordCassette } from './cassettes.ts';
import { saying, startModelServer } from './model-server.ts';
import { ANSWER, endpoint, KEY, prompt, setUpModel } from './set-up-model.ts';

let folder: string;
let file: string;
let home: TestStore;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'remit-cassette-'));
  file = join(folder, 'one.json');
  home = await openTestStore();
  const server = await startModelServer(saying(JSON.stringify(ANSWER)));
  const { fetch } = recordCassette(file, prompt());
  await setUpModel(home.store.modelMemory, [endpoint(server.url)], { fetch }).ask({ user: 'recorded' });
  await server.close();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await home.close();
});

/** A second database: what the first one remembers would be answered without the cassette. */
async function play(change: { user: string; hash?: string; system?: string }) {
  const other = await openTestStore();
  const cassette = playCassette(file, prompt(change));
  const { ask } = setUpModel(other.store.modelMemory, [endpoint('https://somewhere.example/v1')], {
    fetch: cassette.fetch,
  });
  const answer = await ask(change);
  await other.close();
  return { answer, cassette };
}

describe('a cassette', () => {
  it('plays back what was recorded, from whatever address', async () => {
    const { answer, cassette } = await play({ user: 'recorded' });
    expect(answer).toMatchObject({ isAnswered: true, json: ANSWER });
    expect(() => cassette.verify()).not.toThrow();
  });

  it.each([
    { user: 'something else' },
    { user: 'recorded', system: 'Another task. JSON.' },
    { user: 'recorded', hash: 'of another version' },
  ])('fails the run for %o, although the rules would have gone on', async (change) => {
    const { answer, cassette } = await play(change);
    expect(answer).toMatchObject({ isAnswered: false });
    expect(() => cassette.verify()).toThrow('not on');
  });

  it('has no key on it', () => {
    expect(readFileSync(file, 'utf8')).not.toContain(KEY);
  });
});
