import { bond, type Vocabulary } from '../text/repair.js';
import { tokenise } from '../text/tokens.js';
import type { QuestionWord } from './question-word.js';

/** Frequency in the language data of words (without marks), and of neighbouring pairs. */
export type Beside = Pick<Vocabulary, 'count' | 'pairCount'>;

/** Bonus of the first reading in the list of abbreviations: another one must fit its neighbours clearly better. */
const FIRST = 0.8;

/**
 * Chooses for each ambiguous abbreviation the reading that best fits its neighbours: "những đc nào" is "đồng chí", "làm
 * đc gì" is "được".
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

/** Every reading with its neighbours, in sequence: `chooseReadings` needs their frequencies. */
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

/** The end of the abbreviation at `at`: only its first word has the typed text. */
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
