import { defineConfig } from 'vitest/config';

/** What starts processes, or opens and changes whole folders of reports: it takes minutes. */
const WHOLE = [
  'tests/e2e/**',
  'tests/cli/**',
  'tests/app/**',
  'tests/search/kill.test.ts',
  'tests/state/store.test.ts',
];
const TIMES = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Tests of the second kind start processes; two at a time are enough for a small machine.
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: WHOLE, ...TIMES } },
      { test: { name: 'e2e', include: WHOLE.map((one) => one.replace(/\*\*$/u, '**/*.test.ts')), ...TIMES } },
    ],
  },
});
