import type { App } from '../../src/app.js';

/** Admin work on reports, as far as the chat can be tested without it: nothing waits, nothing can be undone. */
export function createFakeAdministration(): Pick<App, 'dataset' | 'selftest' | 'coverage' | 'passageCount'> {
  const nothing = { what: [], already: true, milliseconds: 0 };
  const unused = (): never => {
    throw new Error('not made up for this test');
  };
  return {
    dataset: {
      remember: async () => undefined,
      stage: unused,
      sweep: async () => undefined,
      stageFile: unused,
      stagePage: unused,
      waiting: async () => [],
      discard: async () => false,
      apply: async () => nothing,
      remove: async () => nothing,
      past: async () => [],
      undo: async () => nothing,
    },
    selftest: { run: unused, keep: async () => true, drop: async () => false },
    coverage: async () => ({ intents: [], total: 0, reports: [] }),
    passageCount: () => 0,
  };
}
