import type { StoredMiss } from '../../state/store.js';
import { fold } from '../../text/fold.js';

/** Questions that ask the same, judged by their words. */
export interface MissGroup {
  /** Newest first. */
  readonly misses: readonly StoredMiss[];
  /** Number of different askers. */
  readonly people: number;
  /** How close the reports come to an answer, 0 to 1: the best of the group. */
  readonly near: number;
}

/** Share of common words for two questions to count as the same. */
const ALIKE = 0.66;

/**
 * Groups questions with the same or nearly the same words. The most frequent come first, then the closest to an answer, then the newest.
 */
export function groupMisses(misses: readonly StoredMiss[]): readonly MissGroup[] {
  const groups: { readonly words: ReadonlySet<string>; readonly misses: StoredMiss[] }[] = [];
  for (const miss of misses) {
    const words = wordsOf(miss.text);
    const group = groups.find((one) => likeness(one.words, words) >= ALIKE);
    if (group) group.misses.push(miss);
    else groups.push({ words, misses: [miss] });
  }
  return groups
    .map((group) => ({
      misses: group.misses,
      people: new Set(group.misses.map(({ alias }) => alias)).size,
      near: Math.max(...group.misses.map(({ near }) => near)),
    }))
    .sort((a, b) => b.people - a.people || b.misses.length - a.misses.length || b.near - a.near);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [text]);
}

/** Common words divided by all words. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common / (one.size + other.size - common);
}
