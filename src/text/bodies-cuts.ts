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

/** Parts of one abbreviation that are joined: longer ones are words. */
const LONGEST_PART = 5;

/** The parts of a chunk with `&` where it stands, and `other` where another sign stands. */
function joined(parts: readonly string[], joints: readonly string[], other: string): string {
  const last = parts.length - 1;
  return parts.map((part, i) => (i === last ? part : part + (joints[i] === '&' ? '&' : other))).join('');
}

/** How a chunk without spaces may be written. */
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

/** How a phrase may be cut into words: `kh&cn` is one word in capitals, two in small letters, and is written `khcn` too. */
export function cuts(text: string): Word[][] {
  let out: string[][] = [[]];
  for (const chunk of norm(text).split(/[\s,./()]+/u)) {
    const ways = [...waysOf(chunk)].map((way) => way.split(' ').filter((one) => one !== ''));
    out = out.flatMap((before) => ways.map((way) => [...before, ...way]));
  }
  return out.map((list) => list.map(word)).filter((list) => list.length > 0);
}

/** One word up to a space: however the rest is cut, the phrase begins with it. */
const ONE_FIRST = /^\s*([\p{L}\p{N}\p{M}]+)(?=\s|$)/u;

/** The folded words that a phrase may begin with. */
export function firstsOf(text: string): Iterable<string> {
  const first = ONE_FIRST.exec(text)?.[1];
  return first === undefined ? new Set(cuts(text).map(([one]) => (one as Word).folded)) : [firstFolded(first) ?? ''];
}
