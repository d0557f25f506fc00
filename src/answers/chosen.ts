import type { Understanding } from '../questions/understanding.js';
import { FITTING } from './across.js';
import type { Answer } from './answer.js';
import type { ReadingOf } from './compose.js';
import type { Engine, Fixed } from './engine-input.js';
import { given } from './given.js';
import type { Ranked, RankedUnit } from './rank.js';

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
