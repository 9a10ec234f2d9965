import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/adapters/prisma/open-store.ts';
import type { Store } from '../../src/ports/stores.ts';
import { QUIET_LOG } from './settings.ts';

/** A real database in a folder of its own. */
export interface TestStore {
  store: Store;
  url: string;
  folder: string;
  /** One more connection, as a second process has it. */
  openAnother(): Promise<Store>;
  /** Closes the store and opens it again, as a restart does. */
  reopen(): Promise<Store>;
  /** Closes everything and removes the folder. */
  close(): Promise<void>;
}

export async function openTestStore(): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-store-'));
  const url = `file:${join(folder, 'data', 'remit.db')}`;
  const open: Store[] = [];
  const openAnother = async () => {
    const store = await openStore(url, QUIET_LOG);
    open.push(store);
    return store;
  };
  const home: TestStore = {
    store: await openAnother(),
    url,
    folder,
    openAnother,
    async reopen() {
      await home.store.close();
      home.store = await openAnother();
      return home.store;
    },
    async close() {
      for (const store of open) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return home;
}
