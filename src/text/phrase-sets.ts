import { AS_WRITTEN, matchesAt, PhrasesByFirst, type Word } from './phrases.js';

/** A place where a phrase of a set stands: words [from, to). */
export interface SetMatch {
  readonly from: number;
  readonly to: number;
  /** Number of the set. */
  readonly set: number;
}

/** Many sets of phrases; unlike in a `PhraseTable` every match counts, also one that lies inside another. */
export class PhraseSets {
  readonly #phrases = new PhrasesByFirst<number>(AS_WRITTEN, 'as added');

  add(text: string, set: number): this {
    this.#phrases.add(text, set);
    return this;
  }

  /** Every match, by where it begins. */
  find(typed: readonly Word[]): SetMatch[] {
    const out: SetMatch[] = [];
    for (let from = 0; from < typed.length; from++) {
      const entries = this.#phrases.at((typed[from] as Word).folded);
      if (!entries) continue;
      for (const entry of entries)
        if (matchesAt(typed, from, entry.phrase)) out.push({ from, to: from + entry.phrase.length, set: entry.value });
    }
    return out;
  }
}
