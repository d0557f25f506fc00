import { matchesAt, type Phrase, phrase, type Word } from './phrases.js';

/** A place where a phrase of a set stands: words [from, to). */
export interface SetMatch {
  readonly from: number;
  readonly to: number;
  /** Number of the set. */
  readonly set: number;
}

interface Entry {
  readonly phrase: Phrase;
  readonly set: number;
}

/** Phrases that begin with one word. */
interface Beginning {
  /** Phrases that are this word. */
  readonly alone: Entry[];
  /** Longer phrases, by their second word: hundreds may begin with the same first one. */
  readonly bySecond: Map<string, Entry[]>;
}

/** Many sets of phrases; unlike in a `PhraseTable` every match counts, also one that lies inside another. */
export class PhraseSets {
  readonly #byFirst = new Map<string, Beginning>();

  add(text: string, set: number): this {
    const words = phrase(text);
    const [first, second] = words;
    if (!first) return this;
    const beginning = this.#byFirst.get(first.folded) ?? { alone: [], bySecond: new Map<string, Entry[]>() };
    this.#byFirst.set(first.folded, beginning);
    const entry = { phrase: words, set };
    if (!second) beginning.alone.push(entry);
    else {
      const known = beginning.bySecond.get(second.folded);
      if (known) known.push(entry);
      else beginning.bySecond.set(second.folded, [entry]);
    }
    return this;
  }

  /** Every match, by where it begins. */
  find(typed: readonly Word[]): SetMatch[] {
    const out: SetMatch[] = [];
    const take = (from: number, entries: readonly Entry[]): void => {
      for (const { phrase: known, set } of entries)
        if (matchesAt(typed, from, known)) out.push({ from, to: from + known.length, set });
    };
    for (let from = 0; from < typed.length; from++) {
      const beginning = this.#byFirst.get((typed[from] as Word).folded);
      if (!beginning) continue;
      take(from, beginning.alone);
      const longer = beginning.bySecond.get(typed[from + 1]?.folded ?? '');
      if (longer) take(from, longer);
    }
    return out;
  }
}
