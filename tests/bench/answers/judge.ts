import type { AnswerLine } from '../../../src/cli/ask.js';
import { type Labelled, norm, type Ref, refsOf } from './sets.js';

/** The outcome of a question, as the scorer of the question sets defines it. */
export type Outcome = 'right' | 'wrong' | 'refused' | 'asked' | 'partial';

type Given = NonNullable<AnswerLine['answers']>[number];

const holds = (answer: Given, { report, has }: Ref): boolean =>
  answer.report === report && has.every((one) => norm(answer.quote).includes(norm(one)));

/** Judges an answer line like the scorer of the question sets. */
export function judgeLine({ expect }: Labelled, line: AnswerLine): Outcome {
  const given = line.answers ?? [];
  if (isRight(expect, line, given)) return 'right';
  if (line.status === 'ambiguous') return 'asked';
  if (line.status !== 'answered') return 'refused';
  return expect.all?.some((ref) => given.some((one) => holds(one, ref))) ? 'partial' : 'wrong';
}

function isRight(expect: Labelled['expect'], { status, choices = [] }: AnswerLine, given: readonly Given[]): boolean {
  if (expect.chat) return status === 'chat';
  if (expect.not_stated !== undefined) return (status === 'not_stated' || status === 'no_match') && given.length === 0;
  if (expect.out_of_scope) return status !== 'answered' && status !== 'ambiguous' && given.length === 0;
  if (expect.ambiguous) {
    const covers = (ids: readonly string[]): boolean => (expect.ambiguous ?? []).every((id) => ids.includes(id));
    return covers(choices.map((c) => c.report)) || covers(given.map((one) => one.report));
  }
  if (status !== 'answered' || given.length === 0) return false;
  if (expect.all) return expect.all.every((ref) => given.some((one) => holds(one, ref)));
  return refsOf(expect).some((ref) => holds(given[0] as Given, ref));
}

/** A wrong quote costs five misses. */
export const WRONG_COST = 5;

/** Counts of outcomes. */
export class Tally {
  readonly counts: Record<Outcome, number> = { right: 0, wrong: 0, refused: 0, asked: 0, partial: 0 };

  add(outcome: Outcome): void {
    this.counts[outcome]++;
  }

  get all(): number {
    return Object.values(this.counts).reduce((a, b) => a + b, 0);
  }

  get cost(): number {
    const { wrong, refused, asked, partial } = this.counts;
    return (WRONG_COST * wrong + refused + asked + partial) / Math.max(1, this.all);
  }

  toString(): string {
    const { right, wrong, refused, asked, partial } = this.counts;
    const percent = (n: number): string => ((100 * n) / Math.max(1, this.all)).toFixed(1);
    return `${right}/${this.all} right ${percent(right)}%, wrong quotes ${percent(wrong)}%, refused ${refused}, asked back ${asked}, in part ${partial}; cost ${this.cost.toFixed(3)}`;
  }
}
