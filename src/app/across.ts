import type { Answer, Reading } from '../answers/answer.js';
import type { Ask, Rank } from './asking.js';
import type { Generation } from './generation.js';
import { type Found, lookUp } from './lookup.js';

/** What several reports say, side by side. */
export interface Across {
  /** The passages that a text leads to, best first, at most `limit`; none where it has no answer. */
  lookUp(text: string, limit: number): Promise<readonly Found[]>;
}

/** What it is made with. */
export interface AcrossTools {
  readonly current: () => Generation;
  readonly ask: Ask;
  readonly rank: Rank;
  readonly answerReading: (reading: Reading) => Promise<Answer>;
}

export function createAcross({ current, ask, rank, answerReading }: AcrossTools): Across {
  return {
    lookUp: (text, limit) =>
      lookUp(text, limit, {
        answer: (question) => ask(current(), question, undefined),
        answerReading,
        ranked: (reading, most) => rank(current(), reading, most),
      }),
  };
}
