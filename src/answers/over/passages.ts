import type { Fact } from '../../facts/fact.js';
import { asksMention } from '../../questions/over-mentioned.js';
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

/** Reports looked into, and stretches that compete in all of them, at most. */
const MOST_HOLDERS = 24;
const MOST_UNITS = 600;
/** Share by rarity of the words asked for that a passage must hold, one that stands alone, or is asked for without marks, more; and of what the best one holds. */
const LEAST_FOUND = 0.6;
const LEAST_ALONE = 0.75;
const LEAST_ALIKE = 0.85;
/** Of a report that holds less it is taken that it does not say so. */
const LEAST_SAID = 0.5;
/** What two words side by side add to the words themselves. */
const BESIDE = 0.5;

/** What another word for the same is worth beside the word itself, and what one that only differs in its marks. */
const SIMILAR = 0.8;
const OTHER_MARKS = 0.3;
/** And what half of a word of two syllables is, without the other half: "lịch họp" is not about "du lịch". */
const HALF = 0.3;
/** What a stretch must hold itself, for its report's title to speak for it. */
const LEAST_BELOW = 0.3;

interface Held {
  readonly report: string;
  readonly view: PassageView;
  readonly unit: UnitView;
  readonly share: number;
  /** It holds every word that is asked for as it was typed. */
  readonly whole: boolean;
  /** It holds side by side whatever stands side by side in the question. */
  readonly together: boolean;
}

/** Where the words that are asked for stand: of each report the stretch that holds most of them, those that hold most first. */
export async function findPassages(ask: OverAsk): Promise<Answer | undefined> {
  const { engine, over, query, reading } = ask;
  const sought = await soughtIn(ask);
  if (!sought) return undefined;
  const held = sought.held.filter((one) => !over.tight || one.together);
  const best = held[0]?.share ?? 0;
  const fitting = held.filter(({ share, whole }) => whole || share >= best * LEAST_ALIKE);
  const alone = fitting.length === 1 || !sought.accented;
  if (best < (alone ? LEAST_ALONE : LEAST_FOUND)) return over.tight ? unsaid(ask) : undefined;
  const quotes: Quote[] = [];
  for (const { report: id, view, unit } of fitting.slice(0, 10)) {
    const report = await engine.sources.report(id);
    const { start } = view.passage;
    const marks = wordsFound(view, unit).map((mark) => shift(mark, start));
    if (report) quotes.push(makeQuote(report, shift(unit.span, start), marks));
  }
  return listed({ quotes, total: quotes.length, page: 0 }, query, 'passage', reading);
}

/** Ids of the reports that likely say what is asked for, in part at least; nothing where there may be more than were looked into. */
export async function reportsSaying(ask: OverAsk): Promise<ReadonlySet<string> | undefined> {
  const sought = await soughtIn(ask);
  const saying = sought?.held.filter(({ share, whole }) => whole || share >= LEAST_SAID);
  return !saying || saying.length >= MOST_HOLDERS ? undefined : new Set(saying.map(({ report }) => report));
}

/** What of each report holds most of the words that are asked for; nothing where none of them is to be looked for. */
async function soughtIn(
  ask: OverAsk,
): Promise<{ readonly held: readonly Held[]; readonly accented: boolean } | undefined> {
  const { engine, inquiry, over, reports } = ask;
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
  const facts =
    asksForNone(inquiry.asked) || asksMention(words, over.marks)
      ? new Map<string, readonly Fact[]>()
      : await sources.facts([...new Set(views.map(({ report }) => report))], ['counted']);
  return { held: bestOf(saying(views, wanted, facts), weights), accented: wanted.accented };
}

/** Runs of words marked in one passage, at most. */
const MOST_MARKS = 3;

/** Where the words that were looked for stand in a stretch, the longest runs of them. */
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

/** No report holds the words side by side. Apart they are common words, so any other passage is about something else. */
const unsaid = ({ reports, reading }: OverAsk): Answer => ({
  status: 'not_stated',
  reading: reading('passage', []),
  reports: reports.map(({ meta }) => meta),
});

/**
 * The positions in order, with those of what makes one word with one of them: "du" of "du lịch" was taken for a word that says nothing.
 * Without marks two words that ask may look like one ("bi khien").
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

/** The stretches without those that say that there is none of it. */
function saying(views: readonly Seen[], wanted: Query, facts: ReadonlyMap<string, readonly Fact[]>): readonly Seen[] {
  return views.map(({ report, view }) => {
    const denied = deniedBy(wanted, facts.get(report) ?? []);
    const units = view.units.filter(
      ({ span }) => !denied(shift(span, view.passage.start), view.passage.text.slice(span.start, span.end)),
    );
    return units.length === view.units.length ? { report, view } : { report, view: { ...view, units } };
  });
}

/** The best stretch of each report, best first; what a title holds speaks for the stretch below it that holds some of it. */
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

/** A word that differs in the marks that were typed is another word. */
const isAsTyped = ({ query }: PassageView, { found }: UnitView, term: number): boolean =>
  found[term] === 2 || (found[term] === 1 && !query.accented);

const isWhole = (view: PassageView, unit: UnitView, { terms, words }: Weights): boolean =>
  terms.length > 1 && terms.every((weight, i) => weight < 1 || (isAsTyped(view, unit, i) && !isHalf(unit, i, words)));

/** Is a term half of a word that the stretch does not hold whole, and of no other that it does? */
function isHalf({ foundPairs }: UnitView, term: number, words: Weights['words']): boolean {
  const own = words[term] ?? [];
  return own.length > 0 && own.every((pair) => foundPairs[pair] === 0);
}

/** What a word counts that may only be one of the question ("trong" is "trồng" as well), beside one that is looked for. */
const DOUBTFUL = 0.25;

/** What the terms and pairs of a query weigh; a pair that the question does not hold side by side nothing. */
interface Weights {
  readonly terms: readonly number[];
  readonly pairs: readonly number[];
  /** By term the pairs that make one word with it. */
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

/** The share by rarity of the terms and pairs of the query that a stretch holds; shorter stretches before longer ones that hold as much. */
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

/** Only tells equal ones apart. */
const LENGTH = 1e-6;
