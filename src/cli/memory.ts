import { setFlagsFromString } from 'node:v8';

/** Flags for a process that ends after an answer. */
const ONCE = [
  '--no-opt',
  '--semi-space-growth-factor=16',
  '--no-minor-gc-task',
  '--no-incremental-marking',
  '--regexp-tier-up-ticks=100',
  '--no-regexp-peephole-optimization',
];

/**
 * Saves what one answer does not earn back: optimised code, machine code and shorter bytecode for a pattern that is tried a few times, and
 * collecting garbage often. A V8 without the flags ignores them.
 */
export function answerOnce(): void {
  for (const flag of ONCE) setFlagsFromString(flag);
}

/**
 * Lets the heap grow by some 60% at a time instead of doubling: the process answers in a few milliseconds and holds some
 * 20 MB alive, so that room for garbage is most of what it would take. A V8 that does not know the flag ignores it.
 */
export function growSlowly(): void {
  setFlagsFromString('--heap-growing-percent=60');
}
