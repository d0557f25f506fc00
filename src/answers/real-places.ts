import type { Report } from '../reports/report.js';
import type { AskedWord } from '../text/align.js';
import { type ComparedWord, comparedWords } from '../text/compared.js';
import { overlaps, type Span } from '../text/span.js';

/** The words of a report that can be quoted, in order. */
export interface Words {
  readonly tokens: readonly ComparedWord[];
  /** As they are compared. */
  readonly words: readonly string[];
  /** For each the number of its run: between two runs stands furniture. */
  readonly runs: readonly number[];
}

/** Words of reports already read, as long as their report is in memory. */
const known = new WeakMap<Report, { readonly plain: Words; readonly bare: Words }>();

/** The words of a report, furniture left out; `bare`: without marks. */
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
 * Where the parts of `given` stand in `source` word for word and in their order: for each the range of positions.
 * Of several places the one with the least in between.
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

/** The words given, parted where something was left out. */
function partsOf(given: readonly AskedWord[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  for (const { word, afterGap } of given) {
    if (afterGap || parts.length === 0) parts.push([]);
    parts.at(-1)?.push(word);
  }
  return parts;
}

/** The place of the first part with those of the others, each the next behind the one before; nothing where one is not there. */
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

/** Cells of the table that an alignment may fill: some 40 ms. */
const MOST_CELLS = 3_000_000;

/**
 * The range of positions of `source` that is most like `given` by the words that both hold; all of it where something was left
 * out and it is not too long. Nothing where they share no word.
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

/** Of the stretches of `width` words of `source` the first that shares most words with `given`: how many, and where it ends. */
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

/** Takes a word from what is still wanted (`by` -1) or gives it back (1); 1 where that changes how many words are shared. */
function take(wanted: Map<string, number>, word: string, by: -1 | 1): number {
  const left = wanted.get(word);
  if (left === undefined) return 0;
  wanted.set(word, left + by);
  return (by === -1 ? left > 0 : left >= 0) ? 1 : 0;
}
