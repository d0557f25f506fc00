import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fold } from '../../text/fold.js';
import { dataLines } from '../../text/lexicon.js';
import { readSaid, type Said } from './said.js';

/** How words that ask nothing are taken, the weightier last: with a nod, a smile, a goodbye, or with regret. */
const NODS = ['nod', 'smile', 'bye', 'sorry'] as const;
export type Nod = (typeof NODS)[number];
type Kind = Nod | 'ask' | 'polite' | 'thanks';
const KINDS: readonly string[] = [...NODS, 'ask', 'polite', 'thanks'];

/** What is told of a text by its small words. */
export interface SmallWords {
  /** How a text is taken that holds nothing but small words, and polite ones beside them: as the weightiest of them. */
  nodOf(text: string): Nod | undefined;
  /** Does it hold a word, or a sign, by which people ask? */
  asks(text: string): boolean;
  /** Does it hold a word of thanks? */
  thanks(text: string): boolean;
  /** The words of a text in lower case, without those that say nothing of what is asked ("cho mình hỏi", "vậy ạ"). */
  plainly(text: string): readonly string[];
  /** The command that a text asks for in words, with the words that go with it. */
  saidIn(text: string): Said | undefined;
}

/** Nothing but emoji, with what gives them their colour and joins them. */
const EMOJI = /^\s*\p{Extended_Pictographic}(?:[\s\p{Extended_Pictographic}\p{Emoji_Modifier}]|\u200d|\ufe0f)*$/u;
/** Code units of the longest row of emoji that is one. */
const MOST_UNITS = 24;
/** Words of the longest text that may be nothing but small ones. */
const MOST = 7;
/** Letters of the longest word that is one drawn out, and not a cat on the keyboard. */
const DRAWN_OUT = 14;

/**
 * Reads `data/lexicon/small-words.txt`: `kind = word, word, …` (an emoji for `sorry` too), `fillers.txt`: a phrase a line, and `said.txt`.
 * @throws Error naming the line when a line has another form.
 */
function readSmallWords(file: string, fillers = '', said = ''): SmallWords {
  const { kinds, upset, polite } = readKinds(file);
  const runAt = runsOf(kinds);
  const plainly = withoutPadding([...dataLines(fillers), ...polite]);
  const holds = (text: string, kind: Kind): boolean => {
    const words = wordsOf(text);
    return words.some((_, at) => runAt(words, at, [kind]) !== undefined);
  };
  return {
    nodOf(text) {
      if (text.length <= MOST_UNITS && EMOJI.test(text))
        return upset.some((one) => text.includes(one)) ? 'sorry' : 'nod';
      const words = wordsOf(text);
      return words.length > MOST || ASKS.test(text) ? undefined : weightiestOf(words, runAt);
    },
    asks: (text) => ASKS.test(text) || holds(text, 'ask'),
    thanks: (text) => holds(text, 'thanks'),
    plainly,
    saidIn: readSaid(said, plainly),
  };
}

/** The sign by which people ask. */
const ASKS = /[?？]/u;

/** The small words of a file. */
interface SmallWordLists {
  /** By word, or words joined by spaces, its kind. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** What is no word: emoji of regret. */
  readonly upset: readonly string[];
  readonly polite: readonly string[];
}

/** @throws Error naming the line when a line has another form. */
function readKinds(file: string): SmallWordLists {
  const kinds = new Map<string, Kind>();
  const upset: string[] = [];
  const polite: string[] = [];
  for (const line of dataLines(file)) {
    const { kind, words } = readLine(line);
    // A word may be polite besides being small.
    if (kind === 'polite') polite.push(...words);
    for (const word of words) {
      const key = wordsOf(word).join(' ');
      if (key === '') upset.push(word);
      else if (kind !== 'polite' || !kinds.has(key)) kinds.set(key, kind);
    }
  }
  return { kinds, upset, polite };
}

/** The words of a line, and their kind. @throws Error when the line has another form. */
function readLine(line: string): { readonly kind: Kind; readonly words: readonly string[] } {
  const [kind = '', words] = line.split('=').map((cell) => cell.trim());
  if (!KINDS.includes(kind) || !words)
    throw new Error(`lexicon/small-words.txt: a line needs "${KINDS.join('|')} = words": ${line}`);
  return { kind: kind as Kind, words: words.split(',').map((one) => one.trim()) };
}

/** The longest run of words from `at` on that is a small one of the kinds `of`: how many words, and its kind. */
type RunAt = (
  words: readonly string[],
  at: number,
  of: readonly Kind[],
) => { readonly length: number; readonly kind: Kind } | undefined;

function runsOf(kinds: ReadonlyMap<string, Kind>): RunAt {
  const longest = Math.max(1, ...[...kinds.keys()].map((word) => word.split(' ').length));
  return (words, at, of) => {
    for (let length = Math.min(longest, words.length - at); length > 0; length--) {
      const kind = kinds.get(words.slice(at, at + length).join(' '));
      if (kind && of.includes(kind)) return { length, kind };
    }
    return undefined;
  };
}

/** The weightiest kind of words that are all small or polite; nothing where another word is among them. */
function weightiestOf(words: readonly string[], runAt: RunAt): Nod | undefined {
  let weight = -1;
  for (let at = 0; at < words.length; ) {
    const run = runAt(words, at, [...NODS, 'polite']);
    if (!run) return undefined;
    weight = Math.max(weight, NODS.indexOf(run.kind as Nod));
    at += run.length;
  }
  return NODS[weight];
}

/** Takes from the words of a text those of some phrases, the longest first. */
function withoutPadding(phrases: readonly string[]): SmallWords['plainly'] {
  const padding = [...phrases, ...phrases.map(fold)].map(wordsOf).sort((a, b) => b.length - a.length);
  return (text) => {
    const words = wordsOf(text);
    const kept: string[] = [];
    for (let at = 0; at < words.length; ) {
      const run = padding.find((phrase) => phrase.every((word, i) => words[at + i] === word));
      if (!run) kept.push(words[at] ?? '');
      at += run?.length ?? 1;
    }
    // Where nothing else was said, that was what was said.
    return kept.length > 0 ? kept : words;
  };
}

/** Reads the small words of a `data` folder. @throws Error when a file is missing or malformed. */
export async function loadSmallWords(dataDir: string): Promise<SmallWords> {
  const names = ['small-words.txt', 'fillers.txt', 'said.txt'];
  const files = names.map((name) => readFile(path.join(dataDir, 'lexicon', name), 'utf8'));
  const [words = '', fillers, said] = await Promise.all(files);
  return readSmallWords(words, fillers, said);
}

/** The words in lower case; a letter at the end, or a syllable, that is repeated counts once: "okkk" is "ok", "hahaha" is "haha". */
function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) =>
    word.length > DRAWN_OUT ? word : word.replace(/(\p{L})\1{2,}$/u, '$1').replace(/^(\p{L}{2})\1{2,}\p{L}?$/u, '$1$1'),
  );
}
