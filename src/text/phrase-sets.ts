import { matchesAt, type Phrase, phrase, type Word } from './phrases.js';
import { firstFolded } from './tokens.js';

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
  /** By first word; cut into words when it is met: of thousands in the data files a question meets a few. */
  readonly #waiting = new Map<string, { readonly text: string; readonly set: number }[]>();
  readonly #ready = new Map<string, Beginning>();

  add(text: string, set: number): this {
    const first = firstFolded(text.normalize('NFC'));
    if (first === undefined) return this;
    const ready = this.#ready.get(first);
    const waiting = this.#waiting.get(first);
    if (ready) put(ready, text, set);
    else if (waiting) waiting.push({ text, set });
    else this.#waiting.set(first, [{ text, set }]);
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
      const beginning = this.#at((typed[from] as Word).folded);
      if (!beginning) continue;
      take(from, beginning.alone);
      const longer = beginning.bySecond.get(typed[from + 1]?.folded ?? '');
      if (longer) take(from, longer);
    }
    return out;
  }

  #at(first: string): Beginning | undefined {
    const ready = this.#ready.get(first);
    if (ready) return ready;
    const waiting = this.#waiting.get(first);
    if (!waiting) return undefined;
    const beginning: Beginning = { alone: [], bySecond: new Map() };
    for (const { text, set } of waiting) put(beginning, text, set);
    this.#ready.set(first, beginning);
    this.#waiting.delete(first);
    return beginning;
  }
}

function put({ alone, bySecond }: Beginning, text: string, set: number): void {
  const words = phrase(text);
  const second = words[1];
  if (!second) {
    alone.push({ phrase: words, set });
    return;
  }
  const known = bySecond.get(second.folded);
  if (known) known.push({ phrase: words, set });
  else bySecond.set(second.folded, [{ phrase: words, set }]);
}
