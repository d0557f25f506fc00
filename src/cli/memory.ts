import { setFlagsFromString } from 'node:v8';

/** Lets the process do without optimised code: one that ends after an answer does not earn what that costs. A V8 without the flag ignores it. */
export function answerOnce(): void {
  setFlagsFromString('--no-opt');
}

/**
 * Lets the heap grow by some 60% at a time instead of doubling: the process answers in a few milliseconds and holds some
 * 20 MB alive, so that room for garbage is most of what it would take. A V8 that does not know the flag ignores it.
 */
export function growSlowly(): void {
  setFlagsFromString('--heap-growing-percent=60');
}
