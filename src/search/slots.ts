/** Slots that words are told into. */
const SLOTS = 4096;

/** The slot of a folded word: the same word has always the same one, few others share it. */
export function slotOf(folded: string): number {
  let hash = 0;
  for (let i = 0; i < folded.length; i++) hash = (Math.imul(hash, 31) + folded.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 12)) & (SLOTS - 1);
}

/** By slot 1 where one of the words is in it: a word of any other slot is none of them, and need not be looked up. */
export function slotsWith(...lists: readonly Iterable<string>[]): Uint8Array {
  const out = new Uint8Array(SLOTS);
  for (const words of lists) for (const word of words) out[slotOf(word)] = 1;
  return out;
}
