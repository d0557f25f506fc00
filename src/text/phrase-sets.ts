import { linesByFirst, matchesAt, type Phrase, phrase, type Word } from './phrases.js';
import { firstFolded } from './tokens.js';

/** Where a phrase of a set was found: words [from, to). */
export interface SetMatch {
  readonly from: number;
  readonly to: number;
  /** Number of the set. */
  readonly set: number;
}

/** A phrase of a set; split into words when its first two words occur: a question needs a few of thousands. */
interface Entry {
  readonly text: string;
  readonly set: number;
  phrase?: Phrase;
}

/** Phrases with the same first word, by their second word ('' for a single word): hundreds may share a first word. */
type Beginning = ReadonlyMap<string, readonly Entry[]>;

/** Many sets of phrases; unlike in a `PhraseTable` every match counts, also one inside another. */
export class PhraseSets {
  /** The phrases by first word; also in the written form: second word, set and text in turn. */
  readonly #waiting = new Map<string, Entry[]>();
  readonly #written: ReadonlyMap<string, string>;
  readonly #ready = new Map<string, Beginning>();

  /** @param written output of `write`; nothing is computed from it before a phrase occurs. */
  constructor(written = '') {
    this.#written = linesByFirst(written);
  }

  add(text: string, set: number): this {
    const first = firstFolded(text.normalize('NFC'));
    if (first === undefined) return this;
    const waiting = this.#waiting.get(first);
    if (waiting) waiting.push({ text, set });
    else this.#waiting.set(first, [{ text, set }]);
    this.#ready.delete(first);
    return this;
  }

  /** All phrases, one line per first word. */
  write(): string {
    const line = ([first, entries]: readonly [string, readonly Entry[]]): string =>
      `${[first, ...entries.flatMap(({ text, set }) => [secondOf(text), set, text.replace(/\s+/gu, ' ')])].join('\t')}\n`;
    return [...this.#waiting].map(line).join('');
  }

  /** Every match, ordered by start. */
  find(typed: readonly Word[]): SetMatch[] {
    const out: SetMatch[] = [];
    for (let from = 0; from < typed.length; from++) {
      const beginning = this.#at((typed[from] as Word).folded);
      if (!beginning) continue;
      take(out, typed, from, beginning.get(''));
      const second = typed[from + 1];
      if (second) take(out, typed, from, beginning.get(second.folded));
    }
    return out;
  }

  #at(first: string): Beginning | undefined {
    const ready = this.#ready.get(first);
    if (ready) return ready;
    const written = this.#written.get(first);
    const waiting = this.#waiting.get(first);
    if (!waiting && written === undefined) return undefined;
    const beginning = new Map<string, Entry[]>();
    const cells = written?.split('\t') ?? [];
    for (let i = 0; i < cells.length; i += 3)
      put(beginning, cells[i] as string, { set: Number(cells[i + 1]), text: cells[i + 2] as string });
    for (const entry of waiting ?? []) put(beginning, secondOf(entry.text), entry);
    this.#ready.set(first, beginning);
    return beginning;
  }
}

const secondOf = (text: string): string => phrase(text)[1]?.folded ?? '';

function put(beginning: Map<string, Entry[]>, second: string, entry: Entry): void {
  const known = beginning.get(second);
  if (known) known.push(entry);
  else beginning.set(second, [entry]);
}

function take(out: SetMatch[], typed: readonly Word[], from: number, entries: readonly Entry[] | undefined): void {
  if (!entries) return;
  for (const entry of entries) {
    entry.phrase ??= phrase(entry.text);
    if (matchesAt(typed, from, entry.phrase)) out.push({ from, to: from + entry.phrase.length, set: entry.set });
  }
}
