import { flag } from '../feature.js';
import { heldOf, isQuoted, type Thread } from '../thread.js';
import { near } from '../thread-features.js';
import type { DecisionFeature, Judging } from './judging.js';
import { regionMass } from './mass.js';
import { nowhere } from './words.js';

/** A column for follow-ups only. */
const inThread = (name: string, value: (thread: Thread, judging: Judging) => number): DecisionFeature => ({
  name,
  group: 'thread',
  value: (j) => (j.ranked.pool.thread ? value(j.ranked.pool.thread, j) : 0),
});

/** How the unit relates to the context of a follow-up. */
export const THREAD: readonly DecisionFeature[] = [
  inThread('thread-same', (thread, j) => flag(isQuoted(thread, j.first.evidence))),
  inThread('thread-near', (thread, j) => near(thread, j.first.beside)),
  inThread('thread-words', (thread, j) => heldOf(thread.quoted, j.first.evidence)),
  inThread('thread-asked', (thread, j) => heldOf(thread.asked, j.first.evidence)),
  inThread('thread-vague', (thread) => thread.vague),
  inThread('thread-nowhere', (_, j) => nowhere(j)),
  inThread('thread-mass', (_, j) => Math.log(regionMass(j))),
];
