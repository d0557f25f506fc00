import { type Feature, flag, mean } from '../feature.js';
import type { Inquiry } from '../inquiry.js';
import { WANTED } from '../wanted.js';
import { asking, asks, chance, share } from './measured.js';

const counting = ({ asked }: Inquiry): boolean => asked.counted.length > 0;
const signing = ({ attributes }: Inquiry): boolean => attributes.length > 0;
const selecting = ({ asked }: Inquiry): boolean => asked.which.length > 0;

/** Neither past nor future: the present. */
const open = ({ asked }: Inquiry): boolean => asked.tense === undefined;

const TENSES = ['past', 'future'] as const;

/** What the question asks for: kinds of answer, the counted or named noun, signs of attributes, past and future. */
export const ASKED: readonly Feature[] = [
  ...WANTED.map(
    ({ asks: kind, kinds }): Feature => ({
      name: `wants-${kind}`,
      group: 'asked',
      value: (b) => asks(b, kind) * flag((b.evidence.fresh & kinds) !== 0),
      when: asking(kind),
    }),
  ),
  { name: 'denied', group: 'asked', value: ({ evidence }) => evidence.denied, when: ({ whetherAny }) => whetherAny },
  { name: 'counted-next', group: 'asked', value: ({ evidence }) => flag(evidence.counted === 2), when: counting },
  { name: 'counted-phrase', group: 'asked', value: ({ evidence }) => evidence.countedPhrase, when: counting },
  { name: 'counted-near', group: 'asked', value: ({ evidence }) => flag(evidence.counted === 1), when: counting },
  {
    name: 'signs',
    group: 'asked',
    value: ({ evidence }) => share(evidence.signs, () => true, evidence.inquiry.attributes.length),
    when: signing,
  },
  {
    name: 'signs-missing',
    group: 'asked',
    value: ({ evidence }) => evidence.inquiry.attributes.length - evidence.signs.reduce((a, b) => a + b, 0),
    when: signing,
  },

  { name: 'signs-near', group: 'asked', value: ({ evidence }) => mean(evidence.near), when: signing },
  { name: 'which', group: 'asked', value: ({ evidence }) => flag(evidence.which >= 1), when: selecting },
  { name: 'which-named', group: 'asked', value: ({ evidence }) => flag(evidence.which === 2), when: selecting },
  {
    name: 'which-missing',
    group: 'asked',
    value: ({ evidence }) => flag(evidence.inquiry.asked.which.length > 0 && evidence.which === 0),
    when: selecting,
  },
  {
    name: 'people',
    group: 'asked',
    value: (b) => asks(b, 'person') * Math.min(3, b.evidence.people),
    when: asking('person'),
  },

  {
    name: 'open-aims',
    group: 'tense',
    value: (b) =>
      flag(open(b.evidence.inquiry) && b.evidence.aims && !b.evidence.achieves) * (1 - chance(b, 'targets')),
    when: open,
    among: ({ evidence }) => evidence.aims,
  },
  ...TENSES.flatMap((tense): Feature[] => [
    {
      name: `${tense}-aims`,
      group: 'tense',
      value: ({ evidence }) => flag(evidence.inquiry.asked.tense === tense && evidence.aims),
      when: ({ asked }) => asked.tense === tense,
    },
    {
      name: `${tense}-achieves`,
      group: 'tense',
      value: ({ evidence }) => flag(evidence.inquiry.asked.tense === tense && evidence.achieves),
      when: ({ asked }) => asked.tense === tense,
    },
  ]),
];
