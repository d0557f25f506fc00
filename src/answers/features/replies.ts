import type { Beside, Feature } from '../feature.js';
import { flag } from '../feature.js';
import type { Inquiry } from '../inquiry.js';
import { isQuoted, nearness } from '../thread.js';

const asked = ({ reply }: Inquiry): boolean => reply > 0;

/** A feature of questions about the answer to a request. */
const ofReply = (name: string, value: (beside: Beside) => number): Feature => ({
  name: `reply-${name}`,
  group: 'reply',
  value: (beside) => beside.evidence.inquiry.reply * value(beside),
  when: asked,
});

/** A question about the answer to a request wants neither the request itself nor anything far from it. */
export const REPLIES: readonly Feature[] = [
  ofReply('told', ({ evidence }) => flag(evidence.replies)),
  ofReply('proposed', ({ evidence }) => flag(evidence.proposes && !evidence.replies)),
  ofReply('both', ({ evidence }) => flag(evidence.proposes && evidence.replies)),
  ofReply('same', ({ evidence, pool: { thread } }) => (thread ? flag(isQuoted(thread, evidence)) : 0)),
  ofReply('behind', ({ evidence, pool: { thread } }) => (thread ? nearness(thread, evidence, true) : 0)),
];
