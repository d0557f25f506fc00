import { flag } from '../feature.js';
import { wholeShare } from '../measures/whole-words.js';
import { type DecisionFeature, inquiryOf, inUnit, type Judging, lexicalOf, once, share } from './judging.js';

/** Which words of the question the unit contains, and how. */
export const WORDS: readonly DecisionFeature[] = [
  { name: 'text', group: 'text', value: ({ first }) => first.evidence.text / 5 },
  { name: 'telling', group: 'text', value: ({ first }) => Math.max(-4, Math.min(8, first.evidence.telling)) / 4 },
  { name: 'words', group: 'text', value: (j) => lexicalOf(j, 'terms') },
  { name: 'words-or-alike', group: 'text', value: (j) => share(j, inUnit(j)) },
  { name: 'pairs', group: 'text', value: (j) => lexicalOf(j, 'pairs') },
  { name: 'loose-pairs', group: 'text', value: (j) => lexicalOf(j, 'loose-pairs') },
  { name: 'near', group: 'text', value: (j) => lexicalOf(j, 'near') },
  { name: 'in-heading', group: 'text', value: (j) => lexicalOf(j, 'heading') },
  { name: 'in-passage', group: 'text', value: (j) => lexicalOf(j, 'passage') },
  { name: 'amount', group: 'text', value: (j) => Math.log(1 + j.first.evidence.found.unit.hits.length) },
  { name: 'ask', group: 'text', value: (j) => lexicalOf(j, 'ask') },
  { name: 'exact', group: 'text', value: (j) => lexicalOf(j, 'exact') },
  { name: 'associated', group: 'association', value: ({ first }) => first.evidence.associated },
  {
    name: 'associated-gap',
    group: 'association',
    value: ({ ranked, first }) => first.evidence.associated - ranked.pool.bestAssociated,
  },
];

/** Which of them it lacks. */
export const MISSING: readonly DecisionFeature[] = [
  {
    name: 'nowhere',
    group: 'missing',
    value: (j) => nowhere(j),
  },
  {
    name: 'only-elsewhere',
    group: 'missing',
    value: (j) => {
      const held = inUnit(j);
      return share(j, (i) => j.first.beside.report.terms[i] !== 0 && !held(i));
    },
  },
  {
    name: 'wholes-nowhere',
    group: 'missing',
    value: (j) => wholeShare(inquiryOf(j).wholes, (i) => j.first.beside.report.wholes[i] === 0),
  },
  {
    name: 'wholes-elsewhere',
    group: 'missing',
    value: (j) => {
      const { report, evidence } = j.first.beside;
      return wholeShare(inquiryOf(j).wholes, (i) => report.wholes[i] !== 0 && evidence.wholes[i] === 0);
    },
  },
  { name: 'unknown', group: 'missing', value: (j) => share(j, (i) => inquiryOf(j).query.terms[i]?.passages === 0) },
  { name: 'rarest-missing', group: 'missing', value: (j) => rarestMissing(j) },
  {
    name: 'content-missing',
    group: 'missing',
    value: (j) => missingContent(j).missing / Math.max(1, missingContent(j).all),
  },
  { name: 'content-missing-count', group: 'missing', value: (j) => Math.min(MOST_CONTENT, missingContent(j).missing) },
  {
    name: 'content-held-count',
    group: 'missing',
    value: (j) => Math.min(MOST_CONTENT, missingContent(j).all - missingContent(j).missing),
  },
  { name: 'contentless', group: 'missing', value: (j) => flag(missingContent(j).all === 0) },
  { name: 'numbers-missing', group: 'missing', value: (j) => missingNumbers(j, false) },
  { name: 'numbers-nowhere', group: 'missing', value: (j) => missingNumbers(j, true) },
];

const MOST_CONTENT = 4;

/** How many content words the question has besides its report's name, and how many of them the unit lacks. */
const missingContent = once((j) => {
  const { light, query } = inquiryOf(j);
  const holds = inUnit(j);
  const own = query.terms.map((_, i) => i).filter((i) => !light[i] && !query.terms[i]?.aside);
  return { all: own.length, missing: own.filter((i) => !holds(i)).length };
});

/** Share, by rarity, of the question's words that the report lacks entirely. */
export const nowhere = once((j) => {
  const held = inUnit(j);
  return share(j, (i) => !j.first.beside.report.terms[i] && !held(i));
});

export function missingNumbers(j: Judging, anywhere: boolean): number {
  const { numbers, claimed, query } = inquiryOf(j);
  const { found } = j.first.evidence.found.unit;
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (!numbers[i] || claimed[i] || query.terms[i]?.aside) continue;
    if (anywhere ? !j.first.beside.report.terms[i] : !found[i]) count++;
  }
  return Math.min(2, count);
}

function rarestMissing(j: Judging): number {
  const { totals } = j.first.evidence.found.view;
  const holds = inUnit(j);
  let most = 1e-9;
  let missing = 0;
  for (let i = 0; i < totals.termIdf.length; i++) {
    if (inquiryOf(j).claimed[i]) continue;
    most = Math.max(most, totals.termIdf[i] as number);
    if (!holds(i)) missing = Math.max(missing, totals.termIdf[i] as number);
  }
  return missing / most;
}
