import type { Database } from '../storage/database.js';
import { termCounts } from '../storage/search/terms.js';
import { editsOf, isRepairable, type Vocabulary } from '../text/repair.js';
import { Lru } from './lru.js';
import { pair } from './passages.js';
import type { QueryToken } from './request.js';

/** Most candidates one edit away from a typo: the most frequent. */
const MOST_NEAR = 40;
const LONGEST = 128;

/** Terms whose counts are cached: questions share most of their words. */
const REMEMBERED = 20_000;

/** The number of passages with each term, from an open index. */
export class TermCounts {
  readonly #known = new Lru<string, number>(REMEMBERED);

  readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** Terms that do not occur are left out. */
  async of(terms: Iterable<string>): Promise<Map<string, number>> {
    const out = new Map<string, number>();
    const wanted = new Set<string>();
    for (const term of terms) {
      const known = this.#known.get(term);
      if (known === undefined) wanted.add(term);
      else if (known > 0) out.set(term, known);
    }
    if (wanted.size === 0) return out;
    for (const [term, passages] of await termCounts(this.database, wanted)) out.set(term, passages);
    for (const term of wanted) this.#known.set(term, out.get(term) ?? 0, 1);
    return out;
  }
}

/**
 * What the index knows about these words, about pairs of neighbours among them, and about words one edit away from
 * unknown ones.
 * At most three look-ups, whatever the size of the index.
 * @param known folded words that are no typos, indexed or not: their neighbours are not looked up.
 */
export async function readVocabulary(
  terms: TermCounts,
  tokens: readonly QueryToken[],
  known: (folded: string) => boolean = () => false,
): Promise<Vocabulary> {
  const looked = tokens.slice(0, LONGEST);
  const beside = looked.slice(1).map(({ folded }, i) => pair(looked[i]?.folded ?? '', folded));
  // Includes the pairs, which only a search needs: its own look-ups then hit the cache.
  const counts = await terms.of([...looked.flatMap(({ folded, word }) => [folded, word]), ...beside]);
  const near = new Map<string, readonly string[]>();
  for (const token of looked) {
    const { folded } = token;
    if (near.has(folded) || (counts.get(folded) ?? 0) > 0 || !isRepairable(folded) || known(folded)) continue;
    near.set(folded, await nearTerms(terms, token, counts));
  }
  if (near.size > 0) for (const [term, count] of await terms.of(pairsToTry(looked, near))) counts.set(term, count);
  return {
    count: (folded) => counts.get(folded) ?? 0,
    knows: (word) => (counts.get(word) ?? 0) > 0,
    pairCount: (first, second) => counts.get(pair(first, second)) ?? 0,
    near: (folded) => near.get(folded) ?? [],
  };
}

/** The most frequent terms one edit away from a word; adds their frequencies to `counts`. */
async function nearTerms(
  terms: TermCounts,
  { folded, word }: QueryToken,
  counts: Map<string, number>,
): Promise<readonly string[]> {
  const others = new Set(editsOf(folded));
  const found = await terms.of([...others, ...dropsAndSwaps(word)]);
  for (const [term, count] of found) counts.set(term, count);
  return [...found]
    .filter(([term]) => others.has(term))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(([term]) => term);
}

/** The pairs of neighbours where one of them may be another word. */
function pairsToTry(tokens: readonly QueryToken[], near: ReadonlyMap<string, readonly string[]>): string[] {
  const choices = tokens.map(({ folded }) => [folded, ...(near.get(folded) ?? [])]);
  return choices.slice(1).flatMap((right, at) => {
    const left = choices[at] ?? [];
    return left.length * right.length > 1 ? left.flatMap((a) => right.map((b) => pair(a, b))) : [];
  });
}

/** A marked word with one letter left out or two swapped: the repair keeps its marks if one of these is known. */
function dropsAndSwaps(word: string): string[] {
  const out: string[] = [];
  for (let i = 0; i < word.length && word.length <= 24; i++) {
    out.push(word.slice(0, i) + word.slice(i + 1));
    out.push(word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2));
  }
  return out;
}
