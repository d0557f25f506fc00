import { lower } from '../text/fold.js';
import { dataLines } from '../text/lexicon.js';
import { canonical } from '../text/normalise.js';
import { shippedFile } from '../text/shipped-file.js';

const KINDS = ['word', 'pair', 'column'] as const;
/** The phrases of `data/lexicon/headings.txt`: single words, two words side by side, and what begins the row over a table's columns. */
export type HeadingWords = Readonly<Record<(typeof KINDS)[number], ReadonlySet<string>>>;

let known: HeadingWords | undefined;

/** Read when a line is first looked at; lines are looked at one by one, by rules that cannot wait. */
function shipped(): HeadingWords {
  known ??= parseHeadingWords(shippedFile('lexicon', 'headings.txt'));
  return known;
}

/**
 * Reads the words of headings from the text of their file.
 * @throws Error naming a line of another form, or a pair that is not of two words.
 */
export function parseHeadingWords(file: string): HeadingWords {
  const out = { word: new Set<string>(), pair: new Set<string>(), column: new Set<string>() };
  for (const line of dataLines(file)) {
    const [kind, phrases] = line.split('=').map((cell) => cell.trim());
    const set = KINDS.find((one) => one === kind);
    if (!set || phrases === undefined)
      throw new Error(`lexicon/headings.txt: a line needs "word|pair|column = phrase, …": ${line}`);
    for (const phrase of phrases.split(',')) {
      const one = canonical(lower(phrase.trim()));
      if (set === 'pair' && one.split(' ').length !== 2)
        throw new Error(`lexicon/headings.txt: a pair is two words: ${phrase.trim()}`);
      out[set].add(one);
    }
  }
  return out;
}

/** Does a line hold words that head parts of papers and stand in no person's name ("KHÓ KHĂN", "Chương III")? Any case. */
export function hasHeadingWords(line: string, { word, pair }: HeadingWords = shipped()): boolean {
  const words = canonical(lower(line)).match(/\p{L}+/gu) ?? [];
  return words.some((one, i) => word.has(one) || pair.has(`${one} ${words[i + 1] ?? ''}`));
}

/** Longest phrase over a column, in words. */
const COLUMN_WORDS = 3;

/** Does a cell begin as those over the first column of a list do ("STT", "Họ và tên")? Any case. */
export function headsColumn(cell: string, { column }: HeadingWords = shipped()): boolean {
  const words = canonical(lower(cell)).match(/\p{L}+/gu) ?? [];
  return Array.from({ length: COLUMN_WORDS }, (_, i) => words.slice(0, i + 1).join(' ')).some((one) => column.has(one));
}
