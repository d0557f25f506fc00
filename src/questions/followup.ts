import { questionPattern, questionWords } from './question-words.js';
import { asTyped, foldedText, type QuestionWord, type Utterance } from './utterance.js';

const openers = questionPattern('opens', (any) => new RegExp(`^(?:(?:${any}) )*`, 'u'));
const closers = questionPattern('closes', (any) => new RegExp(`(?: (?:${any}))*$`, 'u'));

/** The words of a question without those that only link it to the previous one ("còn … thì sao"). */
export function bare(words: readonly QuestionWord[]): string {
  const open = ` ${foldedText(words)}`.replace(closers(), '').trim();
  return `${open} `.replace(openers(), '').trim();
}

/** What a question names after its linking words, as typed; empty if nothing is left. */
export function withoutOpening(utterance: Utterance): string {
  const { from, to } = ownWords(utterance.words);
  return asTyped(utterance, from, to);
}

/** Positions of the words that do more than link a question to the previous one. */
export function ownWords(words: readonly QuestionWord[]): { readonly from: number; readonly to: number } {
  const kept = bare(words);
  const count = kept === '' ? 0 : kept.split(' ').length;
  const to = ` ${foldedText(words)}`.replace(closers(), '').trim().split(' ').length;
  return { from: to - count, to };
}

/** Does the question open as a follow-up ("còn", "thế", "vậy", "ai …" in a few words)? */
export function goesOn(words: readonly QuestionWord[]): boolean {
  return goingOn().test(foldedText(words));
}

const goingOn = questionPattern('goes-on', (any) => new RegExp(`^(?:${any})(?: |$)`, 'u'));

const whole = (pattern: string): RegExp => new RegExp(`(?<![a-z])(?:${pattern})(?![a-z])`, 'u');
const threeOfThem = questionPattern('three', 'those', (three, those) => whole(`(?:${three}) (?:${those})`));
const eachOfThem = questionPattern('each', 'those', (each, those) => whole(`(?:${each}) (?:${those})`));

/** The number in "cả hai nơi", "cả ba bên"; two if there is none. */
export const howManyPointedTo = (words: readonly QuestionWord[]): number =>
  threeOfThem().test(foldedText(words)) ? 3 : 2;

/** Does it ask about each of those in the conversation: "cả hai nơi", "từng nơi", "mỗi bên"? */
export const pointsToEach = (words: readonly QuestionWord[]): boolean => eachOfThem().test(foldedText(words));

const MARKED = questionWords('back-marked');
const UNMARKED = questionWords('back-bare');
const pointingBack = questionPattern('back', whole);

/** Words that refer back: "đó", "này", "đồng chí ấy", "họ". */
export function pointsBack(words: readonly QuestionWord[]): boolean {
  // Beside words with marks, "do" is "do" (by), not "đó".
  const unmarked = words.every((w) => !w.marked || w.derived);
  return (
    pointingBack().test(foldedText(words)) &&
    words.some((w) => MARKED.has(w.word) || (unmarked && UNMARKED.has(w.word)))
  );
}
