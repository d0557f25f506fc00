import type { Report } from '../reports/report.js';
import { contains, lengthOf, type Span } from '../text/span.js';
import type { RankedUnit } from './rank.js';
import { readableAround } from './read-on.js';

/** Maximum length of a quote with several sentences, in UTF-16 units: ten lines on a phone. */
export const EXTENDED = 480;

/** The most white space between two adjacent sentences. */
const GAP = 3;

/**
 * The quote for a unit: extended by adjacent sentences, of its passage or the next, that are at least `share` times as likely to answer,
 * because the ranking cannot tell them apart. At most `EXTENDED` characters, and no further than the text reads on. Offsets into the
 * report's text.
 * @param units all units of the pool, best first.
 */
export function extendedSpan(report: Report, units: readonly RankedUnit[], chosen: RankedUnit, share: number): Span {
  const { found, inside, inquiry } = chosen.evidence;
  let { span } = found;
  if (isToldByFact(chosen)) return span;
  // If only the kind was asked for ("Hạn chế" on a card), the likelihood of units of other kinds means nothing.
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

/** `span` with the adjacent one. Only `span` if the other is not adjacent, is inside it, or would make it too long. */
function joinedWith(other: Span, span: Span): Span {
  if (contains(span, other) || other.start > span.end + GAP || other.end < span.start - GAP) return span;
  const whole = { start: Math.min(span.start, other.start), end: Math.max(span.end, other.end) };
  return lengthOf(whole) <= EXTENDED ? whole : span;
}

/** Does a fact mark the answering words? Then no adjacent sentences are needed. */
export function isToldByFact({ evidence: { inside, inquiry } }: RankedUnit): boolean {
  return inquiry.likely.some(({ intent }, i) => intent.closed && (inside[i] as number) > 0);
}
