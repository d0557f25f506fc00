import type { OverReading } from '../../questions/over-query.js';
import type { Query, QueryTerm } from '../../search/query.js';
import type { PassageView, UnitView } from '../../search/view.js';
import { isCompound } from '../../text/compound-words.js';
import { standsWhole } from '../measures/whole-words.js';

/** What two words side by side add to the words themselves. */
const BESIDE = 0.5;
/** What another word for the same is worth beside the word itself, and what one that only differs in its marks. */
const SIMILAR = 0.8;
const OTHER_MARKS = 0.3;
/** And what half of a word of two syllables is, without the other half: "lịch họp" is not about "du lịch". */
const HALF = 0.3;

/** A word that differs in the marks that were typed is another word. */
const isAsTyped = ({ query }: PassageView, { found }: UnitView, term: number): boolean =>
  found[term] === 2 || (found[term] === 1 && !query.accented);

/** Does a stretch hold every word that is asked for, as it was typed? */
export const isWhole = (view: PassageView, unit: UnitView, { terms, words }: Weights): boolean =>
  terms.length > 1 &&
  terms.every((weight, i) => weight < 1 || (isAsTyped(view, unit, i) && !isHalf(view, unit, i, words)));

/**
 * Is a term half of a word that the stretch does not hold whole, and of no other that it does; or a word of the question that is only half
 * of one in the stretch ("giải" of "giải ngân")?
 */
function isHalf(
  { passage, query }: PassageView,
  { foundPairs, from, to }: UnitView,
  term: number,
  words: Weights['words'],
): boolean {
  const own = words[term] ?? [];
  if (own.length > 0) return own.every((pair) => foundPairs[pair] === 0);
  const syllable = query.terms[term]?.folded ?? '';
  return !standsWhole(passage, { syllable, term, weight: 1 }, from, to);
}

/** What a word counts that may only be one of the question ("trong" is "trồng" as well), or a verb that says little, beside one that is looked for. */
const DOUBTFUL = 0.25;

/** What the terms and pairs of a query weigh; a pair that the question does not hold side by side nothing. */
export interface Weights {
  readonly terms: readonly number[];
  readonly pairs: readonly number[];
  /** By term the pairs that make one word with it. */
  readonly words: readonly (readonly number[])[];
}

/** What is asked for weighs by itself and side by side. `sought`: positions of the words of the question that are looked for. */
export function weightsOf({ terms, pairs }: Query, sought: readonly number[], { rest, marks }: OverReading): Weights {
  // "Trao giấy khen" is said as "tặng giấy khen", "nhận giấy khen" as well.
  const isLight = (at: number): boolean =>
    marks.some(({ group, from, to }) => group === 'light' && from <= at && at < to);
  const sure = new Set(rest.filter((at) => !isLight(at)));
  const anySure = sought.some((at) => sure.has(at));
  const weights = terms.map(({ places }) => {
    const isSure = !anySure || places.some((place) => sure.has(sought[place] ?? -1));
    return isSure ? 1 : DOUBTFUL;
  });
  const beside = (first: number, second: number): boolean =>
    (terms[first]?.places ?? []).some(
      (place) => terms[second]?.places.includes(place + 1) && sought[place + 1] === (sought[place] ?? 0) + 1,
    );
  const isWord = pairs.map(({ first, second }) => isCompound(terms[first]?.folded, terms[second]?.folded));
  return {
    terms: weights,
    words: terms.map((_, term) =>
      pairs.flatMap(({ first, second }, pair) => (isWord[pair] && (first === term || second === term) ? [pair] : [])),
    ),
    pairs: pairs.map(({ first, second }) =>
      beside(first, second) ? Math.min(weights[first] ?? 1, weights[second] ?? 1) : 0,
    ),
  };
}

/** The share by rarity of the terms and pairs of the query that a stretch holds; shorter stretches before longer ones that hold as much. */
export function shareOf(view: PassageView, unit: UnitView, weights: Weights): number {
  const { query } = view;
  const { found, similar, foundPairs, span } = unit;
  let all = 0;
  let sum = 0;
  query.terms.forEach((term: QueryTerm, i) => {
    const idf = term.idf * (weights.terms[i] ?? 1);
    all += idf;
    if (isAsTyped(view, unit, i)) sum += isHalf(view, unit, i, weights.words) ? idf * HALF : idf;
    else if (similar[i] !== 0) sum += idf * SIMILAR;
    else if (found[i] !== 0) sum += idf * OTHER_MARKS;
  });
  query.pairs.forEach((pair, i) => {
    const idf = pair.idf * BESIDE * (weights.pairs[i] ?? 1);
    all += idf;
    if (foundPairs[i] !== 0) sum += idf;
  });
  return all === 0 ? 0 : sum / all - (span.end - span.start) * LENGTH;
}

/** Only tells equal ones apart. */
const LENGTH = 1e-6;
