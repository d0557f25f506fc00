import { strangersIn } from '../answers/premise.js';
import type { Understanding } from '../questions/understand.js';
import type { AskReader } from '../text/ask.js';

/** What a question that puts somebody forward asks for, and whom it puts forward. */
export interface Office {
  readonly question: string;
  /** Keys of the people. */
  readonly strangers: readonly string[];
}

/** Lists of words that make a question of a statement, or say that it was heard: they say nothing of an office. */
const WHETHER = ['truth', 'hearsay', 'tag', 'closing'] as const;

/**
 * "Có phải Ngô Bá Tạ là Bí thư Chi bộ không?" asks who holds the office where no report knows anybody of that name; nothing for a question
 * that puts nobody forward, or somebody who is known.
 */
export function officeAsked(
  { premise, utterance: { words }, scope, ask }: Understanding,
  surnames: ReadonlySet<string>,
  asks: AskReader,
): Office | undefined {
  if (!premise || scope.persons.length > 0) return undefined;
  const strangers = strangersIn(words, scope.used, surnames);
  const [first] = strangers;
  if (!first || strangers.length > 1) return undefined;
  const whether = [...ask.idle, ...WHETHER.flatMap((list) => asks.find(list, words))];
  const question = words.flatMap((word, at) => {
    if (at === first.from) return ['ai'];
    const left = (first.from < at && at < first.to) || whether.some(({ from, to }) => from <= at && at < to);
    return left ? [] : [word.derived ? word.word : word.raw];
  });
  return { question: question.join(' '), strangers: [first.key] };
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
