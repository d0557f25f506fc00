import { defineConfig } from 'vitest/config';

/** What needs the code of one room, and at most a small index: all of it runs in less than half a minute. */
const UNIT = ['*', '{text,facts,search,questions,answers}/**', 'reports/*'];
/** What runs the compiled program, or is killed. */
const E2E = ['{cli,e2e}/**', 'search/kill'];

const TIMES = { testTimeout: 30_000, hookTimeout: 60_000 };

const files = (parts: readonly string[]): string[] =>
  parts.map((part) => `tests/${part}.test.ts`.replace('/**.', '/**/*.'));

export default defineConfig({
  test: {
    // Tests of the last kind start processes; two at a time are enough for a small machine.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: files(UNIT),
          exclude: files(E2E),
          // Else each file would load the same modules and language data again: most of the time of all.
          isolate: false,
          ...TIMES,
        },
      },
      {
        test: {
          // All else: folders of reports, documents and bots in this process, and what measures.
          name: 'integration',
          include: ['tests/**/*.test.ts'],
          exclude: files([...UNIT, ...E2E]),
          ...TIMES,
        },
      },
      { test: { name: 'e2e', include: files(E2E), ...TIMES } },
    ],
  },
});
