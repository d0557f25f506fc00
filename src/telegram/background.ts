import type { Log } from '../log.js';

export interface Background {
  /** Starts work and logs its failure under `name`. */
  start(name: string, work: () => Promise<void>): void;
  /** Resolves when all work has ended. */
  idle(): Promise<void>;
}

/** Tracks work that outlasts the update that started it. */
export function createBackground(log: Log): Background {
  const going = new Set<Promise<void>>();
  return {
    start(name, work) {
      const task: Promise<void> = Promise.resolve()
        .then(work)
        .catch((error: unknown) => {
          log.error('background work failed', { name, fault: error instanceof Error ? error.message : 'unknown' });
        })
        .finally(() => {
          going.delete(task);
        });
      going.add(task);
    },
    async idle() {
      while (going.size > 0) await Promise.all(going);
    },
  };
}
