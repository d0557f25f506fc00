import type { Span } from '../text/span.js';
import { TRAIT } from './prepared.js';
import type { PassageView, UnitView } from './view.js';

/** A run of tokens [from, to) of the passage that may be the answer. */
export interface MarkSpan {
  readonly from: number;
  readonly to: number;
}

/** Words in a marked run, at most. */
const LONGEST = 14;

/** Words that seldom begin or end an answer, in canonical spelling. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'là của và các những cho với trong trên dưới tại ở từ đến vào ra được bị do bởi để mà thì đã đang sẽ có không này đó khi như ' +
    'nhưng hoặc hay cũng về theo bằng qua sau trước giữa nên vì nếu rất còn lại đều chỉ một'
  ).split(' '),
);
const CALENDAR: ReadonlySet<string> = new Set('năm tháng ngày thế kỷ thập niên kỉ khoảng sáng chiều tối'.split(' '));
const CAUSE: ReadonlySet<string> = new Set('vì do bởi nhờ nhằm để tránh bằng qua'.split(' '));

type MarkFeature = readonly [name: string, value: (view: PassageView, unit: UnitView, span: MarkSpan) => number];

const word = (view: PassageView, at: number): string => view.passage.words[at] ?? '';
const trait = (view: PassageView, at: number, bit: number): boolean => ((view.passage.traits[at] ?? 0) & bit) !== 0;
const isTerm = (view: PassageView, at: number): boolean => (view.match.term[at] ?? -1) >= 0;
const count = (span: MarkSpan, holds: (at: number) => boolean): number => {
  let n = 0;
  for (let at = span.from; at < span.to; at++) if (holds(at)) n++;
  return n;
};
const share = (span: MarkSpan, holds: (at: number) => boolean): number => count(span, holds) / (span.to - span.from);
const flag = (value: boolean): number => (value ? 1 : 0);

/** Rarity of the question's words within a few places of the run, nearer ones counting more, as a share. */
function around(view: PassageView, unit: UnitView, span: MarkSpan, weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i] ?? 0;
  for (const hit of unit.hits) {
    const distance = hit < span.from ? span.from - hit : hit >= span.to ? hit - span.to + 1 : 0;
    if (distance > 0 && distance <= 8) sum += (weights[view.match.term[hit] ?? 0] ?? 0) * Math.exp(-distance / 4);
  }
  return total === 0 ? 0 : sum / total;
}

/**
 * The question's words around the run that stand on the side where the question has them (`agreeing`), or on the other: in
 * "ai chủ trì" the answer comes before "chủ trì", in "chủ trì là ai" after it.
 */
function sided(view: PassageView, unit: UnitView, span: MarkSpan, agreeing: boolean, reach: number): number {
  const { ask, terms } = view.query;
  let sum = 0;
  for (const hit of unit.hits) {
    const left = hit < span.from;
    const distance = left ? span.from - hit : hit >= span.to ? hit - span.to + 1 : 0;
    if (distance === 0 || distance > 12) continue;
    const term = terms[view.match.term[hit] ?? -1];
    const place = term?.places[0] ?? 0;
    if (term && (place < ask.from) === left === agreeing) sum += term.idf * Math.exp(-distance / reach);
  }
  return sum / view.totals.idf;
}

/** Is the word at `at` the one that the question word belongs to ("đội" in "đội nào")? */
function isAskNoun(view: PassageView, at: number): boolean {
  const { ask, terms } = view.query;
  return terms[view.match.term[at] ?? -1]?.places.includes(ask.from - 1) ?? false;
}

/** Does the word at `at` stand in the question right before (-1) or after (1) the question word? */
function framed(view: PassageView, at: number, side: -1 | 1): boolean {
  const { ask, terms } = view.query;
  const term = terms[view.match.term[at] ?? -1];
  return term?.places.includes(side < 0 ? ask.from - 1 : ask.to) ?? false;
}

/** What tells that a run of words is the answer. Weights in `data/ranking/weights.json`, by name. */
export const MARK_FEATURES: readonly MarkFeature[] = [
  ['length', (_view, _unit, { from, to }) => Math.log(to - from)],
  ['one', (_view, _unit, { from, to }) => flag(to - from === 1)],
  ['named', (view, _unit, span) => share(span, (at) => isTerm(view, at))],
  ['first-named', (view, _unit, { from }) => flag(isTerm(view, from))],
  ['last-named', (view, _unit, { to }) => flag(isTerm(view, to - 1))],
  ['first-function', (view, _unit, { from }) => flag(FUNCTION_WORDS.has(word(view, from)))],
  ['last-function', (view, _unit, { to }) => flag(FUNCTION_WORDS.has(word(view, to - 1)))],
  ['before-function', (view, _unit, { from }) => flag(FUNCTION_WORDS.has(word(view, from - 1)))],
  ['after-function', (view, _unit, { to }) => flag(FUNCTION_WORDS.has(word(view, to)))],
  ['before-named', (view, _unit, { from }) => flag(isTerm(view, from - 1))],
  ['after-named', (view, _unit, { to }) => flag(isTerm(view, to))],
  ['before-is', (view, _unit, { from }) => flag(word(view, from - 1) === 'là')],
  [
    'starts-clause',
    (view, unit, { from }) => flag(from === unit.from || trait(view, from, TRAIT.clause | TRAIT.opening)),
  ],
  ['ends-clause', (view, unit, { to }) => flag(to === unit.to || trait(view, to, TRAIT.clause | TRAIT.opening))],
  [
    'cuts-name',
    (view, _unit, { from, to }) =>
      flag(
        trait(view, from, TRAIT.capital) &&
          trait(view, from - 1, TRAIT.capital) &&
          !trait(view, from, TRAIT.opening | TRAIT.clause),
      ) +
      flag(
        trait(view, to, TRAIT.capital) &&
          trait(view, to - 1, TRAIT.capital) &&
          !trait(view, to, TRAIT.opening | TRAIT.clause),
      ),
  ],
  [
    'cuts-date',
    (view, _unit, { from, to }) =>
      flag(CALENDAR.has(word(view, from - 1)) && !FUNCTION_WORDS.has(word(view, from))) +
      flag(CALENDAR.has(word(view, to - 1))),
  ],
  ['around', (view, unit, span) => around(view, unit, span, view.totals.termIdf)],
  ['beside-ask', (view, unit, span) => around(view, unit, span, view.totals.besideAsk)],
  ['agree', (view, unit, span) => sided(view, unit, span, true, 6)],
  ['disagree', (view, unit, span) => sided(view, unit, span, false, 6)],
  ['agree-close', (view, unit, span) => sided(view, unit, span, true, 1.5)],
  ['disagree-close', (view, unit, span) => sided(view, unit, span, false, 1.5)],
  ['ask-noun', (view, _unit, { from }) => flag(isAskNoun(view, from))],
  ['after-ask-noun', (view, _unit, { from }) => flag(isAskNoun(view, from - 1))],
  ['one-ask-noun', (view, _unit, { from, to }) => flag(to - from === 1 && isAskNoun(view, from))],
  ['frame-before', (view, _unit, { from }) => flag(framed(view, from - 1, -1))],
  ['frame-after', (view, _unit, { to }) => flag(framed(view, to, 1))],
  ...(['number', 'date', 'person', 'place', 'organisation', 'thing'] as const).flatMap((kind): MarkFeature[] => [
    [
      `${kind}-all`,
      (view, _unit, span) => (view.query.kind === kind ? share(span, (at) => view.answers[at] === 1) : 0),
    ],
    [
      `${kind}-any`,
      (view, _unit, span) => (view.query.kind === kind ? flag(count(span, (at) => view.answers[at] === 1) > 0) : 0),
    ],
    [`${kind}-length`, (view, _unit, { from, to }) => (view.query.kind === kind ? Math.log(to - from) : 0)],
  ]),
  [
    'cause',
    (view, _unit, { from }) =>
      view.query.kind === 'reason' || view.query.kind === 'manner'
        ? flag(CAUSE.has(word(view, from)) || CAUSE.has(word(view, from - 1)))
        : 0,
  ],
  [
    'cause-length',
    (view, _unit, { from, to }) =>
      view.query.kind === 'reason' || view.query.kind === 'manner' ? Math.log(to - from) : 0,
  ],
];

/** The runs of words of a unit that may answer: inside one clause, not made of the question's words alone. */
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

/** The words of a unit that probably answer, at most one run; offsets into the passage's text. */
export function marksOf(view: PassageView, unit: UnitView, weights: Float64Array): Span[] {
  let best: MarkSpan | undefined;
  let top = Number.NEGATIVE_INFINITY;
  for (const span of markSpans(view, unit)) {
    let score = 0;
    for (let i = 0; i < MARK_FEATURES.length; i++) {
      const weight = weights[i] as number;
      if (weight !== 0) score += weight * (MARK_FEATURES[i]?.[1](view, unit, span) ?? 0);
    }
    if (score > top) {
      top = score;
      best = span;
    }
  }
  if (!best) return [];
  const start = Math.max(unit.span.start, view.passage.starts[best.from] ?? 0);
  const end = Math.min(unit.span.end, view.passage.ends[best.to - 1] ?? 0);
  return start < end ? [{ start, end }] : [];
}
