import { editsOf, isRepairable, type Vocabulary } from '../text/repair.js';
import type { Database } from './database.js';
import { pair } from './passages.js';
import type { QueryToken } from './request.js';

/** Words of one edit that are considered for one slip: the most frequent. */
const MOST_NEAR = 40;
const LONGEST = 64;

/**
 * What the index knows of these words, of those one edit away from the ones it lacks, and of pairs of neighbours among them.
 * Three look-ups at most, nothing is kept in memory: it serves an index of any size.
 */
export async function readVocabulary(database: Database, tokens: readonly QueryToken[]): Promise<Vocabulary> {
  const looked = tokens.slice(0, LONGEST);
  const counts = await countsOf(
    database,
    looked.flatMap(({ folded, word }) => [folded, word, ...dropsAndSwaps(word)]),
  );
  const near = new Map<string, readonly string[]>();
  for (const { folded } of looked) {
    if (near.has(folded) || (counts.get(folded) ?? 0) > 0 || !isRepairable(folded)) continue;
    const found = await countsOf(database, editsOf(folded));
    const best = [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_NEAR);
    for (const [term, count] of best) counts.set(term, count);
    near.set(
      folded,
      best.map(([term]) => term),
    );
  }
  if (near.size > 0) {
    const pairs: string[] = [];
    const choices = (at: number): readonly string[] => {
      const folded = looked[at]?.folded;
      return folded === undefined ? [] : [folded, ...(near.get(folded) ?? [])];
    };
    for (let at = 0; at + 1 < looked.length; at++) {
      const [left, right] = [choices(at), choices(at + 1)];
      if (left.length * right.length > 1) for (const a of left) for (const b of right) pairs.push(pair(a, b));
    }
    for (const [term, count] of await countsOf(database, pairs)) counts.set(term, count);
  }
  return {
    count: (folded) => counts.get(folded) ?? 0,
    knows: (word) => (counts.get(word) ?? 0) > 0,
    pairCount: (first, second) => counts.get(pair(first, second)) ?? 0,
    near: (folded) => near.get(folded) ?? [],
  };
}

/** In how many passages each term stands; terms that stand nowhere are left out. */
export async function countsOf(database: Database, terms: Iterable<string>): Promise<Map<string, number>> {
  const wanted = [...new Set(terms)];
  if (wanted.length === 0) return new Map();
  const rows = await database.all<{ term: string; passages: number }>(
    'SELECT term, passages FROM terms WHERE term IN (SELECT value FROM json_each(?))',
    JSON.stringify(wanted),
  );
  return new Map(rows.map((row) => [row.term, row.passages]));
}

/** A marked word with one letter left out, or two swapped: its marks survive the repair when one of these is known. */
function dropsAndSwaps(word: string): string[] {
  const out: string[] = [];
  for (let i = 0; i < word.length && word.length <= 24; i++) {
    out.push(word.slice(0, i) + word.slice(i + 1));
    out.push(word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2));
  }
  return out;
}
