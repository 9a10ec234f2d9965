import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    // Every processor, also the one that would be left to the watcher: on a machine with two that halves the time.
    maxWorkers: '100%',
    globalSetup: 'tests/support/one-temporary-folder.ts',
    // The JSON is for `.ci/run`, which counts what passed, failed and was skipped.
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.vitest/result.json' },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/generated/**'],
      reporter: ['text-summary', 'html'],
    },
  },
});
