import { questionPattern, questionWords } from './question-words.js';
import { asTyped, foldedText, type QuestionWord, type Utterance } from './utterance.js';

const openers = questionPattern('opens', (any) => new RegExp(`^(?:(?:${any}) )*`, 'u'));
const closers = questionPattern('closes', (any) => new RegExp(`(?: (?:${any}))*$`, 'u'));

/** The words of a question without what only joins it to the one before ("còn … thì sao"). */
export function bare(words: readonly QuestionWord[]): string {
  const open = ` ${foldedText(words)}`.replace(closers(), '').trim();
  return `${open} `.replace(openers(), '').trim();
}

/** What a question names behind the words that join it to the one before, as it was typed; empty where nothing is left. */
export function withoutOpening(utterance: Utterance): string {
  const { from, to } = ownWords(utterance.words);
  return asTyped(utterance, from, to);
}

/** Where the words stand that do not only join a question to the one before. */
export function ownWords(words: readonly QuestionWord[]): { readonly from: number; readonly to: number } {
  const kept = bare(words);
  const count = kept === '' ? 0 : kept.split(' ').length;
  const to = ` ${foldedText(words)}`.replace(closers(), '').trim().split(' ').length;
  return { from: to - count, to };
}

/** Does the question open as one that goes on ("còn", "thế", "vậy", "ai …" in a few words)? */
export function goesOn(words: readonly QuestionWord[]): boolean {
  return goingOn().test(foldedText(words));
}

const goingOn = questionPattern('goes-on', (any) => new RegExp(`^(?:${any})(?: |$)`, 'u'));

const whole = (pattern: string): RegExp => new RegExp(`(?<![a-z])(?:${pattern})(?![a-z])`, 'u');
const threeOfThem = questionPattern('three', 'those', (three, those) => whole(`(?:${three}) (?:${those})`));
const eachOfThem = questionPattern('each', 'those', (each, those) => whole(`(?:${each}) (?:${those})`));

/** How many "cả hai nơi", "cả ba bên" means; two where it says none. */
export const howManyPointedTo = (words: readonly QuestionWord[]): number =>
  threeOfThem().test(foldedText(words)) ? 3 : 2;

/** Does it ask of each of those that were spoken of: "cả hai nơi", "từng nơi", "mỗi bên"? */
export const pointsToEach = (words: readonly QuestionWord[]): boolean => eachOfThem().test(foldedText(words));

const MARKED = questionWords('back-marked');
const UNMARKED = questionWords('back-bare');
const pointingBack = questionPattern('back', whole);

/** Words that point back: "đó", "này", "đồng chí ấy", "họ". */
export function pointsBack(words: readonly QuestionWord[]): boolean {
  // Beside words with marks, "do" is "do" (by), not "đó".
  const unmarked = words.every((w) => !w.marked || w.derived);
  return (
    pointingBack().test(foldedText(words)) &&
    words.some((w) => MARKED.has(w.word) || (unmarked && UNMARKED.has(w.word)))
  );
}
