import { strangersIn } from '../answers/premise.js';
import type { Understanding } from '../questions/understand.js';

/** What a question that puts somebody forward asks for, and whom it puts forward. */
export interface Office {
  readonly question: string;
  /** Keys of the people. */
  readonly strangers: readonly string[];
}

/** What makes a question of a statement: it says nothing of an office. */
const WHETHER =
  /(?<!\p{L})(?:có phải|co phai|(?:có )?(?:phải|đúng) (?:không|ko)|(?:phai|dung) (?:khong|ko)|à|hả)(?!\p{L})|(?:không|khong|ko)?\s*\?*$/giu;

/**
 * "Có phải Ngô Bá Tạ là Bí thư Chi bộ không?" asks who holds the office where no report knows anybody of that name; nothing for a question
 * that puts nobody forward, or somebody who is known.
 */
export function officeAsked(
  { premise, utterance, scope }: Understanding,
  surnames: ReadonlySet<string>,
): Office | undefined {
  if (!premise || scope.persons.length > 0) return undefined;
  const strangers = strangersIn(utterance.words, scope.used, surnames);
  const [first] = strangers;
  if (!first || strangers.length > 1) return undefined;
  const words = utterance.words.map((word) => (word.derived ? word.word : word.raw));
  const question = [...words.slice(0, first.from), 'ai', ...words.slice(first.to)].join(' ').replace(WHETHER, ' ');
  return { question: question.replace(/\s+/gu, ' ').trim(), strangers: [first.key] };
}

/** Words that say no more than that somebody is asked for. */
const WHO: ReadonlySet<string> = new Set([
  'la',
  'ai',
  'vay',
  'the',
  'a',
  'nhi',
  'who',
  'is',
  'ong',
  'ba',
  'dong',
  'chi',
]);

/** Is a question nothing but who somebody is whom no report knows? Then the conversation before says nothing of it. */
export function isStrangerAlone(
  { utterance: { words }, scope }: Understanding,
  surnames: ReadonlySet<string>,
): boolean {
  const [first, ...more] = strangersIn(words, scope.used, surnames);
  if (!first || more.length > 0) return false;
  return words.every(({ folded }, at) => (first.from <= at && at < first.to) || WHO.has(folded));
}
