import { leftOutOf } from '../reports/left-out.js';
import type { Report, ReportMeta } from '../reports/report.js';
import { type AskedWord, align } from '../text/align.js';
import { type ComparedWord, comparedWords } from '../text/compared.js';
import { plain } from '../text/normalise.js';
import { cover, lengthOf, overlaps, type Span } from '../text/span.js';
import type { Quote } from './answer.js';
import { LONGEST, makeQuote } from './quoting.js';
import { bestWindow, findExact, type Words, wordsOf } from './real-places.js';

/** Where the words of a report and those that were given for them differ; one side is empty where words were added or left out. */
export interface Difference {
  readonly given: string;
  readonly source: string;
}

/** Whether a text stands in the reports. Quotes are whole sentences of the report, one for each part that stands apart. */
export type Realness =
  /** Word for word: the marks are the words given. `bare`: they were given without marks, and compared so. */
  | {
      readonly kind: 'exact';
      readonly quotes: readonly Quote[];
      readonly bare: boolean;
      /** Other reports that hold the same words. */
      readonly others: readonly ReportMeta[];
    }
  /** Nearly: the marks are the words of the report that differ. */
  | { readonly kind: 'differs'; readonly quotes: readonly Quote[]; readonly differences: readonly Difference[] }
  /** In no report; `outside`: the words stand in its file, in what was left out of the report. */
  | { readonly kind: 'absent'; readonly outside?: { readonly report: ReportMeta; readonly line: string } }
  /** Fewer words than can tell anything. */
  | { readonly kind: 'short' };

/** Words that a text needs to be looked for. */
export const LEAST_WORDS = 3;
/** Share of the words that may differ in what still is the same passage. */
const MOST_DIFFERENT = 0.4;

/** A text as it is looked for: its words, where something was left out ("…", "[...]"), and whether it is written without marks. */
export interface Given {
  readonly words: readonly (AskedWord & { readonly written: string })[];
  /** No word carries a mark: compared without marks. */
  readonly bare: boolean;
}

const LEFT_OUT = /\s*(?:\[\s*(?:…|\.{3,})\s*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.{3,})\s*/u;

/** Reads a text that is said to be a quote; quotation marks around it and punctuation do not matter. */
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

/** The text word for word in a report, its parts in their order; nothing where it does not stand there. */
export function exactIn(given: Given, report: Report): readonly Quote[] | undefined {
  const source = wordsOf(report, given.bare);
  const found = findExact(given.words, source.words);
  if (!found) return undefined;
  const spans = found.flatMap(({ start, end }) => stretches(source, range(start, end)));
  return quotesOf(report, spans, spans);
}

/** How well a text fits the stretch of a report that is most like it; nothing where too much differs. `cost` counts the differences. */
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

/** The words of a text as they stand, word for word, in what was left out of a report's file; nothing where they do not. */
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

/** The stretches of text from the first to the last of the words at `places`, parted where furniture stands between. */
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

/** Quotes of the whole sentences around `spans`, with `marks` in them; sentences that are far longer are left aside. */
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

/** Differences that stand side by side are one. */
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
