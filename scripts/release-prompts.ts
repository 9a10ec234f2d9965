/** Writes the hashes of new versions of prompts into `prompts/released.json`, from when on they stay: `npm run release-prompts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readPrompts } from '../src/adapters/prompts/open-prompts.ts';

const FOLDER = fileURLToPath(new URL('../prompts/', import.meta.url));
const LOCK = `${FOLDER}released.json`;

const released: Record<string, Record<string, string>> = JSON.parse(await readFile(LOCK, 'utf8'));
for (const { id, version, hash } of readPrompts(FOLDER)) {
  const versions = released[id] ?? {};
  if (versions[version] === hash) continue;
  if (versions[version] !== undefined) {
    console.error(`prompts/${id}.md was changed and is still version ${version}: give it the next number.`);
    process.exitCode = 1;
    continue;
  }
  released[id] = { ...versions, [version]: hash };
  console.log(`released: ${id}, version ${version}`);
}
await writeFile(LOCK, `${JSON.stringify(released, null, 2)}\n`);
