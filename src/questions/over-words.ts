import { namedPhrases } from '../text/lexicon.js';
import { PhraseTable, type Word } from '../text/phrases.js';

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
] as const;
export type OverGroup = (typeof OVER_GROUPS)[number];

/** A phrase that tells how a question goes over reports: words [from, to). */
export interface OverMark {
  readonly group: OverGroup;
  readonly from: number;
  readonly to: number;
}

/** Finds them, left to right. */
export type OverWords = (words: readonly Word[]) => readonly OverMark[];

/**
 * Reads `data/lexicon/over.txt`: `group = phrase, phrase`.
 * @throws Error naming the line when a line has another form or group.
 */
export function overWords(file: string): OverWords {
  const tables = new Map<OverGroup, PhraseTable<OverGroup>>();
  for (const { name, phrases } of namedPhrases(file)) {
    const group = OVER_GROUPS.find((one) => one === name);
    if (!group || phrases.length === 0)
      throw new Error(`lexicon/over.txt: a line needs "group = phrase, phrase": ${name}`);
    const table = tables.get(group) ?? new PhraseTable<OverGroup>();
    tables.set(group, table);
    for (const one of phrases) table.add(one, group);
  }
  return (words) =>
    [...tables.values()]
      .flatMap((table) => table.find(words))
      .map(({ from, to, value }) => ({ group: value, from, to }))
      .sort((a, b) => a.from - b.from);
}
