import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isoDay } from '../../src/domain/dates.ts';
import type { ModelUse } from '../../src/ports/model.ts';
import { AT, later, type OpenStore } from './store-examples.ts';

/** What any store owes to a language model. `open` starts empty and is called for every test. */
export function itRemembersModels(name: string, open: OpenStore): void {
  let home: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    home = await open();
  });
  afterEach(() => home.close());

  const use = (change: Partial<ModelUse> = {}): ModelUse => ({
    ...{ day: isoDay('2023-10-16'), purpose: 'read-message', model: 'm', calls: 1, failed: 0 },
    ...{ sent: 100, received: 20, ...change },
  });

  describe(`${name}: the memory of a model`, () => {
    it('keeps how an endpoint wants to be asked, also over a restart', async () => {
      await home.store.modelMemory.keepManner('https://there m', '1');
      await home.store.modelMemory.keepManner('https://there m', '2');
      const store = await home.reopen();
      expect(await store.modelMemory.findManner('https://there m')).toBe('2');
      expect(await store.modelMemory.findManner('https://there another')).toBeUndefined();
      expect(await store.time.lastSeen()).toBeNull();
    });

    it('keeps answers under their keys, also over a restart', async () => {
      await home.store.modelMemory.keepAnswer('a', 'sealed', AT);
      await home.store.modelMemory.keepAnswer('a', 'sealed again', later(1));
      const store = await home.reopen();
      expect(await store.modelMemory.findAnswer('a')).toBe('sealed again');
      expect(await store.modelMemory.findAnswer('b')).toBeUndefined();
    });

    it('adds up what a day’s calls came to, for each prompt and model', async () => {
      const { modelMemory } = home.store;
      await modelMemory.addUse(use(), AT);
      await modelMemory.addUse(use({ failed: 1, sent: 7, received: 0 }), AT);
      await modelMemory.addUse(use({ purpose: 'open-digest' }), AT);
      await modelMemory.addUse(use({ day: isoDay('2023-09-30') }), AT);
      const uses = await modelMemory.listUse(isoDay('2023-10-01'));
      expect(uses).toHaveLength(2);
      expect(uses).toContainEqual(use({ calls: 2, failed: 1, sent: 107, received: 20 }));
      expect((await modelMemory.listUse(isoDay('2023-01-01'))).map(({ day }) => day)[0]).toBe('2023-09-30');
    });

    it('shows the use in the audit, by nobody’s name', async () => {
      await home.store.modelMemory.addUse(use(), AT);
      const { day, model, calls, failed, sent, received } = use();
      expect(await home.store.listAudit()).toEqual([
        {
          ...{ at: AT, by: 'remit', action: 'use-model', subject: 'read-message', before: null, source: null },
          after: { day, model, calls, failed, sent, received },
        },
      ]);
    });
  });
}
