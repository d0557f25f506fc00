import { tokenise } from '../../src/text/tokens.js';

/** Overlap of two stretches of words, as question-answering yardsticks measure it: harmonic mean of precision and recall, 0 to 1. */
export function tokenF1(given: string, wanted: string): number {
  const left = tokenise(given.normalize('NFC')).map((token) => token.word);
  const right = tokenise(wanted.normalize('NFC')).map((token) => token.word);
  const counts = new Map<string, number>();
  for (const word of right) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of left) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    shared++;
  }
  return shared === 0 ? 0 : (2 * shared) / (left.length + right.length);
}
