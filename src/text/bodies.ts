import { Reading } from './bodies-reading.js';
import { type BodyLexicon, knownTable } from './bodies-table.js';
import type { BodyFinder } from './bodies-types.js';

export { type BodyMatch, bodyKey, compareBodies, isPartOf, organOf } from './bodies-compare.js';
export type { BodyLexicon } from './bodies-table.js';
export type { Body, BodyFinder } from './bodies-types.js';

/** Builds the tables once. */
export function bodyFinder(lexicon: BodyLexicon): BodyFinder {
  const table = knownTable(lexicon);
  return { find: (words, options = {}) => new Reading(table, words, options).all() };
}
