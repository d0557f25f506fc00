import { lower } from '../text/fold.js';
import { canonical } from '../text/normalise.js';
import { type PhraseLists, parsePhraseLists, patternsOf } from '../text/phrase-lists.js';

const KINDS = [
  'kind',
  'list',
  'office',
  'foot',
  'opening',
  'about',
  'addressed',
  'body',
  'host',
  'head',
  'organ',
  'nameless',
  'area',
  'territory',
  'department',
  'stamp',
  'motto',
  'creed',
  'union',
  'state',
  'gathering',
  'holds',
  'meets',
  'adverb',
  'after',
  'telling',
  'held',
  'minutes',
  'opens',
  'clock',
  'event',
] as const;
/** The phrases of `data/lexicon/papers.txt`, by what they are in a paper. */
export type PaperWords = PhraseLists<(typeof KINDS)[number]>;

/**
 * Reads the words of papers from the text of their file.
 * @throws Error naming a line of another form.
 */
export const parsePaperWords = (file: string): PaperWords => parsePhraseLists(file, 'papers.txt', KINDS);

/** A pattern that is made of the phrases of a kind when it is first asked. */
export const paperWords = patternsOf('papers.txt', KINDS);

/** A line as the phrases are written: lower case, canonical spelling. */
export const lowered = (line: string): string => canonical(lower(line));

/** Does a line hold no small letter, and a capital one? */
export const inCapitals = (line: string): boolean => !/\p{Ll}/u.test(line) && /\p{Lu}/u.test(line);

/** Phrases that begin with a capital in running text, by the alternative of their small ones; tone marks where either habit puts them. */
export function capitalised(any: string): string {
  return (
    any
      .split('|')
      .map((phrase) => phrase.charAt(0).toUpperCase() + phrase.slice(1))
      // "UBND", "VP": what has no vowel is an abbreviation.
      .map((phrase) => (/[aeiouy ]/iu.test(phrase.normalize('NFD')) ? phrase : phrase.toUpperCase()))
      .join('|')
      .replace(/ủy/gu, '(?:ủy|uỷ)')
      .replace(/Ủy/gu, '(?:Ủy|Uỷ)')
      .replace(/òa/gu, '(?:òa|oà)')
  );
}
