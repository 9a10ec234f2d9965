import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openTestStore, type TestStore } from '../database.ts';
import { type ModelServer, saying, startModelServer } from './model-server.ts';
import { ANSWER, endpoint, setUpModel } from './set-up-model.ts';

/** What a model says that does as it is told. */
export const GOOD = saying(JSON.stringify(ANSWER));

/** For each test of a file a server that answers well until it is told otherwise; one database for all of them. */
export function useModelServer() {
  const at = {} as { home: TestStore; server: ModelServer };
  beforeAll(async () => {
    at.home = await openTestStore();
  });
  afterAll(() => at.home.close());
  beforeEach(async () => {
    at.server = await startModelServer(GOOD);
  });
  afterEach(() => at.server.close());
  const setUp = (given: Parameters<typeof setUpModel>[2] = {}) =>
    setUpModel(at.home.store.modelMemory, [endpoint(at.server.url)], given);
  return { at, setUp };
}
