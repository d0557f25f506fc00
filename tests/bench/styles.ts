import { fold } from '../../src/text/fold.js';
import { seeded, telexKeys, withTypos } from './typos.js';

/** A way to type a question; the same for the same seed. */
export interface Style {
  readonly name: string;
  readonly type: (question: string, random: () => number) => string;
}

const OPENINGS = ['cho mình hỏi', 'ad ơi cho em hỏi', 'bạn ơi', 'mình muốn biết', 'cho hỏi chút'];
const ENDINGS = ['vậy ạ', 'thế ạ', 'vậy bạn', 'nhỉ', 'với ạ'];
const SHORT: Readonly<Record<string, string>> = {
  không: 'ko',
  được: 'đc',
  người: 'ng',
  gì: 'j',
  trước: 'trc',
  nhiêu: 'nhiu',
};

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;
const words = (question: string, change: (word: string) => string): string =>
  question.replace(/[\p{L}\p{M}]+/gu, change);

/** Two words of the question, of three letters or more, as Telex keys whose program was off. */
function telexSlips(question: string, random: () => number): string {
  const places = [...question.matchAll(/\p{L}{3,}/gu)].filter(
    ([word]) => fold(word.toLowerCase()) !== word.toLowerCase(),
  );
  const chosen = new Set(Array.from({ length: 2 }, () => pick(places, random)?.index));
  return question.replace(/\p{L}{3,}/gu, (word, at: number) => (chosen.has(at) ? telexKeys(word) : word));
}

/** The ways of typing that the yardstick's questions are put in. */
export const STYLES: readonly Style[] = [
  { name: 'accented', type: (q) => q },
  { name: 'unaccented', type: (q) => fold(q) },
  {
    name: 'half and half',
    type: (q, random) => words(q, (word) => (random() < 0.5 ? fold(word) : word)),
  },
  { name: 'one typo in each of two words', type: (q, random) => withTypos(q, 2, random) },
  { name: 'the same without marks', type: (q, random) => withTypos(fold(q), 2, random) },
  { name: 'Telex keys left in two words', type: telexSlips },
  {
    name: 'filler before and after',
    type: (q, random) => `${pick(OPENINGS, random)} ${q.replace(/[?\s]+$/u, '')} ${pick(ENDINGS, random)}?`,
  },
  { name: 'chat shorthand', type: (q) => words(q, (word) => SHORT[word.toLowerCase()] ?? word) },
];

/** A question in a style; each question has random numbers of its own, so that one more question changes no other. */
export function typed(question: string, { type }: Style, seed: number, number: number): string {
  return type(question, seeded(seed * 100_003 + number));
}
