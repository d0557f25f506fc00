import type { Quote, Reading } from '../answers/answer.js';
import { passageId } from '../answers/passage-id.js';
import { isSlice, makeQuote, sharesWords } from '../answers/quoting.js';
import { isHeading } from '../answers/read-on.js';
import type { Block, Report } from '../reports/report.js';
import { contains, overlaps, type Span, shift } from '../text/span.js';
import { tokenise } from '../text/tokens.js';
import type { AskOptions, Rank } from './asking.js';
import type { Generation } from './generation.js';

/** What is kept of a passage that was shown, to find it again: plain JSON. */
export interface KeptPassage {
  /** Id of its report. */
  readonly report: string;
  readonly text: string;
  /** Where it stood, in the report's text: of several places with the same words the nearest is meant. */
  readonly start: number;
  /** Answering words, offsets into `text`. */
  readonly marks: readonly Span[];
}

/** Quoted passages by themselves. */
export interface Passages {
  /** The permanent id of a quote. */
  idOf(quote: Quote): string;
  kept(quote: Quote): KeptPassage;
  /** The passage as it stands today: in its report, wherever it has moved there, or in another report with the same words. Nothing when it is gone. */
  find(passage: KeptPassage): Promise<Quote | undefined>;
  /** The paragraph around a quote, with the quote as its mark; nothing when the quote is not true any more. */
  context(quote: Quote): Promise<Quote | undefined>;
  /** The next best passage for a reading that may well answer it, none of `seen` and none that shares words with them. */
  next(reading: Reading, seen: readonly Quote[], options?: AskOptions): Promise<Quote | undefined>;
}

/** Passages searched for the next one. */
const DEEP = 20;
/** Share of the chance from which on another passage is worth showing: one in twenty. */
const FAIR = 0.05;
/** A paragraph shorter than this (units) beyond the quote is shown with its neighbours. */
const LITTLE = 60;
/** Most of a context, in units. */
const WIDEST = 2600;
/** Words of a passage that it is looked for by, and reports looked into. */
const WORDS = 40;
const REPORTS = 12;

/** `among` gives the reports there are, or those that an answer may be from. */
export function createPassages(among: (options: AskOptions) => Generation, rank: Rank): Passages {
  const current = (): Generation => among({});
  return {
    idOf: passageId,
    kept: ({ report, span, text, marks }) => ({ report: report.id, text, start: span.start, marks }),
    async find(passage) {
      const { index } = current();
      const own = await index.report(passage.report);
      const here = own && quoteIn(own, passage);
      if (here) return here;
      const tokens = tokenise(passage.text.normalize('NFC')).slice(0, WORDS);
      const hits = await index.search({ tokens, limit: REPORTS });
      for (const id of new Set(hits.map((hit) => hit.reportId))) {
        const report = await index.report(id);
        const quote = report && quoteIn(report, passage);
        if (quote) return quote;
      }
      return undefined;
    },
    async context(quote) {
      const report = await current().index.report(quote.report.id);
      if (!report || !isSlice(report, quote)) return undefined;
      const span = spanIn(report, quote.text, quote.span.start);
      return span && makeQuote(report, around(report, span), [span]);
    },
    async next(reading, seen, options = {}) {
      const ranked = await rank(among(options), reading, DEEP + seen.length, FAIR);
      return ranked.find((quote) => !seen.some((one) => sharesWords(one, quote)));
    },
  };
}

function quoteIn(report: Report, { text, start, marks }: KeptPassage): Quote | undefined {
  const span = spanIn(report, text, start);
  return span && makeQuote(report, span, report.original === undefined ? marks.map((m) => shift(m, span.start)) : []);
}

/** Where the words stand in the report's text, outside its furniture: of several places the one nearest to `near`. */
function spanIn(report: Report, text: string, near: number): Span | undefined {
  const words = text.normalize('NFC');
  if (words === '') return undefined;
  let best: Span | undefined;
  for (let start = report.text.indexOf(words); start >= 0; start = report.text.indexOf(words, start + 1)) {
    const span = { start, end: start + words.length };
    const closer = !best || Math.abs(start - near) < Math.abs(best.start - near);
    if (closer && report.blocks.some((b) => b.role !== 'furniture' && overlaps(b.span, span))) best = span;
  }
  return best;
}

/** The heading that a paragraph stands below is shown with it when the two are no further apart, in units. */
const HEADED = 900;

/**
 * The paragraph that holds `span`, below the heading that it stands under where that is near; a short one with what stands
 * before and after it. At most `WIDEST` units.
 */
function around({ blocks, text }: Report, span: Span): Span {
  const inside = blocks.findIndex((b) => b.span.end > span.start);
  const first = headedBy(blocks, inside);
  const last = blocks.findLastIndex((b) => b.span.start < span.end);
  const own = {
    start: Math.min(blocks[first]?.span.start ?? span.start, span.start),
    end: Math.max(blocks[last]?.span.end ?? span.end, span.end),
  };
  const little = own.end - own.start < span.end - span.start + LITTLE;
  const before = little ? readable(blocks[first - 1]) : undefined;
  const next = blocks[last + 1];
  // The heading of what follows is nothing to end with.
  const after = little && next && !isHeading(next) ? readable(next) : undefined;
  const wide = { start: before?.start ?? own.start, end: after?.end ?? own.end };
  return wide.end - wide.start <= WIDEST ? wide : narrowed(text, own, span);
}

/** The block of the heading over block `at`, where only blocks that can be read stand in between; else that block. */
function headedBy(blocks: readonly Block[], at: number): number {
  const under = blocks[at]?.under;
  const heading = under === undefined ? undefined : blocks[under];
  if (under === undefined || !heading || (blocks[at]?.span.end ?? 0) - heading.span.start > HEADED) return at;
  return blocks.slice(under, at).every((block) => block.role !== 'furniture') ? under : at;
}

function readable(block: Block | undefined): Span | undefined {
  return block && block.role !== 'furniture' ? block.span : undefined;
}

/** `WIDEST` units around `span`, begun and ended between words. */
function narrowed(text: string, within: Span, span: Span): Span {
  if (within.end - within.start <= WIDEST) return within;
  const room = Math.max(0, WIDEST - (span.end - span.start)) >> 1;
  let start = Math.max(within.start, span.start - room);
  let end = Math.min(within.end, span.end + room);
  while (start > within.start && start < span.start && !/\s/u.test(text.charAt(start - 1))) start++;
  while (end < within.end && end > span.end && !/\s/u.test(text.charAt(end))) end--;
  return contains({ start, end }, span) ? { start, end } : span;
}
