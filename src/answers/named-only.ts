import type { Checked } from './named-in-text.js';
import type { OfUnit } from './of-unit.js';
import { type Ranked, type RankedUnit, sharedOut } from './rank.js';

/**
 * Keeps the units that begin in the allowed spans of a report (`within`). They were measured among all units, as in the fit, but no other
 * may win. Such spans rarely give the count of a guest: for a number, the first unit has to count the right noun.
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
