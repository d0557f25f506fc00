import type { Feature } from '../feature.js';
import type { Inquiry } from '../inquiry.js';

/** Labels in lists, tables and minutes: "Giải Vàng: 25.000.000 đồng". */
export const LABELS: readonly Feature[] = [
  { name: 'label', group: 'label', value: ({ evidence }) => evidence.label.share },
  { name: 'label-covered', group: 'label', value: ({ evidence }) => evidence.label.share * evidence.label.covered },
  {
    name: 'label-whole',
    group: 'label',
    value: ({ evidence }) => (evidence.label.covered === 1 ? evidence.label.share : 0),
  },
  {
    name: 'label-asked',
    group: 'label',
    value: ({ evidence }) => evidence.label.covered,
    when: ({ wanted }: Inquiry) => wanted !== 0,
  },
];
