import { bond, type Vocabulary } from '../text/repair.js';
import { tokenise } from '../text/tokens.js';
import type { QuestionWord } from './question-word.js';

/** In how much of what is known of the language words (without marks) stand, and two of them side by side. */
export type Beside = Pick<Vocabulary, 'count' | 'pairCount'>;

/** What the reading counts for that the list of abbreviations puts first: another one has to go clearly better with its neighbours. */
const FIRST = 0.8;

/**
 * Reads each abbreviation that stands for several things as what goes best with the words beside it: "những đc nào" are "đồng chí",
 * "làm đc gì" is "được".
 */
export function chooseReadings(words: readonly QuestionWord[], known: Beside): readonly QuestionWord[] {
  if (!words.some(({ otherReadings }) => otherReadings)) return words;
  const out: QuestionWord[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as QuestionWord;
    const end = endOf(words, at);
    const before = out.at(-1)?.folded;
    const after = words[end]?.folded;
    const own = words.slice(at, end);
    out.push(...(word.otherReadings ? best(own, word.otherReadings, before, after, known) : own));
    at = end;
  }
  return out;
}

/** Every reading between its neighbours, one behind the other: what `chooseReadings` asks the counts of. */
export function wordsOfReadings(words: readonly QuestionWord[]): QuestionWord[] {
  return words.flatMap((word, at) => {
    const [before, after] = [words[at - 1], words[endOf(words, at)]];
    return (word.otherReadings ?? []).flatMap((reading) => [
      ...(before ? [before] : []),
      ...wordsOf(word, reading),
      ...(after ? [after] : []),
    ]);
  });
}

/** Behind the last word of the abbreviation that begins at `at`: only its first word keeps what was typed. */
function endOf(words: readonly QuestionWord[], at: number): number {
  let end = at + 1;
  while (words[end]?.derived && words[end]?.raw === '') end++;
  return end;
}

function wordsOf(word: QuestionWord, reading: string): QuestionWord[] {
  const { otherReadings: _, ...first } = word;
  return tokenise(reading).map(({ word: own, folded, marked }, i) => ({
    ...first,
    word: own,
    folded,
    marked,
    raw: i === 0 ? word.raw : '',
    capitals: word.capitals && i === 0,
  }));
}

function best(
  own: readonly QuestionWord[],
  others: readonly string[],
  before: string | undefined,
  after: string | undefined,
  known: Beside,
): readonly QuestionWord[] {
  const beside = (words: readonly QuestionWord[]): number => {
    const [first, last] = [words[0]?.folded ?? '', words.at(-1)?.folded ?? ''];
    return (
      (before === undefined ? 0 : bond(before, first, known)) + (after === undefined ? 0 : bond(last, after, known))
    );
  };
  const [word] = own;
  let chosen = own;
  let most = beside(own) + FIRST;
  for (const reading of others) {
    if (!word) continue;
    const words = wordsOf(word, reading);
    const score = beside(words);
    if (score <= most) continue;
    most = score;
    chosen = words;
  }
  return chosen;
}
