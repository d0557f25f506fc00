import { fold } from '../text/fold.js';
import { dataLines } from '../text/lexicon.js';
import { PhraseSets } from '../text/phrase-sets.js';
import { foldedWords } from '../text/tokens.js';
import type { QuestionWord } from './utterance.js';

/** A restriction on what a question counts or names: "bị kỷ luật", "nữ", "trên 60 tuổi". */
export interface Condition {
  /** Words without marks, as the first way to say it. */
  readonly name: string;
  /** It is met if any of these occurs: words without marks. */
  readonly met: readonly (readonly string[])[];
  /** Is it listed, or only words after what is counted? */
  readonly listed: boolean;
}

/** Finds the conditions in a question; `skip`: is the word at this position part of a name (place, body, person)? */
export type ConditionFinder = (words: readonly QuestionWord[], skip: (at: number) => boolean) => readonly Condition[];

/** Nouns that may have an unlisted condition after them: "đảng viên trên 60 tuổi". */
const COUNTED = new PhraseSets();
for (const noun of ['đảng viên', 'chi bộ', 'đại biểu', 'đv']) COUNTED.add(noun, 0);
/** The set of phrases that only contain a word of a condition. */
const NONE = -1;
/** Most unlisted words read after the noun. */
const MOST_WORDS = 4;

/**
 * Reads `data/lexicon/conditions.txt`.
 * @throws Error naming a line without phrases.
 */
export function conditionFinder(file: string): ConditionFinder {
  const { phrases, known, neutral } = readConditions(file);
  return (words, skip) => {
    const free = (from: number, to: number): boolean => {
      for (let i = from; i < to; i++) if (skip(i)) return false;
      return true;
    };
    const found = phrases.find(words).filter(({ from, to }) => free(from, to));
    // "không dự" is not "dự": a longer phrase excludes the conditions inside it.
    const widest = found.filter(
      (one) => !found.some((o) => o.from <= one.from && one.to <= o.to && o.to - o.from > one.to - one.from),
    );
    const listed = [...new Set(widest.map(({ set }) => set))].flatMap((set) => known[set] ?? []);
    if (listed.length > 0) return listed;
    const other = unlisted(words, neutral, skip);
    return other ? [other] : [];
  };
}

/**
 * The content of the file: phrases by the number of their condition in `known`, or NONE, and words that are no
 * condition.
 */
interface ConditionData {
  readonly phrases: PhraseSets;
  readonly known: readonly Condition[];
  readonly neutral: ReadonlySet<string>;
}

function readConditions(file: string): ConditionData {
  const phrases = new PhraseSets();
  const known: Condition[] = [];
  const lines = dataLines(file);
  const none = lines.filter((line) => line.startsWith('- '));
  const neutral = lines.filter((line) => line.startsWith('='));
  for (const way of none.flatMap((line) => cells(line.slice(1)))) phrases.add(way, NONE);
  for (const line of lines.filter((one) => !none.includes(one) && !neutral.includes(one))) {
    const { condition, ways } = conditionOf(line);
    for (const way of ways) phrases.add(way, known.length);
    known.push(condition);
  }
  return { phrases, known, neutral: new Set(neutral.flatMap((line) => foldedWords(line.slice(1)))) };
}

/** `phrase, phrase > phrase`: the ways to ask for it, and further words that meet it. */
function conditionOf(line: string): { readonly condition: Condition; readonly ways: readonly string[] } {
  const [asked = '', also = ''] = line.split('>');
  const ways = cells(asked);
  const [first] = ways;
  if (first === undefined) throw new Error(`lexicon/conditions.txt: a line needs "phrase, phrase > phrase": ${line}`);
  const met = [...ways, ...cells(also)].map((way) => foldedWords(way));
  return { condition: { name: fold(first), met, listed: true }, ways };
}

/** The words after the counted noun that restrict it: all of them must be met. */
function unlisted(
  words: readonly QuestionWord[],
  neutral: ReadonlySet<string>,
  skip: (at: number) => boolean,
): Condition | undefined {
  const noun = COUNTED.find(words)[0];
  if (!noun || noun.from === 0 || skip(noun.from)) return undefined;
  const behind = words
    .map((word, i) => ({ word: word.folded, at: i }))
    .filter(({ word, at }) => at >= noun.to && !skip(at) && !neutral.has(word) && !/^\d/u.test(word))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
  return behind.length === 0 ? undefined : { name: behind.join(' '), met: [behind], listed: false };
}

function cells(text: string): string[] {
  return text
    .split(',')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
}
