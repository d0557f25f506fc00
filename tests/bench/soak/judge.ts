import type { Message } from '../../support/bot-api-world.js';

/** What became of the questions of one chat. */
export interface Verdict {
  readonly answered: number;
  readonly unanswered: number;
  /** Answers that came a second time. */
  readonly again: number;
  /** Answers that came after one to a later question. */
  readonly outOfOrder: number;
  /** Messages that answer none of the questions: apologies and the like. */
  readonly other: readonly string[];
}

/** Compares the bot's messages in a chat with the answers expected, in the order in which the questions were asked. */
export function judge(expected: readonly string[], messages: readonly Message[]): Verdict {
  const answered = new Set<number>();
  const other: string[] = [];
  let last = -1;
  let again = 0;
  let outOfOrder = 0;
  for (const { text } of messages) {
    const place = expected.indexOf(text);
    if (place < 0) {
      other.push(text);
      continue;
    }
    if (place < last) outOfOrder++;
    else if (place === last) again++;
    last = Math.max(last, place);
    answered.add(place);
  }
  return { answered: answered.size, unanswered: expected.length - answered.size, again, outOfOrder, other };
}

/** Is the second half of the samples no higher than the first, give or take a tenth and a little? Megabytes. */
export function isFlat(samples: readonly number[]): {
  readonly flat: boolean;
  readonly first: number;
  readonly last: number;
} {
  const half = samples.slice(Math.floor(samples.length / 2));
  const quarter = samples.slice(Math.floor(samples.length / 4), Math.floor(samples.length / 2));
  const [first, last] = [median(quarter), median(half)];
  return { flat: samples.length < 8 || last <= first * 1.1 + 20, first, last };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
