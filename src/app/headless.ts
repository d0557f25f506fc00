import type { Quote } from '../answers/answer.js';
import { makeQuote } from '../answers/quoting.js';
import { isHeading } from '../answers/read-on.js';
import type { Block, Report } from '../reports/report.js';
import { contains, cover, lengthOf, overlaps, type Span, shift, trimSpan } from '../text/span.js';

/**
 * A quote without its headings: the part between headings with most of the answering words, else the longest. Unchanged if it has no
 * heading, or is only a heading.
 */
export function withoutHeadings(report: Report, quote: Quote): Quote {
  // If the file's text differs from the parsed text, its offsets do not match those of the blocks.
  if (report.original !== undefined) return quote;
  const blocks = report.blocks.filter(({ span }) => overlaps(span, quote.span));
  if (!blocks.some(isHeading)) return quote;
  const marks = quote.marks.map((mark) => shift(mark, quote.span.start));
  const held = (span: Span): number =>
    marks.filter((mark) => contains(span, mark)).reduce((sum, mark) => sum + lengthOf(mark), 0);
  const runs = between(blocks).map((span) => trimSpan(report.text, within(span, quote.span)));
  const [best] = runs.sort((a, b) => held(b) - held(a) || lengthOf(b) - lengthOf(a));
  // A heading that contains the answering words is the answer.
  const kept = best && lengthOf(best) > 0 && (marks.length === 0 || held(best) > 0);
  return kept ? makeQuote(report, best, marks) : quote;
}

/** The runs of blocks between headings. */
function between(blocks: readonly Block[]): Span[] {
  const runs: Span[] = [];
  let open = false;
  for (const block of blocks) {
    const last = runs.at(-1);
    if (!isHeading(block)) {
      if (open && last) runs[runs.length - 1] = cover(last, block.span);
      else runs.push(block.span);
    }
    open = !isHeading(block);
  }
  return runs;
}

const within = (span: Span, outer: Span): Span => ({
  start: Math.max(span.start, outer.start),
  end: Math.min(span.end, outer.end),
});
