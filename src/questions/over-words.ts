import { fold } from '../text/fold.js';
import { namedPhrases } from '../text/lexicon.js';
import { type PhraseMatch, PhraseTable, type Word } from '../text/phrases.js';

/** Groups of `data/lexicon/over.txt` whose words are not looked for in the reports. */
export const UNSOUGHT_GROUPS = [
  'report',
  'place',
  'body',
  'where',
  'who',
  'link',
  'unstated',
  'top',
  'many',
  'paper',
  'each',
] as const;

/** All groups of `data/lexicon/over.txt`. */
const OVER_GROUPS = [
  ...UNSOUGHT_GROUPS,
  'both',
  'surname',
  'same',
  'above',
  'below',
  'equal',
  'from',
  'upto',
  'joint',
  'unit',
  'people',
  'more',
  'tail',
  'apart',
  'every',
  'kind',
  'listing',
  'compared',
  'women',
  'floor',
  'holds',
  'light',
  'narrow',
] as const;
export type OverGroup = (typeof OVER_GROUPS)[number];

/** A phrase that tells how a question goes over reports: words [from, to). */
export interface OverMark {
  readonly group: OverGroup;
  readonly from: number;
  readonly to: number;
}

/** Finds them, left to right. */
export type OverWords = (words: readonly TypedWord[]) => readonly OverMark[];

/** `derived`: put in the place of an abbreviation, so that its marks were not typed. */
type TypedWord = Word & { readonly derived?: boolean };

/**
 * Reads `data/lexicon/over.txt`: `group = phrase, phrase`.
 * @throws Error naming the line when a line has another form or group.
 */
export function overWords(file: string): OverWords {
  const tables = new Map<OverGroup, PhraseTable<OverGroup>>();
  const bare = new Set<string>();
  for (const { name, phrases } of namedPhrases(file)) {
    const group = OVER_GROUPS.find((one) => one === name);
    if (!group || phrases.length === 0)
      throw new Error(`lexicon/over.txt: a line needs "group = phrase, phrase": ${name}`);
    const table = tables.get(group) ?? new PhraseTable<OverGroup>();
    tables.set(group, table);
    for (const one of phrases) {
      table.add(one, group);
      if (one === fold(one)) bare.add(`${group} ${one.trim()}`);
    }
  }
  return (words) => {
    const accented = isAccented(words);
    // "Vay vốn" in a question with its marks is no "vậy".
    const isOther = ({ from, to, value }: PhraseMatch<OverGroup>): boolean => {
      const word = words[from];
      return accented && to - from === 1 && word !== undefined && isBare(word) && !bare.has(`${value} ${word.word}`);
    };
    return [...tables.values()]
      .flatMap((table) => table.find(words))
      .filter((match) => !isOther(match))
      .map(({ from, to, value }) => ({ group: value, from, to }))
      .sort((a, b) => a.from - b.from);
  };
}

/** Are the marks of a question typed: do at least half of its words carry one? */
function isAccented(words: readonly TypedWord[]): boolean {
  const typed = words.filter(({ derived }) => derived !== true);
  return typed.filter(({ marked }) => marked).length * 2 >= Math.max(1, typed.length);
}

const isBare = ({ word, folded, derived }: TypedWord): boolean => derived !== true && word === folded;
