import { type Associations, claimMarks, questionMarks } from '../../../src/answers/association.js';
import { eachMark } from '../../../src/answers/marks-held.js';
import { rowsOf } from '../../../src/text/rows.js';
import { type Pooled, textOf, type Understood } from './collect.js';
import { answers } from './sets.js';

/** What one answered question teaches: its marks, those of its answer, and the share of units with each mark. */
export interface Lesson {
  readonly understood: Understood;
  readonly asked: readonly string[];
  /** Numbers of marks, see `Marks`. */
  readonly held: readonly number[];
  /** Numbers of the marks of its units, and the share of units that have each. */
  readonly marks: Int32Array;
  readonly shares: Float64Array;
}

/** Marks by number: thousands of lessons share most of them. */
export class Marks {
  readonly #numbers = new Map<string, number>();
  readonly names: string[] = [];

  of(mark: string): number {
    const known = this.#numbers.get(mark);
    if (known !== undefined) return known;
    this.#numbers.set(mark, this.names.length);
    this.names.push(mark);
    return this.names.length - 1;
  }
}

/** Minimum answers of a question word, minimum answers with a mark, and minimum strength of their association. */
const FEWEST_ASKED = 5;
const FEWEST_HELD = 3;
const LEAST = 0.6;
/** Added to both counts: rare words prove little. */
const PRIOR = 3;
/** Most marks kept for a word: the strongest. */
const MOST = 40;

/** The lesson of a question whose pool contains an answer; undefined otherwise. */
export function lessonOf({ understood, pool: { evidence: units, inquiry } }: Pooled, marks: Marks): Lesson | undefined {
  const { expect } = understood.question;
  const right = units.filter(({ found, report }) => answers(expect, report.id, textOf(found)));
  if (right.length === 0 || right.length === units.length) return undefined;
  const marksOf = ({ found, kinds, fresh }: (typeof units)[number]): Set<number> => {
    const out = new Set<number>();
    eachMark(found.view, found.unit, kinds, fresh, found.facts, (mark) => out.add(marks.of(mark)));
    return out;
  };
  const shortest = right.reduce((a, b) => (textOf(b.found).length < textOf(a.found).length ? b : a));
  const shares = new Map<number, number>();
  for (const one of units)
    for (const mark of marksOf(one)) shares.set(mark, (shares.get(mark) ?? 0) + 1 / units.length);
  const { scope, utterance } = understood.asked;
  const folded = utterance.words.map((w) => w.folded);
  return {
    understood,
    asked: [...questionMarks(folded, scope.used), ...claimMarks(inquiry.claimedKinds)],
    held: [...marksOf(shortest)],
    marks: Int32Array.from(shares.keys()),
    shares: Float64Array.from(shares.values()),
  };
}

/**
 * The answers to one question word: by part of the lessons how often it is asked, and each mark observed and expected.
 */
interface Tally {
  readonly asked: Float64Array;
  readonly marks: ReadonlyMap<number, { readonly held: Float64Array; readonly expected: Float64Array }>;
}

/** `places`: -1 for every mark; restored before returning. */
function tallyOf(own: readonly Lesson[], partOf: (lesson: Lesson) => number, parts: number, places: Int32Array): Tally {
  const asked = new Float64Array(parts);
  const held = new Map<number, Float64Array>();
  for (const lesson of own) {
    const part = partOf(lesson);
    asked[part] = (asked[part] as number) + 1;
    for (const mark of lesson.held) {
      const counts = held.get(mark) ?? new Float64Array(parts);
      held.set(mark, counts);
      counts[part] = (counts[part] as number) + 1;
    }
  }
  const often = [...held].filter(([, counts]) => sum(counts) >= FEWEST_HELD);
  for (const [i, [mark]] of often.entries()) places[mark] = i;
  const expected = often.map(() => new Float64Array(parts));
  for (const lesson of own) {
    const part = partOf(lesson);
    // A lesson has fewer marks than the answers to a word of many questions.
    for (let i = 0; i < lesson.marks.length; i++) {
      const at = places[lesson.marks[i] as number] as number;
      if (at < 0) continue;
      const counts = expected[at] as Float64Array;
      counts[part] = (counts[part] as number) + (lesson.shares[i] as number);
    }
  }
  for (const [mark] of often) places[mark] = -1;
  const marks = often.map(
    ([mark, counts], i) => [mark, { held: counts, expected: expected[i] as Float64Array }] as const,
  );
  return { asked, marks: new Map(marks) };
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

/**
 * The associations of all lessons: for each of `parts` without the lessons of that part, and last with all. Each is the
 * total minus the part, counted once.
 */
export function associationsOf(
  lessons: readonly Lesson[],
  { names }: Marks,
  partOf: (lesson: Lesson) => number,
  parts: number,
): Associations[] {
  const places = new Int32Array(names.length).fill(-1);
  const asked = new Map<string, Lesson[]>();
  for (const lesson of lessons)
    for (const word of lesson.asked) {
      const known = asked.get(word);
      if (known) known.push(lesson);
      else asked.set(word, [lesson]);
    }
  const out = Array.from({ length: parts + 1 }, (): Record<string, Record<string, number>> => ({}));
  for (const [word, own] of [...asked].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (own.length < FEWEST_ASKED) continue;
    const tally = tallyOf(own, partOf, parts, places);
    out.forEach((rows, left) => {
      const weights = weightsOf(tally, left, names);
      if (weights.length > 0) rows[word] = Object.fromEntries(weights);
    });
  }
  return out.map(rowsOf);
}

/** The strongest marks of a word, with weights, without the part `left` (none if there is no such part). */
function weightsOf({ asked, marks }: Tally, left: number, names: readonly string[]): [string, number][] {
  const without = (values: Float64Array): number => sum(values) - (values[left] ?? 0);
  if (without(asked) < FEWEST_ASKED) return [];
  const weights: [string, number][] = [];
  for (const [mark, { held, expected }] of marks) {
    const count = without(held);
    if (count < FEWEST_HELD) continue;
    const weight = Math.log((count + PRIOR) / (without(expected) + PRIOR));
    if (weight >= LEAST) weights.push([names[mark] as string, Number(weight.toFixed(2))]);
  }
  return weights.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST);
}
