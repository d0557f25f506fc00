import type { Report } from './report.js';

/**
 * Near-duplicates: the same news on two sites. Rules, over the paragraphs of two reports (no titles, captions, furniture):
 * - a shingle is a run of `RUN` words of one paragraph; the shorter report has at least `LEAST` shingles, and at least `PART` of
 *   the longer one's: a snippet is not a report;
 * - the longer one holds at least `SHARED` of the shorter one's shingles, and at least `FIGURES` of its different figures, so
 *   that reports of two years or two bodies written after one pattern stay apart;
 * - it holds at least `STRICT` of the shingles where the shorter one has no figures, and every figure and every word with a
 *   capital letter where the two are of different provinces.
 */
const RUN = 5;
const LEAST = 20;
const PART = 0.4;
const SHARED = 0.6;
const FIGURES = 0.9;
const STRICT = 0.9;
const NAME = /\p{Lu}[\p{L}\p{M}]+/gu;

/** What two reports are compared by. */
export interface Imprint {
  /** 32-bit hashes. */
  readonly shingles: ReadonlySet<number>;
  readonly figures: ReadonlySet<string>;
  /** Words with a capital letter, in lower case. */
  readonly names: ReadonlySet<string>;
  readonly province?: string;
}

/** The imprint of a report. */
export function imprintOf(report: Report): Imprint {
  const texts = paragraphsOf(report);
  return {
    shingles: new Set(texts.flatMap(shinglesOf)),
    figures: new Set(
      texts.flatMap((text) => text.match(/\d+/gu) ?? []).map((digits) => digits.replace(/^0+(?=\d)/u, '')),
    ),
    names: new Set(texts.flatMap((text) => text.match(NAME) ?? []).map((name) => name.toLowerCase())),
    ...(report.meta.province !== undefined && { province: report.meta.province }),
  };
}

/** Are they the same news? Symmetric. */
export function areNear(a: Imprint, b: Imprint): boolean {
  const [short, long] = a.shingles.size <= b.shingles.size ? [a, b] : [b, a];
  const { size } = short.shingles;
  if (size < LEAST || size < long.shingles.size * PART) return false;
  const held = share(short.shingles, long.shingles);
  if (held < (short.figures.size > 0 ? SHARED : STRICT)) return false;
  const apart = short.province !== undefined && long.province !== undefined && short.province !== long.province;
  const figures = share(short.figures, long.figures);
  return apart ? figures === 1 && share(short.names, long.names) === 1 : figures >= FIGURES;
}

/** How much of `some` is in `others`: 0 to 1; all of nothing is 1. */
function share<T>(some: ReadonlySet<T>, others: ReadonlySet<T>): number {
  let held = 0;
  for (const one of some) if (others.has(one)) held++;
  return some.size === 0 ? 1 : held / some.size;
}

const BINS = 16;
const ROWS = 2;

/**
 * Numbers of which near-duplicates share at least one: a MinHash in one pass (the least shingle of each of 16 bins, an empty bin
 * takes its neighbour's), two bins to a number. Found this way: nearly all from a resemblance of 0.6 on; of strangers, hardly any.
 * Signed 32-bit; none for a report too short to be compared.
 */
export function bandsOf(report: Report): number[] {
  const least = new Array<number>(BINS).fill(Number.POSITIVE_INFINITY);
  let count = 0;
  for (const text of paragraphsOf(report)) {
    for (const shingle of shinglesOf(text)) {
      const bin = shingle & (BINS - 1);
      if (shingle < (least[bin] ?? 0)) least[bin] = shingle;
      count++;
    }
  }
  if (count < LEAST) return [];
  const filled = least.map((_, i) => nearest(least, i));
  const bands: number[] = [];
  for (let band = 0; band < BINS / ROWS; band++) {
    let hash = mix(BASE, band + 1);
    for (let row = 0; row < ROWS; row++) hash = mix(hash, filled[band * ROWS + row] ?? 0);
    bands.push(hash | 0);
  }
  return bands;
}

/** The bin's own least shingle, or that of the next bin that has one, told apart by the distance. */
function nearest(least: readonly number[], from: number): number {
  for (let by = 0; by < BINS; by++) {
    const value = least[(from + by) % BINS] ?? Number.POSITIVE_INFINITY;
    if (value < Number.POSITIVE_INFINITY) return mix(value, by);
  }
  return 0;
}

const BASE = 0x811c9dc5;
const PRIME = 0x01000193;

function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, PRIME);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x2c1b3c6d) >>> 0;
}

function paragraphsOf({ text, blocks }: Report): string[] {
  return blocks.filter(({ role }) => role === 'paragraph').map(({ span }) => text.slice(span.start, span.end));
}

/** Hashes of all runs of words of a text: letters and digits in lower case, whatever stands between them. */
function shinglesOf(text: string): number[] {
  const words = wordHashes(text.toLowerCase());
  const out: number[] = [];
  for (let end = RUN; end <= words.length; end++) {
    let run = BASE;
    for (let k = end - RUN; k < end; k++) run = mix(run, words[k] ?? 0);
    out.push(run);
  }
  return out;
}

/** A hash for each word of a text in lower case. */
function wordHashes(low: string): number[] {
  const out: number[] = [];
  let hash = BASE;
  let inside = false;
  for (let i = 0; i <= low.length; i++) {
    const code = i < low.length ? low.charCodeAt(i) : 0;
    if (isWordCode(code)) {
      hash = Math.imul(hash ^ code, PRIME);
      inside = true;
    } else if (inside) {
      out.push(hash);
      hash = BASE;
      inside = false;
    }
  }
  return out;
}

/** Digits and letters; of those beyond ASCII all but the punctuation and signs that texts have. */
function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2fff) && code !== 0x3000 && code !== 0xd7 && code !== 0xf7;
}
