import { FEATURES as LEXICAL } from '../../search/features.js';
import type { AskKind } from '../../text/ask.js';
import type { Evidence } from '../evidence.js';
import { type Among, type Feature, flag } from '../feature.js';
import type { Inquiry } from '../inquiry.js';
import { closed, holdsAlike, share, shareOf } from './measured.js';

/** The text ranking knows only one kind of answer. */
const asksFirst =
  (kind: AskKind) =>
  ({ query }: Inquiry): boolean =>
    query.kind === kind;

/** It holds a word of the question, or a synonym of one. */
const holdsSome: Among = ({ evidence: { found } }) =>
  found.unit.found !== found.view.query.noTerms || found.unit.similar !== found.view.query.noTerms;

/** The words of the unit, what they go with, and how surely its report is meant. */
export const TEXT: readonly Feature[] = [
  { name: 'text', group: 'text', value: ({ evidence }) => evidence.text / 5 },
  { name: 'text-in-report', group: 'text', value: ({ evidence, report }) => (evidence.text - report.bestText) / 5 },
  { name: 'text-in-pool', group: 'text', value: ({ evidence, pool }) => (evidence.text - pool.bestText) / 5 },
  {
    name: 'text-plain',
    group: 'text',
    value: ({ evidence, report }) => flag(evidence.found.profile.plain) * ((evidence.text - report.bestText) / 5),
  },
  { name: 'text-open', group: 'text', value: (b) => ((1 - closed(b)) * (b.evidence.text - b.report.bestText)) / 5 },
  { name: 'telling', group: 'text', value: ({ evidence }) => evidence.telling / 5 },
  { name: 'associated', group: 'association', value: ({ evidence }) => evidence.associated },
  {
    name: 'associated-gap',
    group: 'association',
    value: ({ evidence, pool }) => evidence.associated - pool.bestAssociated,
  },
  { name: 'whole-words', group: 'whole', value: ({ evidence }) => evidence.whole },
  { name: 'whole-words-gap', group: 'whole', value: ({ evidence, pool }) => evidence.whole - pool.bestWhole },
  { name: 'all-words', group: 'text', value: ({ evidence }) => allWords(evidence), among: holdsSome },
  {
    name: 'words-or-alike',
    group: 'text',
    value: ({ evidence }) => shareOf(evidence, holdsAlike),
    among: holdsSome,
  },
  {
    name: 'added',
    group: 'text',
    value: ({ evidence }) => addedShare(evidence),
    when: ({ added }) => added.includes(1),
  },
  {
    name: 'numbers-held',
    group: 'text',
    value: ({ evidence }) =>
      share(evidence.inquiry.numbers, (i) => evidence.found.unit.found[i] !== 0 && !evidence.inquiry.claimed[i]),
    when: ({ numbers }) => numbers.includes(1),
  },
  {
    name: 'claim-held',
    group: 'text',
    value: ({ evidence }) => share(evidence.inquiry.claimed, (i) => evidence.found.unit.found[i] !== 0),
    when: ({ claimed }) => claimed.includes(1),
  },
  ...LEXICAL.map(
    ({ name, asks }, i): Feature => ({
      name: `text:${name}`,
      group: 'lexical',
      value: ({ evidence }) => evidence.lexical[i] as number,
      lexical: i,
      ...(asks && { when: asksFirst(asks) }),
    }),
  ),

  {
    name: 'report',
    group: 'report',
    value: ({ evidence }) => Math.max(-6, Math.log(evidence.report.chance + 1e-9)) / 3,
  },
  { name: 'report-first', group: 'report', value: ({ evidence, pool }) => flag(evidence.report === pool.likely[0]) },
];

/** Share, by rarity, of all words, including those that name the report. */
function allWords({ found: { unit, view } }: Evidence): number {
  let sum = 0;
  let all = 0;
  const { terms } = view.query;
  for (let i = 0; i < terms.length; i++) {
    const { idf } = terms[i] as (typeof terms)[number];
    all += idf;
    if (unit.found[i]) sum += idf;
  }
  return all === 0 ? 0 : sum / all;
}

function addedShare({ found: { unit, view }, inquiry }: Evidence): number {
  let sum = 0;
  let all = 0;
  for (let i = 0; i < inquiry.added.length; i++) {
    if (!inquiry.added[i]) continue;
    const weight = view.totals.termIdf[i] as number;
    all += weight;
    if (unit.found[i] || unit.similar[i]) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}
