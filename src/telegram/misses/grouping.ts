import type { StoredMiss } from '../../state/store.js';
import { fold } from '../../text/fold.js';

/** Questions that ask the same, as far as their words tell. */
export interface MissGroup {
  /** Newest first. */
  readonly misses: readonly StoredMiss[];
  /** Different askers. */
  readonly people: number;
  /** How near the reports come to an answer, 0 to 1: of the nearest of them. */
  readonly near: number;
}

/** Share of the words of two questions that must be common. */
const ALIKE = 0.66;

/** Groups questions in the same words, or nearly so. The most frequent come first, then those nearest to an answer, then the newest. */
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

/** Words in common by words in all. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common / (one.size + other.size - common);
}
