/** Time as the bot sees it, so that tests can fast-forward it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `ms` milliseconds, or at once when `signal` aborts. Never rejects. */
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
 * Delay before retry number `attempt` (from 0). It doubles from `first` up to `cap` milliseconds; the upper half is random, so that many
 * clients do not retry at the same moment.
 */
export function backoff(attempt: number, random: Random, first = 500, cap = 30_000): number {
  const full = Math.min(cap, first * 2 ** Math.min(attempt, 20));
  return Math.round(full / 2 + (full / 2) * random());
}
