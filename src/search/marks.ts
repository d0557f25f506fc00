import type { AskKind } from '../text/ask.js';
import type { Span } from '../text/span.js';
import { TRAIT } from './prepared.js';
import type { PassageView, UnitView } from './view.js';

/** A run of tokens [from, to) of the passage that may be the answer. */
export interface MarkSpan {
  readonly from: number;
  readonly to: number;
}

const KINDS_OF_RUNS: readonly AskKind[] = ['number', 'date', 'person', 'place', 'organisation', 'thing'];

/** Most words in a marked run. */
const LONGEST = 14;

/** Words that rarely begin or end an answer, in canonical spelling. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'là của và các những cho với trong trên dưới tại ở từ đến vào ra được bị do bởi để mà thì đã đang sẽ có không này đó khi như ' +
    'nhưng hoặc hay cũng về theo bằng qua sau trước giữa nên vì nếu rất còn lại đều chỉ một'
  ).split(' '),
);
const CALENDAR: ReadonlySet<string> = new Set('năm tháng ngày thế kỷ thập niên kỉ khoảng sáng chiều tối'.split(' '));
const CAUSE: ReadonlySet<string> = new Set('vì do bởi nhờ nhằm để tránh bằng qua'.split(' '));

/** A feature of a run: of its first word, of the word after its last, or of the whole run. */
export type MarkFeature =
  | {
      readonly name: string;
      readonly of: 'start' | 'end';
      readonly value: (view: PassageView, unit: UnitView, at: number) => number;
    }
  | {
      readonly name: string;
      readonly of: 'run';
      readonly value: (view: PassageView, unit: UnitView, span: MarkSpan) => number;
    };

const word = (view: PassageView, at: number): string => view.passage.words[at] ?? '';
const trait = (view: PassageView, at: number, bit: number): boolean => ((view.passage.traits[at] ?? 0) & bit) !== 0;
/** Is the word at `at` a word of the question and not part of a value of the asked kind? */
const isTerm = (view: PassageView, at: number): boolean => (view.match.term[at] ?? -1) >= 0 && !view.answers[at];
const count = (span: MarkSpan, holds: (at: number) => boolean): number => {
  let n = 0;
  for (let at = span.from; at < span.to; at++) if (holds(at)) n++;
  return n;
};
const share = (span: MarkSpan, holds: (at: number) => boolean): number => count(span, holds) / (span.to - span.from);
const flag = (value: boolean): number => (value ? 1 : 0);

const FARTHEST = 12;
const fading = (reach: number): Float64Array =>
  Float64Array.from({ length: FARTHEST + 1 }, (_, distance) => Math.exp(-distance / reach));
const FADING = fading(5);

/** Distance in words from the run to `hit`, counting that one; 0 inside the run. */
const distanceTo = (hit: number, { from, to }: MarkSpan): number => Math.max(0, from - hit, hit - to + 1);

/** The question's words near the run as a share, by `weights` and closeness. */
function around(view: PassageView, unit: UnitView, span: MarkSpan, weights: Float64Array, total: number): number {
  let sum = 0;
  for (const hit of unit.hits) {
    const distance = distanceTo(hit, span);
    if (distance > 0 && distance <= FARTHEST)
      sum += (weights[view.match.term[hit] as number] as number) * (FADING[distance] as number);
  }
  return sum / total;
}

/**
 * The question's words near the run that are on the same side as in the question (`agreeing`), or on the other: in "ai
 * chủ trì" the answer comes before "chủ trì", in "chủ trì là ai" after it.
 */
function sided(view: PassageView, unit: UnitView, span: MarkSpan, agreeing: boolean): number {
  const { ask, terms } = view.query;
  let sum = 0;
  for (const hit of unit.hits) {
    const distance = distanceTo(hit, span);
    if (distance === 0 || distance > FARTHEST) continue;
    const term = view.match.term[hit] as number;
    const before = (terms[term]?.places[0] ?? 0) < ask.from;
    if ((before === hit < span.from) === agreeing)
      sum += (view.totals.termIdf[term] as number) * (FADING[distance] as number);
  }
  return sum / view.totals.idf;
}

/** Is the word at `at` directly before (-1) or after (1) the question word in the question? */
function framed(view: PassageView, at: number, side: -1 | 1): number {
  const { ask, terms } = view.query;
  const term = terms[view.match.term[at] ?? -1];
  return flag(term?.places.includes(side < 0 ? ask.from - 1 : ask.to) ?? false);
}

const EDGE = TRAIT.clause | TRAIT.opening;
const insideName = (view: PassageView, at: number): boolean =>
  trait(view, at, TRAIT.capital) && trait(view, at - 1, TRAIT.capital) && !trait(view, at, EDGE);
const isFunction = (view: PassageView, at: number): number => flag(FUNCTION_WORDS.has(word(view, at)));
const explains = (view: PassageView): boolean => view.query.kind === 'reason' || view.query.kind === 'manner';

const starts = (name: string, value: (view: PassageView, at: number, unit: UnitView) => number): MarkFeature => ({
  name,
  of: 'start',
  value: (view, unit, at) => value(view, at, unit),
});
const ends = (name: string, value: (view: PassageView, at: number, unit: UnitView) => number): MarkFeature => ({
  name,
  of: 'end',
  value: (view, unit, at) => value(view, at, unit),
});
const run = (name: string, value: (view: PassageView, unit: UnitView, span: MarkSpan) => number): MarkFeature => ({
  name,
  of: 'run',
  value,
});

/** The table. `data/ranking/weights.json` has the weights, by name. For an end, `at` is the word after the last. */
export const MARK_FEATURES: readonly MarkFeature[] = [
  starts('first-named', (view, at) => flag(isTerm(view, at))),
  starts('first-function', isFunction),
  starts('before-function', (view, at) => isFunction(view, at - 1)),
  starts('before-named', (view, at) => flag(isTerm(view, at - 1))),
  starts('before-is', (view, at) => flag(word(view, at - 1) === 'là')),
  starts('starts-clause', (view, at, unit) => flag(at === unit.from || trait(view, at, EDGE))),
  starts('starts-inside-name', (view, at) => flag(insideName(view, at))),
  starts('starts-inside-date', (view, at) => flag(CALENDAR.has(word(view, at - 1)) && trait(view, at, TRAIT.digits))),
  starts('frame-before', (view, at) => framed(view, at - 1, -1)),
  starts('ask-noun', (view, at) => framed(view, at, -1)),
  starts('cause', (view, at) => flag(explains(view) && (CAUSE.has(word(view, at)) || CAUSE.has(word(view, at - 1))))),
  ends('last-named', (view, at) => flag(isTerm(view, at - 1))),
  ends('last-function', (view, at) => isFunction(view, at - 1)),
  ends('after-function', isFunction),
  ends('after-named', (view, at) => flag(isTerm(view, at))),
  ends('ends-clause', (view, at, unit) => flag(at === unit.to || trait(view, at, EDGE))),
  ends('ends-inside-name', (view, at) => flag(insideName(view, at))),
  ends('ends-inside-date', (view, at) =>
    flag(CALENDAR.has(word(view, at - 1)) || (CALENDAR.has(word(view, at)) && trait(view, at + 1, TRAIT.digits))),
  ),
  ends('frame-after', (view, at) => framed(view, at, 1)),
  run('length', (_view, _unit, { from, to }) => Math.log(to - from)),
  run('one', (_view, _unit, { from, to }) => flag(to - from === 1)),
  run('named', (view, _unit, span) => share(span, (at) => isTerm(view, at))),
  run('around', (view, unit, span) => around(view, unit, span, view.totals.termIdf, view.totals.idf)),
  run('beside-ask', (view, unit, span) => around(view, unit, span, view.totals.besideAsk, 2)),
  run('agree', (view, unit, span) => sided(view, unit, span, true)),
  run('disagree', (view, unit, span) => sided(view, unit, span, false)),
  ...KINDS_OF_RUNS.flatMap((kind) => [
    run(`${kind}-all`, (view, _unit, span) =>
      view.query.kind === kind ? share(span, (at) => view.answers[at] === 1) : 0,
    ),
    run(`${kind}-any`, (view, _unit, span) =>
      view.query.kind === kind ? flag(count(span, (at) => view.answers[at] === 1) > 0) : 0,
    ),
    run(`${kind}-length`, (view, _unit, { from, to }) => (view.query.kind === kind ? Math.log(to - from) : 0)),
  ]),
  run('cause-length', (view, _unit, { from, to }) => (explains(view) ? Math.log(to - from) : 0)),
];

/** The runs of words of a unit that may answer: within a sentence, and not only of the question's words. */
export function markSpans(view: PassageView, unit: UnitView): MarkSpan[] {
  const out: MarkSpan[] = [];
  for (let from = unit.from; from < unit.to; from++) {
    let fresh = false;
    for (let to = from + 1; to <= Math.min(unit.to, from + LONGEST); to++) {
      if (to - 1 > from && trait(view, to - 1, TRAIT.opening)) break;
      fresh ||= !isTerm(view, to - 1);
      if (fresh) out.push({ from, to });
    }
  }
  return out;
}

/** All features of a run, in the order of the table. */
export function markFeaturesOf(view: PassageView, unit: UnitView, span: MarkSpan): Float64Array {
  return Float64Array.from(MARK_FEATURES, (feature) => {
    if (feature.of === 'run') return feature.value(view, unit, span);
    return feature.value(view, unit, feature.of === 'start' ? span.from : span.to);
  });
}

/** The words of a unit that probably answer, at most one run; offsets into the passage's text. */
export function marksOf(view: PassageView, unit: UnitView, weights: Float64Array): Span[] {
  const best = bestRun(view, unit, weights);
  if (!best) return [];
  const start = Math.max(unit.span.start, view.passage.starts[best.from] ?? 0);
  const end = Math.min(unit.span.end, view.passage.ends[best.to - 1] ?? 0);
  return start < end ? [{ start, end }] : [];
}

/** The run with the highest score by the weights of its edges and its own; the first one wins a tie. */
function bestRun(view: PassageView, unit: UnitView, weights: Float64Array): MarkSpan | undefined {
  const { kind } = view.query;
  const others = KINDS_OF_RUNS.filter((one) => one !== kind);
  const runs = MARK_FEATURES.map((feature, i) => ({ feature, weight: weights[i] ?? 0 })).filter(
    ({ feature }) => feature.of === 'run' && !others.some((other) => feature.name.startsWith(`${other}-`)),
  );
  const edge = (of: 'start' | 'end', at: number): number => {
    let sum = 0;
    MARK_FEATURES.forEach((feature, i) => {
      if (feature.of === of) sum += (weights[i] ?? 0) * feature.value(view, unit, at);
    });
    return sum;
  };
  const first = new Float64Array(unit.to - unit.from + 1);
  const last = new Float64Array(unit.to - unit.from + 1);
  for (let at = unit.from; at <= unit.to; at++) {
    first[at - unit.from] = edge('start', at);
    last[at - unit.from] = edge('end', at);
  }
  let best: MarkSpan | undefined;
  let top = Number.NEGATIVE_INFINITY;
  for (const span of markSpans(view, unit)) {
    let score = (first[span.from - unit.from] as number) + (last[span.to - unit.from] as number);
    for (const { feature, weight } of runs) if (feature.of === 'run') score += weight * feature.value(view, unit, span);
    if (score > top) {
      top = score;
      best = span;
    }
  }
  return best;
}
