import { fold, lower } from './fold.js';
import { canonical } from './normalise.js';
import type { Word } from './phrases.js';
import { firstFolded } from './tokens.js';
import { wordEnd } from './words.js';

const norm = (text: string): string =>
  canonical(lower(text.normalize('NFC')))
    .replace(/\s+/gu, ' ')
    .trim();

function word(text: string): Word {
  const folded = fold(text);
  return { word: text, folded, marked: folded !== text };
}

/** Longest part of a joined abbreviation; anything longer is a word. */
const LONGEST_PART = 5;

/** The parts of a chunk, split at `&` or at another sign. */
function joined(parts: readonly string[], joints: readonly string[], other: string): string {
  const last = parts.length - 1;
  return parts.map((part, i) => (i === last ? part : part + (joints[i] === '&' ? '&' : other))).join('');
}

/** The ways to write a chunk that has no spaces. */
function waysOf(chunk: string): ReadonlySet<string> {
  // Most chunks are a single word.
  if (!chunk.includes('&') && wordEnd(chunk, 0, chunk.length) === chunk.length) return new Set([chunk]);
  const parts = chunk.split(/[^\p{L}\p{N}\p{M}]+/u).filter((part) => part !== '');
  const ways = new Set<string>([parts.join(' ')]);
  if (parts.length < 2 || parts.some((part) => part.length > LONGEST_PART)) return ways;
  ways.add(parts.join(''));
  const joints: readonly string[] = chunk.match(/[^\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (joints.includes('&')) ways.add(joined(parts, joints, ' ')).add(joined(parts, joints, ''));
  return ways;
}

/**
 * The ways to split a phrase into words: `kh&cn` is one word in capitals, two in small letters, and may be written
 * `khcn`.
 */
export function cuts(text: string): Word[][] {
  let out: string[][] = [[]];
  for (const chunk of norm(text).split(/[\s,./()]+/u)) {
    const ways = [...waysOf(chunk)].map((way) => way.split(' ').filter((one) => one !== ''));
    out = out.flatMap((before) => ways.map((way) => [...before, ...way]));
  }
  return out.map((list) => list.map(word)).filter((list) => list.length > 0);
}

/** One word up to a space: the phrase begins with it, however the rest is split. */
const ONE_FIRST = /^\s*([\p{L}\p{N}\p{M}]+)(?=\s|$)/u;

/** The folded words a phrase may begin with. */
export function firstsOf(text: string): Iterable<string> {
  const first = ONE_FIRST.exec(text)?.[1];
  return first === undefined ? new Set(cuts(text).map(([one]) => (one as Word).folded)) : [firstFolded(first) ?? ''];
}
