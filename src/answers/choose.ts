import type { ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import type { Report } from '../reports/report.js';
import { lengthOf, overlaps, type Span } from '../text/span.js';
import { tokenise } from '../text/tokens.js';
import type { Candidate, Intent, Query } from './intent.js';
import { inTitle, PREFERRED, quoteSpan } from './quoting.js';
import type { Reply } from './reply.js';
import type { Found } from './sources.js';
import type { Expand } from './terms.js';

/** A passage of the kind asked for must hold at least this share of the telling words. */
const LEAST_COVERAGE = 0.5;

/** From this chance on a passage answers: where the question says which report it means, where it does not, and there with most of its words held. */
const LIKELY = { settled: 0.33, unsettled: 0.4, whole: 0.15 } as const;
/** What a passage must hold to answer in place of a fact that a closed intent looks for. */
export const INSTEAD = { confidence: 0.7, coverage: 0.6, terms: 3 } as const;
/** What a passage must hold of a question by number, and the fact not, to be what is counted. */
const COUNTED = { terms: 2, coverage: 0.9, fact: 0.34, confidence: 0.6 } as const;
/** What a fact of the kind asked for, by its own score (about 1), adds to that of its passage; right passages have 10 to 20. */
const KIND_BONUS = 2;
/** What holding all telling words adds to it. */
const COVERAGE_BONUS = 2;
/** A passage that holds all telling words, three at least, answers whatever else may be said for it. */
const WHOLE = { coverage: 0.9, terms: 3, confidence: 0.05 } as const;

/**
 * The best of facts and passages. A closed intent takes a passage only where no fact answers and the question says much more than
 * the intent. An open one with telling words takes the passage that ranks first, facts of its kind counting more; without such
 * words, the strongest fact.
 */
export function choose(
  intent: Intent,
  candidates: readonly Candidate[],
  passages: readonly Found[],
  query: Query,
  report: Report,
  expand: Expand,
): Omit<Reply, 'profile' | 'report'> | undefined {
  const asked = query.terms.length > 0;
  const usable = passages.filter(
    (p) =>
      !inTitle(report, p.span) &&
      holdsBodies(query.understanding, query.profile, query.text(p.span), expand) &&
      (query.understanding.asks !== 'number' || hasNumber(query.understanding, query.text(p.span))),
  );
  const chance = (span: Span): number =>
    Math.max(0, ...usable.filter((p) => overlaps(p.span, span)).map((p) => p.confidence));
  const fact = [...candidates].sort((a, b) => b.score - a.score)[0];
  const byFact = fact && {
    candidate: fact,
    coverage: asked ? query.covers(fact.span) : 1,
    confidence: asked ? chance(fact.span) : 1,
    byWords: false,
    quote: quoteSpan(report.text, fact.span, fact.marks, query.coversAll),
  };
  const kindOf = (p: Found): number =>
    Math.max(0, ...candidates.filter((c) => overlaps(c.span, p.span)).map((c) => c.score));
  const ofKind = (p: Found): boolean => kindOf(p) > 0;
  const rank = (p: Found): number => p.score + KIND_BONUS * kindOf(p) + COVERAGE_BONUS * p.coverage;
  const top = [...usable].sort((a, b) => rank(b) - rank(a))[0];
  if (!top || !asked) return byFact;
  const own = Math.max(top.coverage, query.covers(top.span));
  const whole = own >= WHOLE.coverage && query.terms.length >= WHOLE.terms && top.confidence >= WHOLE.confidence;
  const settled = query.understanding.scope.named || query.understanding.inherited !== undefined;
  const likely =
    (settled
      ? top.confidence >= LIKELY.settled
      : top.confidence >= LIKELY.unsettled || (top.confidence >= LIKELY.whole && own >= LEAST_COVERAGE)) ||
    whole ||
    (ofKind(top) && own >= LEAST_COVERAGE);
  const instead =
    !query.understanding.cued.has(intent.name) &&
    top.confidence >= INSTEAD.confidence &&
    own >= INSTEAD.coverage &&
    query.terms.length >= INSTEAD.terms;
  // Where the question says what kind of statement it wants, and the report has such, no other passage goes before them.
  const otherKind =
    intent.ofPeriods && query.understanding.cued.has(intent.name) && !ofKind(top) && own < WHOLE.coverage;
  // "Mấy chi bộ hoàn thành xuất sắc?": the sentence that counts what is asked, not the one that counts them all.
  const counted =
    query.understanding.asks === 'number' &&
    query.terms.length >= COUNTED.terms &&
    own >= COUNTED.coverage &&
    top.confidence >= COUNTED.confidence &&
    (byFact?.coverage ?? 0) <= COUNTED.fact;
  const better = intent.open
    ? likely &&
      !(otherKind && byFact !== undefined) &&
      !(
        query.understanding.asks === 'person' &&
        byFact &&
        (intent.namesPeople === true || byFact.coverage >= own - 0.3)
      )
    : counted || (instead && (byFact?.coverage ?? 0) + 0.3 < own);
  if (!better || fact?.sure) return byFact;
  // The sentence is one that a fact was read from: then its answering words and its value are known.
  const read = candidates.filter((c) => overlaps(c.span, top.span)).sort((a, b) => b.score - a.score)[0];
  if (read && query.coversAll(read.span) >= query.coversAll(top.span))
    return {
      candidate: { ...read, score: Math.max(read.score, top.score / 10) },
      coverage: own,
      confidence: top.confidence,
      byWords: false,
      quote: quoteSpan(report.text, read.span, read.marks, query.coversAll),
    };
  return {
    candidate: { span: top.span, marks: top.marks, score: top.score / 10 },
    coverage: own,
    confidence: top.confidence,
    byWords: true,
    quote: wholeClauses(report, top, query),
  };
}

/** What is quoted for a passage that is part of a long sentence: its clauses that hold the answering words and most of the question. */
function wholeClauses(report: Report, { span, marks }: Found, query: Query): Span {
  const sentence = report.blocks.flatMap((b) => b.sentences).find((s) => s.start <= span.start && span.end <= s.end);
  if (!sentence || lengthOf(sentence) <= PREFERRED) return span;
  const opens = span.start === sentence.start || /[;:]\s*$/u.test(report.text.slice(sentence.start, span.start));
  if (opens && query.coversAll(sentence) <= query.coversAll(span) + 0.1) return span;
  return quoteSpan(report.text, sentence, marks, query.coversAll);
}

/** What is asked by number must be answered by one. */
export function hasNumber({ asks }: Understanding, text: string): boolean {
  return (
    asks !== 'number' ||
    /(?<![\d/-])(?!(?:19|20)\d\d(?!\d))\d+(?![\d/]|-(?:ct|nq|qd|kl))|(?:thứ|khóa|lần)\s+[IVXLC]+(?!\p{L})|(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?!\p{L})/iu.test(
      text,
    )
  );
}

/** A body that the question names and that is not the report's own must stand in the passage itself ("Sở Y tế" is not "Sở Khoa học và Công nghệ"). */
export function holdsBodies(
  understanding: Understanding,
  profile: ReportProfile,
  text: string,
  expand: Expand,
): boolean {
  return understanding.scope.bodies.every((body) => {
    if (!body.sure) return true;
    const strange = body.name.filter((w) => !profile.bodyWords.has(w));
    if (strange.length === 0 || (strange.length * 3 < body.name.length && body.name.length > 3)) return true;
    const words = new Set(
      tokenise(text).flatMap((t) => [t.folded, ...expand(t.folded, text.slice(t.span.start, t.span.end))]),
    );
    return strange.filter((w) => words.has(w)).length * 3 >= strange.length * 2;
  });
}
