import { type Clock, systemClock } from '../../src/telegram/clock.js';

export interface VirtualClock extends Clock {
  /** Advances time: sleepers wake in order, and their work gets its turn. */
  advance(ms: number): Promise<void>;
}

/** A clock that moves only on command. */
export function createVirtualClock(start = 1_700_000_000_000): VirtualClock {
  let now = start;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    now: () => now,
    sleep(ms, signal) {
      if (ms <= 0 || signal?.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const sleeper = { at: now + ms, wake: resolve };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
    },
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (;;) {
        const due = sleepers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        now = Math.max(now, due.at);
        sleepers = sleepers.filter((sleeper) => sleeper !== due);
        due.wake();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}

/** A clock that runs faster than the machine's by a factor, which shortens waits for Telegram's rate limits. */
export function createQuickClock(times: number): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * times,
    sleep: (ms, signal) => systemClock.sleep(ms / times, signal),
  };
}
