import type { Fact } from '../../facts/fact.js';
import { asksMention } from '../../questions/over-mentioned.js';
import type { Query } from '../../search/query.js';
import type { PassageView, UnitView } from '../../search/view.js';
import { isCompound } from '../../text/compound-words.js';
import { type Span, shift } from '../../text/span.js';
import type { Answer, Quote } from '../answer.js';
import { makeQuote } from '../quoting.js';
import { preferredAmong } from '../twins.js';
import { aimedBy } from './aimed-by.js';
import type { OverAsk } from './ask.js';
import { asksForNone, deniedBy, negates } from './denied.js';
import { listed, PAGE, pageIn } from './list.js';
import { isWhole, shareOf, type Weights, weightsOf } from './words-held.js';

/** Passages that the words find, looked at to choose the reports. */
const MOST_PASSAGES = 200;
/** Reports looked into, and stretches that compete in all of them, at most. */
const MOST_HOLDERS = 40;
const MOST_UNITS = 1000;
/** Share by rarity of the words asked for that a passage must hold, one that stands alone, or is asked for without marks, more; and of what the best one holds. */
const LEAST_FOUND = 0.6;
const LEAST_ALONE = 0.75;
const LEAST_ALIKE = 0.85;
/** Of a report that holds less it is taken that it does not say so. */
const LEAST_SAID = 0.5;

/** What a stretch must hold itself, for its report's title to speak for it. */
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
  const { over, query, reading, page } = ask;
  const sought = await soughtIn(ask);
  if (!sought) return undefined;
  const fitting = fittingIn(sought, over.tight);
  if (!fitting) return over.tight ? unsaid(ask) : undefined;
  const at = pageIn(page, fitting.length);
  const quotes = await quotesOf(fitting.slice(at * PAGE, (at + 1) * PAGE), ask);
  // Where all that were looked into say so, others may as well.
  const more = fitting.length === MOST_HOLDERS && sought.found > MOST_HOLDERS;
  const looked = more ? { looked: { count: MOST_HOLDERS, total: sought.found } } : {};
  return listed({ quotes, total: fitting.length, page: at, ...looked }, query, 'passage', reading);
}

/** Those that hold about as much as the best one; nothing where that holds too little. `tight`: the words must stand side by side. */
function fittingIn({ held: all, accented }: Sought, tight: boolean): readonly Held[] | undefined {
  const held = all.filter((one) => !tight || one.together);
  const best = held[0]?.share ?? 0;
  const fitting = held.filter(({ share, whole }) => whole || share >= best * LEAST_ALIKE);
  const alone = fitting.length === 1 || !accented;
  return best < (alone ? LEAST_ALONE : LEAST_FOUND) ? undefined : fitting;
}

async function quotesOf(held: readonly Held[], { engine }: OverAsk): Promise<readonly Quote[]> {
  const quotes: Quote[] = [];
  for (const { report: id, view, unit } of held) {
    const report = await engine.sources.report(id);
    const { start } = view.passage;
    const marks = wordsFound(view, unit).map((mark) => shift(mark, start));
    if (report) quotes.push(makeQuote(report, shift(unit.span, start), marks));
  }
  return quotes;
}

/** Ids of the reports that likely say what is asked for, in part at least; nothing where there may be more than were looked into. */
export async function reportsSaying(ask: OverAsk): Promise<ReadonlySet<string> | undefined> {
  const sought = await soughtIn(ask);
  const saying = sought?.held.filter(({ share, whole }) => whole || share >= LEAST_SAID);
  return !saying || saying.length >= MOST_HOLDERS ? undefined : new Set(saying.map(({ report }) => report));
}

interface Sought {
  /** What of each report holds most of the words that are asked for. */
  readonly held: readonly Held[];
  /** How many reports hold any of them. */
  readonly found: number;
  readonly accented: boolean;
}

/** Looks for the words that are asked for; nothing where none of them is to be looked for. */
async function soughtIn(ask: OverAsk): Promise<Sought | undefined> {
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
  const texts = await sources.reportScores(wanted, [], MOST_PASSAGES);
  const found = preferredAmong(
    reports
      .filter(({ meta }) => texts.has(meta.id))
      .sort((a, b) => (texts.get(b.meta.id) ?? 0) - (texts.get(a.meta.id) ?? 0))
      .map((profile) => ({ profile })),
    engine.twins,
  );
  const views = await sources.pool(
    wanted,
    found.slice(0, MOST_HOLDERS).map(({ profile }) => profile.meta.id),
    MOST_UNITS,
    () => 0,
  );
  const mention = asksMention(words, over.marks);
  const facts = mention
    ? new Map<string, readonly Fact[]>()
    : await sources.facts([...new Set(views.map(({ report }) => report))], ['counted', 'targets']);
  const none = !mention && asksForNone(inquiry.asked);
  return {
    held: bestOf(saying(views, wanted, facts, none, over.intent === 'targets'), weights),
    found: found.length,
    accented: wanted.accented,
  };
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

/**
 * The stretches without those that say that there is none of it, or count it only as a target (unless `targets` are asked
 * for); where `none` is asked for, only those that say so.
 */
function saying(
  views: readonly Seen[],
  wanted: Query,
  facts: ReadonlyMap<string, readonly Fact[]>,
  none: boolean,
  targets: boolean,
): readonly Seen[] {
  const negated = negates(wanted);
  return views.map(({ report, view }) => {
    const own = facts.get(report) ?? [];
    const denied = deniedBy(wanted, own);
    const aimed = aimedBy(wanted, own);
    const units = view.units.filter(({ span }) => {
      const text = view.passage.text.slice(span.start, span.end);
      const stretch = shift(span, view.passage.start);
      const isDenied = denied(stretch, text);
      if (none) return isDenied || negated(text);
      return !isDenied && (targets || !aimed(stretch));
    });
    return units.length === view.units.length ? { report, view } : { report, view: { ...view, units } };
  });
}

/**
 * The best stretch of each report, best first; what a title holds speaks for the stretch below it that holds some of it, and for itself
 * where nothing below does.
 */
function bestOf(views: readonly Seen[], weights: Weights): Held[] {
  const below = bestByReport(views, ({ view }) => view.passage.role !== 'title', weights);
  const titles = bestByReport(views, ({ view }) => view.passage.role === 'title', weights);
  const ids = new Set([...below.keys(), ...titles.keys()]);
  return [...ids].flatMap((id) => spokenFor(below.get(id), titles.get(id)) ?? []).sort((a, b) => b.share - a.share);
}

function bestByReport(views: readonly Seen[], of: (seen: Seen) => boolean, weights: Weights): Map<string, Held> {
  const best = new Map<string, Held>();
  for (const { report, view } of views.filter(of))
    for (const unit of view.units) {
      const share = shareOf(view, unit, weights);
      if (share > (best.get(report)?.share ?? 0)) best.set(report, heldBy({ report, view }, unit, share, weights));
    }
  return best;
}

/** The best stretch of a report's text in the light of its title, or the title itself. */
function spokenFor(below: Held | undefined, title: Held | undefined): Held | undefined {
  if (!title) return below;
  if (below && below.share >= LEAST_BELOW) return { ...below, share: Math.max(below.share, title.share) };
  return title.share >= LEAST_ALONE ? title : below;
}

const heldBy = ({ report, view }: Seen, unit: UnitView, share: number, weights: Weights): Held => ({
  report,
  view,
  unit,
  share,
  whole: isWhole(view, unit, weights),
  together: weights.pairs.every((weight, i) => weight === 0 || unit.foundPairs[i] !== 0),
});
