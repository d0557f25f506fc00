import type { Fact } from '../facts/fact.js';
import type { Report } from '../reports/report.js';
import { originalSpan } from '../text/normalise.js';
import { contains, lengthOf, overlaps, type Span, shift, trimSpan } from '../text/span.js';
import type { Quote, Slice } from './answer.js';

/** A part of one sentence is quoted up to this length, in UTF-16 units, where it can carry the answer. */
export const PREFERRED = 320;
/** No quote is longer than this. */
export const LONGEST = 600;

/** A longer window of clauses must hold this much more of the question than a shorter one. */
const WORTH = 0.15;

/**
 * The stretch to quote for `evidence` (a sentence): itself where it is short enough, or answers as a whole, else the run of whole
 * clauses that holds the answering words `marks` and most of the question by `covers` (0 to 1); of runs that hold alike, one of at
 * most `PREFERRED` units.
 */
export function quoteSpan(text: string, evidence: Span, marks: readonly Span[], covers: (span: Span) => number): Span {
  if (lengthOf(evidence) <= PREFERRED) return evidence;
  const own = marks.filter((m) => contains(evidence, m));
  // Where the answer is as long as that, nothing of it is left out.
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

/** Runs of clauses that are no longer than a quote may be. */
function* runsOf(clauses: readonly Span[]): Generator<Span> {
  for (const [i, { start }] of clauses.entries())
    for (const { end } of clauses.slice(i)) {
      if (end - start > LONGEST) break;
      yield { start, end };
    }
}

/** Clauses end at a semicolon or colon, or at a comma when the stretch is long. */
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

/** A quote of `report` at `span` with the answering words marked, and the row over its columns; offsets are those of the file's own text. */
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

/** What `report` says where it states a fact, with its value marked. */
export function quoteFact(report: Report, { evidence, value }: Pick<Fact, 'evidence' | 'value'>): Quote {
  return makeQuote(
    report,
    quoteSpan(report.text, evidence, [value], () => 0),
    [value],
  );
}

/** Do two quotes share words of one report? */
export function sharesWords(a: Quote, b: Quote): boolean {
  return a.report.id === b.report.id && overlaps(a.span, b.span);
}

/** A stretch of a report's text as its file holds it. */
function sliceOf({ text, original }: Report, span: Span): Slice {
  if (original === undefined) return { span, text: text.slice(span.start, span.end) };
  const outside = originalSpan(original, span);
  return { span: outside, text: original.slice(outside.start, outside.end) };
}

/** The row over the columns of a row that the span is of or begins with, where it stands outside. */
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

/** Is the quote, and the row over its columns, still the slice that it claims to be? */
export function isSlice(report: Report, quote: Quote): boolean {
  const text = report.original ?? report.text;
  return [quote, quote.header ?? quote].every((one) => text.slice(one.span.start, one.span.end) === one.text);
}
