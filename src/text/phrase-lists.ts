import { dataLines } from './data-lines.js';
import { lower } from './fold.js';
import { canonical } from './normalise.js';
import { shippedFile } from './shipped-file.js';

/** Lists of phrases by what they are for; lower case, canonical spelling. */
export type PhraseLists<Kind extends string> = Readonly<Record<Kind, readonly string[]>>;

/**
 * Reads a file of `data/lexicon` whose lines are `kind = phrase, phrase …`; a kind may have several lines.
 * @throws Error naming the file and a line of another form.
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

/** The lists of a shipped file, read once for the array of its kinds. */
function shippedLists<Kind extends string>(name: string, kinds: readonly Kind[]): PhraseLists<Kind> {
  const lists = read.get(kinds) ?? parsePhraseLists(shippedFile('lexicon', name), name, kinds);
  read.set(kinds, lists);
  return lists;
}
const read = new WeakMap<readonly string[], PhraseLists<string>>();

/** Phrases of one kind, read when one is first looked up. */
export interface PhraseSet {
  has(phrase: string): boolean;
}

/**
 * Sets of phrases of a shipped file, each phrase `as` it is looked up. The file is read when one is first asked: whatever reads words
 * may ask, and cannot wait.
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

/** What phrases of one kind stand for, read when one is first looked up. */
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

/** A pattern that is made of the phrases of kinds, those of each as one alternative, when it is first asked. */
export type PatternOf<Kind extends string> = <Kinds extends readonly Kind[]>(
  ...made: readonly [...kinds: Kinds, patternOf: (...any: { [At in keyof Kinds]: string }) => RegExp]
) => () => RegExp;

/**
 * Patterns of a shipped file of phrases. It is read when the first line is examined; lines are examined one by one, by rules
 * that cannot wait.
 */
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

/** Phrases as one alternative of a pattern, the longest first: each place of a line is read once. */
function anyOf(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|');
}
