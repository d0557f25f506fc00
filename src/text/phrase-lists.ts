import { dataLines } from './data-lines.js';
import { lower } from './fold.js';
import { canonical } from './normalise.js';
import { shippedFile } from './shipped-file.js';

/** Lists of phrases by purpose; lower case, canonical spelling. */
export type PhraseLists<Kind extends string> = Readonly<Record<Kind, readonly string[]>>;

/**
 * Reads a file of `data/lexicon` with lines `kind = phrase, phrase …`; a kind may have several lines.
 * @throws Error naming the file and a malformed line.
 */
export function parsePhraseLists<Kind extends string>(
  file: string,
  name: string,
  kinds: readonly Kind[],
): PhraseLists<Kind> {
  const out = Object.fromEntries(kinds.map((kind) => [kind, [] as string[]])) as Record<Kind, string[]>;
  for (const line of dataLines(file)) {
    const [kind, phrases] = line.split(' = ');
    const known = kinds.find((one) => one === kind?.trim());
    if (!known || phrases === undefined)
      throw new Error(`lexicon/${name}: a line needs "${kinds.join('|')} = phrase, …": ${line}`);
    for (const phrase of phrases.split(',')) out[known].push(canonical(lower(phrase.trim())));
  }
  return out;
}

/** The lists of a shipped file, read once for its array of kinds. */
function shippedLists<Kind extends string>(name: string, kinds: readonly Kind[]): PhraseLists<Kind> {
  const lists = read.get(kinds) ?? parsePhraseLists(shippedFile('lexicon', name), name, kinds);
  read.set(kinds, lists);
  return lists;
}
const read = new WeakMap<readonly string[], PhraseLists<string>>();

/** Phrases of one kind, read on first use. */
export interface PhraseSet {
  has(phrase: string): boolean;
}

/**
 * Sets of phrases of a shipped file, each phrase in the form `as` gives it. The file is read on first use,
 * synchronously, because any word reader may call.
 */
export function setsOf<Kind extends string>(
  name: string,
  kinds: readonly Kind[],
): (kind: Kind, as?: (phrase: string) => string) => PhraseSet {
  return (kind, as = (phrase) => phrase) => {
    let set: ReadonlySet<string> | undefined;
    return {
      has(phrase) {
        set ??= new Set(shippedLists(name, kinds)[kind].map(as));
        return set.has(phrase);
      },
    };
  };
}

/** What the phrases of a kind stand for, read on first use. */
export interface PhrasePairs {
  get(phrase: string): string | undefined;
}

/** Maps of a shipped file whose phrases are pairs: `hoi: hội viên`. */
export function pairsOf<Kind extends string>(name: string, kinds: readonly Kind[]): (kind: Kind) => PhrasePairs {
  return (kind) => {
    let pairs: ReadonlyMap<string, string> | undefined;
    return {
      get(phrase) {
        pairs ??= new Map(shippedLists(name, kinds)[kind].map(pairIn));
        return pairs.get(phrase);
      },
    };
  };
}

function pairIn(phrase: string): readonly [string, string] {
  const [key = '', value = ''] = phrase.split(':').map((side) => side.trim());
  return [key, value];
}

/** A pattern built on first use from the phrases of kinds, one alternative per kind. */
export type PatternOf<Kind extends string> = <Kinds extends readonly Kind[]>(
  ...made: readonly [...kinds: Kinds, patternOf: (...any: { [At in keyof Kinds]: string }) => RegExp]
) => () => RegExp;

/** Patterns of a shipped phrase file. It is read synchronously on first use, by rules that examine line by line. */
export function patternsOf<Kind extends string>(name: string, kinds: readonly Kind[]): PatternOf<Kind> {
  return (...made) => {
    const wanted = made.slice(0, -1) as readonly Kind[];
    const patternOf = made.at(-1) as (...any: readonly string[]) => RegExp;
    let pattern: RegExp | undefined;
    return () => {
      pattern ??= patternOf(...wanted.map((kind) => anyOf(shippedLists(name, kinds)[kind])));
      return pattern;
    };
  };
}

/** Phrases as one alternative of a pattern, longest first: each place of a line is read once. */
function anyOf(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|');
}
