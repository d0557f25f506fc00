import type { Database } from '../storage/database.js';
import { passagesWith } from '../storage/search/words.js';
import type { Probe } from './candidates.js';
import { Lru } from './lru.js';

/** Most passage ids cached for all terms together: about 2 MB. */
const KEPT_IDS = 500_000;

/**
 * The passages that contain a term, from an open index. Cached: most words of a question were asked before, and opening
 * the full-text index for each is slow.
 */
export class Postings {
  readonly #known = new Lru<string, Uint32Array>(KEPT_IDS);

  readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** For each term the ids of its passages, ascending. */
  async of(terms: readonly string[]): Promise<readonly Uint32Array[]> {
    const missing = terms.filter((term) => this.#known.get(term) === undefined);
    const found = await passagesWith(this.database, missing);
    for (const [term, ids] of found) this.#known.set(term, ids, ids.length + 1);
    return terms.map((term) => found.get(term) ?? this.#known.get(term) ?? new Uint32Array());
  }
}

/**
 * The ids of the passages with the highest weight of probes, best first; the lower id wins a tie.
 * @param held for each probe the ids of its passages.
 */
export function heaviest(probes: readonly Probe[], held: readonly Uint32Array[], limit: number): number[] {
  const places = new Map<number, number>();
  const sums: number[] = [];
  // Rounding error of each sum: passages with the same words in another order must score equal.
  const lost: number[] = [];
  probes.forEach(({ weight }, probe) => {
    for (const id of held[probe] ?? []) {
      let at = places.get(id);
      if (at === undefined) {
        at = sums.length;
        places.set(id, at);
        sums.push(0);
        lost.push(0);
      }
      const sum = sums[at] as number;
      const next = sum + weight;
      lost[at] = (lost[at] as number) + (sum > weight ? sum - next + weight : weight - next + sum);
      sums[at] = next;
    }
  });
  const worth = (id: number): number => {
    const at = places.get(id) as number;
    return (sums[at] as number) + (lost[at] as number);
  };
  return [...places.keys()].sort((a, b) => worth(b) - worth(a) || a - b).slice(0, limit);
}
