import type { Leaning } from '../questions/understand.js';
import type { PoolView } from '../search/searcher.js';
import type { QueryTotals } from '../search/view.js';
import { tokenise } from '../text/tokens.js';
import type { Inquiry } from './inquiry.js';
import type { Found } from './propose/found.js';

/** The last question and quote of a conversation, prepared for comparison with units. */
export interface Thread {
  readonly leaning: Leaning;
  /** By folded word of the last quote, and of the question before, its weight; the weights of each sum to 1. */
  readonly quoted: ReadonlyMap<string, number>;
  readonly asked: ReadonlyMap<string, number>;
  /** How much a follow-up depends on the context: 1 if it has no content of its own, towards 0. */
  readonly vague: number;
}

/** A unit of a report. */
interface Standing {
  readonly found: Pick<Found, 'view' | 'unit' | 'span'>;
  readonly report: { readonly id: string };
}

/** How many of the rarest words of a passage or question are compared. */
const MOST_WORDS = 16;

/**
 * Prepares the context of a follow-up.
 * @param quoted the text of the last quote; empty without one.
 * @param own folded words of the follow-up itself: these are searched anyway.
 * @param vague see `vagueness`.
 * @param views the competing passages; a word that most of them contain has little weight.
 */
export function threadOf(
  leaning: Leaning,
  quoted: string,
  own: ReadonlySet<string>,
  views: readonly PoolView[],
  vague: number,
): Thread {
  const counts = new Map<string, number>();
  for (const { view } of views)
    for (const word of new Set(view.passage.folded)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarity = (word: string): number => Math.log((views.length + 1) / ((counts.get(word) ?? 0) + 0.5));
  const worth = (text: string): ReadonlyMap<string, number> => {
    const words = new Set(tokenise(text).map(({ folded }) => folded));
    const rare = [...words]
      .filter((word) => !own.has(word) && counts.has(word))
      .map((word) => [word, Math.max(0, rarity(word))] as const)
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_WORDS);
    const all = rare.reduce((sum, [, value]) => sum + value, 0);
    return new Map(all === 0 ? [] : rare.map(([word, value]) => [word, value / all]));
  };
  return { leaning, quoted: worth(quoted), asked: worth(leaning.question), vague };
}

/** By word list, the cached shares of the units: several columns need the same. */
const shares = new WeakMap<ReadonlyMap<string, number>, Map<Found['unit'], number>>();

/** The weighted share of `words` in a unit, 0 to 1. */
export function heldOf(words: ReadonlyMap<string, number>, { found: { view, unit } }: Standing): number {
  if (words.size === 0) return 0;
  const known = shares.get(words) ?? new Map<Found['unit'], number>();
  if (known.size === 0) shares.set(words, known);
  const share = known.get(unit) ?? shareIn(words, view.passage.folded, unit);
  known.set(unit, share);
  return share;
}

function shareIn(
  words: ReadonlyMap<string, number>,
  folded: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const seen = new Set<string>();
  let sum = 0;
  for (let at = from; at < to; at++) {
    const word = folded[at] as string;
    const value = words.get(word);
    if (value === undefined || seen.has(word)) continue;
    seen.add(word);
    sum += value;
  }
  return sum;
}

/** Distance in characters at which nearness to the last quote falls to a third. */
const REACH = 250;

/** Does the unit overlap that passage? */
export function isQuoted({ leaning: { quoted } }: Thread, { found: { span }, report }: Standing): boolean {
  return quoted !== undefined && quoted.report === report.id && span.start < quoted.end && quoted.start < span.end;
}

/** How close the unit is after (`behind`) or before the last quote: 1 if adjacent, towards 0 if far away or elsewhere. */
export function nearness(
  { leaning: { quoted } }: Thread,
  { found: { span }, report }: Standing,
  behind: boolean,
): number {
  if (quoted === undefined || quoted.report !== report.id) return 0;
  const gap = behind ? span.start - quoted.end : quoted.start - span.end;
  return gap < 0 ? 0 : Math.exp(-gap / REACH);
}

/** Total rarity of the words at which vagueness falls to a third: about two content words. */
const VAGUE = 8;

/** How vague a question is, 0 to 1, by the rarity of its words; for a detail question, of the words it adds. */
export function vagueness({ query, added }: Pick<Inquiry, 'query' | 'added'>, { termIdf }: QueryTotals): number {
  const details = added.includes(1);
  let sum = 0;
  for (let i = 0; i < termIdf.length; i++)
    if (!query.terms[i]?.aside && (!details || added[i])) sum += termIdf[i] as number;
  return Math.exp(-sum / VAGUE);
}
