import { dataLines } from './lexicon.js';
import { type Phrase, phrase, sameWord, type Word } from './phrases.js';

/** The kind of answer that a question asks for. */
export const ASK_KINDS = ['number', 'date', 'person', 'place', 'organisation', 'reason', 'manner', 'thing'] as const;
export type AskKind = (typeof ASK_KINDS)[number];

/** What a question asks for and where its own words stand. */
export interface Ask {
  readonly kind: AskKind;
  /** The question word in the tokens, half-open ("bao nhiêu" in "có bao nhiêu chi bộ"); empty at the end where there is none. */
  readonly from: number;
  readonly to: number;
}

/**
 * Finds what words ask for, with or without marks. Where several question words stand, the one listed first wins, then the first.
 * A question without any asks for a `thing`, at its end.
 */
export type AskFinder = (words: readonly Word[]) => Ask;

/** Finds no question word. */
export const NO_ASKS: AskFinder = ({ length }) => ({ kind: 'thing', from: length, to: length });

interface AskPhrase {
  readonly kind: AskKind;
  readonly words: Phrase;
  /** How many words at the start belong to the sense only; all of them where it is no question word. */
  readonly sense: number;
}

/** Words that a question word begins with, behind words that belong to the sense only. */
const ASKING = new Set(['bao', 'mấy', 'gì', 'nào']);
/** Folded words that are question words only where they are written with their marks, or where another word asks nothing. */
const DOUBTFUL = new Set(['may', 'dau', 'ai']);

/**
 * Reads `data/lexicon/asks.txt`: `kind = phrase, phrase`.
 * @throws Error naming the line when a line has another form or kind.
 */
export function askFinder(file: string): AskFinder {
  const asking: AskPhrase[] = [];
  const telling: AskPhrase[] = [];
  for (const line of dataLines(file)) {
    const at = line.indexOf('=');
    const kind = ASK_KINDS.find((one) => one === line.slice(0, at).trim());
    const phrases = line.slice(at + 1).trim();
    if (!kind || phrases === '') throw new Error(`lexicon/asks.txt: a line needs "kind = phrase, phrase": ${line}`);
    for (const text of phrases.split(',').map((one) => one.trim())) {
      const words = phrase(text.replace(/^[~=]/u, ''));
      if (text.startsWith('=')) telling.push({ kind, words, sense: words.length });
      else asking.push({ kind, words, sense: text.startsWith('~') ? senseOf(words) : 0 });
    }
  }
  return (words) => questionWord(words, asking) ?? kindTold(words, telling) ?? NO_ASKS(words);
}

const senseOf = (words: Phrase): number =>
  Math.max(
    0,
    words.findIndex(({ word }) => ASKING.has(word)),
  );

function questionWord(words: readonly Word[], phrases: readonly AskPhrase[]): Ask | undefined {
  const accented = words.some(({ marked }) => marked);
  for (const trusted of accented ? [true] : [true, false])
    for (const one of phrases) {
      const [first] = one.words;
      // "may" in an accented question is not "mấy"; in an unaccented one it may be.
      const doubtful = one.words.length === 1 && first?.marked === true && DOUBTFUL.has(first.folded);
      for (let at = 0; at + one.words.length <= words.length; at++) {
        if (words[at]?.folded !== first?.folded || !stands(words, at, one)) continue;
        if (doubtful && words[at]?.marked === false && (accented || trusted)) continue;
        return { kind: one.kind, from: at + one.sense, to: at + one.words.length };
      }
    }
  return undefined;
}

/** "tổng số đảng viên": what is asked is told, without a word that asks. */
function kindTold(words: readonly Word[], phrases: readonly AskPhrase[]): Ask | undefined {
  const told = phrases.find((one) => words.some((_, at) => stands(words, at, one)));
  return told && { kind: told.kind, from: words.length, to: words.length };
}

const stands = (words: readonly Word[], at: number, { words: known }: AskPhrase): boolean =>
  known.every((word, i) => {
    const typed = words[at + i];
    return typed !== undefined && sameWord(typed, word);
  });
