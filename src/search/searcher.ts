import type { Database } from '../storage/database.js';
import { passagesAt, passagesOfReport, passagesOfReports } from '../storage/search/passages.js';
import { reportNumbers, reportsNumbered } from '../storage/search/reports.js';
import { heaviestPassages } from '../storage/search/words.js';
import { type Analyser, NO_ANALYSER } from '../text/analyser.js';
import type { Span } from '../text/span.js';
import { foldedWords } from '../text/tokens.js';
import { planProbes } from './candidates.js';
import { confidenceOf } from './confidence.js';
import { Lru } from './lru.js';
import { marksOf } from './marks.js';
import { matchPassage, type PassageMatch, passageScore } from './match.js';
import { heaviest, Postings } from './postings.js';
import { type PreparedPassage, prepare } from './prepared.js';
import { prepareQuery, type Query, termsToLookUp } from './query.js';
import { rankUnits, withoutOverlaps } from './rank.js';
import type { Hit, SearchRequest } from './request.js';
import { metaOf, ROLES, unpackAbove, unpackSpans } from './rows.js';
import { type PassageView, totalsOf, viewPassage } from './view.js';
import { TermCounts } from './vocabulary.js';
import type { Weights } from './weights.js';

/** Passages scored as a whole, and how many of them are cut into units. */
const SCORED = 16;
const CUT = 10;
/** With at most this many passages in the allowed reports, all are scanned without the full-text index. */
const FEW = 400;
/** Characters of prepared passages cached, and of titles. */
const KEPT_CHARACTERS = 3_000_000;
const KEPT_TITLES = 2000;
/** Passages whose report is cached. */
const KEPT_PASSAGES = 40_000;

interface Title {
  readonly id: string;
  readonly words: ReadonlySet<string>;
}

/** A passage and its share of the question. */
interface Scored {
  readonly passage: PreparedPassage;
  readonly match: PassageMatch;
  readonly score: number;
}

/** A passage of a pool, with the id of its report. */
export interface PoolView {
  readonly report: string;
  readonly view: PassageView;
}

/** The best ones, in the given order, up to `most` sentences in total. */
function mostWorth<P extends { readonly passage: PreparedPassage; readonly worth: number }>(
  passages: readonly P[],
  most: number,
): readonly P[] {
  const size = (one: P): number => Math.max(1, 2 * one.passage.sentences.length - 1);
  if (passages.reduce((sum, one) => sum + size(one), 0) <= most) return passages;
  const chosen = new Set<P>();
  let units = 0;
  for (const one of [...passages].sort((a, b) => b.worth - a.worth)) {
    if (units + size(one) > most && chosen.size > 0) continue;
    chosen.add(one);
    units += size(one);
  }
  return passages.filter((one) => chosen.has(one));
}

/** Finds answering units in one open index. */
export class Searcher {
  readonly #ready = new Lru<number, PreparedPassage>(KEPT_CHARACTERS);
  readonly #titles = new Lru<number, Title>(KEPT_TITLES);
  readonly #numbers = new Lru<string, number>(KEPT_TITLES);
  readonly #postings: Postings;
  readonly #ofReport = new Lru<number, readonly number[]>(KEPT_PASSAGES);
  /** Results by passage number, for the duration of a question. */
  readonly #matched = new WeakMap<Query, Map<number, Scored>>();
  readonly database: Database;
  readonly passages: number;
  readonly weights: Weights;
  readonly analyser: Analyser;
  readonly terms: TermCounts;

  constructor(
    database: Database,
    passages: number,
    weights: Weights,
    analyser: Analyser = NO_ANALYSER,
    terms = new TermCounts(database),
  ) {
    this.database = database;
    this.passages = passages;
    this.weights = weights;
    this.analyser = analyser;
    this.terms = terms;
    this.#postings = new Postings(database);
  }

  async search(request: SearchRequest): Promise<readonly Hit[]> {
    const { query, views, titles } = await this.look(request);
    const ranked = rankUnits(views, this.weights);
    const best = withoutOverlaps(ranked, Math.max(2, request.limit));
    return best.slice(0, Math.max(1, request.limit)).map((one, i): Hit => {
      const { passage } = one.view;
      const { start, end } = one.unit.span;
      const { weights } = this;
      let marks: readonly Span[] | undefined;
      return {
        reportId: titles.get(passage.report)?.id ?? '',
        span: { start: passage.start + start, end: passage.start + end },
        text: passage.text.slice(start, end),
        score: one.score,
        confidence: confidenceOf(one, best[i === 0 ? 1 : 0], this.weights),
        coverage: coverageOf(query, one.unit.found),
        // Computed on demand: of a dozen hits one or two are shown.
        get marks(): readonly Span[] {
          marks ??= marksOf(one.view, one.unit, weights.marks).map((mark) => ({
            start: passage.start + mark.start,
            end: passage.start + mark.end,
          }));
          return marks;
        },
      };
    });
  }

  /** A prepared question: its words with their rarity. */
  async prepare(request: SearchRequest): Promise<Query> {
    const counts = await this.terms.of(termsToLookUp(request));
    const alike = this.analyser.synonyms.find(request.tokens);
    return prepareQuery(request, (term) => counts.get(term) ?? 0, this.passages, alike);
  }

  /** The candidate passages seen through the question: the input of ranking and fitting. */
  async look(
    request: SearchRequest,
  ): Promise<{ query: Query; views: PassageView[]; titles: ReadonlyMap<number, Title> }> {
    const query = await this.prepare(request);
    const found = await this.#scored(query, await this.#candidates(query, request.reports));
    found.sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
    const chosen = found.slice(0, CUT).filter(({ score }) => score > 0);
    const titles = await this.#titlesOf(chosen.map(({ passage }) => passage.report));
    return { query, views: this.#views(query, chosen, titles), titles };
  }

  /** By report id how well its best passage matches the question's words; only reports of the `most` best passages. */
  async reportScores(query: Query, also: readonly string[] = [], most = SCORED): Promise<ReadonlyMap<string, number>> {
    const found = await this.#scored(query, await this.#candidates(query, undefined, most));
    const titles = await this.#titlesOf(found.map(({ passage }) => passage.report));
    const out = new Map<string, number>();
    const add = (id: string, score: number): void => {
      if (score > (out.get(id) ?? 0)) out.set(id, score);
    };
    for (const { passage, score } of found) add(titles.get(passage.report)?.id ?? '', score);
    const rest = also.filter((id) => !out.has(id));
    for (const [id, number] of rest.length === 0 ? [] : await this.#numbersOf(rest))
      for (const { score } of await this.#scored(query, await this.#passagesOf(query, number))) add(id, score);
    return out;
  }

  /**
   * What may answer in these reports: all their passages seen through the question or, above `most` units, those with
   * most of it; in the order of `reports` and of the text. `favoured`: extra worth of a passage (facts in it).
   */
  async pool(
    query: Query,
    reports: readonly string[],
    most: number,
    favoured: (report: string, span: Span) => number,
  ): Promise<readonly PoolView[]> {
    const numbers = await this.#numbersOf(reports);
    const matched: {
      report: string;
      passage: PreparedPassage;
      match: PassageMatch;
      worth: number;
    }[] = [];
    for (const report of reports) {
      const number = numbers.get(report);
      if (number === undefined) continue;
      const own = (await this.#scored(query, await this.#passagesOf(query, number))).sort(
        (a, b) => a.passage.id - b.passage.id,
      );
      for (const { passage, match, score } of own) {
        const span = { start: passage.start, end: passage.start + passage.text.length };
        matched.push({ report, passage, match, worth: score + favoured(report, span) });
      }
    }
    const kept = mostWorth(matched, most);
    const titles = await this.#titlesOf([...numbers.values()]);
    const totals = totalsOf(query);
    return kept.map(({ report, passage, match }) => ({
      report,
      view: viewPassage(query, totals, passage, titles.get(passage.report)?.words ?? new Set(), this.analyser, match),
    }));
  }

  async #scored(query: Query, ids: readonly number[]): Promise<Scored[]> {
    const passages = await this.#prepared(ids);
    // Comparing reports scores the same passages as the pool does later.
    const known = this.#matched.get(query) ?? new Map<number, Scored>();
    this.#matched.set(query, known);
    return passages.map((passage) => {
      const before = known.get(passage.id);
      if (before) return before;
      const match = matchPassage(query, passage);
      const made = { passage, match, score: passageScore(query, match) };
      known.set(passage.id, made);
      return made;
    });
  }

  #views(query: Query, chosen: readonly Scored[], titles: ReadonlyMap<number, Title>): PassageView[] {
    const totals = totalsOf(query);
    const none: ReadonlySet<string> = new Set();
    return chosen.map(({ passage, match }) =>
      viewPassage(query, totals, passage, titles.get(passage.report)?.words ?? none, this.analyser, match),
    );
  }

  async #numbersOf(reports: readonly string[]): Promise<Map<string, number>> {
    const out = new Map<string, number>();
    const missing: string[] = [];
    for (const id of reports) {
      const known = this.#numbers.get(id);
      if (known === undefined) missing.push(id);
      else out.set(id, known);
    }
    if (missing.length === 0) return out;
    for (const [id, num] of await reportNumbers(this.database, missing)) {
      this.#numbers.set(id, num, 1);
      out.set(id, num);
    }
    return out;
  }

  /** The passages of a report: all of them, or of a very long one those with words of the question. */
  async #passagesOf(query: Query, report: number): Promise<readonly number[]> {
    const known = this.#ofReport.get(report);
    if (known) return known;
    const ids = await passagesOfReport(this.database, report, FEW + 1);
    if (ids.length > FEW) return heaviestPassages(this.database, planProbes(query), SCORED, [report]);
    this.#ofReport.set(report, ids, ids.length + 1);
    return ids;
  }

  async #candidates(query: Query, reports: readonly string[] | undefined, most = SCORED): Promise<number[]> {
    if (!reports) {
      const probes = planProbes(query);
      return heaviest(probes, await this.#postings.of(probes.map(({ term }) => term)), most);
    }
    const within = [...(await reportNumbers(this.database, reports)).values()];
    const few = await passagesOfReports(this.database, within, FEW + 1);
    if (few.length <= FEW) return few;
    return heaviestPassages(this.database, planProbes(query), SCORED, within);
  }

  async #prepared(ids: readonly number[]): Promise<PreparedPassage[]> {
    const out: PreparedPassage[] = [];
    const missing: number[] = [];
    for (const id of ids) {
      const ready = this.#ready.get(id);
      if (ready) out.push(ready);
      else missing.push(id);
    }
    if (missing.length === 0) return out;
    for (const { sentences, role, above, ...row } of await passagesAt(this.database, missing)) {
      const passage = prepare(
        { ...row, role: ROLES[role] ?? 'paragraph', ...(above !== null && { above: unpackAbove(above) }) },
        unpackSpans(sentences.split(',').map(Number)),
      );
      this.#ready.set(row.id, passage, row.text.length);
      out.push(passage);
    }
    return out;
  }

  async #titlesOf(reports: readonly number[]): Promise<Map<number, Title>> {
    const out = new Map<number, Title>();
    const missing: number[] = [];
    for (const num of new Set(reports)) {
      const known = this.#titles.get(num);
      if (known) out.set(num, known);
      else missing.push(num);
    }
    if (missing.length === 0) return out;
    for (const { num, id, meta } of await reportsNumbered(this.database, missing)) {
      const { title, organisation, province } = metaOf(meta);
      const title_ = [title, organisation, province].filter((part) => part !== undefined).join(' ');
      const entry: Title = { id, words: new Set(foldedWords(title_)) };
      this.#titles.set(num, entry, 1);
      out.set(num, entry);
    }
    return out;
  }
}

function coverageOf(query: Query, found: Uint8Array): number {
  let sum = 0;
  let total = 0;
  query.terms.forEach((term, i) => {
    total += term.idf;
    if (found[i]) sum += term.idf;
  });
  return total === 0 ? 0 : sum / total;
}
