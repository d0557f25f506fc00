import { fold } from './fold.js';
import { dataLines } from './lexicon.js';
import { PhraseSets, type SetMatch } from './phrase-sets.js';
import { KIND } from './typed.js';

/** Something a question may want in its answer ("the hour"), and the signs in a passage that show it. */
export interface Attribute {
  readonly name: string;
  /** Kinds of token that are signs, as bits of `KIND`. */
  readonly kinds: number;
}

/** `data/lexicon/attributes.txt` as tables: sets are numbers of `attributes`. */
export interface Attributes {
  readonly attributes: readonly Attribute[];
  /** Phrases of questions, without those inside an excluded phrase. */
  readonly asked: Pick<PhraseSets, 'find'>;
  /** Is the one-syllable phrase (folded) that asks for attribute `set` written with marks? */
  readonly isMarked: (folded: string, set: number) => boolean;
  /** Phrases of passages, without those inside an excluded phrase. */
  readonly signs: Pick<PhraseSets, 'find'>;
}

function unless(signs: readonly SetMatch[], vetoes: readonly SetMatch[]): SetMatch[] {
  return signs.filter(
    (sign) => !vetoes.some((veto) => veto.set === sign.set && veto.from <= sign.from && sign.to <= veto.to),
  );
}

/** A line of the file: `name = phrase, phrase ~ sign, sign`. */
const LINE = /^([\w-]+)\s*=([^~]+)~(.+)$/u;

/** The names of the attributes, in the order of their numbers; `writeAttributes` reports malformed lines. */
export function attributeNames(file: string): string[] {
  return dataLines(file).map((line) => LINE.exec(line)?.[1] ?? '');
}

const cells = (text: string): string[] =>
  text
    .split(',')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');

/** Adds phrases to a set, and those with a leading dash to the set of exclusions; returns the former. */
function put(phrases: readonly string[], set: number, to: PhraseSets, against: PhraseSets): readonly string[] {
  const plain = phrases.filter((one) => !one.startsWith('-'));
  for (const one of plain) to.add(one, set);
  for (const one of phrases) if (one.startsWith('-')) against.add(one.slice(1), set);
  return plain;
}

/** The token kind that `@name` stands for. */
function kindNamed(sign: string, line: string): number {
  const kind = sign.slice(1);
  if (!Object.hasOwn(KIND, kind)) throw new Error(`lexicon/attributes.txt: there is no kind of token ${sign}: ${line}`);
  return KIND[kind as keyof typeof KIND];
}

/** The file as plain data, so that a start can load it instead of computing it. */
export interface WrittenAttributes {
  readonly attributes: readonly Attribute[];
  /** Sets of phrases, as `PhraseSets` writes them. */
  readonly asked: string;
  readonly unasked: string;
  readonly signs: string;
  readonly vetoes: string;
  /** Folded phrases written with marks, each followed by its set. */
  readonly marked: readonly string[];
}

/**
 * Reads the file.
 * @throws Error naming a malformed line or one with an unknown kind of token.
 */
export function writeAttributes(file: string): WrittenAttributes {
  const asked = new PhraseSets();
  const marked = new Set<string>();
  const unasked = new PhraseSets();
  const signs = new PhraseSets();
  const vetoes = new PhraseSets();
  const attributes = dataLines(file).map((line, set): Attribute => {
    const [, name, phrases, found] = LINE.exec(line) ?? [];
    if (!name || !phrases || !found)
      throw new Error(`lexicon/attributes.txt: a line needs "name = phrase, phrase ~ sign, sign": ${line}`);
    for (const one of put(cells(phrases), set, asked, unasked))
      if (fold(one) !== one) marked.add(`${fold(one)} ${set}`);
    const words = cells(found).filter((one) => !one.startsWith('@'));
    put(words, set, signs, vetoes);
    const kinds = cells(found)
      .filter((one) => one.startsWith('@'))
      .reduce((all, one) => all | kindNamed(one, line), 0);
    return { name, kinds };
  });
  return {
    attributes,
    asked: asked.write(),
    unasked: unasked.write(),
    signs: signs.write(),
    vetoes: vetoes.write(),
    marked: [...marked],
  };
}

/** Restores the tables from the output of `writeAttributes`. */
export function readAttributes(written: WrittenAttributes): Attributes {
  const asked = new PhraseSets(written.asked);
  const unasked = new PhraseSets(written.unasked);
  const signs = new PhraseSets(written.signs);
  const vetoes = new PhraseSets(written.vetoes);
  const marked = new Set(written.marked);
  return {
    attributes: written.attributes,
    asked: { find: (words) => unless(asked.find(words), unasked.find(words)) },
    isMarked: (folded, set) => marked.has(`${folded} ${set}`),
    signs: { find: (words) => unless(signs.find(words), vetoes.find(words)) },
  };
}
