import type { Report } from '../reports/report.js';
import { type AskedWord, align } from '../text/align.js';
import { plain } from '../text/normalise.js';
import type { Span } from '../text/span.js';
import { type Token, tokenise } from '../text/tokens.js';
import type { Quote } from './answer.js';
import { makeQuote } from './quoting.js';

/** Where the words of a report and those that were given for them differ; one side is empty where words were added or left out. */
export interface Difference {
  readonly given: string;
  readonly source: string;
}

/** Whether a text stands in the reports. */
export type Realness =
  /** Word for word; `quote` is the report's own stretch. */
  | { readonly kind: 'exact'; readonly quote: Quote }
  /** Nearly: the words of the report that differ are the marks of `quote`. */
  | { readonly kind: 'differs'; readonly quote: Quote; readonly differences: readonly Difference[] }
  | { readonly kind: 'absent' }
  /** Fewer words than can tell anything. */
  | { readonly kind: 'short' };

/** Words that a text needs to be looked for. */
export const LEAST_WORDS = 3;
/** Words of a text that are looked at. */
export const MOST_WORDS = 400;
/** Share of the words that may differ in what still is the same passage. */
const MOST_DIFFERENT = 0.4;

/** A text as it is looked for: its words, where something was left out ("…", "[...]"), and whether it is written without marks. */
export interface Given {
  readonly words: readonly (AskedWord & { readonly written: string })[];
  /** No word carries a mark: compared without marks. */
  readonly bare: boolean;
}

/** Reads a text that is said to be a quote; quotation marks around it and punctuation do not matter. */
export function readGiven(text: string): Given {
  const clean = plain(text);
  const words: { word: string; written: string; afterGap: boolean; token: Token }[] = [];
  const parts = clean.split(/\s*(?:\[\s*(?:…|\.{3,})\s*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.{3,})\s*/u);
  for (const part of parts) {
    for (const [i, token] of tokenise(part).entries()) {
      if (words.length >= MOST_WORDS) break;
      const written = part.slice(token.span.start, token.span.end);
      words.push({ word: token.word, written, afterGap: i === 0 && words.length > 0, token });
    }
  }
  const bare = !words.some(({ token }) => token.marked);
  return {
    words: words.map(({ token, written, afterGap }) => ({ word: bare ? token.folded : token.word, written, afterGap })),
    bare,
  };
}

/** How well a text fits a stretch of a report; nothing where too much differs. `cost` counts the differences. */
export function fitIn(
  given: Given,
  report: Report,
  window: Span,
): { readonly cost: number; readonly result: Realness } | undefined {
  const tokens = readable(report, window);
  if (tokens.length === 0) return undefined;
  const { pairs, cost } = align(
    given.words,
    tokens.map((token) => (given.bare ? token.folded : token.word)),
  );
  if (cost > given.words.length * MOST_DIFFERENT) return undefined;
  const placed = pairs.flatMap((pair) => (pair.source === undefined ? [] : [pair.source]));
  const [first, last] = [tokens[Math.min(...placed)], tokens[Math.max(...placed)]];
  if (!first || !last) return undefined;
  const span = { start: first.span.start, end: last.span.end };
  if (cost === 0) return { cost, result: { kind: 'exact', quote: makeQuote(report, span, []) } };
  const marks = pairs.flatMap(({ same, source }) => {
    const token = source === undefined || same ? undefined : tokens[source];
    return token ? [token.span] : [];
  });
  const differences = runsOf(pairs).map((run) => ({
    given: run.flatMap(({ asked }) => (asked === undefined ? [] : [given.words[asked]?.written ?? ''])).join(' '),
    source: run.flatMap(({ source }) => (source === undefined ? [] : [textOf(report, tokens[source])])).join(' '),
  }));
  return { cost, result: { kind: 'differs', quote: makeQuote(report, span, marks), differences } };
}

/** The words of a report in a window, furniture left out. */
function readable({ blocks, text }: Report, window: Span): Token[] {
  return blocks
    .filter((b) => b.role !== 'furniture' && b.span.start < window.end && window.start < b.span.end)
    .flatMap((b) =>
      tokenise(text, { start: Math.max(b.span.start, window.start), end: Math.min(b.span.end, window.end) }),
    );
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

function textOf({ text }: Report, token: Token | undefined): string {
  return token ? text.slice(token.span.start, token.span.end) : '';
}
