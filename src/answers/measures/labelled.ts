import { ofPassage } from '../../search/of-passage.js';
import type { PreparedPassage } from '../../search/prepared-passage.js';
import type { PassageView, UnitView } from '../../search/view.js';

/** A label before a colon, or in a table cell, that names the text after it: "Giải Vàng: 25.000.000 đồng", "Cân gian | 7 ngày". */
export interface Labelled {
  /** The largest share, by rarity, of the question's words in a label with an answer after it. */
  readonly share: number;
  /** The share of that label's words that are in the question. */
  readonly covered: number;
}

const NONE: Labelled = { share: 0, covered: 0 };
/** The most words of a label: more are a sentence. */
const LONGEST = 12;

/** @param wanted kinds of token that answer (bits of `KIND`), unless the token is in the question; 0: any word answers. */
export function labelledIn(view: PassageView, unit: UnitView, wanted: number): Labelled {
  if (unit.hits.length === 0) return NONE;
  const gaps = gapsIn(view.passage);
  let best = NONE;
  let from = unit.from;
  for (let at = unit.from + 1; at < unit.to; at++) {
    const gap = gaps[at] as number;
    if (gap === GAP.none) continue;
    // The first cell of a row is a label of all cells that follow it.
    if (gap !== GAP.ends && at - from <= LONGEST && answersFrom(view, unit, at, wanted))
      best = better(best, labelAt(view, from, at));
    if (gap !== GAP.cell) from = at;
  }
  return best;
}

const better = (one: Labelled, other: Labelled): Labelled => (other.share > one.share ? other : one);

/** What stands between a word and the one before: a colon, the edge of a cell, the end of a line or clause, or none of these. */
const GAP = { none: 0, label: 1, cell: 2, ends: 3 } as const;

/** By token what stands before it. */
const gapsIn = ofPassage((passage) => Uint8Array.from(passage.folded, (_, at) => gapBefore(passage, at)));

function gapBefore({ text, starts, ends }: PreparedPassage, at: number): number {
  if (at === 0) return GAP.none;
  const [from, to] = [ends[at - 1] as number, starts[at] as number];
  if (to - from <= 1 && text.charAt(from) !== '\n') return GAP.none;
  const gap = text.slice(from, to);
  if (/[\n;.]/u.test(gap)) return GAP.ends;
  if (gap.includes('|')) return GAP.cell;
  return gap.includes(':') ? GAP.label : GAP.none;
}

/** Is there an answer between a word and the end of its line or clause? */
function answersFrom(view: PassageView, unit: UnitView, from: number, wanted: number): boolean {
  const { analysis, match } = view;
  const gaps = gapsIn(view.passage);
  for (let at = from; at < unit.to; at++) {
    if (at > from && gaps[at] === GAP.ends) return false;
    if ((match.term[at] as number) < 0 && (wanted === 0 || ((analysis.kinds[at] as number) & wanted) !== 0))
      return true;
  }
  return false;
}

/** Is the term only part of the question phrase: "ngày" of "họp ngày nào"? Then "Ngày đăng: …" matches nothing of the question. */
function onlyAsks({ query: { terms, ask } }: PassageView, term: number): boolean {
  const asks = (place: number): boolean => ask.all.some(({ start, end }) => start <= place && place < end);
  return terms[term]?.places.every(asks) === true;
}

/** What the label [from, to) contains of the question. */
function labelAt(view: PassageView, from: number, to: number): Labelled {
  const { match, totals } = view;
  const seen = new Set<number>();
  let held = 0;
  let count = 0;
  for (let at = from; at < to; at++) {
    const term = match.term[at] as number;
    if (term < 0 || onlyAsks(view, term)) continue;
    count++;
    if (seen.has(term)) continue;
    seen.add(term);
    held += totals.termIdf[term] as number;
  }
  return held === 0 ? NONE : { share: held / totals.idf, covered: count / (to - from) };
}
