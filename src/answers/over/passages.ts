import type { Fact } from '../../facts/fact.js';
import type { OverReading } from '../../questions/over-query.js';
import type { Query, QueryTerm } from '../../search/query.js';
import type { PassageView, UnitView } from '../../search/view.js';
import { type Span, shift } from '../../text/span.js';
import type { Answer, Quote } from '../answer.js';
import { isCompound } from '../measures/whole-words.js';
import { makeQuote } from '../quoting.js';
import { preferredAmong } from '../twins.js';
import type { OverAsk } from './ask.js';
import { asksForNone, deniedBy } from './denied.js';
import { listed } from './list.js';

/** The most reports searched, and the most spans that compete in all of them. */
const MOST_HOLDERS = 24;
const MOST_UNITS = 600;
/**
 * Minimum share, by rarity, of the query words in a passage; a higher one for a single word or an unmarked query; and the minimum relative
 * to the best passage.
 */
const LEAST_FOUND = 0.6;
const LEAST_ALONE = 0.75;
const LEAST_ALIKE = 0.85;
/** The bonus for two adjacent words. */
const BESIDE = 0.5;

/** The weight of a synonym relative to the word itself, and of a word that differs only in its marks. */
const SIMILAR = 0.8;
const OTHER_MARKS = 0.3;
/** The weight of half a two-syllable word without the other half: "lịch họp" is not about "du lịch". */
const HALF = 0.3;
/** Minimum match of a span itself before its report's title may add to it. */
const LEAST_BELOW = 0.3;

interface Held {
  readonly report: string;
  readonly view: PassageView;
  readonly unit: UnitView;
  readonly share: number;
  /** It contains every query word as typed. */
  readonly whole: boolean;
  /** Words that are adjacent in the question are adjacent in it. */
  readonly together: boolean;
}

/** Finds the query words: in each report the span that contains most of them, best first. */
export async function findPassages(ask: OverAsk): Promise<Answer | undefined> {
  const { engine, inquiry, over, reports, query, reading } = ask;
  const { words } = inquiry.asked.utterance;
  const { sources } = engine;
  const sought = withOtherHalves([...over.sought, ...over.beside], words);
  const wanted = await sources.prepare(
    sought.flatMap((i) => words[i] ?? []),
    new Set(),
  );
  if (wanted.terms.length === 0) return undefined;
  const weights = weightsOf(wanted, sought, over);
  const texts = await sources.reportScores(wanted);
  const found = preferredAmong(
    reports
      .filter(({ meta }) => texts.has(meta.id))
      .sort((a, b) => (texts.get(b.meta.id) ?? 0) - (texts.get(a.meta.id) ?? 0))
      .map((profile) => ({ profile })),
    engine.twins,
  ).slice(0, MOST_HOLDERS);
  const views = await sources.pool(
    wanted,
    found.map(({ profile }) => profile.meta.id),
    MOST_UNITS,
    () => 0,
  );
  const facts = asksForNone(inquiry.asked)
    ? new Map<string, readonly Fact[]>()
    : await sources.facts([...new Set(views.map(({ report }) => report))], ['counted']);
  const held = bestOf(saying(views, wanted, facts), weights).filter((one) => !over.tight || one.together);
  const best = held[0]?.share ?? 0;
  const fitting = held.filter(({ share, whole }) => whole || share >= best * LEAST_ALIKE);
  const alone = fitting.length === 1 || !wanted.accented;
  if (best < (alone ? LEAST_ALONE : LEAST_FOUND)) return over.tight ? unsaid(ask) : undefined;
  const quotes: Quote[] = [];
  for (const { report: id, view, unit } of fitting.slice(0, 10)) {
    const report = await sources.report(id);
    const { start } = view.passage;
    const marks = wordsFound(view, unit).map((mark) => shift(mark, start));
    if (report) quotes.push(makeQuote(report, shift(unit.span, start), marks));
  }
  return listed({ quotes, total: quotes.length, page: 0 }, query, 'passage', reading);
}

/** The most runs of words marked in one passage. */
const MOST_MARKS = 3;

/** The longest runs of the query words in a span. */
function wordsFound({ match, passage }: PassageView, { from, to }: UnitView): readonly Span[] {
  const runs: { readonly from: number; readonly to: number }[] = [];
  for (let at = from; at < to; at++) {
    if ((match.term[at] ?? -1) < 0) continue;
    const last = runs.at(-1);
    if (last?.to === at) runs[runs.length - 1] = { from: last.from, to: at + 1 };
    else runs.push({ from: at, to: at + 1 });
  }
  const longest = Math.max(0, ...runs.map((run) => run.to - run.from));
  return runs
    .filter((run) => run.to - run.from === longest)
    .slice(0, MOST_MARKS)
    .map((run) => ({ start: passage.starts[run.from] ?? 0, end: passage.ends[run.to - 1] ?? 0 }));
}

/** No report has the words next to each other. Apart they are common words, so any passage with them is about something else. */
const unsaid = ({ reports, reading }: OverAsk): Answer => ({
  status: 'not_stated',
  reading: reading('passage', []),
  reports: reports.map(({ meta }) => meta),
});

/**
 * The positions in order, with the other halves of compound words: "du" of "du lịch" was dropped as a function word. Unmarked, two question
 * words may look like a compound ("bi khien").
 */
function withOtherHalves(
  sought: readonly number[],
  words: readonly { readonly folded: string; readonly marked: boolean }[],
): readonly number[] {
  const one = (first: number): boolean => isCompound(words[first]?.folded, words[first + 1]?.folded);
  const all = sought.flatMap((at) =>
    words[at]?.marked ? [at, ...(one(at - 1) ? [at - 1] : []), ...(one(at) ? [at + 1] : [])] : [at],
  );
  return [...new Set(all)].sort((a, b) => a - b);
}

type Seen = { readonly report: string; readonly view: PassageView };

/** The spans that do not say that there is none. */
function saying(views: readonly Seen[], wanted: Query, facts: ReadonlyMap<string, readonly Fact[]>): readonly Seen[] {
  return views.map(({ report, view }) => {
    const denied = deniedBy(wanted, facts.get(report) ?? []);
    const units = view.units.filter(
      ({ span }) => !denied(shift(span, view.passage.start), view.passage.text.slice(span.start, span.end)),
    );
    return units.length === view.units.length ? { report, view } : { report, view: { ...view, units } };
  });
}

/** The best span of each report, best first. A title match adds to a span below it that matches too. */
function bestOf(views: readonly Seen[], weights: Weights): Held[] {
  const best = new Map<string, Held>();
  const titles = new Map<string, number>();
  for (const { report, view } of views)
    for (const unit of view.units) {
      const share = shareOf(view, unit, weights);
      if (view.passage.role === 'title') titles.set(report, Math.max(share, titles.get(report) ?? 0));
      else if (share > (best.get(report)?.share ?? 0))
        best.set(report, {
          report,
          view,
          unit,
          share,
          whole: isWhole(view, unit, weights),
          together: weights.pairs.every((weight, i) => weight === 0 || unit.foundPairs[i] !== 0),
        });
    }
  const spoken = (one: Held): Held =>
    one.share < LEAST_BELOW ? one : { ...one, share: Math.max(one.share, titles.get(one.report) ?? 0) };
  return [...best.values()].map(spoken).sort((a, b) => b.share - a.share);
}

/** A word with other marks than typed is another word. */
const isAsTyped = ({ query }: PassageView, { found }: UnitView, term: number): boolean =>
  found[term] === 2 || (found[term] === 1 && !query.accented);

const isWhole = (view: PassageView, unit: UnitView, { terms, words }: Weights): boolean =>
  terms.length > 1 && terms.every((weight, i) => weight < 1 || (isAsTyped(view, unit, i) && !isHalf(unit, i, words)));

/** Is a term half of a word that the span does not contain whole, and part of no other that it does? */
function isHalf({ foundPairs }: UnitView, term: number, words: Weights['words']): boolean {
  const own = words[term] ?? [];
  return own.length > 0 && own.every((pair) => foundPairs[pair] === 0);
}

/** The weight of a word that may be only a question word ("trong" may be "trồng"), relative to a query word. */
const DOUBTFUL = 0.25;

/** The weights of the terms and pairs of a query; 0 for a pair that is not adjacent in the question. */
interface Weights {
  readonly terms: readonly number[];
  readonly pairs: readonly number[];
  /** By term, the pairs that form one word with it. */
  readonly words: readonly (readonly number[])[];
}

function weightsOf({ terms, pairs }: Query, sought: readonly number[], { rest }: OverReading): Weights {
  const sure = new Set(rest);
  const anySure = sought.some((at) => sure.has(at));
  const weights = terms.map(({ places }) => {
    const isSure = !anySure || places.some((place) => sure.has(sought[place] ?? -1));
    return isSure ? 1 : DOUBTFUL;
  });
  const beside = (first: number, second: number): boolean =>
    (terms[first]?.places ?? []).some(
      (place) => terms[second]?.places.includes(place + 1) && sought[place + 1] === (sought[place] ?? 0) + 1,
    );
  const isWord = pairs.map(({ first, second }) => isCompound(terms[first]?.folded, terms[second]?.folded));
  return {
    terms: weights,
    words: terms.map((_, term) =>
      pairs.flatMap(({ first, second }, pair) => (isWord[pair] && (first === term || second === term) ? [pair] : [])),
    ),
    pairs: pairs.map(({ first, second }) =>
      beside(first, second) ? Math.min(weights[first] ?? 1, weights[second] ?? 1) : 0,
    ),
  };
}

/** The share, by rarity, of the query's terms and pairs in a span. Of equal spans the shorter wins. */
function shareOf(view: PassageView, unit: UnitView, weights: Weights): number {
  const { query } = view;
  const { found, similar, foundPairs, span } = unit;
  let all = 0;
  let sum = 0;
  query.terms.forEach((term: QueryTerm, i) => {
    const idf = term.idf * (weights.terms[i] ?? 1);
    all += idf;
    if (isAsTyped(view, unit, i)) sum += isHalf(unit, i, weights.words) ? idf * HALF : idf;
    else if (similar[i] !== 0) sum += idf * SIMILAR;
    else if (found[i] !== 0) sum += idf * OTHER_MARKS;
  });
  query.pairs.forEach((pair, i) => {
    const idf = pair.idf * BESIDE * (weights.pairs[i] ?? 1);
    all += idf;
    if (foundPairs[i] !== 0) sum += idf;
  });
  return all === 0 ? 0 : sum / all - (span.end - span.start) * LENGTH;
}

/** Only a tie-breaker. */
const LENGTH = 1e-6;
