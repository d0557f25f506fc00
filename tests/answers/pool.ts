import { evidenceOf, type Pool } from '../../src/answers/evidence.js';
import { inquire } from '../../src/answers/inquiry.js';
import { INTENTS } from '../../src/answers/intents/index.js';
import type { Model } from '../../src/answers/model.js';
import { poolOf } from '../../src/answers/pool.js';
import type { Report } from '../../src/reports/report.js';
import { matchPassage } from '../../src/search/match.js';
import { passagesOf, wordsOf } from '../../src/search/passages.js';
import { type PreparedPassage, prepare } from '../../src/search/prepared.js';
import { prepareQuery } from '../../src/search/query.js';
import { packAbove, unpackAbove } from '../../src/search/rows.js';
import { totalsOf, viewPassage } from '../../src/search/view.js';
import { shift } from '../../src/text/span.js';
import { foldedWords } from '../../src/text/tokens.js';
import { bodiesIn, language, profileOf, understood } from '../questions/reading.js';

/** The passages of a report, made ready as the index does. */
export function preparedOf(report: Report): PreparedPassage[] {
  return passagesOf(report).map(({ role, span, sentences, above }, id) =>
    prepare(
      {
        id,
        report: 0,
        role,
        start: span.start,
        text: report.text.slice(span.start, span.end),
        above: unpackAbove(packAbove(report.text, above) ?? ''),
      },
      sentences.map((one) => shift(one, -span.start)),
    ),
  );
}

/** Every unit of some reports as it competes for a question; no fact is known of them. All reports are as likely. `more`: what else is known of each. */
export function questionPool(
  question: string,
  reports: readonly Report[],
  model: Model,
  more: Parameters<typeof profileOf>[3] = {},
): Pool {
  const asked = understood(question);
  const { words } = asked.utterance;
  const passages = reports.flatMap((report) => passagesOf(report).map((one) => wordsOf(report.text, one)));
  const count = (term: string): number =>
    passages.filter((one) => [one.accented, one.folded, one.pairs].some((list) => list.includes(term))).length;
  const query = prepareQuery(
    { tokens: words, limit: 1 },
    count,
    passages.length,
    language.analyser.synonyms.find(words),
  );
  const profiles = reports.map(({ meta }) => profileOf(meta.id, meta.title, meta.organisation ?? '', more));
  const inquiry = inquire(
    asked,
    query,
    asked.guesses,
    INTENTS,
    language.analyser,
    model.held,
    model.associations,
    passages.length,
    bodiesIn,
  );
  const totals = totalsOf(query);
  const likely = profiles.map((profile) => ({ id: profile.meta.id, chance: 1 / reports.length, profile }));
  const evidence = reports.flatMap((report, i) => {
    const own = likely[i];
    if (!own) return [];
    const title = new Set(foldedWords(report.meta.title));
    return preparedOf(report).flatMap((passage) => {
      const view = viewPassage(query, totals, passage, title, language.analyser, matchPassage(query, passage));
      return view.units.map((unit) =>
        evidenceOf(
          { profile: own.profile, view, unit, span: shift(unit.span, passage.start), facts: [] },
          inquiry,
          own,
          model.text.features,
          [],
        ),
      );
    });
  });
  return poolOf(inquiry, evidence, likely);
}
