import type { PreparedPassage } from './prepared-passage.js';

/** What `make` works out of a passage whatever is asked: once, for as long as the passage is kept. */
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
