import type { AskKind } from '../../text/ask.js';
import { KIND } from '../../text/typed.js';
import type { Evidence } from '../evidence.js';
import { flag, mean } from '../feature.js';
import { countOf, type DecisionFeature, inquiryOf, type Judging } from './judging.js';

/** Does the unit contain the kind of thing asked for, and its attributes? */
export const SIGNS: readonly DecisionFeature[] = [
  { name: 'signs-missing', group: 'signs', value: (j) => countOf(j.first.evidence.signs, 0) },
  { name: 'signs-nowhere', group: 'signs', value: (j) => countOf(j.first.beside.report.signs, 0) },
  { name: 'signs-held', group: 'signs', value: (j) => countOf(j.first.evidence.signs, 1) },
  {
    name: 'signs-rivals',
    group: 'signs',
    value: (j) => rivals(j, (one) => one.signs.length > 0 && !one.signs.includes(0)),
  },
  { name: 'signs-near', group: 'signs', value: ({ first }) => mean(first.evidence.near) },
  {
    name: 'no-number',
    group: 'signs',
    value: (j) => wants(j, 'number', KIND.number | KIND.percent | KIND.money | KIND.ratio),
  },
  { name: 'no-date', group: 'signs', value: (j) => wants(j, 'date', KIND.date | KIND.year | KIND.hour) },
  {
    name: 'no-person',
    group: 'signs',
    // "Đỗ Thanh Liêm là ai" already names somebody: another name is not needed.
    value: (j) => flag(inquiryOf(j).names.length === 0) * wants(j, 'person', KIND.person),
  },
  { name: 'no-name', group: 'signs', value: (j) => wants(j, 'place', KIND.name) + wants(j, 'organisation', KIND.name) },
  {
    name: 'uncounted',
    group: 'signs',
    value: (j) =>
      flag(
        inquiryOf(j).asked.ask.kind === 'number' &&
          inquiryOf(j).asked.counted.length > 0 &&
          j.first.evidence.counted === 0,
      ),
  },
  { name: 'counted-next', group: 'signs', value: (j) => flag(j.first.evidence.counted === 2) },
  { name: 'counted-phrase', group: 'signs', value: (j) => j.first.evidence.countedPhrase },
  { name: 'counted-rivals', group: 'signs', value: (j) => rivals(j, (one) => one.counted === 2) },
  { name: 'whether-any', group: 'signs', value: (j) => flag(inquiryOf(j).whetherAny) },
  { name: 'reply-asked', group: 'signs', value: (j) => inquiryOf(j).reply },
  { name: 'denied', group: 'signs', value: (j) => flag(j.first.evidence.denied >= MOST_DENIED) },
  { name: 'which-named', group: 'signs', value: (j) => flag(j.first.evidence.which === 2) },
  { name: 'which-bare', group: 'signs', value: (j) => flag(j.first.evidence.which === 1) },
  {
    name: 'which-missing',
    group: 'signs',
    value: (j) => flag(inquiryOf(j).asked.which.length > 0 && j.first.evidence.which === 0),
  },
  { name: 'counted-nowhere', group: 'signs', value: (j) => flag(counting(j) && j.first.beside.report.counted === 0) },
  {
    name: 'counted-elsewhere',
    group: 'signs',
    value: (j) => flag(counting(j) && j.first.beside.report.counted > j.first.evidence.counted),
  },
];

/** The number of equally good passages of the report, in doublings, at which the first is one of many. */
const MANY = 5;

/** How many other passages of the report contain what is asked for, in doublings, scaled to 0 to 1. A single one is likelier to answer. */
function rivals({ ranked: { units }, first }: Judging, holds: (evidence: Evidence) => boolean): number {
  let count = 0;
  for (const { evidence } of units)
    if (evidence !== first.evidence && evidence.report.id === first.evidence.report.id && holds(evidence)) count++;
  return Math.min(1, Math.log2(1 + count) / MANY);
}

/** The share of the question's words that must be denied for the denial to be an answer; the rest are question words. */
const MOST_DENIED = 0.4;

const wants = (j: Judging, kind: AskKind, kinds: number): number =>
  flag(inquiryOf(j).asked.ask.kinds.has(kind) && (j.first.evidence.fresh & kinds) === 0);

const counting = (j: Judging): boolean =>
  inquiryOf(j).asked.ask.kinds.has('number') && inquiryOf(j).asked.counted.length > 0;
