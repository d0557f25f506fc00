import { type Associations, eachMark, questionMarks } from '../../../src/answers/association.js';
import { rowsOf } from '../../../src/text/rows.js';
import { type Pooled, textOf, type Understood } from './collect.js';
import { answers } from './sets.js';

/** What one answered question teaches: its own marks, those of its answer, and how many of all units hold each mark. */
export interface Lesson {
  readonly understood: Understood;
  readonly asked: readonly string[];
  readonly held: readonly string[];
  readonly shares: ReadonlyMap<string, number>;
}

/** A word of a question must have been answered so often, with a mark so often, and go with it at least so strongly. */
const FEWEST_ASKED = 5;
const FEWEST_HELD = 3;
const LEAST = 0.6;
/** What is added to both counts: rare words prove little. */
const PRIOR = 3;
/** Marks kept for a word: the strongest. */
const MOST = 40;

/** The lesson of a question whose pool holds an answer; nothing where it does not. */
export function lessonOf({ understood, pool: { evidence: units } }: Pooled): Lesson | undefined {
  const { expect } = understood.question;
  const right = units.filter(({ found, report }) => answers(expect, report.id, textOf(found)));
  if (right.length === 0 || right.length === units.length) return undefined;
  const marksOf = (one: (typeof units)[number]): Set<string> => {
    const out = new Set<string>();
    const { found, kinds, fresh } = one;
    eachMark(found.view, found.unit, kinds, fresh, found.facts, (mark) => out.add(mark));
    return out;
  };
  const shortest = right.reduce((a, b) => (textOf(b.found).length < textOf(a.found).length ? b : a));
  const shares = new Map<string, number>();
  for (const one of units)
    for (const mark of marksOf(one)) shares.set(mark, (shares.get(mark) ?? 0) + 1 / units.length);
  const { scope, utterance } = understood.asked;
  const folded = utterance.words.map((w) => w.folded);
  return { understood, asked: questionMarks(folded, scope.used), held: [...marksOf(shortest)], shares };
}

/** The associations that lessons come to. */
export function associationsOf(lessons: readonly Lesson[]): Associations {
  const asked = new Map<string, Lesson[]>();
  for (const lesson of lessons)
    for (const word of lesson.asked) {
      const known = asked.get(word);
      if (known) known.push(lesson);
      else asked.set(word, [lesson]);
    }
  const out: Record<string, Record<string, number>> = {};
  for (const [word, own] of [...asked].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (own.length < FEWEST_ASKED) continue;
    const held = new Map<string, number>();
    for (const lesson of own) for (const mark of lesson.held) held.set(mark, (held.get(mark) ?? 0) + 1);
    const weights: [string, number][] = [];
    for (const [mark, count] of held) {
      if (count < FEWEST_HELD) continue;
      let expected = 0;
      for (const { shares } of own) expected += shares.get(mark) ?? 0;
      const weight = Math.log((count + PRIOR) / (expected + PRIOR));
      if (weight >= LEAST) weights.push([mark, Number(weight.toFixed(2))]);
    }
    weights.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (weights.length > 0) out[word] = Object.fromEntries(weights.slice(0, MOST));
  }
  return rowsOf(out);
}
