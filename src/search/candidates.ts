import { aboveTerm } from './passages.js';
import type { Query } from './query.js';

/** Rows that the full-text index may be made to walk through for one question. */
const ROW_BUDGET = 1500;
/** Words and pairs looked up at most. */
const MOST_PROBES = 24;

/** What a word in a heading, or over the column, counts of one in the passage. */
export const ABOVE = 0.5;

/** A term to find passages by. */
export interface Probe {
  readonly term: string;
  readonly weight: number;
  readonly passages: number;
}

/**
 * The terms to find candidates by: the rarest first, as many as the row budget allows, but always the rarest that stands
 * anywhere. Terms as common as "của" are left to the scoring, which sees every word.
 */
export function planProbes(query: Query, budget = ROW_BUDGET): Probe[] {
  const rarest = (a: Probe, b: Probe): number =>
    a.passages - b.passages || b.weight - a.weight || (a.term < b.term ? -1 : 1);
  // What stands above a passage is looked for with what room is left.
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

/** The words, as typed too, and the pairs that stand in some passage. */
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
