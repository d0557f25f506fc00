import type { Answer, Reading } from '../answers/answer.js';
import type { Ask, Asking, AskOptions, Rank, Understand } from './asking.js';
import { type Comparing, type Comparison, comparable, compare, type Wanted, wantedReader } from './comparing.js';
import { factsStated } from './comparing-facts.js';
import type { Generation } from './generation.js';
import { type Found, lookUp } from './lookup.js';
import { type Timeline, timeline } from './timeline.js';

/** Compares reports. */
export interface Across {
  /** The passages that a text leads to, best first, at most `limit`; none if it has no answer. */
  lookUp(text: string, limit: number): Promise<readonly Found[]>;
  /** The figure and reports named in a text. */
  wanted(text: string, options?: AskOptions): Promise<Wanted>;
  /**
   * The figures that these reports (absent: all) can be compared by, with the number of reports that state each; the most frequent first.
   */
  comparable(
    reports: readonly string[] | undefined,
    options?: AskOptions,
  ): Promise<readonly { readonly figure: string; readonly reports: number }[]>;
  /** A page of the figures of the reports, newest first, from 0. `size`: figures on a page. */
  compare(of: Comparing, page: number, options?: AskOptions & { readonly size?: number }): Promise<Comparison>;
  /** A page of the events of these reports (absent: all), oldest first, from 0. */
  timeline(reports: readonly string[] | undefined, page: number, options?: AskOptions): Promise<Timeline>;
}

/** What it needs. */
export interface AcrossTools {
  readonly current: () => Generation;
  readonly ask: Ask;
  readonly rank: Rank;
  readonly understand: Understand;
  readonly engineOf: Asking['engineOf'];
  readonly answerReading: (reading: Reading) => Promise<Answer>;
  /** The text of `data/lexicon/figures.txt`. */
  readonly figures: string;
}

export function createAcross(tools: AcrossTools): Across {
  const { current, ask, rank, understand, answerReading } = tools;
  const read = wantedReader(tools.figures);
  const among = ({ within }: AskOptions): Generation => (within ? current().only(within) : current());
  return {
    lookUp: (text, limit) =>
      lookUp(text, limit, {
        answer: (question) => ask(current(), question, undefined),
        answerReading,
        ranked: (reading, most) => rank(current(), reading, most),
      }),
    wanted: async (text, options = {}) => {
      const generation = among(options);
      return read(await understand(generation, text), generation.profiles);
    },
    comparable: (reports, options = {}) => comparable(reports, among(options)),
    compare: (of, page, { size, ...options } = {}) => {
      const generation = among(options);
      return compare(of, page, generation, (text, own) => factsStated(text, own, generation, tools), size);
    },
    timeline: (reports, page, options = {}) => timeline(reports, page, among(options)),
  };
}
