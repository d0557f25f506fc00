import { contains, lengthOf, type Span } from '../text/span.js';
import type { RankedUnit } from './rank.js';

/** A quote of several sentences is at most this long, in UTF-16 units: ten lines on a phone. */
export const EXTENDED = 480;

/** Blanks between two sentences that stand beside each other, at most. */
const GAP = 3;

/**
 * What is quoted for a unit: with the sentences beside it, of its passage or the next, that are at least `share` times as likely to
 * answer, so that nobody misses what the ranking cannot tell apart; at most `EXTENDED` characters. Offsets into the report's text.
 * @param units all units of the pool, best first.
 */
export function extendedSpan(units: readonly RankedUnit[], chosen: RankedUnit, share: number): Span {
  const { found, inside, inquiry } = chosen.evidence;
  let span = found.span;
  // Where a fact says which words answer, nothing beside them is wanted.
  if (inquiry.likely.some(({ intent }, i) => intent.closed && (inside[i] as number) > 0)) return span;
  for (const { evidence, mass } of units) {
    if (mass < share * chosen.mass) break;
    const other = evidence.found;
    if (other.profile.meta.id !== found.profile.meta.id || contains(span, other.span)) continue;
    if (other.span.start > span.end + GAP || other.span.end < span.start - GAP) continue;
    const whole = { start: Math.min(span.start, other.span.start), end: Math.max(span.end, other.span.end) };
    if (lengthOf(whole) <= EXTENDED) span = whole;
  }
  return span;
}
