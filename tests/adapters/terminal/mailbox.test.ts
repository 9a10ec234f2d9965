import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from '../../../src/adapters/terminal/mailbox.ts';
import type { Reply } from '../../../src/ports/chat.ts';

const saying = (text: string): Reply => ({ blocks: [{ type: 'text', text }] });

describe('the mailbox', () => {
  let folder: string;
  let mailbox: Mailbox;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'remit-mail-')), 'mail');
    mailbox = openMailbox(folder);
  });

  it('keeps messages until the person comes, in order, and hands them out once', () => {
    mailbox.put('leader', saying('一'));
    mailbox.put('leader', saying('二'));
    expect(mailbox.take('leader')).toEqual([saying('一'), saying('二')]);
    expect(mailbox.take('leader')).toEqual([]);
  });

  it('survives a restart, and counts what waits', () => {
    mailbox.put('office', saying('一'));
    mailbox.put('liaison-S', saying('一'));
    mailbox.put('liaison-S', saying('二'));
    expect(openMailbox(folder).count()).toEqual(
      new Map([
        ['liaison-S', 2],
        ['office', 1],
      ]),
    );
  });

  it('keeps to its folder, whatever a handle looks like', () => {
    mailbox.put('../../食药安办 #general', saying('一'));
    expect([...mailbox.count().keys()]).toEqual(['../../食药安办 #general']);
    expect(mailbox.take('../../食药安办 #general')).toHaveLength(1);
  });

  it('is empty before anything was written', () => {
    expect(mailbox.count().size).toBe(0);
    expect(mailbox.take('leader')).toEqual([]);
  });

  it('overlooks a line that a crash cut off', () => {
    mailbox.put('leader', saying('一'));
    appendFileSync(join(folder, 'leader.jsonl'), '{"blocks":[{"ty');
    expect(mailbox.take('leader')).toEqual([saying('一')]);
  });
});
