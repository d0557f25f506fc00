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
  let best = NONE;
  for (const { from, to } of labelsIn(view, unit))
    if (answersFrom(view, unit, to, wanted)) best = better(best, labelAt(view, from, to));
  return best;
}

const better = (one: Labelled, other: Labelled): Labelled => (other.share > one.share ? other : one);

/** The labels of a unit, as tokens [from, to). The first cell of a row labels all cells after it. */
function labelsIn(view: PassageView, unit: UnitView): readonly { readonly from: number; readonly to: number }[] {
  const out: { from: number; to: number }[] = [];
  let from = unit.from;
  for (let at = unit.from + 1; at < unit.to; at++) {
    const gap = gapBefore(view, at);
    if (gap === undefined) continue;
    if (gap !== 'ends' && at - from <= LONGEST) out.push({ from, to: at });
    if (gap !== 'cell') from = at;
  }
  return out;
}

type Gap = 'label' | 'cell' | 'ends' | undefined;

/** What separates a word from the one before: a colon, a cell border, the end of a line or clause, or none of these. */
function gapBefore({ passage: { text, starts, ends } }: PassageView, at: number): Gap {
  const [from, to] = [ends[at - 1] as number, starts[at] as number];
  if (to - from <= 1 && text.charAt(from) !== '\n') return undefined;
  const gap = text.slice(from, to);
  if (/[\n;.]/u.test(gap)) return 'ends';
  if (gap.includes('|')) return 'cell';
  return gap.includes(':') ? 'label' : undefined;
}

/** Is there an answer between a word and the end of its line or clause? */
function answersFrom(view: PassageView, unit: UnitView, from: number, wanted: number): boolean {
  const { analysis, match } = view;
  for (let at = from; at < unit.to; at++) {
    if (at > from && gapBefore(view, at) === 'ends') return false;
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
