import type { FactExtractor } from '../kind.js';
import { spokenIn } from '../speech/floor.js';

/** Who reported, spoke, gave directions, opened, concluded or read a paper, and what they went on to say. */
export const speaker: FactExtractor = { kind: 'speaker', extract: spokenIn };
