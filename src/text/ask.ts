import { dataLines } from './lexicon.js';
import { matchesAt, type Phrase, phrase, type Word } from './phrases.js';

/** The kinds of answer a question can ask for. */
export const ASK_KINDS = ['number', 'date', 'person', 'place', 'organisation', 'reason', 'manner', 'thing'] as const;
export type AskKind = (typeof ASK_KINDS)[number];

/** What a question asks for, and where its question words are. */
export interface Ask {
  readonly kind: AskKind;
  /** All kinds asked for ("lúc nào, ở đâu"); `thing` only if there is no other. */
  readonly kinds: ReadonlySet<AskKind>;
  /**
   * Words of the question word, half-open ("bao nhiêu" in "có bao nhiêu chi bộ"); empty and at the end if there is
   * none.
   */
  readonly from: number;
  readonly to: number;
  /** Every asking phrase, in order. */
  readonly all: readonly AskMatch[];
  /** Positions of words that only ask for confirmation ("phải không") or report hearsay ("nghe nói"). */
  readonly idle: readonly Stretch[];
}

/** Words of a question, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** An asking phrase: words [start, end), its question word at [from, to). */
export interface AskMatch {
  readonly kind: AskKind;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** The lists of the file that are not kinds of answer. */
const LISTS = [
  'truth',
  'closing',
  'tag',
  'hearsay',
  'past',
  'future',
  'aiming',
  'between',
  'ending',
  'nameless',
  'joins',
  'joins-asking',
  'english',
  'idle',
  'light',
  'several',
] as const;
export type AskList = (typeof LISTS)[number];

/** A word of a question; `derived`: expanded from what was typed, so its marks are not the asker's. */
type AskedWord = Word & { readonly derived?: boolean };

/** Reads what questions ask for, from `data/lexicon/asks.txt`. */
export interface AskReader {
  /**
   * What `words` ask for; asking phrases from word `first` on are preferred. Without any, a question asks for a
   * `thing`.
   */
  read(words: readonly AskedWord[], first?: number): Ask;
  /** Matches of the phrases of a list. */
  find(list: AskList, words: readonly Word[]): readonly Stretch[];
}

interface AskPhrase {
  readonly words: Phrase;
  /** The question word within the phrase, half-open. */
  readonly from: number;
  readonly to: number;
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** How to read it when typed without marks: the same word, doubtful, or another word. */
  readonly unmarked: 'same' | 'doubtful' | 'other';
}

/** The result for a question that asks for nothing. */
export function askNothing(length: number): Ask {
  return { kind: 'thing', kinds: new Set(['thing']), from: length, to: length, all: [], idle: [] };
}

/** @throws Error naming the line that does not have the form the header describes, or the lists that have no line. */
export function askReader(file: string): AskReader {
  const kinds: { readonly kind: AskKind; readonly phrases: readonly AskPhrase[] }[] = [];
  const lists = new Map<string, AskPhrase[]>();
  for (const line of dataLines(file)) {
    const [name = '', cell = ''] = line.split('=').map((part) => part.trim());
    const phrases = cell
      .split(',')
      .map((one) => phraseOf(one.trim()))
      .filter(({ words }) => words.length > 0);
    const kind = ASK_KINDS.find((one) => one === name);
    if (phrases.length === 0 || !(kind || LISTS.some((one) => one === name)))
      throw new Error(`asks: a line needs "kind = phrase, phrase": ${line}`);
    if (kind) kinds.push({ kind, phrases });
    else lists.set(name, [...(lists.get(name) ?? []), ...phrases]);
  }
  const absent = LISTS.filter((name) => !lists.has(name));
  if (absent.length > 0) throw new Error(`asks: no line of the file fills: ${absent.join(', ')}`);
  const byFirst = byFirstWord(
    kinds.flatMap(({ kind, phrases }, rank) => phrases.map((own) => ({ kind, own, rank }))),
    ({ own }) => own,
  );
  const ofLists = new Map([...lists].map(([name, own]) => [name, byFirstWord(own, (one) => one)]));
  const find: AskReader['find'] = (list, words) => {
    const own = ofLists.get(list);
    const out: Stretch[] = [];
    for (const [at, { folded }] of words.entries())
      for (const one of own?.get(folded) ?? [])
        if (stands(words, at, one)) out.push({ from: at, to: at + one.words.length });
    return out;
  };
  return {
    find,
    read(words, first = 0) {
      const found: Found[] = [];
      for (const [at, word] of words.entries())
        for (const { kind, own, rank } of byFirst.get(word.folded) ?? []) {
          if (!stands(words, at, own)) continue;
          const doubted = own.unmarked === 'doubtful' && !word.marked && own.words[0]?.word !== word.folded;
          const end = at + own.words.length;
          found.push({ kind, start: at, end, from: at + own.from, to: at + own.to, rank, doubted });
        }
      const confirming = find('idle', words);
      const closes = find('closing', words).some(({ to }) => to === words.length);
      // Hearsay may open a real question too ("nghe noi co may chi bo"), so it confirms nothing.
      const idle = [...confirming, ...find('hearsay', words)];
      return { ...chosen(words, found, first, closes || confirming.length > 0), idle };
    },
  };
}

function byFirstWord<T>(all: readonly T[], phraseIn: (one: T) => AskPhrase): ReadonlyMap<string, readonly T[]> {
  const out = new Map<string, T[]>();
  for (const one of all) {
    const first = phraseIn(one).words[0]?.folded ?? '';
    const known = out.get(first);
    if (known) known.push(one);
    else out.set(first, [one]);
  }
  return out;
}

interface Found extends AskMatch {
  /** Its line number in the file: more specific phrases come first. */
  readonly rank: number;
  readonly doubted: boolean;
}

/**
 * Picks the phrases that count: the longest of those that overlap; the one from the earliest line is the question's
 * own. `confirms`: a yes-or-no question, which needs no other question word.
 */
function chosen(
  words: readonly AskedWord[],
  found: readonly Found[],
  first: number,
  confirms: boolean,
): Omit<Ask, 'idle'> {
  const accented = words.some(({ marked, derived }) => marked && derived !== true);
  const sure = found.filter(({ doubted }) => !doubted);
  const usable = sure.length > 0 || accented || confirms ? sure : found;
  const late = usable.filter(({ start }) => start >= first);
  const kept: Found[] = [];
  for (const one of [...(late.length > 0 ? late : usable)].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.rank - b.rank || a.start - b.start,
  ))
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  kept.sort((a, b) => a.rank - b.rank || a.start - b.start);
  const [best] = kept;
  if (!best) return askNothing(words.length);
  const kinds = new Set(kept.map(({ kind }) => kind));
  if (kinds.size > 1) kinds.delete('thing');
  return { kind: best.kind, kinds, from: best.from, to: best.to, all: kept.sort((a, b) => a.start - b.start) };
}

function stands(typed: readonly Word[], at: number, { words, atStart, atEnd, unmarked }: AskPhrase): boolean {
  if ((atStart && at > 0) || (atEnd && at + words.length < typed.length)) return false;
  if (!matchesAt(typed, at, words)) return false;
  return (
    unmarked !== 'other' || words.every((known, i) => known.word === known.folded || typed[at + i]?.marked === true)
  );
}

const UNMARKED: ReadonlyMap<string, AskPhrase['unmarked']> = new Map([
  ['?', 'doubtful'],
  ['!', 'other'],
]);

/** "^ngày [nào]$": a phrase with its question word in brackets. */
function phraseOf(text: string): AskPhrase {
  const atStart = text.startsWith('^');
  const atEnd = text.endsWith('$');
  const unended = atEnd ? text.slice(0, -1) : text;
  const unmarked = UNMARKED.get(unended.slice(-1));
  const bare = unended.slice(atStart ? 1 : 0, unmarked === undefined ? undefined : -1);
  return { ...bracketed(bare), atStart, atEnd, unmarked: unmarked ?? 'same' };
}

/** The words of a phrase, and its question word: the part in brackets, or all of it. */
function bracketed(bare: string): Pick<AskPhrase, 'words' | 'from' | 'to'> {
  const open = bare.indexOf('[');
  if (open < 0) {
    const words = phrase(bare);
    return { words, from: 0, to: words.length };
  }
  const close = bare.indexOf(']');
  const words = phrase(bare.replace('[', ' ').replace(']', ' '));
  const from = phrase(bare.slice(0, open)).length;
  return { words, from, to: from + phrase(bare.slice(open + 1, close)).length };
}
