import type { Analyser } from '../text/analyser.js';
import type { SetMatch } from '../text/phrase-sets.js';
import { type Analysis, analysisOf, type UnitTokens } from './analysis.js';
import { answerTokens } from './kinds.js';
import { matchPassage, type PassageMatch } from './match.js';
import type { PreparedPassage } from './prepared.js';
import type { Query } from './query.js';
import { slab } from './slab.js';

/** What is computed once per question. Arrays are by term or pair; sums are never 0. */
export interface QueryTotals {
  readonly idf: number;
  readonly exactIdf: number;
  readonly pairs: number;
  /**
   * Weight of each term: its rarity, 0 if it only names the report; also as typed, and for closeness to the question
   * word.
   */
  readonly termIdf: Float64Array;
  readonly termExactIdf: Float64Array;
  readonly besideAsk: Float64Array;
  readonly pairIdf: Float64Array;
  /** By pair the rarity of its more common word. */
  readonly pairWeight: Float64Array;
  /** By synonym group 1 if a term belongs to it. */
  readonly synonyms: Uint8Array;
}

/** A passage seen through a question. */
export interface PassageView {
  readonly query: Query;
  readonly totals: QueryTotals;
  readonly match: PassageMatch;
  readonly passage: PreparedPassage;
  readonly analysis: Analysis;
  /** 1 for tokens of the asked kind. */
  readonly answers: Uint8Array;
  /** The terms in the passage, and in the title of its report. */
  readonly found: Uint8Array;
  readonly inTitle: Uint8Array;
  /** The terms above the passage: in headings, the line that introduces a list, the column heads. */
  readonly inHeading: Uint8Array;
  readonly units: readonly UnitView[];
}

/** A unit seen through a question: the tokens [from, to) of its passage. */
export interface UnitView extends UnitTokens {
  /** By term 0 absent, 1 present, 2 present as typed. */
  readonly found: Uint8Array;
  readonly foundPairs: Uint8Array;
  /** By term 1 if it is absent but a synonym is present. */
  readonly similar: Uint8Array;
  /** Tokens of the unit that are terms, in order. */
  readonly hits: readonly number[];
}

/** Computes what all units of a question share. */
export function totalsOf(query: Query): QueryTotals {
  const sum = (numbers: Float64Array): number => numbers.reduce((a, b) => a + b, 0) || 1;
  const { terms, pairs, ask } = query;
  const beside = (place: number): number => {
    const distance = place < ask.from ? ask.from - place : place - ask.to + 1;
    return ask.from < ask.to && distance <= 3 ? 1 / distance : 0;
  };
  const termIdf = Float64Array.from(terms, (term) => (term.aside ? 0 : term.idf));
  const termExactIdf = Float64Array.from(terms, (term) => (term.aside ? 0 : term.exactIdf));
  const pairIdf = Float64Array.from(pairs, (one) => (one.aside ? 0 : one.idf));
  const synonyms = new Uint8Array(Math.max(-1, ...query.synonyms.keys()) + 1);
  for (const set of query.synonyms.keys()) synonyms[set] = 1;
  return {
    synonyms,
    idf: sum(termIdf),
    exactIdf: sum(termExactIdf),
    pairs: sum(pairIdf),
    termIdf,
    termExactIdf,
    besideAsk: Float64Array.from(terms, (term) => (term.aside ? 0 : Math.max(...term.places.map(beside)))),
    pairIdf,
    pairWeight: Float64Array.from(pairs, ({ first, second }) => Math.min(termIdf[first] ?? 0, termIdf[second] ?? 0)),
  };
}

/** Cuts a passage into units and finds the question in each. */
export function viewPassage(
  query: Query,
  totals: QueryTotals,
  passage: PreparedPassage,
  title: ReadonlySet<string>,
  analyser: Analyser,
  match = matchPassage(query, passage),
): PassageView {
  const analysis = analysisOf(passage, analyser);
  const alike = alikeIn(analysis.synonyms, totals);
  const hits = hitsOf(match);
  return {
    query,
    totals,
    match,
    passage,
    analysis,
    answers: answerTokens(query, match, analysis.kinds, analysis.recognised),
    found: termsIn(query, match),
    inHeading: match.above,
    inTitle: titleTerms(query, title),
    units: analysis.units.map((unit) => viewUnit(query, match, hits, alike, unit)),
  };
}

const NONE_ALIKE: readonly SetMatch[] = [];

/** Phrases of synonym groups that contain a term of the question. */
function alikeIn(found: readonly SetMatch[], { synonyms }: QueryTotals): readonly SetMatch[] {
  let out: SetMatch[] | undefined;
  for (const one of found) {
    if (!synonyms[one.set]) continue;
    if (out) out.push(one);
    else out = [one];
  }
  return out ?? NONE_ALIKE;
}

/** By term 1 if it is in the passage. */
function termsIn(query: Query, { term }: PassageMatch): Uint8Array {
  let found = query.noTerms;
  for (let at = 0; at < term.length; at++) {
    if ((term[at] as number) < 0) continue;
    if (found === query.noTerms) found = slab.bytes(query.terms.length);
    found[term[at] as number] = 1;
  }
  return found;
}

/** By term 1 if it is in the title. */
function titleTerms({ terms, noTerms }: Query, title: ReadonlySet<string>): Uint8Array {
  let found = noTerms;
  for (let i = 0; i < terms.length; i++) {
    if (!title.has(terms[i]?.folded ?? '')) continue;
    if (found === noTerms) found = slab.bytes(terms.length);
    found[i] = 1;
  }
  return found;
}

const NO_HITS: readonly number[] = [];

/** The tokens of a passage that are terms, in order. */
function hitsOf({ term }: PassageMatch): readonly number[] {
  const out: number[] = [];
  for (let at = 0; at < term.length; at++) if ((term[at] as number) >= 0) out.push(at);
  return out;
}

/** Those in [`from`, `to`). */
function hitsBetween(all: readonly number[], from: number, to: number): readonly number[] {
  let first = 0;
  while (first < all.length && (all[first] as number) < from) first++;
  let last = first;
  while (last < all.length && (all[last] as number) < to) last++;
  if (first === last) return NO_HITS;
  return last - first === all.length ? all : all.slice(first, last);
}

function viewUnit(
  query: Query,
  match: PassageMatch,
  all: readonly number[],
  alike: readonly SetMatch[],
  { span, sentences, from, to, kinds, items }: UnitTokens,
): UnitView {
  const hits = hitsBetween(all, from, to);
  const found = withColumns(query, match, termsFound(query, match, hits));
  const foundPairs = pairsFound(query, match, hits, to);
  const similar = similarTerms(query, found, alike, from, to);
  return { span, sentences, from, to, kinds, items, found, foundPairs, similar, hits };
}

/** By term 1 if it occurs at one of these positions, 2 if spelled there as in the question. */
function termsFound(query: Query, match: PassageMatch, hits: readonly number[]): Uint8Array {
  if (hits.length === 0) return query.noTerms;
  const found = slab.bytes(query.terms.length);
  for (const at of hits) {
    const term = match.term[at] as number;
    const how = 1 + (match.exact[at] as number);
    if (how > (found[term] as number)) found[term] = how;
  }
  return found;
}

/** A row is shown with its column heads: their words count too. */
function withColumns(query: Query, { overColumns }: PassageMatch, own: Uint8Array): Uint8Array {
  let found = own;
  for (let term = 0; term < overColumns.length; term++) {
    const how = overColumns[term] as number;
    if (how === 0) continue;
    if (found === query.noTerms) found = slab.bytes(query.terms.length);
    if (how > (found[term] as number)) found[term] = how;
  }
  return found;
}

/** By pair 1 if both words are neighbours before `to`. */
function pairsFound(query: Query, match: PassageMatch, hits: readonly number[], to: number): Uint8Array {
  let found = query.noPairs;
  for (const at of hits) {
    const pair = match.pair[at] as number;
    if (pair < 0 || at + 1 >= to) continue;
    if (found === query.noPairs) found = slab.bytes(query.pairs.length);
    found[pair] = 1;
  }
  return found;
}

/** By term 1 if the unit has a synonym of it but not the term. */
function similarTerms(
  query: Query,
  found: Uint8Array,
  alike: readonly SetMatch[],
  from: number,
  to: number,
): Uint8Array {
  let similar = query.noTerms;
  for (const one of alike) {
    if (one.from < from || one.to > to) continue;
    for (const term of query.synonyms.get(one.set) ?? []) {
      if (!found[term]) similar = withTerm(query, similar, term);
    }
  }
  return similar;
}

/** Adds one to terms; copies the shared zeros first. */
function withTerm(query: Query, terms: Uint8Array, term: number): Uint8Array {
  const own = terms === query.noTerms ? slab.bytes(query.terms.length) : terms;
  own[term] = 1;
  return own;
}
