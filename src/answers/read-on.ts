import type { Block, Report } from '../reports/report.js';
import { cover, overlaps, type Span } from '../text/span.js';

/** Does a block head what follows it? */
export function isHeading({ role, form }: Block): boolean {
  return role === 'title' || form?.kind === 'heading';
}

/** Does a line end by introducing what stands below it ("gồm:")? */
export const introduces = ({ text }: Pick<Report, 'text'>, { span }: Block): boolean =>
  text.charAt(span.end - 1) === ':';

/**
 * How far a quote of `passage` may go on before and behind it: through the running text around it, from the heading that it stands
 * right below to what heads or introduces something else. The passage itself where it is of a title, a dateline, a caption or a byline.
 * Offsets into the report's text.
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

/** Text that says something itself, between titles, datelines, captions, bylines and headings. */
const isRunning = (block: Block): boolean => block.role === 'paragraph' && !isHeading(block);
