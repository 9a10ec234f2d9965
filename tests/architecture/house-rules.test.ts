import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBreaches, listCycles } from './house-rules.ts';
import { readSourceModule, readSourceModules } from './source-modules.ts';

const breachesOf = (path: string, code: string) => listBreaches([readSourceModule(path, code)]);

describe('the sources keep the rules of the house', () => {
  const modules = readSourceModules(resolve(import.meta.dirname, '../../src'));

  it('reads them at all', () => {
    expect(modules.length).toBeGreaterThan(20);
    expect(modules.find(({ path }) => path === 'main.ts')?.imports).toContain('cli/commands.ts');
  });
  it('imports, reads of the environment and of the clock, lengths', () => {
    expect(listBreaches(modules)).toEqual([]);
  });
  it('has no import cycle', () => {
    expect(listCycles(modules)).toEqual([]);
  });
});

describe('the rules see what breaks them', () => {
  it.each([
    ['domain/plan.ts', `import type { Reply } from '../ports/chat.ts'`],
    ['answers/answer.ts', `import { x } from '../digest/compose.ts'`],
    ['digest/compose.ts', `export { x } from '../schedule/run-due.ts'`],
    ['conversation/step.ts', `import { x } from '../cli/command.ts'`],
    ['conversation/step.ts', `const x = await import('../adapters/terminal/prompt.ts')`],
    ['adapters/slack/app.ts', `import { x } from '../terminal/prompt.ts'`],
    ['adapters/slack/app.ts', `import { x } from '../../conversation/step.ts'`],
    ['cli/start.ts', `import { readConfig } from '../config.ts'`],
    ['cli/start.ts', `import '../main.ts'`],
    ['schedule/run-due.ts', `let x: import('../conversation/step.ts').Step`],
  ])('%s may not: %s', (path, code) => {
    expect(breachesOf(path, code)).toHaveLength(1);
  });

  it.each([
    ['conversation/step.ts', `import { App } from '@slack/bolt'`],
    ['adapters/terminal/prompt.ts', `import { PrismaClient } from '../../generated/prisma/client.ts'`],
    ['main.ts', `import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'`],
  ])('%s may not use the package of another: %s', (path, code) => {
    expect(breachesOf(path, code)).toHaveLength(1);
  });

  it.each([
    ['cli/start.ts', `const x = process.env['PATH']`],
    ['cli/start.ts', `import { env } from 'node:process'`],
    ['domain/dates.ts', `const now = new Date()`],
    ['schedule/run-due.ts', `const now = Date.now()`],
  ])('%s may not read: %s', (path, code) => {
    expect(breachesOf(path, code)).toHaveLength(1);
  });

  it.each([
    ['main.ts', `import { readConfig } from './config.ts'; const x = process.env`],
    ['conversation/step.ts', `import { x } from '../importer/import-plan.ts'; import z from 'zod'`],
    ['adapters/prisma/open-store.ts', `import { PrismaClient } from '../../generated/prisma/client.ts'`],
    ['domain/dates.ts', `const day = new Date(0)`],
  ])('%s may: %s', (path, code) => {
    expect(breachesOf(path, code)).toEqual([]);
  });

  it('a file that is too long', () => {
    expect(breachesOf('domain/plan.ts', 'export {};\n'.repeat(251))).toHaveLength(1);
  });
  it('code that cannot be checked', () => {
    expect(breachesOf('domain/plan.ts', 'await import(name)')).toHaveLength(1);
    expect(() => readSourceModule('a.ts', 'import {')).toThrow('a.ts');
  });
  it('a cycle, by type imports too', () => {
    const modules = [
      readSourceModule('a.ts', `import type { B } from './b.ts'`),
      readSourceModule('b.ts', `import './c/c.ts'`),
      readSourceModule('c/c.ts', `export * from '../a.ts'`),
    ];
    expect(listCycles(modules)).toEqual(['a.ts → b.ts → c/c.ts → a.ts']);
  });
});
