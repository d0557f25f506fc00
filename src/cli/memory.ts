import { setFlagsFromString } from 'node:v8';

/**
 * Lets the process do without optimised code, and gives it room for what is new at once: one that ends after an answer does not earn
 * what optimising and collecting cost. A V8 without the flags ignores them.
 */
export function answerOnce(): void {
  for (const flag of ['--no-opt', '--semi-space-growth-factor=16', '--no-minor-gc-task', '--no-incremental-marking'])
    setFlagsFromString(flag);
}

/**
 * Lets the heap grow by some 60% at a time instead of doubling: the process answers in a few milliseconds and holds some
 * 20 MB alive, so that room for garbage is most of what it would take. A V8 that does not know the flag ignores it.
 */
export function growSlowly(): void {
  setFlagsFromString('--heap-growing-percent=60');
}
