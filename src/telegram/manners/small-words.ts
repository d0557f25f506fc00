import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fold } from '../../text/fold.js';
import { dataLines } from '../../text/lexicon.js';
import { readSaid, type Said } from './said.js';

/** The reactions to words that ask nothing, the strongest last: a nod, a smile, a goodbye, regret. */
const NODS = ['nod', 'smile', 'bye', 'sorry'] as const;
export type Nod = (typeof NODS)[number];
/** Lists whose words may also be small words, or appear in another list. */
const LISTS = ['numbered', 'time', 'elsewhere'] as const;
type List = (typeof LISTS)[number];
type Kind = Nod | 'ask' | 'polite' | 'thanks';
const KINDS: readonly string[] = [...NODS, 'ask', 'polite', 'thanks', ...LISTS];

/** What the small words of a text tell. */
export interface SmallWords {
  /** The reaction to a text that contains only small and polite words: that of the strongest of them. */
  nodOf(text: string): Nod | undefined;
  /** Does it contain a question word or a question mark? */
  asks(text: string): boolean;
  /** Does it contain a word of thanks? */
  thanks(text: string): boolean;
  /** Does a number after this word name something ("điều 5")? */
  namesNumber(word: string): boolean;
  /** Does this word, after a number, tell a time? */
  isTime(word: string): boolean;
  /** Does it ask which report, body or place, or about all of them? */
  asksElsewhere(text: string): boolean;
  /** The words of a text in lower case, without those that add nothing to the question ("cho mình hỏi", "vậy ạ"). */
  plainly(text: string): readonly string[];
  /** The command that a text gives in words, with its argument. */
  saidIn(text: string): Said | undefined;
}

/** Only emoji, with their modifiers and joiners. */
const EMOJI = /^\s*\p{Extended_Pictographic}(?:[\s\p{Extended_Pictographic}\p{Emoji_Modifier}]|\u200d|\ufe0f)*$/u;
/** Code units of the longest run of emoji that counts as one. */
const MOST_UNITS = 24;
/** Words of the longest text that may consist of small words. */
const MOST = 7;
/** Letters of the longest word that counts as drawn out ("okkkk"); longer ones are random keys. */
const DRAWN_OUT = 14;

/**
 * Reads `data/lexicon/small-words.txt`: `kind = word, word, …` (also an emoji for `sorry`), `fillers.txt`: a phrase a line, and `said.txt`.
 * @throws Error naming a malformed line.
 */
function readSmallWords(file: string, fillers = '', said = ''): SmallWords {
  const { kinds, upset, polite, lists } = readKinds(file);
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
    namesNumber: (word) => lists.numbered.has(word),
    isTime: (word) => lists.time.has(word),
    asksElsewhere: (text) => holdsPhrase(wordsOf(text), lists.elsewhere),
    plainly,
    saidIn: readSaid(said, plainly),
  };
}

/** A question mark. */
const ASKS = /[?？]/u;

/** The small words of a file. */
interface SmallWordLists {
  /** The kind of each word or phrase. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Emoji of regret. */
  readonly upset: readonly string[];
  readonly polite: readonly string[];
  readonly lists: Readonly<Record<List, ReadonlySet<string>>>;
}

/** @throws Error naming a malformed line. */
function readKinds(file: string): SmallWordLists {
  const kinds = new Map<string, Kind>();
  const upset: string[] = [];
  const polite: string[] = [];
  const lines = dataLines(file).map(readLine);
  const small = lines.flatMap(({ kind, words }) => (isList(kind) ? [] : [{ kind, words }]));
  for (const { kind, words } of small) {
    // A small word may also be polite.
    if (kind === 'polite') polite.push(...words);
    for (const word of words) {
      const key = wordsOf(word).join(' ');
      if (key === '') upset.push(word);
      else if (kind !== 'polite' || !kinds.has(key)) kinds.set(key, kind);
    }
  }
  return { kinds, upset, polite, lists: listsOf(lines) };
}

function listsOf(lines: readonly Line[]): SmallWordLists['lists'] {
  const listed = (list: List): ReadonlySet<string> =>
    new Set(lines.flatMap(({ kind, words }) => (kind === list ? words : [])));
  return { numbered: listed('numbered'), time: listed('time'), elsewhere: listed('elsewhere') };
}

const isList = (kind: string): kind is List => (LISTS as readonly string[]).includes(kind);

interface Line {
  readonly kind: Kind | List;
  readonly words: readonly string[];
}

/** The kind and words of a line. @throws Error if it is malformed. */
function readLine(line: string): Line {
  const [kind = '', words] = line.split('=').map((cell) => cell.trim());
  if (!KINDS.includes(kind) || !words)
    throw new Error(`lexicon/small-words.txt: a line needs "${KINDS.join('|')} = words": ${line}`);
  return { kind: kind as Kind | List, words: words.split(',').map((one) => one.trim()) };
}

/** The longest phrase at `at` that is a small word of the kinds `of`: its number of words, and its kind. */
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

/** Does a text of these words contain one of the phrases? */
function holdsPhrase(words: readonly string[], phrases: ReadonlySet<string>): boolean {
  const text = ` ${words.join(' ')} `;
  return [...phrases].some((phrase) => text.includes(` ${phrase} `));
}

/** The strongest kind of words that are all small or polite. Undefined if there is any other word. */
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

/** Removes phrases from the words of a text, the longest first. */
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
    // If nothing else is left, the phrases themselves are the message.
    return kept.length > 0 ? kept : words;
  };
}

/** Reads the small words of a `data` folder. @throws Error if a file is missing or malformed. */
export async function loadSmallWords(dataDir: string): Promise<SmallWords> {
  const names = ['small-words.txt', 'fillers.txt', 'said.txt'];
  const files = names.map((name) => readFile(path.join(dataDir, 'lexicon', name), 'utf8'));
  const [words = '', fillers, said] = await Promise.all(files);
  return readSmallWords(words, fillers, said);
}

/** The words in lower case. A repeated last letter or syllable counts once: "okkk" is "ok", "hahaha" is "haha". */
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
