import { slotOf, slotsWith } from '../search/slots.js';
import type { Cells, Rows } from '../text/rows.js';
import { KIND } from '../text/typed.js';

/**
 * Fitted associations between questions and answers. For a word, or two neighbouring words, of a question: the words, pairs and marks of
 * passages, each with the log of how much likelier an answering passage contains it than any other passage.
 */
export type Associations = Rows;

/** What a word in a slot may be: a mark by itself, or the first of a pair. */
export const SLOT = { mark: 1, first: 2 } as const;

/** The associations of one question: for what a passage holds, which of the question's words it speaks for. */
export interface Expected {
  readonly byMark: ReadonlyMap<string, Entries>;
  /** Marks that are pairs, by their first word. */
  readonly pairs: ReadonlyMap<string, readonly Following[]>;
  /** By slot bits of `SLOT` for the words that may be in it, see `slotOf`. */
  readonly slots: Uint8Array;
  /** Words of the question that have associations. */
  readonly words: number;
}

/** Numbers of question words and their weights, alternating: a question has hundreds, and an object for each would be slow. */
export type Entries = readonly number[];

/** The second word of a pair with its associations. */
export interface Following {
  readonly second: string;
  readonly slot: number;
  readonly entries: Entries;
}

/** The words and neighbouring pairs of a question, without those at `aside`. */
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

/** Kinds of claimed values, treated as words of the question: "họp ngày 31/5 phải không" is answered like other questions about days. */
export const claimMarks = (kinds: number): string[] =>
  Object.entries(KIND).flatMap(([name, kind]) => ((kinds & kind) === 0 ? [] : [`claim:${name}`]));

/** Collects the associations of the question's words. */
export function expectedOf(marks: readonly string[], associations: Associations): Expected {
  const byMark = new Map<string, number[]>();
  const pairs = new Map<string, Following[]>();
  const slots = slotsWith();
  let words = 0;
  for (const mark of marks) {
    const own = associations.get(mark);
    if (!own) continue;
    const parts = partsOf(own);
    for (let i = 0; i < own.names.length; i++) {
      const held = own.names[i] as string;
      const weight = own.numbers[i] as number;
      const known = byMark.get(held);
      if (known) {
        known.push(words, weight);
        continue;
      }
      const entries = [words, weight];
      byMark.set(held, entries);
      const part = parts[i] as Parted;
      slots[part.slot] = (slots[part.slot] as number) | part.may;
      if (part.second !== undefined) addTo(pairs, part.first, { second: part.second, slot: part.after, entries });
    }
    words++;
  }
  return { byMark, pairs, slots, words };
}

function addTo(pairs: Map<string, Following[]>, first: string, following: Following): void {
  const known = pairs.get(first);
  if (known) known.push(following);
  else pairs.set(first, [following]);
}

/** A parsed mark: its word, or the first word of a pair, with its slot; and the second word with its own. */
interface Parted {
  readonly first: string;
  readonly slot: number;
  /** Which of `SLOT` it is. */
  readonly may: number;
  readonly second: string | undefined;
  readonly after: number;
}

const parted = new WeakMap<Cells, readonly Parted[]>();

/** The parsed marks of a row, cached with the row. */
function partsOf(row: Cells): readonly Parted[] {
  const kept = parted.get(row);
  if (kept) return kept;
  const made = row.names.map(partOf);
  parted.set(row, made);
  return made;
}

/** No word contains an underscore, so it separates the words of a pair. */
function partOf(mark: string): Parted {
  const at = mark.indexOf('_');
  if (at < 0) return { first: mark, slot: slotOf(mark), may: SLOT.mark, second: undefined, after: 0 };
  const [first, second] = [mark.slice(0, at), mark.slice(at + 1)];
  return { first, slot: slotOf(first), may: SLOT.first, second, after: slotOf(second) };
}
