/** Time as the bot sees it, so that tests can run it forward. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `ms` milliseconds, or at once when `signal` is aborted; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep(ms, signal) {
    if (ms <= 0 || signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal?.addEventListener('abort', done, { once: true });
    });
  },
};

/** Source of jitter: a number in [0, 1). */
export type Random = () => number;

/**
 * Waiting time before try number `attempt` (from 0): doubles from `first` up to `cap` milliseconds,
 * of which the upper half is left to chance, so that many clients do not come back at the same moment.
 */
export function backoff(attempt: number, random: Random, first = 500, cap = 30_000): number {
  const full = Math.min(cap, first * 2 ** Math.min(attempt, 20));
  return Math.round(full / 2 + (full / 2) * random());
}
