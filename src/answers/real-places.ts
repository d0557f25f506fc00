import type { Report } from '../reports/report.js';
import type { AskedWord } from '../text/align.js';
import { type ComparedWord, comparedWords } from '../text/compared.js';
import { overlaps, type Span } from '../text/span.js';

/** The quotable words of a report, in order. */
export interface Words {
  readonly tokens: readonly ComparedWord[];
  /** The forms used for comparison. */
  readonly words: readonly string[];
  /** The run number of each word: runs are separated by furniture. */
  readonly runs: readonly number[];
}

/** Words of reports, cached while their report is in memory. */
const known = new WeakMap<Report, { readonly plain: Words; readonly bare: Words }>();

/** The words of a report without furniture. `bare`: without marks. */
export function wordsOf(report: Report, bare: boolean): Words {
  const kept = known.get(report) ?? read(report);
  known.set(report, kept);
  return bare ? kept.bare : kept.plain;
}

function read({ blocks, text }: Report): { plain: Words; bare: Words } {
  const tokens: ComparedWord[] = [];
  const runs: number[] = [];
  let run = 0;
  for (const block of blocks) {
    if (block.role === 'furniture') {
      run++;
      continue;
    }
    for (const token of comparedWords(text, block.span)) {
      tokens.push(token);
      runs.push(run);
    }
  }
  return {
    plain: { tokens, runs, words: tokens.map(({ word }) => word) },
    bare: { tokens, runs, words: tokens.map(({ folded }) => folded) },
  };
}

/**
 * Finds the parts of `given` in `source`, word for word and in order: a range of positions for each. Among several matches, the one with
 * the smallest gaps.
 */
export function findExact(given: readonly AskedWord[], source: readonly string[]): readonly Span[] | undefined {
  const [first = [], ...rest] = partsOf(given);
  let best: readonly Span[] | undefined;
  for (let start = findFrom(first, source, 0); start >= 0; start = findFrom(first, source, start + 1)) {
    const spans = placedBehind({ start, end: start + first.length }, rest, source);
    if (!spans) return best;
    if (!best || reachOf(spans) < reachOf(best)) best = spans;
    if (rest.length === 0) return best;
  }
  return best;
}

/** The given words, split at omissions. */
function partsOf(given: readonly AskedWord[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  for (const { word, afterGap } of given) {
    if (afterGap || parts.length === 0) parts.push([]);
    parts.at(-1)?.push(word);
  }
  return parts;
}

/** The match of the first part at a position with the next match of each later part. Undefined if one is missing. */
function placedBehind(
  first: Span,
  rest: readonly (readonly string[])[],
  source: readonly string[],
): readonly Span[] | undefined {
  const spans = [first];
  for (const part of rest) {
    const start = findFrom(part, source, spans.at(-1)?.end ?? 0);
    if (start < 0) return undefined;
    spans.push({ start, end: start + part.length });
  }
  return spans;
}

/** From the start of the first to the end of the last. */
const reachOf = (spans: readonly Span[]): number => (spans.at(-1)?.end ?? 0) - (spans[0]?.start ?? 0);

function findFrom(part: readonly string[], source: readonly string[], from: number): number {
  const [first] = part;
  if (first === undefined) return -1;
  for (let at = source.indexOf(first, from); at >= 0; at = source.indexOf(first, at + 1)) {
    let i = 1;
    while (i < part.length && source[at + i] === part[i]) i++;
    if (i === part.length) return at;
  }
  return -1;
}

/** The most cells of an alignment table: about 40 ms. */
const MOST_CELLS = 3_000_000;

/**
 * The range of positions of `source` that shares most words with `given`. All of `source` if `given` has omissions and `source` is not too
 * long. Undefined without a common word.
 */
export function bestWindow(given: readonly AskedWord[], source: readonly string[]): Span | undefined {
  const most = Math.floor(MOST_CELLS / given.length);
  const gaps = given.some(({ afterGap }) => afterGap);
  if (gaps && source.length <= most) return { start: 0, end: source.length };
  const width = Math.min(Math.ceil(given.length * (gaps ? 4 : 1.25)) + 6, source.length);
  const best = mostShared(given, source, width);
  if (best.shared === 0) return undefined;
  const room = Math.max(0, Math.min(Math.ceil(given.length / 2) + 6, (most - width) >> 1));
  const window = { start: Math.max(0, best.end - width - room), end: Math.min(source.length, best.end + room) };
  return overlaps(window, { start: 0, end: source.length }) ? window : undefined;
}

/** The first window of `width` words of `source` with the most words of `given`: how many, and where it ends. */
function mostShared(
  given: readonly AskedWord[],
  source: readonly string[],
  width: number,
): { readonly shared: number; readonly end: number } {
  const wanted = new Map<string, number>();
  for (const { word } of given) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  let shared = 0;
  let best = { shared: 0, end: 0 };
  for (let end = 0; end < source.length; end++) {
    shared += take(wanted, source[end] ?? '', -1);
    if (end >= width) shared -= take(wanted, source[end - width] ?? '', 1);
    if (shared > best.shared) best = { shared, end: end + 1 };
  }
  return best;
}

/** Removes a word from those still wanted (`by` -1) or returns it (1). Returns 1 if that changes the number of shared words. */
function take(wanted: Map<string, number>, word: string, by: -1 | 1): number {
  const left = wanted.get(word);
  if (left === undefined) return 0;
  wanted.set(word, left + by);
  return (by === -1 ? left > 0 : left >= 0) ? 1 : 0;
}
