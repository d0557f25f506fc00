import type { Quote } from '../answers/answer.js';
import { Lru } from '../search/lru.js';
import type { Ask } from './asking.js';
import type { Generation } from './generation.js';
import { type KnownQuestion, type Replay, replay, statedIn } from './known.js';

/**
 * Asks known questions again, with a cache: each question once for the same reports, and each statement once while its report is unchanged.
 */
export type Replays = (known: readonly KnownQuestion[], generation: Generation) => Promise<Replay[]>;

/** Statements cached: those of a few comparisons. */
const KEPT = 3000;

/** Makes it with an empty cache. */
export function createReplays(ask: Ask): Replays {
  const answered = new WeakMap<Generation, Map<string, Replay>>();
  const stated = new Lru<string, { readonly quote: Quote | undefined }>(KEPT);

  const statedBy = async (one: KnownQuestion, generation: Generation): Promise<Quote | undefined> => {
    const hash = generation.learned.get(one.report.id)?.hash;
    if (hash === undefined) return undefined;
    const key = [one.report.id, hash, one.intent, one.question].join('\n');
    const kept = stated.get(key);
    if (kept) return kept.quote;
    const quote = await statedIn(one, generation, ask);
    stated.set(key, { quote }, 1);
    return quote;
  };

  return async (known, generation) => {
    const own = answered.get(generation) ?? new Map<string, Replay>();
    answered.set(generation, own);
    const out: Replay[] = [];
    for (const one of known) {
      const key = [one.report.id, one.intent, one.question].join('\n');
      const made = own.get(key) ?? (await replay(one, await statedBy(one, generation), generation, ask));
      own.set(key, made);
      out.push(made);
    }
    return out;
  };
}
