import type { Quote, Reading } from '../answers/answer.js';
import { passageId } from '../answers/passage-id.js';
import { isSlice, makeQuote, sharesWords } from '../answers/quoting.js';
import { isHeading } from '../answers/read-on.js';
import type { Block, Report } from '../reports/report.js';
import { contains, overlaps, type Span, shift } from '../text/span.js';
import { tokenise } from '../text/tokens.js';
import type { AskOptions, Rank } from './asking.js';
import type { Generation } from './generation.js';

/** What is stored of a shown passage, to find it again: plain JSON. */
export interface KeptPassage {
  /** Id of its report. */
  readonly report: string;
  readonly text: string;
  /** Its offset in the report's text: if the words occur several times, the nearest one is meant. */
  readonly start: number;
  /** Answering words, as offsets into `text`. */
  readonly marks: readonly Span[];
}

/** Single passages. */
export interface Passages {
  /** The permanent id of a quote. */
  idOf(quote: Quote): string;
  kept(quote: Quote): KeptPassage;
  /** The current passage: in its report, even if it has moved, or in another report with the same words. Undefined if it is gone. */
  find(passage: KeptPassage): Promise<Quote | undefined>;
  /** The paragraph around a quote, with the quote marked. Undefined if the quote no longer matches. */
  context(quote: Quote): Promise<Quote | undefined>;
  /** The next best passage that may answer a reading, without `seen` ones and without overlap with them. */
  next(reading: Reading, seen: readonly Quote[], options?: AskOptions): Promise<Quote | undefined>;
}

/** Passages searched for the next one. */
const DEEP = 20;
/** Minimum probability of another passage to be shown: one in twenty. */
const FAIR = 0.05;
/** If a paragraph has fewer units than this beyond the quote, its neighbours are shown too. */
const LITTLE = 60;
/** Maximum length of a context, in units. */
const WIDEST = 2600;
/** How many words of a passage are searched for, and how many reports are examined. */
const WORDS = 40;
const REPORTS = 12;

/** `among` returns the existing reports, or those that an answer may come from. */
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

/** Finds the words in the report's text outside furniture, at the match nearest to `near`. */
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

/** A paragraph's heading is shown with it if they are at most this far apart, in units. */
const HEADED = 900;

/** The paragraph around `span`, with its heading if that is near. A short paragraph comes with its neighbours. At most `WIDEST` units. */
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
  // A context does not end with the heading of the next text.
  const after = little && next && !isHeading(next) ? readable(next) : undefined;
  const wide = { start: before?.start ?? own.start, end: after?.end ?? own.end };
  return wide.end - wide.start <= WIDEST ? wide : narrowed(text, own, span);
}

/** The block of the heading above block `at`, if all blocks between are readable; else block `at`. */
function headedBy(blocks: readonly Block[], at: number): number {
  const under = blocks[at]?.under;
  const heading = under === undefined ? undefined : blocks[under];
  if (under === undefined || !heading || (blocks[at]?.span.end ?? 0) - heading.span.start > HEADED) return at;
  return blocks.slice(under, at).every((block) => block.role !== 'furniture') ? under : at;
}

function readable(block: Block | undefined): Span | undefined {
  return block && block.role !== 'furniture' ? block.span : undefined;
}

/** `WIDEST` units around `span`, cut between words. */
function narrowed(text: string, within: Span, span: Span): Span {
  if (within.end - within.start <= WIDEST) return within;
  const room = Math.max(0, WIDEST - (span.end - span.start)) >> 1;
  let start = Math.max(within.start, span.start - room);
  let end = Math.min(within.end, span.end + room);
  while (start > within.start && start < span.start && !/\s/u.test(text.charAt(start - 1))) start++;
  while (end < within.end && end > span.end && !/\s/u.test(text.charAt(end))) end--;
  return contains({ start, end }, span) ? { start, end } : span;
}
