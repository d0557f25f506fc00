import { type Ask, type AskKind, askNothing } from '../text/ask.js';
import type { SetMatch } from '../text/phrase-sets.js';
import { aboveTerm, pair } from './passages.js';
import type { QueryToken, SearchRequest } from './request.js';
import { slotsWith } from './slots.js';

/** An informative word of a question. */
export interface QueryTerm {
  readonly folded: string;
  /** As typed; matters only if the question has marks. */
  readonly word: string;
  readonly marked: boolean;
  /** Its marks are unknown: any spelling counts as typed. */
  readonly open: boolean;
  /** Positions in the question's tokens. */
  readonly places: readonly number[];
  /** Rarity of the folded word. */
  readonly idf: number;
  /** Rarity of the word as typed. */
  readonly exactIdf: number;
  /** It only names the report. */
  readonly aside: boolean;
  /** Number of passages with the folded word, and with the word as typed. */
  readonly passages: number;
  readonly exactPassages: number;
  /** Number of passages below it: it is in a heading or column head. */
  readonly below: number;
}

/** Two neighbouring words of a question. */
export interface QueryPair {
  readonly first: number;
  readonly second: number;
  readonly term: string;
  readonly idf: number;
  /** One of its words only names the report. */
  readonly aside: boolean;
  readonly passages: number;
}

/** A question prepared for finding and scoring. */
export interface Query {
  readonly terms: readonly QueryTerm[];
  readonly pairs: readonly QueryPair[];
  readonly byFolded: ReadonlyMap<string, number>;
  /** By slot 1 if a term may be in it, see `slotOf`. */
  readonly slots: Uint8Array;
  /** Numbers of the pairs by `pairKey` of their terms. */
  readonly byPair: ReadonlyMap<number, number>;
  /** By synonym group the numbers of the terms that its phrases cover. */
  readonly synonyms: ReadonlyMap<number, readonly number[]>;
  /** Typed with marks: they count. */
  readonly accented: boolean;
  readonly kind: AskKind;
  readonly ask: Ask;
  /** Length of the question in tokens. */
  readonly length: number;
  /** Nothing found, by term and by pair: shared by all units without any. */
  readonly noTerms: Uint8Array;
  readonly noPairs: Uint8Array;
}

/** Two term numbers as one. */
export function pairKey(first: number, second: number): number {
  return first * 1024 + second;
}

/** Further words are ignored: real questions are shorter. */
const LONGEST = 64;

/** The terms to look up before a question can be prepared. */
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

/** Neighbouring words, each pair once, by the position of the first. */
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
 * @param passagesWith number of passages with a term (word, folded word or pair).
 * @param passages total number of passages.
 * @param alike synonym groups in the request's tokens.
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
  // The question word is in the question, not in the passage that answers: of two things asked neither question word is
  // looked up.
  // A lone "sao" beside another question word is often an ordinary word ("sao y", "bản sao").
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
