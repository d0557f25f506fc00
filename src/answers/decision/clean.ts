import { flag } from '../feature.js';
import { unnamedGroup } from './groups.js';
import { byIntent, countOf, type DecisionFeature, once } from './judging.js';
import { asksAbove, bodyMatch, clashesUnheld, strangePlace, yearsOf } from './naming.js';
import { missingNumbers, nowhere } from './words.js';

/** Positive evidence, counted only without negative evidence. */
export const CLEAN: readonly DecisionFeature[] = [
  { name: 'clean', group: 'conjunction', value: (j) => isClean(j) },
  {
    name: 'clean-fact',
    group: 'conjunction',
    value: (j) => isClean(j) * byIntent(j, (i) => j.first.evidence.inside[i] as number),
  },
  { name: 'clean-score', group: 'conjunction', value: (j) => (isClean(j) * j.first.ownScore) / 5 },
  {
    name: 'clean-lead',
    group: 'conjunction',
    value: (j) => isClean(j) * (j.rival ? Math.min(4, j.first.score - j.rival.score) : 4),
  },
];

/** If the report lacks at least this share, by rarity, of the question's words, that counts against it. */
const STRANGE = 0.15;

/** 1 if nothing asked, named or claimed is missing: only then is the positive evidence reliable. */
const isClean = once((j): number => {
  const { evidence } = j.first;
  const against =
    countOf(evidence.signs, 0) > 0 ||
    missingNumbers(j, false) > 0 ||
    clashesUnheld(j) ||
    bodyMatch(j).includes('clash') ||
    asksAbove(j) ||
    strangePlace(j) > 0 ||
    (yearsOf(j).asked && !yearsOf(j).held && !yearsOf(j).own) ||
    unnamedGroup(j) > 0 ||
    evidence.role < 0 ||
    nowhere(j) > STRANGE;
  return flag(!against);
});
