import type { Answer } from '../../answers/answer.js';
import type { Realness } from '../../answers/real.js';
import { yearOf } from '../rendering/names.js';
import type { Address } from '../request.js';

/** Code units of the longest selection in a reply. */
const LONGEST = 1024;

/** The request, with its answer pointing at some words of a message. Unchanged if the words are not in it exactly once. */
export function pointing<T extends Address>(
  request: T,
  text: string,
  words: string | undefined,
  message: number | undefined,
): T {
  if (message === undefined || words === undefined) return request;
  const quote = onceIn(text, words);
  return quote === undefined ? request : { ...request, pointing: { message, quote } };
}

/** The first words of a text that differ in its report. */
export function disputedWords(real: Realness): string | undefined {
  return real.kind === 'differs' ? real.differences.find(({ given }) => given !== '')?.given : undefined;
}

/** The figure of a statement that the contradicting quote lacks. Undefined unless there is exactly one. */
export function disputedFigure(text: string, answer: Answer): string | undefined {
  if (answer.status !== 'answered' || answer.verdict !== 'contradicted') return undefined;
  // A year that names the report is no claim.
  const named = answer.quotes.flatMap(({ report }) => yearOf(report) ?? []);
  const quoted = new Set([...named, ...answer.quotes.flatMap((quote) => figuresIn(quote.text))]);
  const [first, ...more] = figuresIn(text).filter((figure) => !quoted.has(figure));
  return more.length === 0 ? first : undefined;
}

function figuresIn(text: string): string[] {
  return text.match(/\p{N}+(?:[.,/]\p{N}+)*/gu) ?? [];
}

/** The words as they appear in a text, if they appear whole and once. */
function onceIn(text: string, words: string): string | undefined {
  const [there, wanted] = [wordsOf(text), wordsOf(words)];
  const places = there.flatMap((_, at) => (wanted.every(({ word }, i) => there[at + i]?.word === word) ? [at] : []));
  const [place = 0] = places;
  const [first, last] = [there[place], there[place + wanted.length - 1]];
  if (wanted.length === 0 || places.length !== 1 || !first || !last) return undefined;
  const found = text.slice(first.start, last.end);
  return found.length <= LONGEST ? found : undefined;
}

/** Words in lower case with their places. A number includes its separators. */
function wordsOf(text: string): { readonly word: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\p{N}+(?:[.,/]\p{N}+)*|[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLocaleLowerCase('vi'),
    start: index,
    end: index + word.length,
  }));
}
