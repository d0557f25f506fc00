import { fold } from '../text/fold.js';
import { foldedText, type QuestionWord } from './utterance.js';

/** What is to be done with the values of several reports. */
export type Operation = 'one' | 'each' | 'most' | 'least' | 'newest' | 'oldest' | 'compare';

/** A yes/no question about a value that it names itself. */
export interface Premise {
  readonly numbers: readonly number[];
  readonly dates: readonly { readonly day: number; readonly month: number; readonly year?: number }[];
}

const ASKING = new Set(['gì', 'nào', 'sao', 'đâu', 'ai', 'mấy', 'nhiêu', 'không', 'chưa']);
const ASKING_UNMARKED = new Set([...ASKING].map(fold));

/** Is there any question word at all? Marks count where they were typed. */
export function asksAnything(words: readonly QuestionWord[]): boolean {
  return words.some(({ word, folded, marked }) => (marked ? ASKING.has(word) : ASKING_UNMARKED.has(folded)));
}

/** Words that stand between a question for a number and what is counted. */
const BETWEEN = new Set(['nguoi', 'cai', 'chiec', 'cac', 'nhung', 'la', 'so', 'luong', 'dc', 'duoc', 'co']);
const HOW_MANY = /^(?:bao nhieu|bao nhiu|may|so luong|tong so|so)$/u;
/** Words of what is counted that are looked at. */
const MOST_COUNTED = 3;

/** The words behind "bao nhiêu", "mấy", "số": what is to be counted; none where no number is asked for. */
export function countedIn(words: readonly QuestionWord[]): string[] {
  for (let i = 0; i < words.length; i++) {
    const two = `${words[i]?.folded} ${words[i + 1]?.folded ?? ''}`;
    const one =
      words[i]?.marked && words[i]?.folded === 'so' && words[i]?.word !== 'số' ? '' : (words[i]?.folded ?? '');
    const length = HOW_MANY.test(two) ? 2 : HOW_MANY.test(one) ? 1 : 0;
    if (length === 0) continue;
    const behind = words.slice(i + length).map((w) => w.folded);
    const first = behind.findIndex((word) => !BETWEEN.has(word));
    if (first >= 0) return behind.slice(first, first + MOST_COUNTED);
  }
  return [];
}

/** Words before "nào" that name nothing. */
const NO_KIND = new Set([
  'the',
  'nhu',
  'khi',
  'luc',
  'ngay',
  'hom',
  'noi',
  'cho',
  'nguoi',
  'ai',
  'la',
  'cai',
  'co',
  'nhung',
  'dieu',
  'lam',
  'noi',
  'bao',
]);

/** The words before "nào", "gì": what kind of thing is to be named ("đề tài nào", "giải gì"); none where nothing is. */
export function whichIn(words: readonly QuestionWord[]): string[] {
  for (let i = 1; i < words.length; i++) {
    if (!/^(?:nao|gi)$/u.test(words[i]?.folded ?? '') || NO_KIND.has(words[i - 1]?.folded ?? '')) continue;
    return words
      .slice(Math.max(0, i - 2), i)
      .map((w) => w.folded)
      .filter((word) => !NO_KIND.has(word));
  }
  return [];
}

const MOST = /(?<![a-z])(?:dong|nhieu|lon|cao)(?: [a-z]+){0,5} (?:nhat|hon)(?![a-z])/u;
const LEAST = /(?<![a-z])(?:it|nho|thap)(?: [a-z]+){0,5} (?:nhat|hon)(?![a-z])/u;
const NEWEST =
  /(?<![a-z])(?:gan (?:day )?nhat|moi nhat|moi day nhat|sau cung|muon nhat|cuoi cung|gan nhat|gan day|sau nhat|dien ra sau|hop sau|to chuc sau)(?![a-z])/u;
const OLDEST =
  /(?<![a-z])(?:som nhat|dau tien|cu nhat|lau nhat|xa nhat|truoc nhat|dien ra truoc|hop truoc|to chuc truoc|truoc tien)(?![a-z])/u;
const COMPARE =
  /(?<![a-z])(?:so sanh|doi chieu|so voi|khac nhau|giong nhau|nhieu hon|it hon|dong hon|truoc hay sau|cai nao|ben nao|noi nao|tinh nao|hon kem)(?![a-z])/u;
const EACH =
  /(?<![a-z])(?:liet ke|thong ke|tat ca|moi (?:dang bo|so|hoi nghi|bao cao|noi|tinh|don vi)|tung (?:dang bo|so|hoi nghi|bao cao|noi|tinh)|toan bo (?:cac )?(?:bao cao|hoi nghi)|lan luot|(?:cac|nhung|may) (?:dang bo|so(?! (?:khcn )?[a-z]+ co)|hoi nghi|dai hoi|bao cao|bai(?: viet| bao)?|tinh|noi|don vi|cuoc hop|bi thu|pho bi thu|giam doc|pho giam doc|chu tich|lanh dao|dong chi nao vua|dia phuong)|(?:dang bo|hoi nghi|dai hoi|bao cao|bai(?: viet| bao)?|tinh|so|noi|dau|tai lieu|van ban|cuoc hop|don vi) nao|o dau co|cac dang bo|nhung dau)(?![a-z])/u;

/** What the question wants done over several reports; `places`: how many it names. */
export function operationOf(words: readonly QuestionWord[], places: number): Operation {
  const text = foldedText(words);
  if (NEWEST.test(text)) return 'newest';
  if (OLDEST.test(text)) return 'oldest';
  if (places > 1) return 'compare';
  if (LEAST.test(text) && !/it nhat (?:la )?\d/u.test(text)) return 'least';
  if (MOST.test(text) && !/(?:hon|tren) \d/u.test(text)) return 'most';
  if (COMPARE.test(text)) return 'compare';
  return EACH.test(text) ? 'each' : 'one';
}

const YES_NO =
  /(?<![a-z])(?:co phai|phai khong|dung khong|dung la|co dung|khong phai|phai chang|co dung la|dung chu|phai chu|dung vay khong|chu nhi|chu gi|thi phai|thiet khong|that khong|co that)(?![a-z])|(?:khong|ko|chua|ha|a|chu|hong|hok|hem|k)$/u;

/** The values that a yes/no question puts forward; absent when it asks openly or names none. */
export function premiseOf(words: readonly QuestionWord[], used: ReadonlySet<number>): Premise | undefined {
  if (!YES_NO.test(foldedText(words))) return undefined;
  const numbers: number[] = [];
  const dates: { day: number; month: number; year?: number }[] = [];
  words.forEach((word, i) => {
    const date = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?$/u.exec(word.folded);
    if (date) dates.push({ day: Number(date[1]), month: Number(date[2]), ...(date[3] && { year: Number(date[3]) }) });
    else if (/^\d{1,3}(?:\.\d{3})*$/u.test(word.folded) && !used.has(i))
      numbers.push(Number(word.folded.replace(/\./gu, '')));
  });
  return { numbers, dates };
}
