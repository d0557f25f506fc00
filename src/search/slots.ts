/** Number of slots for words. */
const SLOTS = 4096;

/** The slot of a folded word: always the same for a word, and shared by few others. */
export function slotOf(folded: string): number {
  let hash = 0;
  for (let i = 0; i < folded.length; i++) hash = (Math.imul(hash, 31) + folded.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 12)) & (SLOTS - 1);
}

/** By slot 1 if one of the words is in it: a word of another slot needs no look-up. */
export function slotsWith(...lists: readonly Iterable<string>[]): Uint8Array {
  const out = new Uint8Array(SLOTS);
  for (const words of lists) for (const word of words) out[slotOf(word)] = 1;
  return out;
}
