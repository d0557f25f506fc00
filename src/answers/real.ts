import { leftOutOf } from '../reports/left-out.js';
import type { Report, ReportMeta } from '../reports/report.js';
import { type AskedWord, align } from '../text/align.js';
import { type ComparedWord, comparedWords } from '../text/compared.js';
import { plain } from '../text/normalise.js';
import { cover, lengthOf, overlaps, type Span } from '../text/span.js';
import type { Quote } from './answer.js';
import { LONGEST, makeQuote } from './quoting.js';
import { bestWindow, findExact, type Words, wordsOf } from './real-places.js';

/** A difference between the words of a report and the given ones. One side is empty for insertions and omissions. */
export interface Difference {
  readonly given: string;
  readonly source: string;
}

/** Whether a text is in the reports. Quotes are whole sentences of the report, one for each separate part. */
export type Realness =
  /** Word for word: the marks are the given words. `bare`: given and compared without marks. */
  | {
      readonly kind: 'exact';
      readonly quotes: readonly Quote[];
      readonly bare: boolean;
      /** Other reports that contain the same words. */
      readonly others: readonly ReportMeta[];
    }
  /** Almost: the marks are the differing words of the report. */
  | { readonly kind: 'differs'; readonly quotes: readonly Quote[]; readonly differences: readonly Difference[] }
  /** In no report. `outside`: its file contains the words, in text left out as furniture. */
  | { readonly kind: 'absent'; readonly outside?: { readonly report: ReportMeta; readonly line: string } }
  /** Too few words to tell. */
  | { readonly kind: 'short' };

/** Minimum words of a text to search for. */
export const LEAST_WORDS = 3;
/** Maximum share of differing words in a match. */
const MOST_DIFFERENT = 0.4;

/** A text prepared for the search: its words, its omissions ("…", "[...]"), and whether it has no marks. */
export interface Given {
  readonly words: readonly (AskedWord & { readonly written: string })[];
  /** No word has a mark: compare without marks. */
  readonly bare: boolean;
}

const LEFT_OUT = /\s*(?:\[\s*(?:…|\.{3,})\s*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.{3,})\s*/u;

/** Parses a text that may be a quote. Ignores quotation marks around it and punctuation. */
export function readGiven(text: string): Given {
  const words: { token: ComparedWord; written: string; afterGap: boolean }[] = [];
  for (const part of plain(text).split(LEFT_OUT)) {
    for (const [i, token] of comparedWords(part).entries())
      words.push({
        token,
        written: part.slice(token.span.start, token.span.end),
        afterGap: i === 0 && words.length > 0,
      });
  }
  const bare = !words.some(({ token }) => token.marked);
  return {
    words: words.map(({ token, written, afterGap }) => ({ word: bare ? token.folded : token.word, written, afterGap })),
    bare,
  };
}

/** Finds the text word for word in a report, its parts in order. Undefined if it is not there. */
export function exactIn(given: Given, report: Report): readonly Quote[] | undefined {
  const source = wordsOf(report, given.bare);
  const found = findExact(given.words, source.words);
  if (!found) return undefined;
  const spans = found.flatMap(({ start, end }) => stretches(source, range(start, end)));
  return quotesOf(report, spans, spans);
}

/** Compares a text with the most similar span of a report. Undefined if too much differs. `cost` is the number of differences. */
export function likeIn(
  given: Given,
  report: Report,
): { readonly cost: number; readonly result: Extract<Realness, { kind: 'differs' }> } | undefined {
  const source = wordsOf(report, given.bare);
  const window = bestWindow(given.words, source.words);
  if (!window) return undefined;
  const { pairs, cost } = align(given.words, source.words.slice(window.start, window.end));
  if (cost === 0 || cost > given.words.length * MOST_DIFFERENT) return undefined;
  const at = (i: number): number => window.start + i;
  const groups: number[][] = [[]];
  for (const { asked, source: place } of pairs) {
    if (asked !== undefined && given.words[asked]?.afterGap) groups.push([]);
    if (place !== undefined) groups.at(-1)?.push(at(place));
  }
  const marks = pairs.flatMap(({ same, source: place }) =>
    place === undefined || same ? [] : (source.tokens[at(place)]?.span ?? []),
  );
  const differences = runsOf(pairs).map((run) => ({
    given: run.flatMap(({ asked }) => (asked === undefined ? [] : [given.words[asked]?.written ?? ''])).join(' '),
    source: textAt(
      report,
      run.flatMap((pair) => (pair.source === undefined ? [] : [source.tokens[at(pair.source)]?.span ?? []].flat())),
    ),
  }));
  const quotes = quotesOf(
    report,
    groups.flatMap((places) => stretches(source, places)),
    marks,
  );
  return { cost, result: { kind: 'differs', quotes, differences } };
}

/** The words of a text, word for word, in the furniture of a report's file. Undefined if they are not there. */
export function leftOutIn(given: Given, report: Report): string | undefined {
  const text = leftOutOf(report).lines.join('\n');
  const tokens = comparedWords(text);
  const found = findExact(
    given.words,
    tokens.map((token) => (given.bare ? token.folded : token.word)),
  );
  const first = tokens[found?.[0]?.start ?? -1];
  const last = tokens[(found?.at(-1)?.end ?? 0) - 1];
  return first && last ? text.slice(first.span.start, last.span.end).replace(/\s+/gu, ' ') : undefined;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

/** The text spans from the first to the last of the words at `places`, split at furniture. */
function stretches({ tokens, runs }: Words, places: readonly number[]): Span[] {
  const out: { run: number; span: Span }[] = [];
  for (const place of places) {
    const [token, run = 0] = [tokens[place], runs[place]];
    if (!token) continue;
    const last = out.at(-1);
    if (last?.run === run) last.span = cover(last.span, token.span);
    else out.push({ run, span: token.span });
  }
  return out.map(({ span }) => span);
}

/** Quotes of the whole sentences around `spans`, with `marks` in them. Skips sentences that are far too long. */
function quotesOf(report: Report, spans: readonly Span[], marks: readonly Span[]): Quote[] {
  const sentences = report.blocks.flatMap((block) => block.sentences);
  const out: Span[] = [];
  for (const span of spans) {
    const whole = sentences.filter((sentence) => overlaps(sentence, span)).reduce(cover, span);
    const shown = lengthOf(whole) <= Math.max(LONGEST, lengthOf(span)) ? whole : span;
    const last = out.at(-1);
    if (last && overlaps(last, shown)) out[out.length - 1] = cover(last, shown);
    else out.push(shown);
  }
  return out.map((span) => makeQuote(report, span, marks));
}

/** Adjacent differences are merged. */
function runsOf<T extends { readonly same: boolean }>(pairs: readonly T[]): T[][] {
  const runs: T[][] = [];
  let open = false;
  for (const pair of pairs) {
    if (!pair.same && open) runs.at(-1)?.push(pair);
    else if (!pair.same) runs.push([pair]);
    open = !pair.same;
  }
  return runs;
}

function textAt({ text }: Report, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ');
}
