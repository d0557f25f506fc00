import { flag } from '../feature.js';
import { isSame } from '../rank.js';
import { type DecisionFeature, inquiryOf, type Judging, once } from './judging.js';

/** How far the first unit lies before the others. */
export const MASS: readonly DecisionFeature[] = [
  { name: 'mass', group: 'mass', value: (j) => Math.log(regionMass(j)) },
  { name: 'lead', group: 'mass', value: ({ first, rival }) => (rival ? Math.min(4, first.score - rival.score) : 4) },
  { name: 'score', group: 'mass', value: ({ first }) => first.ownScore / 5 },
];

/** How surely its report is meant. */
export const REPORT: readonly DecisionFeature[] = [
  { name: 'report', group: 'report', value: (j) => Math.max(-6, Math.log(reportChance(j) + 1e-9)) / 3 },
  { name: 'report-behind', group: 'report', value: behind },
  {
    name: 'report-behind-follow-up',
    group: 'report',
    value: (j) => behind(j) * flag(inquiryOf(j).asked.inherited !== undefined),
  },
  { name: 'report-behind-named', group: 'report', value: (j) => behind(j) * flag(inquiryOf(j).asked.scope.named) },
];

/** The chance of the first unit and of those that say the same. */
export const regionMass = once(({ ranked, first }) => {
  let sum = 0;
  for (const one of ranked.units) if (isSame(one, first)) sum += one.mass;
  return Math.max(1e-6, sum);
});

const reportChance = ({ first }: Judging): number => first.evidence.report.chance;

/** How much less likely the report of the first unit is than the likeliest: a logarithm, 0 where it is that one. */
function behind(j: Judging): number {
  const best = j.ranked.pool.likely[0]?.chance ?? 1;
  return Math.min(6, Math.log((best + 1e-9) / (reportChance(j) + 1e-9))) / 3;
}
