import { answerTokens } from './kinds.js';
import { matchPassage, type PassageMatch } from './match.js';
import type { PreparedPassage } from './prepared.js';
import type { Query } from './query.js';
import { type Unit, unitsOf } from './units.js';

/** What is worked out once for a question. Arrays are by term or pair; sums are never 0. */
export interface QueryTotals {
  readonly idf: number;
  readonly exactIdf: number;
  readonly pairs: number;
  /** Rarity of each term, and how much it counts for standing close to the question word. */
  readonly termIdf: Float64Array;
  readonly besideAsk: Float64Array;
  /** For each pair the rarity of its more common word. */
  readonly pairWeight: Float64Array;
}

/** A passage seen through a question. */
export interface PassageView {
  readonly query: Query;
  readonly totals: QueryTotals;
  readonly match: PassageMatch;
  readonly passage: PreparedPassage;
  /** 1 for tokens of the asked kind. */
  readonly answers: Uint8Array;
  /** Which terms stand in the passage, and which in the title of its report. */
  readonly found: Uint8Array;
  readonly inTitle: Uint8Array;
  readonly units: readonly UnitView[];
}

/** A unit seen through a question: the tokens [from, to) of its passage. */
export interface UnitView extends Unit {
  readonly from: number;
  readonly to: number;
  /** For each term 0 absent, 1 present, 2 present as typed. */
  readonly found: Uint8Array;
  readonly foundPairs: Uint8Array;
  /** Tokens of the unit that are terms, in order. */
  readonly hits: readonly number[];
}

/** Works out what all units of a question share. */
export function totalsOf(query: Query): QueryTotals {
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) || 1;
  const { terms, pairs, ask } = query;
  const beside = (place: number): number => {
    const distance = place < ask.from ? ask.from - place : place - ask.to + 1;
    return ask.from < ask.to && distance <= 3 ? 1 / distance : 0;
  };
  return {
    idf: sum(terms.map((term) => term.idf)),
    exactIdf: sum(terms.map((term) => term.exactIdf)),
    pairs: sum(pairs.map((one) => one.idf)),
    termIdf: Float64Array.from(terms, (term) => term.idf),
    besideAsk: Float64Array.from(terms, (term) => Math.max(...term.places.map(beside))),
    pairWeight: Float64Array.from(pairs, ({ first, second }) =>
      Math.min(terms[first]?.idf ?? 0, terms[second]?.idf ?? 0),
    ),
  };
}

/** Cuts a passage into units and finds the question in each. */
export function viewPassage(
  query: Query,
  totals: QueryTotals,
  passage: PreparedPassage,
  title: ReadonlySet<string>,
  match = matchPassage(query, passage),
): PassageView {
  const whole = presence(query, match, 0, match.term.length);
  const units = unitsOf(passage.text, passage.sentences).map((unit): UnitView => {
    const from = firstAt(passage.starts, unit.span.start);
    const to = firstAt(passage.starts, unit.span.end);
    return { ...unit, from, to, ...presence(query, match, from, to) };
  });
  return {
    query,
    totals,
    match,
    passage,
    answers: answerTokens(query, match),
    found: whole.found,
    inTitle: Uint8Array.from(query.terms, (term) => (title.has(term.folded) ? 1 : 0)),
    units,
  };
}

function presence(
  query: Query,
  match: PassageMatch,
  from: number,
  to: number,
): Pick<UnitView, 'found' | 'foundPairs' | 'hits'> {
  const found = new Uint8Array(query.terms.length);
  const foundPairs = new Uint8Array(query.pairs.length);
  const hits: number[] = [];
  for (let at = from; at < to; at++) {
    const term = match.term[at] ?? -1;
    if (term < 0) continue;
    hits.push(at);
    found[term] = Math.max(found[term] ?? 0, 1 + (match.exact[at] ?? 0));
    const pair = match.pair[at] ?? -1;
    if (pair >= 0 && at + 1 < to) foundPairs[pair] = 1;
  }
  return { found, foundPairs, hits };
}

/** Index of the first token that starts at or after `offset`. */
function firstAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
