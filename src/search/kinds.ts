import type { AskKind } from '../text/ask.js';
import { KIND } from '../text/typed.js';
import type { PassageMatch } from './match.js';
import { type PreparedPassage, TRAIT } from './prepared.js';
import type { Query } from './query.js';
import { slab } from './slab.js';

/** Is the token at `at` part of a value of the asked kind? It sees the neighbouring tokens. */
type Recogniser = (passage: PreparedPassage, at: number, kinds: Uint16Array) => boolean;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const NUMBER_WORDS = set(
  'một hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười mươi trăm nghìn ngàn vạn triệu tỷ tỉ rưỡi nửa đôi',
);
const MANY_WORDS = set('mười mươi trăm nghìn ngàn triệu tỷ tỉ');
const CALENDAR = set('năm tháng ngày kỷ kỉ niên mùng');
const REASON = set('vì do bởi nhờ nhằm tránh khiến nên');
const MANNER = set('bằng qua theo cách nhờ dựa');
const NAMING = set('là gồm như gọi');

const trait = (passage: PreparedPassage, at: number, bit: number): boolean => ((passage.traits[at] ?? 0) & bit) !== 0;
const word = (passage: PreparedPassage, at: number): string => passage.words[at] ?? '';

const COUNTS = KIND.number | KIND.percent | KIND.money | KIND.ratio;

const isName = (passage: PreparedPassage, at: number): boolean => {
  if (!trait(passage, at, TRAIT.capital)) return false;
  if (!trait(passage, at, TRAIT.opening)) return true;
  // A capital at the start of a sentence means nothing unless the name continues.
  return trait(passage, at + 1, TRAIT.capital) && !trait(passage, at + 1, TRAIT.opening);
};

const isYear = (text: string): boolean => /^(?:1\d|20)\d\d$/u.test(text);
const isDate = (passage: PreparedPassage, at: number): boolean => {
  const text = word(passage, at);
  if (trait(passage, at, TRAIT.digits))
    return text.includes('/') || isYear(text) || CALENDAR.has(word(passage, at - 1));
  return CALENDAR.has(text) && trait(passage, at + 1, TRAIT.digits);
};

const isNumber = (passage: PreparedPassage, at: number): boolean => {
  const text = word(passage, at);
  if (trait(passage, at, TRAIT.digits)) return !text.includes('/') && !CALENDAR.has(word(passage, at - 1));
  if (!NUMBER_WORDS.has(text)) return false;
  // "năm" is a year and "một" an article far more often than a count.
  return (
    (text !== 'năm' && text !== 'một') || MANY_WORDS.has(word(passage, at + 1)) || MANY_WORDS.has(word(passage, at - 1))
  );
};

const RECOGNISERS: Readonly<Record<AskKind, Recogniser>> = {
  number: (passage, at, kinds) => ((kinds[at] ?? 0) & COUNTS) !== 0 || isNumber(passage, at),
  date: (passage, at, kinds) => ((kinds[at] ?? 0) & (KIND.date | KIND.year | KIND.hour)) !== 0 || isDate(passage, at),
  person: (passage, at, kinds) => ((kinds[at] ?? 0) & KIND.person) !== 0 || isName(passage, at),
  place: (passage, at) => isName(passage, at),
  organisation: (passage, at) => isName(passage, at) || trait(passage, at, TRAIT.acronym),
  reason: (passage, at) => REASON.has(word(passage, at)),
  manner: (passage, at) => MANNER.has(word(passage, at)),
  thing: (passage, at) => NAMING.has(word(passage, at)) || isName(passage, at),
};

/** Tokens of a passage by kind, independent of the question: each kind of answer is searched once. */
export interface Recognised {
  /** By token one bit for each kind of answer that it is part of. */
  readonly bits: Uint8Array;
  /** Bits of the kinds searched so far. */
  looked: number;
}

const BITS: Readonly<Record<AskKind, number>> = {
  number: 1,
  date: 2,
  person: 4,
  place: 8,
  organisation: 16,
  reason: 32,
  manner: 64,
  thing: 128,
};

function recognise(kind: AskKind, passage: PreparedPassage, kinds: Uint16Array, { bits }: Recognised): void {
  const recogniser = RECOGNISERS[kind];
  for (let at = 0; at < bits.length; at++)
    if (recogniser(passage, at, kinds)) bits[at] = (bits[at] as number) | BITS[kind];
}

/** By token 1 if it is part of a value of the asked kind that the question does not name itself. */
export function answerTokens(
  { kind }: Query,
  match: PassageMatch,
  kinds: Uint16Array,
  recognised: Recognised,
): Uint8Array {
  const bit = BITS[kind];
  if ((recognised.looked & bit) === 0) {
    recognise(kind, match.passage, kinds, recognised);
    recognised.looked |= bit;
  }
  const out = slab.bytes(match.term.length);
  for (let at = 0; at < out.length; at++) {
    if (((recognised.bits[at] as number) & bit) === 0) continue;
    // "năm" of "năm nào" does not answer alone, but is part of "năm 1973".
    const named = (match.term[at] as number) >= 0 && !(kind === 'date' && CALENDAR.has(word(match.passage, at)));
    if (!named) out[at] = 1;
  }
  return out;
}
