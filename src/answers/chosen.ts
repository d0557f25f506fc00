import type { Understanding } from '../questions/understanding.js';
import { FITTING } from './across.js';
import type { Answer } from './answer.js';
import type { ReadingOf } from './compose.js';
import type { Engine, Fixed } from './engine-input.js';
import { given } from './given.js';
import type { Ranked, RankedUnit } from './rank.js';

/** The answer if only a kind of fact is asked for, without words or whatever the words: any statement of that kind is enough. */
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

/** Does a unit contain a fact of the kind in question? */
const isStated = ({ evidence }: RankedUnit): boolean => (evidence.inside[0] as number) >= FITTING;
