import { Reading } from './bodies-reading.js';
import { type BodyLexicon, knownTable, readTable, writeTable } from './bodies-table.js';
import type { BodyFinder } from './bodies-types.js';

export { type BodyMatch, bodyKey, compareBodies, isPartOf, organOf } from './bodies-compare.js';
export type { BodyLexicon } from './bodies-table.js';
export type { Body, BodyFinder } from './bodies-types.js';

/** The tables as `bodyFinder` takes them: plain text, so that it can be saved and need not be computed at every start. */
export const writeBodies = (lexicon: BodyLexicon): string => writeTable(knownTable(lexicon));

/** Builds the tables once. @param written what `writeBodies` gave. */
export function bodyFinder(lexicon: BodyLexicon, written?: string): BodyFinder {
  const table = written === undefined ? knownTable(lexicon) : readTable(written);
  return { find: (words, options = {}) => new Reading(table, words, options).all() };
}
