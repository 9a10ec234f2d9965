import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'remit-tests-'));

/** Before all tests: what they and the programs that they start leave in the temporary folder is in one place. */
export function setup(): void {
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder;
}

/** After all tests: it goes. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
