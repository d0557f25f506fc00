import { aboveTerm } from './passages.js';
import type { Query } from './query.js';

/** Most rows the full-text index may visit for one question. */
const ROW_BUDGET = 1500;
/** Most words and pairs looked up. */
const MOST_PROBES = 24;

/** Weight of a word in a heading or column head, as a share of one in the passage. */
export const ABOVE = 0.5;

/** A term that finds passages. */
export interface Probe {
  readonly term: string;
  readonly weight: number;
  readonly passages: number;
}

/**
 * The terms for finding candidates: rarest first, as many as the row budget allows, and at least the rarest one that
 * occurs. Terms as common as "của" are left to scoring, which sees every word.
 */
export function planProbes(query: Query, budget = ROW_BUDGET): Probe[] {
  const rarest = (a: Probe, b: Probe): number =>
    a.passages - b.passages || b.weight - a.weight || (a.term < b.term ? -1 : 1);
  // Words above passages are looked up with the remaining budget.
  const above = query.terms.flatMap(({ folded, idf, below }): Probe[] =>
    below > 0 ? [{ term: aboveTerm(folded), weight: ABOVE * idf, passages: below }] : [],
  );
  const chosen: Probe[] = [];
  let rows = 0;
  for (const probe of [...inside(query).sort(rarest), ...above.sort(rarest)]) {
    if (chosen.length === MOST_PROBES || (chosen.length > 0 && rows + probe.passages > budget)) break;
    chosen.push(probe);
    rows += probe.passages;
  }
  return chosen;
}

/** The words (also as typed) and pairs that occur in some passage. */
function inside(query: Query): Probe[] {
  const probes: Probe[] = [];
  for (const term of query.terms) {
    if (term.passages > 0) probes.push({ term: term.folded, weight: term.idf, passages: term.passages });
    if (term.marked && term.exactPassages > 0)
      probes.push({ term: term.word, weight: 0.5 * term.exactIdf, passages: term.exactPassages });
  }
  for (const { term, idf, passages } of query.pairs)
    if (passages > 0) probes.push({ term, weight: 0.5 * idf, passages });
  return probes;
}
