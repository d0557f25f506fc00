import type { Feature } from '../feature.js';
import type { Inquiry } from '../inquiry.js';
import { weightHeld } from '../measures/topics.js';

const telling = ({ topics }: Inquiry): boolean => topics.total > 0;

/** Is the unit about the question's topics, also in other words? */
export const TOPICS: readonly Feature[] = [
  {
    name: 'topics-share',
    group: 'topic',
    value: ({ evidence: { inquiry, topics } }) =>
      weightHeld(inquiry.topics, topics) / Math.max(1e-9, inquiry.topics.total),
    when: telling,
  },
  {
    name: 'topics-held',
    group: 'topic',
    value: ({ evidence: { inquiry, topics } }) => weightHeld(inquiry.topics, topics) / 20,
    when: telling,
  },
  {
    name: 'topics-missing',
    group: 'topic',
    value: ({ evidence: { inquiry, topics } }) => (inquiry.topics.total - weightHeld(inquiry.topics, topics)) / 20,
    when: telling,
  },
];
