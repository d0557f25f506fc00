import { FEATURES } from '../../src/search/features.js';
import { MARK_FEATURES } from '../../src/search/marks.js';
import type { Query } from '../../src/search/query.js';
import { featuresOf } from '../../src/search/rank.js';
import { Searcher } from '../../src/search/searcher.js';
import type { PassageView, UnitView } from '../../src/search/view.js';
import { readVocabulary } from '../../src/search/vocabulary.js';
import { openDatabase } from '../../src/storage/database.js';
import { repairTokens } from '../../src/text/repair.js';
import { tokenise } from '../../src/text/tokens.js';
import { requestOf } from './asking.js';
import { type BenchQuestion, holdsAnswer } from './corpus.js';

/** A question with all the units it may be answered by. */
export interface Example {
  readonly question: BenchQuestion;
  readonly query: Query;
  readonly views: readonly { readonly view: PassageView; readonly unit: UnitView }[];
  /** Features of unit i: [i × F, (i + 1) × F). */
  readonly features: Float64Array;
  readonly units: readonly {
    readonly report: string;
    readonly text: string;
    readonly passage: number;
    readonly from: number;
    readonly to: number;
  }[];
  readonly right: readonly boolean[];
}

/** What the ranking has to choose from for each question. */
export async function examplesOf(index: string, questions: readonly BenchQuestion[]): Promise<Example[]> {
  const database = await openDatabase(index, { readOnly: true });
  const passages = await database.get<{ n: number }>('SELECT count(*) AS n FROM passages');
  const searcher = new Searcher(database, passages?.n ?? 0, {
    features: new Float64Array(FEATURES.length),
    marks: new Float64Array(MARK_FEATURES.length),
    confidence: {},
    least: 0,
  });
  const out: Example[] = [];
  for (const question of questions) {
    const typed = tokenise(question.q);
    const tokens = repairTokens(typed, await readVocabulary(searcher.terms, typed));
    const { query, views, titles } = await searcher.look(requestOf(tokens, 1));
    const found = views.flatMap((view) => view.units.map((unit) => ({ view, unit })));
    const features = new Float64Array(found.length * FEATURES.length);
    for (const [i, { view, unit }] of found.entries()) features.set(featuresOf(view, unit), i * FEATURES.length);
    const units = found.map(({ view, unit }) => ({
      report: titles.get(view.passage.report)?.id ?? '',
      text: view.passage.text.slice(unit.span.start, unit.span.end),
      passage: view.passage.id,
      from: unit.from,
      to: unit.to,
    }));
    out.push({
      question,
      query,
      views: found,
      features,
      units,
      right: units.map((one) => holdsAnswer(question, one.report, one.text)),
    });
  }
  await database.close();
  return out;
}
