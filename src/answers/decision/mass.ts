import { flag } from '../feature.js';
import { isSame, type RankedUnit } from '../rank.js';
import { type DecisionFeature, inquiryOf, type Judging, once } from './judging.js';

/** The lead of the first unit over the others. */
export const MASS: readonly DecisionFeature[] = [
  { name: 'mass', group: 'mass', value: (j) => Math.log(regionMass(j)) },
  { name: 'lead', group: 'mass', value: ({ first, rival }) => (rival ? Math.min(4, first.score - rival.score) : 4) },
  { name: 'mass-stated', group: 'mass', value: (j) => Math.log(statedMass(j)) },
  { name: 'lead-stated', group: 'mass', value: leadOfStated },
  { name: 'score', group: 'mass', value: ({ first }) => first.ownScore / 5 },
];

/** The certainty that its report is the one meant. */
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

/** The probability of the first unit and of those that say the same. */
export const regionMass = once(({ ranked, first }) => {
  let sum = 0;
  for (const one of ranked.units) if (isSame(one, first)) sum += one.mass;
  return Math.max(1e-6, sum);
});

/** The number of the likeliest intent that a fact of the first unit answers; -1 if there is none. */
const statedBy = once((j): number => {
  const { likely } = inquiryOf(j);
  let best = -1;
  let most = 0;
  for (let i = 0; i < likely.length; i++) {
    const worth = (likely[i]?.chance ?? 0) * (j.first.evidence.inside[i] as number);
    if (worth > most) [best, most] = [i, worth];
  }
  return best;
});

const states = ({ evidence }: RankedUnit, intent: number): boolean => (evidence.inside[intent] ?? 0) > 0;

/** The probability of the first unit and of all that state the same kind of thing: of several results each is one. */
function statedMass(j: Judging): number {
  const intent = statedBy(j);
  if (intent < 0) return regionMass(j);
  let sum = 0;
  for (const one of j.ranked.units) if (states(one, intent)) sum += one.mass;
  return Math.max(1e-6, sum);
}

/** The lead of the first unit over the best unit that states something else. */
function leadOfStated(j: Judging): number {
  const intent = statedBy(j);
  const rival = intent < 0 ? j.rival : j.ranked.units.find((one) => !states(one, intent));
  return rival ? Math.min(4, j.first.score - rival.score) : 4;
}

const reportChance = ({ first }: Judging): number => first.evidence.report.chance;

/** The log of how much less likely the first unit's report is than the likeliest report; 0 if they are the same. */
function behind(j: Judging): number {
  const best = j.ranked.pool.likely[0]?.chance ?? 1;
  return Math.min(6, Math.log((best + 1e-9) / (reportChance(j) + 1e-9))) / 3;
}
