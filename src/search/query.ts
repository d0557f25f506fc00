import { type Ask, type AskKind, askNothing } from '../text/ask.js';
import type { SetMatch } from '../text/phrase-sets.js';
import { aboveTerm, pair } from './passages.js';
import type { QueryToken, SearchRequest } from './request.js';
import { slotsWith } from './slots.js';

/** An informative word of a question. */
export interface QueryTerm {
  readonly folded: string;
  /** As typed; counts only where the question carries marks. */
  readonly word: string;
  readonly marked: boolean;
  /** Its marks are not known: any spelling counts as typed. */
  readonly open: boolean;
  /** Places in the question's tokens. */
  readonly places: readonly number[];
  /** Rarity of the folded word. */
  readonly idf: number;
  /** Rarity of the word as typed. */
  readonly exactIdf: number;
  /** It only says which report is meant. */
  readonly aside: boolean;
  /** Passages that hold the folded word, and the word as typed. */
  readonly passages: number;
  readonly exactPassages: number;
  /** Passages that it only stands above, in a heading or over a column. */
  readonly below: number;
}

/** Two words side by side in a question. */
export interface QueryPair {
  readonly first: number;
  readonly second: number;
  readonly term: string;
  readonly idf: number;
  /** One of its words only says which report is meant. */
  readonly aside: boolean;
  readonly passages: number;
}

/** A question prepared for finding and scoring. */
export interface Query {
  readonly terms: readonly QueryTerm[];
  readonly pairs: readonly QueryPair[];
  readonly byFolded: ReadonlyMap<string, number>;
  /** By slot 1 where a term may be in it, see `slotOf`. */
  readonly slots: Uint8Array;
  /** Numbers of the pairs by `pairKey` of their terms. */
  readonly byPair: ReadonlyMap<number, number>;
  /** By group of synonyms the numbers of the terms that a phrase of it covers. */
  readonly synonyms: ReadonlyMap<number, readonly number[]>;
  /** Typed with marks: then they count. */
  readonly accented: boolean;
  readonly kind: AskKind;
  readonly ask: Ask;
  /** Length of the question in tokens. */
  readonly length: number;
  /** Nothing found, by term and by pair: shared by all units that hold none. */
  readonly noTerms: Uint8Array;
  readonly noPairs: Uint8Array;
}

/** Two numbers of terms as one. */
export function pairKey(first: number, second: number): number {
  return first * 1024 + second;
}

/** Further words are ignored: real questions are shorter. */
const LONGEST = 64;

/** The terms that must be looked up before a question can be prepared. */
export function termsToLookUp(request: SearchRequest): string[] {
  const tokens = request.tokens.slice(0, LONGEST);
  const out = new Set<string>();
  tokens.forEach((token, i) => {
    out.add(token.folded);
    out.add(aboveTerm(token.folded));
    if (token.marked) out.add(token.word);
    const next = tokens[i + 1];
    if (next) out.add(pair(token.folded, next.folded));
  });
  return [...out];
}

/** Words side by side, each two of them once, by the place of the first. */
function neighbours(
  tokens: readonly QueryToken[],
  isLeftOut: (at: number) => boolean,
): { readonly term: string; readonly first: string; readonly second: string; readonly at: number }[] {
  const out = new Map<string, { term: string; first: string; second: string; at: number }>();
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [first, second] = [tokens[at]?.folded ?? '', tokens[at + 1]?.folded ?? ''];
    const term = pair(first, second);
    if (!isLeftOut(at) && !out.has(term)) out.set(term, { term, first, second, at });
  }
  return [...out.values()];
}

/**
 * Prepares a question.
 * @param passagesWith in how many passages a term (word, folded word or pair) stands.
 * @param passages how many passages there are.
 * @param alike groups of synonyms in the request's tokens.
 */
export function prepareQuery(
  request: SearchRequest,
  passagesWith: (term: string) => number,
  passages: number,
  alike: readonly SetMatch[] = [],
): Query {
  const tokens = request.tokens.slice(0, LONGEST);
  const ask = request.ask ?? askNothing(tokens.length);
  const idf = (count: number): number => Math.log(1 + (Math.max(0, passages - count) + 0.5) / (count + 0.5));
  // What asks is in the question, not in the passage that answers: of two things asked neither question word is looked for.
  // A lone "sao" beside another question word is as often a word of its own ("sao y", "bản sao").
  const others = ask.all.filter(({ kind, from, to }) => kind !== 'manner' || to - from > 1);
  const isAsking = (at: number): boolean => [ask, ...others, ...ask.idle].some(({ from, to }) => from <= at && at < to);
  const isSpare = (at: number): boolean => request.spare?.has(at) === true;
  const places = new Map<string, number[]>();
  tokens.forEach((token, at) => {
    if (isAsking(at) || (isSpare(at) && passagesWith(token.folded) === 0)) return;
    places.set(token.folded, [...(places.get(token.folded) ?? []), at]);
  });
  const byFolded = new Map([...places.keys()].map((folded, i) => [folded, i]));
  const terms = [...places].map(([folded, at]): QueryTerm => {
    const token = tokens[at[0] ?? 0] as QueryToken;
    const count = passagesWith(folded);
    const exact = token.marked ? passagesWith(token.word) : count;
    return {
      folded,
      word: token.word,
      marked: token.marked,
      open: token.open ?? false,
      places: at,
      idf: idf(count),
      exactIdf: idf(exact),
      aside: at.every((one) => request.aside?.has(one) === true),
      passages: count,
      exactPassages: exact,
      below: passagesWith(aboveTerm(folded)),
    };
  });
  const pairs = neighbours(tokens, (at) => isAsking(at) || isAsking(at + 1) || isSpare(at + 1)).map(
    ({ term, first, second, at }): QueryPair => {
      const count = passagesWith(term);
      return {
        first: byFolded.get(first) ?? 0,
        second: byFolded.get(second) ?? 0,
        term,
        idf: idf(count),
        aside: request.aside?.has(at) === true || request.aside?.has(at + 1) === true,
        passages: count,
      };
    },
  );
  const synonyms = new Map<number, readonly number[]>();
  for (const { from, to, set } of alike) {
    const covered = tokens.slice(from, to).flatMap(({ folded }) => byFolded.get(folded) ?? []);
    if (covered.length > 0) synonyms.set(set, [...(synonyms.get(set) ?? []), ...covered]);
  }
  return {
    terms,
    pairs,
    synonyms,
    byFolded,
    slots: slotsWith(byFolded.keys()),
    byPair: new Map(pairs.map(({ first, second }, i) => [pairKey(first, second), i])),
    accented: tokens.some((token) => token.marked),
    kind: ask.kind,
    ask,
    length: tokens.length,
    noTerms: new Uint8Array(terms.length),
    noPairs: new Uint8Array(pairs.length),
  };
}
