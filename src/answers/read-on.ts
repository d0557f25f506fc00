import type { Block, Report } from '../reports/report.js';
import { cover, overlaps, type Span } from '../text/span.js';

/** Is a block a heading of what follows? */
export function isHeading({ role, form }: Block): boolean {
  return role === 'title' || form?.kind === 'heading';
}

/** Does a line end by introducing what is below it ("gồm:")? */
export const introduces = ({ text }: Pick<Report, 'text'>, { span }: Block): boolean =>
  text.charAt(span.end - 1) === ':';

/**
 * How far a quote of `passage` may extend: through the running text around it, from the heading directly above to the next heading or
 * introduction. Only the passage itself in a title, dateline, caption or byline. Offsets into the report's text.
 */
export function readableAround(report: Report, passage: Span): Span {
  const { blocks } = report;
  let from = blocks.findIndex(({ span }) => overlaps(span, passage));
  let to = blocks.findLastIndex(({ span }) => overlaps(span, passage));
  const isNext = (at: number): boolean => blocks[at] !== undefined && isRunning(blocks[at]);
  if (!isNext(to) || blocks.slice(from, to).some(({ role }) => role !== 'paragraph')) return passage;
  while (isNext(from) && isNext(from - 1)) from--;
  if (isNext(from) && blocks[from - 1]?.form?.kind === 'heading') from--;
  const last = to;
  while (isNext(to + 1)) to++;
  while (to > last && blocks[to] && introduces(report, blocks[to] as Block)) to--;
  return cover(passage, { start: blocks[from]?.span.start ?? passage.start, end: blocks[to]?.span.end ?? passage.end });
}

/** Content text, as opposed to titles, datelines, captions, bylines and headings. */
const isRunning = (block: Block): boolean => block.role === 'paragraph' && !isHeading(block);
