/** Writes `.env.example` and prints the table of settings for the README: `npm run settings`. */
import { writeFile } from 'node:fs/promises';
import { renderEnvExample, renderSettingsTable } from './render-settings.ts';

await writeFile(new URL('../.env.example', import.meta.url), renderEnvExample());
console.log(renderSettingsTable());
