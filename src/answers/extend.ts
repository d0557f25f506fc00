import type { Report } from '../reports/report.js';
import { contains, lengthOf, type Span } from '../text/span.js';
import type { RankedUnit } from './rank.js';
import { readableAround } from './read-on.js';

/** A quote of several sentences is at most this long, in UTF-16 units: ten lines on a phone. */
export const EXTENDED = 480;

/** Blanks between two sentences that stand beside each other, at most. */
const GAP = 3;

/**
 * What is quoted for a unit: with the sentences beside it, of its passage or the next, that are at least `share` times as likely to
 * answer, so that nobody misses what the ranking cannot tell apart; at most `EXTENDED` characters, and no further than the text reads
 * on. Offsets into the report's text.
 * @param units all units of the pool, best first.
 */
export function extendedSpan(report: Report, units: readonly RankedUnit[], chosen: RankedUnit, share: number): Span {
  const { found, inside, inquiry } = chosen.evidence;
  let { span } = found;
  if (isToldByFact(chosen)) return span;
  // Asked for by its kind alone ("Hạn chế" on a card), what is not of the kind is as likely as anything.
  const ofKind = inquiry.asked.utterance.words.length === 0 && (inside[0] as number) > 0;
  const most = readableAround(report, span);
  for (const { evidence, mass } of units) {
    if (mass < share * chosen.mass) break;
    const other = evidence.found;
    if (!contains(most, other.span) || (ofKind && (evidence.inside[0] as number) <= 0)) continue;
    if (other.profile.meta.id === found.profile.meta.id) span = joinedWith(other.span, span);
  }
  return span;
}

/** `span` with what stands beside it; `span` alone where the other does not, is in it, or would make it too long. */
function joinedWith(other: Span, span: Span): Span {
  if (contains(span, other) || other.start > span.end + GAP || other.end < span.start - GAP) return span;
  const whole = { start: Math.min(span.start, other.start), end: Math.max(span.end, other.end) };
  return lengthOf(whole) <= EXTENDED ? whole : span;
}

/** Does a fact say which words answer? Nothing beside them is wanted then. */
export function isToldByFact({ evidence: { inside, inquiry } }: RankedUnit): boolean {
  return inquiry.likely.some(({ intent }, i) => intent.closed && (inside[i] as number) > 0);
}
