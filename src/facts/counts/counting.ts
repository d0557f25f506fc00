import { numbersIn, ratiosIn } from '../figures-in.js';
import type { PhraseFound } from '../phrases.js';
import type { SentenceWords } from '../sentence-words.js';
import type { ReportView, Sentence } from '../view.js';
import { type Figure, figuresOf } from './figures.js';
import { wordingsIn } from './wordings.js';

/** A sentence as counts are read in it: its words, its figures, and the wordings of `data/lexicon/counts.txt`. */
export interface Counting {
  readonly words: SentenceWords;
  readonly figures: readonly Figure[];
  readonly marks: readonly PhraseFound[];
  readonly byStart: ReadonlyMap<number, readonly PhraseFound[]>;
  readonly byEnd: ReadonlyMap<number, readonly PhraseFound[]>;
  /** Is the word written with a capital? */
  readonly capital: (word: number) => boolean;
}

/** Several kinds of fact choose among the same counts: each sentence is read once. */
const known = new WeakMap<Sentence, Counting>();

/** What a sentence counts; nothing where it has no figure. Linear in its length. */
export function countingIn(view: ReportView, s: Sentence): Counting | undefined {
  return numbersIn(s).length === 0 && ratiosIn(s).length === 0 ? undefined : readingOf(view, s);
}

/** The same of any sentence. */
export function readingOf(view: ReportView, s: Sentence): Counting {
  const kept = known.get(s);
  if (kept) return kept;
  const words = view.words(s);
  const marks = wordingsIn(view, s);
  const made: Counting = {
    words,
    marks,
    figures: figuresOf(s, words),
    byStart: grouped(marks, ({ from }) => from),
    byEnd: grouped(marks, ({ to }) => to),
    capital: (word) => /\p{Lu}/u.test(s.text.charAt(words.starts[word] ?? 0)),
  };
  known.set(s, made);
  return made;
}

function grouped(
  marks: readonly PhraseFound[],
  keyOf: (mark: PhraseFound) => number,
): ReadonlyMap<number, readonly PhraseFound[]> {
  const out = new Map<number, PhraseFound[]>();
  for (const mark of marks) {
    const key = keyOf(mark);
    const list = out.get(key);
    if (list) list.push(mark);
    else out.set(key, [mark]);
  }
  return out;
}
