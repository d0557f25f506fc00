import type { Among, Feature } from '../feature.js';
import type { Inquiry } from '../inquiry.js';

const labelled: Among = ({ evidence }) => evidence.label.share > 0;

/** What a list, a table or minutes say under a name: "Giải Vàng: 25.000.000 đồng". */
export const LABELS: readonly Feature[] = [
  { name: 'label', group: 'label', value: ({ evidence }) => evidence.label.share, among: labelled },
  {
    name: 'label-covered',
    group: 'label',
    value: ({ evidence }) => evidence.label.share * evidence.label.covered,
    among: labelled,
  },
  {
    name: 'label-whole',
    group: 'label',
    value: ({ evidence }) => (evidence.label.covered === 1 ? evidence.label.share : 0),
    among: labelled,
  },
  {
    name: 'label-asked',
    group: 'label',
    value: ({ evidence }) => evidence.label.covered,
    when: ({ wanted }: Inquiry) => wanted !== 0,
    among: labelled,
  },
];
