import type { Fact } from '../facts/fact.js';
import type { Report } from '../reports/report.js';
import { originalSpan } from '../text/normalise.js';
import { contains, lengthOf, overlaps, type Span, shift, trimSpan } from '../text/span.js';
import type { Quote, Slice } from './answer.js';

/** Maximum length of a partial sentence, in UTF-16 units, if it still contains the answer. */
export const PREFERRED = 320;
/** Maximum length of any quote. */
export const LONGEST = 600;

/** A longer window of clauses must contain this much more of the question than a shorter one. */
const WORTH = 0.15;

/**
 * The span to quote for `evidence` (a sentence). A short sentence, or one that answers as a whole, is quoted whole. Otherwise the run of
 * whole clauses that contains the answering words `marks` and most of the question by `covers` (0 to 1); among equal runs, one of at most
 * `PREFERRED` units.
 */
export function quoteSpan(text: string, evidence: Span, marks: readonly Span[], covers: (span: Span) => number): Span {
  if (lengthOf(evidence) <= PREFERRED) return evidence;
  const own = marks.filter((m) => contains(evidence, m));
  // An answer as long as that is never cut.
  if (lengthOf(evidence) <= LONGEST && own.some((m) => lengthOf(m) > PREFERRED)) return evidence;
  const inside = own.filter((m) => lengthOf(m) <= PREFERRED);
  let best: { span: Span; worth: number } | undefined;
  for (const span of runsOf(clausesOf(text, evidence))) {
    const length = lengthOf(span);
    const held = inside.filter((m) => contains(span, m)).length / Math.max(1, inside.length);
    const worth = held * 2 + covers(span) - (length > PREFERRED ? WORTH : 0) + Math.min(length, PREFERRED) / 10_000;
    if (!best || worth > best.worth) best = { span, worth };
  }
  return (
    best?.span ??
    trimSpan(text, { start: evidence.start, end: lastSpace(text, evidence.start, evidence.start + LONGEST) })
  );
}

/** Runs of clauses within the maximum length of a quote. */
function* runsOf(clauses: readonly Span[]): Generator<Span> {
  for (const [i, { start }] of clauses.entries())
    for (const { end } of clauses.slice(i)) {
      if (end - start > LONGEST) break;
      yield { start, end };
    }
}

/** Clauses end at a semicolon or colon, and in a long span also at a comma. */
function clausesOf(text: string, within: Span): Span[] {
  const out: Span[] = [];
  let start = within.start;
  for (let i = within.start; i < within.end; i++) {
    const c = text.charAt(i);
    if (c === ';' || c === ':' || (c === ',' && /\s/u.test(text.charAt(i + 1)) && i - start > 60)) {
      out.push(trimSpan(text, { start, end: i + 1 }));
      start = i + 1;
    }
  }
  if (start < within.end) out.push(trimSpan(text, { start, end: within.end }));
  return out.filter((c) => lengthOf(c) > 0);
}

function lastSpace(text: string, from: number, to: number): number {
  for (let i = to; i > from; i--) if (/\s/u.test(text.charAt(i))) return i;
  return to;
}

/** A quote of `report` at `span` with the answering words marked, and the table header. Offsets are those of the file's own text. */
export function makeQuote(report: Report, span: Span, marks: readonly Span[]): Quote {
  const inside = mergeSpans(
    marks
      .map((m) => trimSpan(report.text, { start: Math.max(m.start, span.start), end: Math.min(m.end, span.end) }))
      .filter((m) => m.start < m.end),
  );
  const header = headerOf(report, span);
  const own = sliceOf(report, span);
  const outside = (mark: Span): Span => (report.original === undefined ? mark : originalSpan(report.original, mark));
  return {
    report: report.meta,
    ...own,
    marks: inside.map((m) => shift(outside(m), -own.span.start)),
    ...(header && { header: sliceOf(report, header) }),
  };
}

/** The passage where `report` states a fact, with the value marked. */
export function quoteFact(report: Report, { evidence, value }: Pick<Fact, 'evidence' | 'value'>): Quote {
  return makeQuote(
    report,
    quoteSpan(report.text, evidence, [value], () => 0),
    [value],
  );
}

/** Do two quotes overlap in one report? */
export function sharesWords(a: Quote, b: Quote): boolean {
  return a.report.id === b.report.id && overlaps(a.span, b.span);
}

/** A span of a report's text as its file holds it. */
function sliceOf({ text, original }: Report, span: Span): Slice {
  if (original === undefined) return { span, text: text.slice(span.start, span.end) };
  const outside = originalSpan(original, span);
  return { span: outside, text: original.slice(outside.start, outside.end) };
}

/** The table header of the row that the span is in or begins with, if it is outside the span. */
function headerOf({ blocks }: Report, span: Span): Span | undefined {
  const form = blocks.find((block) => block.span.end > span.start)?.form;
  const header = form?.kind === 'row' ? form.header : undefined;
  return header && header.end <= span.start ? header : undefined;
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && overlaps(last, span)) out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

/** Does the quote, and its table header, still match its report? */
export function isSlice(report: Report, quote: Quote): boolean {
  const text = report.original ?? report.text;
  return [quote, quote.header ?? quote].every((one) => text.slice(one.span.start, one.span.end) === one.text);
}
