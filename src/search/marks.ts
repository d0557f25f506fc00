import type { Span } from '../text/span.js';
import type { RankedUnit } from './rank.js';

/** The words of the unit that probably answer; offsets into the passage's text. */
export function marksOf(_one: RankedUnit): Span[] {
  return [];
}
