import type { Checked } from './named-in-text.js';
import type { OfUnit } from './of-unit.js';
import { type Ranked, type RankedUnit, sharedOut } from './rank.js';

/**
 * Where only some stretches of a report may answer (`within`), the units that begin in one of them: they were measured beside all others,
 * as the weights are fitted, but no other may come first. What is said there of a guest is seldom its count: asked for a number, the first
 * has to count what is asked.
 */
export function namedOnly(ranked: Ranked, within: Checked['within']): OfUnit {
  if (!within) return { ranked, stated: true };
  const units = ranked.units.filter(({ evidence: { report, found } }) =>
    within.get(report.id)?.some(({ start, end }) => start <= found.span.start && found.span.start < end),
  );
  const [first] = units;
  const stated = ranked.pool.inquiry.asked.ask.kind !== 'number' || (first !== undefined && counts(first));
  return { ranked: { pool: ranked.pool, units: sharedOut(units) }, stated };
}

const counts = ({ evidence: { counted, inside } }: RankedUnit): boolean => counted > 0 || (inside[0] ?? 0) > 0;
