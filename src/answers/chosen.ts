import type { Understanding } from '../questions/understanding.js';
import { FITTING } from './across.js';
import type { Answer } from './answer.js';
import type { ReadingOf } from './compose.js';
import type { Engine, Fixed } from './engine-input.js';
import { given } from './given.js';
import type { Policy } from './policy.js';
import type { Ranked, RankedUnit } from './rank.js';

/**
 * By what it is decided whether the best passage is given. In doubt is whether it is what is meant, and whether it answers. A reading that
 * was chosen tells the first: where the best passage states just that, no other is held against it, and half of the doubt is left. Else a
 * chosen reading is decided on like what is typed.
 */
export function policyFor(fixed: Fixed | undefined, { units: [first] }: Ranked, policy: Policy): Policy {
  return fixed && first && isStated(first) ? { ...policy, nothing: Math.sqrt(policy.nothing), wrong: 0 } : policy;
}

/** The answer where only a kind of fact is asked for, in no words or whatever the words: what the report states of it needs no surer sign. */
export async function ofKind(
  { question }: Understanding,
  fixed: Fixed | undefined,
  { units }: Ranked,
  engine: Engine,
  reading: ReadingOf,
): Promise<Answer | undefined> {
  if (!fixed || (question !== '' && !fixed.byKind)) return undefined;
  const stated = units.find(isStated);
  return stated && given(stated, units, engine, reading, 1);
}

/** Does a unit hold a fact of the kind that is asked for? */
const isStated = ({ evidence }: RankedUnit): boolean => (evidence.inside[0] as number) >= FITTING;
