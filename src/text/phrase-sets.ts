import { matchesAt, type Phrase, phrase, type Word } from './phrases.js';

/** A place where a phrase of a set stands: words [from, to). */
export interface SetMatch {
  readonly from: number;
  readonly to: number;
  /** Number of the set. */
  readonly set: number;
}

/** Many sets of phrases; unlike in a `PhraseTable` every match counts, also one that lies inside another. */
export class PhraseSets {
  readonly #byFirst = new Map<string, { readonly phrase: Phrase; readonly set: number }[]>();

  add(text: string, set: number): this {
    const words = phrase(text);
    const first = words[0];
    if (!first) return this;
    const known = this.#byFirst.get(first.folded);
    if (known) known.push({ phrase: words, set });
    else this.#byFirst.set(first.folded, [{ phrase: words, set }]);
    return this;
  }

  /** Every match, by where it begins. */
  find(typed: readonly Word[]): SetMatch[] {
    const out: SetMatch[] = [];
    for (let from = 0; from < typed.length; from++) {
      const entries = this.#byFirst.get((typed[from] as Word).folded);
      if (!entries) continue;
      for (const entry of entries)
        if (matchesAt(typed, from, entry.phrase)) out.push({ from, to: from + entry.phrase.length, set: entry.set });
    }
    return out;
  }
}
