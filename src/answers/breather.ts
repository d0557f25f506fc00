import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which others have their turn. */
const LONG = 8;

/** Lets others have their turn when called after more than a moment's work. `now`: a clock in milliseconds. */
export function breather(now: () => number = () => process.uptime() * 1000): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < LONG) return;
    await setImmediate();
    since = now();
  };
}
