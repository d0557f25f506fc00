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
 * Turns off what does not pay within one answer: optimised code, machine code and shorter bytecode for rarely used patterns, and frequent
 * garbage collection. A V8 without the flags ignores them.
 */
export function answerOnce(): void {
  for (const flag of ONCE) setFlagsFromString(flag);
}

/**
 * Lets the heap grow by about 60% at a time instead of doubling. The process answers within milliseconds and has about 20 MB alive, so
 * garbage would be most of its memory. A V8 without the flag ignores it.
 */
export function growSlowly(): void {
  setFlagsFromString('--heap-growing-percent=60');
}
