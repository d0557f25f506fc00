import type { AskKind } from '../text/ask.js';
import { KIND } from '../text/typed.js';
import type { PassageMatch } from './match.js';
import { TRAIT } from './prepared.js';
import type { Query } from './query.js';
import { slab } from './slab.js';

/** Is the token at `at` part of something of the asked kind? Sees the tokens beside it. */
type Recogniser = (match: PassageMatch, at: number, kinds: Uint16Array) => boolean;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const NUMBER_WORDS = set(
  'một hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười mươi trăm nghìn ngàn vạn triệu tỷ tỉ rưỡi nửa đôi',
);
const MANY_WORDS = set('mười mươi trăm nghìn ngàn triệu tỷ tỉ');
const CALENDAR = set('năm tháng ngày kỷ kỉ niên mùng');
const REASON = set('vì do bởi nhờ nhằm tránh khiến nên');
const MANNER = set('bằng qua theo cách nhờ dựa');
const NAMING = set('là gồm như gọi');

const trait = (match: PassageMatch, at: number, bit: number): boolean => ((match.passage.traits[at] ?? 0) & bit) !== 0;
const word = (match: PassageMatch, at: number): string => match.passage.words[at] ?? '';

const COUNTS = KIND.number | KIND.percent | KIND.money | KIND.ratio;

const isName = (match: PassageMatch, at: number): boolean => {
  if (!trait(match, at, TRAIT.capital)) return false;
  if (!trait(match, at, TRAIT.opening)) return true;
  // A capital at the start of a sentence says nothing, unless the name goes on.
  return trait(match, at + 1, TRAIT.capital) && !trait(match, at + 1, TRAIT.opening);
};

const isYear = (text: string): boolean => /^(?:1\d|20)\d\d$/u.test(text);
const isDate = (match: PassageMatch, at: number): boolean => {
  const text = word(match, at);
  if (trait(match, at, TRAIT.digits)) return text.includes('/') || isYear(text) || CALENDAR.has(word(match, at - 1));
  return CALENDAR.has(text) && trait(match, at + 1, TRAIT.digits);
};

const isNumber = (match: PassageMatch, at: number): boolean => {
  const text = word(match, at);
  if (trait(match, at, TRAIT.digits)) return !text.includes('/') && !CALENDAR.has(word(match, at - 1));
  if (!NUMBER_WORDS.has(text)) return false;
  // "năm" is a year and "một" an article far more often than a count.
  return (
    (text !== 'năm' && text !== 'một') || MANY_WORDS.has(word(match, at + 1)) || MANY_WORDS.has(word(match, at - 1))
  );
};

const RECOGNISERS: Readonly<Record<AskKind, Recogniser>> = {
  number: (match, at, kinds) => ((kinds[at] ?? 0) & COUNTS) !== 0 || isNumber(match, at),
  date: (match, at, kinds) => ((kinds[at] ?? 0) & (KIND.date | KIND.year | KIND.hour)) !== 0 || isDate(match, at),
  person: (match, at, kinds) => ((kinds[at] ?? 0) & KIND.person) !== 0 || isName(match, at),
  place: (match, at) => isName(match, at),
  organisation: (match, at) => isName(match, at) || trait(match, at, TRAIT.acronym),
  reason: (match, at) => REASON.has(word(match, at)),
  manner: (match, at) => MANNER.has(word(match, at)),
  thing: (match, at) => NAMING.has(word(match, at)) || isName(match, at),
};

/** For each token 1 where it is part of something of the asked kind that the question does not name itself. */
export function answerTokens(query: Query, match: PassageMatch, kinds: Uint16Array): Uint8Array {
  const out = slab.bytes(match.term.length);
  const recognise = RECOGNISERS[query.kind];
  for (let at = 0; at < out.length; at++) {
    // "năm" of "năm nào" is no answer by itself, but part of "năm 1973".
    const named = (match.term[at] ?? -1) >= 0 && !(query.kind === 'date' && CALENDAR.has(word(match, at)));
    if (!named && recognise(match, at, kinds)) out[at] = 1;
  }
  return out;
}
