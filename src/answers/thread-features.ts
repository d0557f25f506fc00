import { type Beside, type Feature, flag, holdsWanted } from './feature.js';
import type { Inquiry } from './inquiry.js';
import { heldOf, isQuoted, nearness, type Thread } from './thread.js';

const leaning = ({ asked }: Inquiry): boolean => asked.leaning !== undefined;

/** A feature for follow-ups: how a unit relates to the last quote. */
const inThread = (name: string, value: (thread: Thread, beside: Beside) => number): Feature => ({
  name: `thread-${name}`,
  group: 'thread',
  value: (beside) => (beside.pool.thread ? value(beside.pool.thread, beside) : 0),
  when: leaning,
});
const back = ({ leaning: { back: points } }: Thread): number => flag(points);

/** The distance of a unit to the last quote, on either side. */
export const near = (thread: Thread, { evidence }: Beside): number =>
  Math.max(nearness(thread, evidence, true), nearness(thread, evidence, false));

/** Features for follow-ups. */
export const THREAD_FEATURES: readonly Feature[] = [
  inThread('same', (thread, { evidence }) => flag(isQuoted(thread, evidence))),
  inThread('same-back', (thread, { evidence }) => back(thread) * flag(isQuoted(thread, evidence))),
  inThread('same-vague', (thread, b) => (isQuoted(thread, b.evidence) ? thread.vague : 0)),
  inThread('same-wanted', (thread, b) => flag(isQuoted(thread, b.evidence) && holdsWanted(b))),
  inThread('behind', (thread, { evidence }) => nearness(thread, evidence, true)),
  inThread('behind-vague', (thread, b) => nearness(thread, b.evidence, true) * thread.vague),
  inThread('ahead', (thread, { evidence }) => nearness(thread, evidence, false)),
  inThread('ahead-vague', (thread, b) => nearness(thread, b.evidence, false) * thread.vague),
  inThread('near-wanted', (thread, b) => (holdsWanted(b) ? near(thread, b) : 0)),
  inThread('quoted-words', (thread, { evidence }) =>
    isQuoted(thread, evidence) ? 0 : heldOf(thread.quoted, evidence),
  ),
  inThread('quoted-words-back', (thread, { evidence }) =>
    isQuoted(thread, evidence) ? 0 : back(thread) * heldOf(thread.quoted, evidence),
  ),
  inThread('asked-words', (thread, { evidence }) => heldOf(thread.asked, evidence)),
  inThread('asked-words-back', (thread, { evidence }) => back(thread) * heldOf(thread.asked, evidence)),
  inThread('asked-words-vague', (thread, b) => heldOf(thread.asked, b.evidence) * thread.vague),
];
