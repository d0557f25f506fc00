import { slotOf, slotsWith } from '../search/slots.js';
import type { Rows } from '../text/rows.js';

/**
 * What the words of questions go with in the passages that answer them: for a word, or two neighbours, of a question the words,
 * pairs and marks of passages with how much likelier an answer holds them than any other passage (a logarithm). Fitted.
 */
export type Associations = Rows;

/** The associations of one question: for what a passage holds, which of the question's words it speaks for. */
export interface Expected {
  readonly byMark: ReadonlyMap<string, Entries>;
  /** The marks that are pairs, by their first word. */
  readonly pairs: ReadonlyMap<string, readonly Following[]>;
  /** By slot 1 where a word of a mark may be in it, see `slotOf`. */
  readonly slots: Uint8Array;
  /** Words of the question that have associations. */
  readonly words: number;
}

/** The number of a word of the question and its weight, in turn: a question has hundreds, and an object each is work to collect. */
export type Entries = readonly number[];

/** The second word of a pair with what the pair speaks for. */
export interface Following {
  readonly second: string;
  readonly slot: number;
  readonly entries: Entries;
}

/** Words and pairs of neighbours of a question, those at `aside` left out. */
export function questionMarks(folded: readonly string[], aside: ReadonlySet<number>): string[] {
  const out = new Set<string>();
  folded.forEach((word, i) => {
    if (aside.has(i)) return;
    out.add(word);
    const next = folded[i + 1];
    if (next !== undefined && !aside.has(i + 1)) out.add(`${word}_${next}`);
  });
  return [...out];
}

/** Gathers what the words of a question go with. */
export function expectedOf(marks: readonly string[], associations: Associations): Expected {
  const byMark = new Map<string, number[]>();
  let words = 0;
  for (const mark of marks) {
    const own = associations.get(mark);
    if (!own) continue;
    for (let i = 0; i < own.names.length; i++) {
      const held = own.names[i] as string;
      const weight = own.numbers[i] as number;
      const known = byMark.get(held);
      if (known) known.push(words, weight);
      else byMark.set(held, [words, weight]);
    }
    words++;
  }
  return { byMark, ...partedOf(byMark), words };
}

/** No word has an underscore in it: one in a mark parts a pair. */
function partedOf(byMark: ReadonlyMap<string, Entries>): Pick<Expected, 'pairs' | 'slots'> {
  const pairs = new Map<string, Following[]>();
  const words: string[] = [];
  for (const [mark, entries] of byMark) {
    const at = mark.indexOf('_');
    if (at < 0) {
      words.push(mark);
      continue;
    }
    const first = mark.slice(0, at);
    const second = mark.slice(at + 1);
    const following = { second, slot: slotOf(second), entries };
    const known = pairs.get(first);
    if (known) known.push(following);
    else pairs.set(first, [following]);
  }
  return { pairs, slots: slotsWith(words, pairs.keys()) };
}
