import { SETTINGS } from '../src/settings.ts';

/** `.env.example`: every setting with what it is for, commented out at its default. */
export function renderEnvExample(): string {
  const head = '# Copy to .env and take away the # in front of what you change.\n';
  return head + SETTINGS.map(({ name, default: value, says }) => `\n# ${says}\n# ${name}=${value}\n`).join('');
}

/** The settings as the rows of a Markdown table. */
export function renderSettingsTable(): string {
  const rows = SETTINGS.map(
    ({ name, default: value, says }) => `| \`${name}\` | ${value && `\`${value}\``} | ${says} |`,
  );
  return ['| setting | default | what it does |', '|---|---|---|', ...rows, ''].join('\n');
}
