import type { PreparedPassage } from './prepared-passage.js';

/** Computes `make` once for a passage, independent of the question, for as long as the passage is cached. */
export function ofPassage<T extends object>(make: (passage: PreparedPassage) => T): (passage: PreparedPassage) => T {
  const known = new WeakMap<PreparedPassage, T>();
  return (passage) => {
    const kept = known.get(passage);
    if (kept) return kept;
    const made = make(passage);
    known.set(passage, made);
    return made;
  };
}
