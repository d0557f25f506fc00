import { strangersIn } from '../answers/premise.js';
import { questionWords } from '../questions/question-words.js';
import type { Understanding } from '../questions/understand.js';
import type { AskReader } from '../text/ask.js';
import { fold } from '../text/fold.js';

/** What a question that proposes somebody asks for, and whom it proposes. */
export interface Office {
  readonly question: string;
  /** Keys of the people. */
  readonly strangers: readonly string[];
}

/** Word lists without content: they turn a statement into a question, or mark hearsay. */
const WHETHER = ['truth', 'hearsay', 'tag', 'closing'] as const;

/**
 * "Có phải Ngô Bá Tạ là Bí thư Chi bộ không?" asks who holds the office, if no report knows that name. Undefined for a question that
 * proposes nobody, or a known person.
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

/** Words that only say that a person is asked for. */
const WHO = questionWords('with-name', fold);

/** Is a question only who an unknown person is? Then the conversation does not matter. */
export function isStrangerAlone(
  { utterance: { words }, scope }: Understanding,
  surnames: ReadonlySet<string>,
): boolean {
  const [first, ...more] = strangersIn(words, scope.used, surnames);
  if (!first || more.length > 0) return false;
  return words.every(({ folded }, at) => (first.from <= at && at < first.to) || WHO.has(folded));
}
