import type { Block, Report } from '../../reports/report.js';
import { contains, lengthOf, type Span } from '../../text/span.js';
import { LONGEST } from '../quoting.js';
import { introduces, isHeading } from '../read-on.js';
import { type BlockRange, rangeAt } from './find-part.js';
import { spansOf } from './quotes.js';

/** A heading with the beginning of the text below it, if a passage is only the heading. Offsets into the report's text. */
export function withBelow(report: Report, passage: Span): Span | undefined {
  const { blocks, text } = report;
  const at = blocks.findIndex(({ span }) => contains(span, passage));
  const block = blocks[at];
  if (!block) return undefined;
  const capitals = CAPITALS.test(text.slice(block.span.start, block.span.end)) && isPlain(blocks[at + 1]);
  if (block.form?.kind !== 'heading' && !capitals) return undefined;
  const range = capitals && block.form === undefined ? { from: at, to: at + 1 } : rangeAt(blocks, at);
  return range.to > at ? spansOf(report, range)[0] : undefined;
}

/** A short line in capitals above a paragraph is its heading, even without a keyword. */
const CAPITALS = /^[^\p{Ll}.;:]{4,60}$/u;
const isPlain = (block: Block | undefined): boolean => block?.role === 'paragraph' && block.form === undefined;

/**
 * A line that introduces a list ("gồm:") with as many of its items as fit. Undefined for any other passage. Offsets into the report's text.
 */
export function withIntroduced(report: Report, passage: Span): Span | undefined {
  const at = report.blocks.findIndex(({ span }) => contains(span, passage));
  const block = report.blocks[at];
  if (!block || block.span.end !== passage.end || !introduces(report, block)) return undefined;
  let { end } = passage;
  for (const below of report.blocks.slice(at + 1, rangeAt(report.blocks, at).to + 1)) {
    if (below.role === 'furniture' || below.span.end - passage.start > LONGEST) break;
    if (!isHeading(below) && !introduces(report, below)) ({ end } = below.span);
  }
  return end > passage.end ? { start: passage.start, end } : undefined;
}

/** A longer part is no list: the answering passage is shown instead. */
const LONGEST_LIST = 1800;
/** The most surrounding blocks, if no heading or line introduces them. */
const MOST_ITEMS = 30;

/**
 * The list that a passage is in or introduces, as quotable spans, the one with the passage first: the items below one line or heading, or
 * the paragraphs that it introduces. Undefined outside a list, or in a long part. `items`: only items with a sign or number of their own.
 * Offsets into the report's text.
 */
export function listAround(report: Report, passage: Span, items: boolean): readonly Span[] | undefined {
  const at = report.blocks.findIndex(({ span }) => contains(span, { start: passage.start, end: passage.start + 1 }));
  const range = at < 0 ? undefined : listAt(report, at, items);
  if (!range || range.from === range.to) return undefined;
  const whole = { start: report.blocks[range.from]?.span.start ?? 0, end: report.blocks[range.to]?.span.end ?? 0 };
  if (lengthOf(whole) > LONGEST_LIST) return undefined;
  const spans = spansOf(report, range);
  const own = spans.find((span) => contains(span, passage));
  return own && [own, ...spans.filter((span) => span !== own)];
}

function listAt(report: Report, at: number, items: boolean): BlockRange | undefined {
  const { blocks } = report;
  const { under, form } = blocks[at] ?? {};
  const own = listBelow(report, at, items);
  if (own) return own;
  if (under !== undefined) return listBelow(report, under, items);
  return form?.kind === 'item' ? itemsAround(blocks, at) : undefined;
}

/** A line with the items below it. Without items, and if paragraphs are allowed, the paragraphs up to the next heading. */
function listBelow({ blocks, text }: Report, head: number, items: boolean): BlockRange | undefined {
  const below = [...blocks.keys()].filter((at) => blocks[at]?.under === head);
  const isListed = (at: number): boolean =>
    blocks[at]?.form?.kind === 'item' || SIGN.test(text.slice(blocks[at]?.span.start, blocks[at]?.span.end));
  const listed = below.filter(isListed);
  const last = listed.at(-1);
  if (last !== undefined && listed.length > 1) return { from: head, to: rangeAt(blocks, last).to };
  if (items) return undefined;
  const next = below.findIndex((at) => blocks[at]?.form !== undefined);
  const to = (next < 0 ? below : below.slice(0, next)).at(-1);
  return to === undefined ? undefined : { from: head, to };
}

/** "5. 100% hộ …" is an item as well. */
const SIGN = /^(?:\d{1,2}[.)]|[-–+•*])\s/u;

/** Adjacent items without an introduction. */
function itemsAround(blocks: readonly Block[], at: number): BlockRange {
  const isItem = (i: number): boolean => blocks[i]?.form?.kind === 'item' && blocks[i]?.under === undefined;
  let [from, to] = [at, at];
  while (isItem(from - 1) && at - from < MOST_ITEMS) from--;
  while (isItem(to + 1) && to - at < MOST_ITEMS) to++;
  return { from, to };
}
