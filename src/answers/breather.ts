import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work before other tasks get a turn. */
const LONG = 8;

/** Yields to other tasks if called after more than a moment of work. `now`: a clock in milliseconds. */
export function breather(now: () => number = () => process.uptime() * 1000): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < LONG) return;
    await setImmediate();
    since = now();
  };
}
