import type { Database } from '../storage/database.js';
import type { Span } from '../text/span.js';
import { foldedWords } from '../text/tokens.js';
import { findCandidates, planProbes } from './candidates.js';
import { confidenceOf } from './confidence.js';
import { Lru } from './lru.js';
import { marksOf } from './marks.js';
import { matchPassage, passageScore } from './match.js';
import { type PreparedPassage, prepare } from './prepared.js';
import { prepareQuery, type Query, termsToLookUp } from './query.js';
import { rankUnits, withoutOverlaps } from './rank.js';
import type { Hit, SearchRequest } from './request.js';
import { metaOf, ROLES, unpackSpans } from './rows.js';
import { type PassageView, totalsOf, viewPassage } from './view.js';
import { TermCounts } from './vocabulary.js';
import type { Weights } from './weights.js';

/** Passages scored as a whole, and those of them cut into units. */
const SCORED = 16;
const CUT = 10;
/** Reports restricted to with no more passages than this are looked through without the full-text index. */
const FEW = 400;
/** Characters of passages kept ready, and titles. */
const KEPT_CHARACTERS = 3_000_000;
const KEPT_TITLES = 2000;

interface Title {
  readonly id: string;
  readonly words: ReadonlySet<string>;
}

/** Finds the units that answer, in one open index. */
export class Searcher {
  readonly #ready = new Lru<number, PreparedPassage>(KEPT_CHARACTERS);
  readonly #titles = new Lru<number, Title>(KEPT_TITLES);

  constructor(
    readonly database: Database,
    readonly passages: number,
    readonly weights: Weights,
    readonly terms = new TermCounts(database),
  ) {}

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
        // Found when looked at: of a dozen hits one or two are shown.
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

  /** The passages that may answer, seen through the question: what the ranking, and its fitting, work on. */
  async look(
    request: SearchRequest,
  ): Promise<{ query: Query; views: PassageView[]; titles: ReadonlyMap<number, Title> }> {
    const counts = await this.terms.of(termsToLookUp(request));
    const query = prepareQuery(request, (term) => counts.get(term) ?? 0, this.passages);
    const ids = await this.#candidates(query, request.reports);
    const passages = await this.#prepared(ids);
    const scored = passages.map((passage) => {
      const match = matchPassage(query, passage);
      return { passage, match, score: passageScore(query, match) };
    });
    scored.sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
    const chosen = scored.slice(0, CUT).filter(({ score }) => score > 0);
    const titles = await this.#titlesOf(chosen.map(({ passage }) => passage.report));
    const totals = totalsOf(query);
    const none: ReadonlySet<string> = new Set();
    const views = chosen.map(({ passage, match }) =>
      viewPassage(query, totals, passage, titles.get(passage.report)?.words ?? none, match),
    );
    return { query, views, titles };
  }

  async #candidates(query: Query, reports: readonly string[] | undefined): Promise<number[]> {
    if (!reports) return findCandidates(this.database, planProbes(query), SCORED);
    const nums = await this.database.all<{ num: number }>(
      'SELECT num FROM reports WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(reports),
    );
    const within = nums.map((row) => row.num);
    const few = await this.database.all<{ id: number }>(
      'SELECT id FROM passages WHERE report IN (SELECT value FROM json_each(?)) LIMIT ?',
      JSON.stringify(within),
      FEW + 1,
    );
    if (few.length <= FEW) return few.map((row) => row.id);
    return findCandidates(this.database, planProbes(query), SCORED, within);
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
    const rows = await this.database.all<{
      id: number;
      report: number;
      role: number;
      start: number;
      sentences: string;
      text: string;
    }>(
      'SELECT id, report, role, start, sentences, text FROM passages WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(missing),
    );
    for (const { sentences, role, ...row } of rows) {
      const passage = prepare(
        { ...row, role: ROLES[role] ?? 'paragraph' },
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
    const rows = await this.database.all<{ num: number; id: string; meta: string }>(
      'SELECT num, id, meta FROM reports WHERE num IN (SELECT value FROM json_each(?))',
      JSON.stringify(missing),
    );
    for (const { num, id, meta } of rows) {
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
