import { MARK_FEATURES, markFeaturesOf, markSpans } from '../../src/search/marks.js';
import type { Example } from './examples.js';
import { tokenF1 } from './f1.js';
import { type Choice, scoreAt } from './fit.js';

/** The runs of words of one right unit, with how well each meets the answer. */
export interface MarkChoice extends Choice {
  readonly f1: readonly number[];
}

/** For each example whose unit put first by `weights` is right: the runs of words that may be marked in it. */
export function markChoices(examples: readonly Example[], weights: Float64Array): MarkChoice[] {
  return examples.flatMap((example) => {
    const scores = example.right.map((_, i) => scoreAt(example, i, weights));
    const best = scores.indexOf(Math.max(...scores));
    const found = example.views[best];
    if (!found || !example.right[best]) return [];
    const { view, unit } = found;
    const spans = markSpans(view, unit);
    const features = new Float64Array(spans.length * MARK_FEATURES.length);
    for (const [i, span] of spans.entries()) features.set(markFeaturesOf(view, unit, span), i * MARK_FEATURES.length);
    const f1 = spans.map(({ from, to }) => {
      const text = view.passage.text.slice(view.passage.starts[from], view.passage.ends[to - 1]);
      return Math.max(...example.question.answers.map((answer) => tokenF1(text, answer)));
    });
    const most = Math.max(...f1);
    return [{ question: example.question, features, f1, right: f1.map((value) => most > 0.5 && value >= most - 1e-9) }];
  });
}

/** Mean token F1 of the runs that the weights put first. */
export function meanF1(choices: readonly MarkChoice[], weights: Float64Array): number {
  let sum = 0;
  for (const choice of choices) {
    const scores = choice.right.map((_, i) => scoreAt(choice, i, weights));
    sum += choice.f1[scores.indexOf(Math.max(...scores))] ?? 0;
  }
  return sum / choices.length;
}
