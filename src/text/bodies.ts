import { Reading } from './bodies-reading.js';
import { type BodyLexicon, knownTable, readTable, writeTable } from './bodies-table.js';
import type { BodyFinder } from './bodies-types.js';

export { type BodyMatch, bodyKey, compareBodies, isPartOf, organOf, UNIT_ORGANS } from './bodies-compare.js';
export type { BodyLexicon } from './bodies-table.js';
export type { Body, BodyFinder } from './bodies-types.js';

/** The tables for `bodyFinder` as plain text, so that a start can load them instead of computing them. */
export const writeBodies = (lexicon: BodyLexicon): string => writeTable(knownTable(lexicon));

/** Builds the finder once. @param written output of `writeBodies`. */
export function bodyFinder(lexicon: BodyLexicon, written?: string): BodyFinder {
  const table = written === undefined ? knownTable(lexicon) : readTable(written);
  return { find: (words, options = {}) => new Reading(table, words, options).all() };
}
