import type { Ask, AskKind, AskReader } from '../text/ask.js';
import { fold } from '../text/fold.js';
import { namedDays } from './named-days.js';
import { questionPattern, questionWords } from './question-words.js';
import { foldedText, type QuestionWord } from './utterance.js';

/** How the question combines the values of several reports. */
export type Operation = 'one' | 'each' | 'most' | 'least' | 'newest' | 'oldest' | 'compare';

/** A value that a yes-or-no question claims. */
export interface Premise {
  readonly numbers: readonly number[];
  readonly dates: readonly { readonly day: number; readonly month: number; readonly year?: number }[];
}

/** The words of a question, its question words, and the words that only name a report or a person. */
export interface Asking {
  readonly words: readonly QuestionWord[];
  readonly ask: Ask;
  readonly asks: AskReader;
  /** Does the word at a position belong to the name of a body, a place or a person? */
  readonly inName: (at: number) => boolean;
}

/** Is there any question word? */
export function asksAnything({ words, ask, asks }: Pick<Asking, 'words' | 'ask' | 'asks'>): boolean {
  return ask.all.length > 0 || asks.find('truth', words).length + asks.find('closing', words).length > 0;
}

/** Most words read of what is counted. */
const MOST_COUNTED = 3;

/** The words after "bao nhiêu", "mấy", "số": what is to be counted; empty if no number is asked for. */
export function countedIn(asking: Asking): string[] {
  const { words, ask, inName } = asking;
  const starts = ask.all.filter(({ kind }) => kind === 'number').map(({ to }) => to);
  words.forEach(({ word, folded, marked }, at) => {
    if (folded === 'so' && (marked ? word === 'số' : !inName(at) && mayBeNumber(words[at - 1]))) starts.push(at + 1);
  });
  for (const start of starts.sort((a, b) => a - b)) {
    const counted = nounFrom(start, asking);
    if (counted.length > 0) return counted;
  }
  return [];
}

/** Without marks "so" is "số" unless the word before makes another word of it ("hồ sơ", "cơ sở"). */
const mayBeNumber = (before: QuestionWord | undefined): boolean =>
  before === undefined || BEFORE_NUMBER.has(before.folded);
const BEFORE_NUMBER = questionWords('before-number');

/** The noun after words without content, up to the word that ends it. */
function nounFrom(start: number, { words, ask, asks, inName }: Asking): string[] {
  const between = placesOf(asks.find('between', words));
  const ending = placesOf(asks.find('ending', words));
  let at = start;
  while (at < words.length && between.has(at)) at++;
  const out: string[] = [];
  for (; at < words.length && out.length < MOST_COUNTED; at++) {
    if (words[at]?.breaks || inName(at) || ending.has(at) || ask.all.some(({ from, to }) => from <= at && at < to))
      break;
    out.push(words[at]?.folded ?? '');
  }
  return out;
}

/** The words in the stretches. */
export function placesOf(matches: Iterable<{ readonly from: number; readonly to: number }>): ReadonlySet<number> {
  const out = new Set<number>();
  for (const { from, to } of matches) for (let i = from; i < to; i++) out.add(i);
  return out;
}

/** The words before "nào", "gì": the kind of thing to be named ("đề tài nào", "giải gì"); empty if nothing is. */
export function whichIn({ words, ask, asks, inName }: Asking): string[] {
  const asking = placesOf(ask.all);
  const nameless = placesOf(asks.find('nameless', words));
  const says = (at: number): boolean => at >= 0 && !nameless.has(at) && !asking.has(at) && !inName(at);
  for (let i = 1; i < words.length; i++) {
    if (!/^(?:nao|gi)$/u.test(words[i]?.folded ?? '') || !says(i - 1)) continue;
    return (words[i - 1]?.breaks ? [i - 1] : [i - 2, i - 1]).filter(says).map((at) => words[at]?.folded ?? '');
  }
  return [];
}

const MOST = /(?<![a-z])(?:dong|nhieu|lon|cao)(?: [a-z]+){0,5} (?:nhat|hon)(?![a-z])/u;
const LEAST = /(?<![a-z])(?:it|nho|thap)(?: [a-z]+){0,5} (?:nhat|hon)(?![a-z])/u;
const NEWEST =
  /(?<![a-z])(?:gan (?:day )?nhat|moi nhat|moi day nhat|sau cung|muon nhat|cuoi cung|gan nhat|gan day|sau nhat|dien ra sau|hop sau|to chuc sau)(?![a-z])/u;
const OLDEST =
  /(?<![a-z])(?:som nhat|dau tien|cu nhat|lau nhat|xa nhat|truoc nhat|dien ra truoc|hop truoc|to chuc truoc|truoc tien)(?![a-z])/u;
/**
 * Nouns that "đầu tiên" and "cuối cùng" order over reports: otherwise they order something inside a report ("ca mổ đầu
 * tiên").
 */
const OF_REPORTS =
  /(?<![a-z])(?:(?:bao cao|bai(?: viet| bao)?|tin|hoi nghi|dai hoi|cuoc hop|buoi hop|ky hop|phien hop|dang bo|so|noi|tinh|don vi) (?:nao|dau tien|cuoi cung)|(?:nhung|cac) (?:bao cao|hoi nghi|dai hoi|cuoc hop)|o dau|noi nao)(?![a-z])/u;
const WITHIN = /(?<![a-z])(?:dau tien|truoc tien|cuoi cung)(?![a-z])/gu;
const COMPARE =
  /(?<![a-z])(?:so sanh|doi chieu|so voi|khac nhau|giong nhau|nhieu hon|it hon|dong hon|truoc hay sau|cai nao|ben nao|noi nao|tinh nao|hon kem)(?![a-z])/u;
const EACH =
  /(?<![a-z])(?:liet ke|thong ke|tat ca(?! (?:co |la |duoc )?(?:bao nhieu|may)(?![a-z]))|moi (?:dang bo|so|hoi nghi|bao cao|noi|tinh|don vi)|tung (?:dang bo|so|hoi nghi|bao cao|noi|tinh)|toan bo (?:cac )?(?:bao cao|hoi nghi)|lan luot|ca (?:hai|ba) (?:noi|ben|don vi|cho)|(?:moi|tung) ben|tung don vi|(?:cac|nhung|may) (?:so(?! (?:khcn )?[a-z]+ co)|hoi nghi|dai hoi|bao cao|bai(?: viet| bao)?|tinh|noi|don vi|cuoc hop)|(?:cac|nhung) (?:dang bo|bi thu|pho bi thu|giam doc|pho giam doc|chu tich|lanh dao|dong chi nao vua|dia phuong)|(?:dang bo|hoi nghi|dai hoi|bao cao|bai(?: viet| bao)?|tinh|so|noi|dau|tai lieu|van ban|cuoc hop|don vi) nao|o dau co|cac dang bo|nhung dau)(?![a-z])/u;

/** "Các phó bí thư" are those of one report if the conversation is about one. */
const OFFICES = /(?<![a-z])(?:cac|nhung) (?:bi thu|pho bi thu|giam doc|pho giam doc|chu tich|lanh dao)(?![a-z])/gu;

/** Does it ask for "each" only because it names office holders in the plural: "các phó bí thư là ai"? */
export const asksOffices = (words: readonly QuestionWord[]): boolean => {
  const said = foldedText(words);
  return EACH.test(said) && !EACH.test(said.replace(OFFICES, ''));
};

/** How the question combines several reports. `places`: number of places it names. */
export function operationOf(words: readonly QuestionWord[], places: number): Operation {
  const said = foldedText(words);
  const text = OF_REPORTS.test(said) ? said : said.replace(WITHIN, '');
  if (NEWEST.test(text)) return 'newest';
  if (OLDEST.test(text)) return 'oldest';
  if (places > 1) return 'compare';
  const compares = comparing(words);
  if (LEAST.test(compares) && !/it nhat (?:la )?\d/u.test(text)) return 'least';
  if (MOST.test(compares) && !/(?:hon|tren) \d/u.test(text)) return 'most';
  if (COMPARE.test(text)) return 'compare';
  return EACH.test(text) ? 'each' : 'one';
}

/** Comparing words with their marks: "báo cáo nào nói về tảo hôn" compares nothing. */
const COMPARING: ReadonlySet<string> = new Set('đông nhiều lớn cao ít nhỏ thấp nhất hơn'.split(' '));
const COMPARING_FOLDED: ReadonlySet<string> = new Set([...COMPARING].map(fold));

/** Does it ask for reports, meetings, bodies or places, rather than for something in one report ("việc nào", "ai")? */
export const asksForReports = (words: readonly QuestionWord[]): boolean => {
  const said = foldedText(words);
  return OF_REPORTS.test(said) || placesAsked().test(said);
};
const placesAsked = questionPattern('among', (any) => new RegExp(`(?<![a-z])(?:(?:${any}) nao|dau)(?![a-z])`, 'u'));

/** The words without marks, except those that only look like a comparing word without them. */
function comparing(words: readonly QuestionWord[]): string {
  const own = words.map(({ word, folded, marked }, i) => {
    const other = marked && COMPARING_FOLDED.has(folded) && !COMPARING.has(word.toLowerCase());
    const report = folded === 'cao' && words[i - 1]?.folded === 'bao';
    return other || report ? 'x' : folded;
  });
  return own.join(' ');
}

/** Is a question about what was, or about what is to come? */
export type Tense = 'past' | 'future';

/** Past or future, as the question says; undefined if it says neither, or both. */
export function tenseOf({ words, asks }: Pick<Asking, 'words' | 'asks'>): Tense | undefined {
  const past = asks.find('past', words).length > 0;
  const future = asks.find('future', words).length > 0;
  if (past === future) return undefined;
  return past ? 'past' : 'future';
}

/** Question words that leave nothing to confirm: "có bao nhiêu … ạ". "Có hạn chế gì không" still asks yes or no. */
const OPEN: ReadonlySet<AskKind> = new Set(['number', 'date', 'person', 'place', 'organisation', 'reason', 'manner']);

/** The values that a yes-or-no question, or one with hearsay, claims; undefined for an open question. */
export function premiseOf({ words, ask, asks }: Asking, used: ReadonlySet<number>): Premise | undefined {
  const open = ask.all.some(({ kind }) => OPEN.has(kind));
  const closed = [...asks.find('closing', words), ...asks.find('tag', words)].some(({ to }) => to === words.length);
  const told = closed || asks.find('hearsay', words).length > 0;
  if (asks.find('truth', words).length === 0 && (open || !told)) return undefined;
  const numbers: number[] = [];
  const dates: { day: number; month: number; year?: number }[] = [];
  const spelled = namedDays(words).filter(({ from, to }) => to > from + 1);
  words.forEach((word, i) => {
    const named = spelled.find(({ from, to }) => from <= i && i < to);
    const date = DAY.exec(word.folded);
    if (named?.from === i) dates.push(dateOf(named.day, named.month, named.year));
    else if (named) return;
    else if (date) dates.push(dateOf(Number(date[1]), Number(date[2]), date[3] ? Number(date[3]) : undefined));
    else if (NUMBER.test(word.folded) && !used.has(i)) numbers.push(Number(word.folded.replace(/\./gu, '')));
  });
  return { numbers, dates };
}

const dateOf = (day: number, month: number, year: number | undefined) => ({
  ...{ day, month },
  ...(year !== undefined && { year }),
});

const DAY = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?$/u;
const NUMBER = /^\d{1,3}(?:\.\d{3})*$/u;

/** Is this word a day ("31/5")? */
export const isDay = ({ folded }: QuestionWord): boolean => DAY.test(folded);

/** Is this word a value that can be claimed? */
export const isValue = ({ folded }: QuestionWord): boolean => DAY.test(folded) || NUMBER.test(folded);
