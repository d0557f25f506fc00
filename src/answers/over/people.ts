import type { ReportFact } from '../../search/store.js';
import { nameKey } from '../../text/people.js';
import type { Answer, Quote } from '../answer.js';
import { attr } from '../intent.js';
import { makeQuote, quoteSpan } from '../quoting.js';
import type { OverAsk } from './ask.js';
import { listed, PAGE, pageIn } from './list.js';

/** People of a surname, or who hold several positions at once, each where a report says so. */
export async function listPeople(ask: OverAsk): Promise<Answer | undefined> {
  const { query, engine, reports, page, reading } = ask;
  const whole = reports.length === engine.profiles.length;
  const ids = whole ? undefined : reports.map(({ meta }) => meta.id);
  const surname = query.conditions.find((one) => one.kind === 'surname');
  const roles = query.conditions.find((one) => one.kind === 'roles');
  const facts = surname
    ? await engine.sources.ofSurname(surname.surname, ids)
    : await engine.sources.holdersOf(roles?.roles ?? [], ids);
  const people = once(facts);
  const at = pageIn(page, people.length);
  const quotes: Quote[] = [];
  for (const { reportId, fact } of people.slice(at * PAGE, (at + 1) * PAGE)) {
    const report = await engine.sources.report(reportId);
    if (!report) continue;
    quotes.push(
      makeQuote(
        report,
        quoteSpan(report.text, fact.evidence, [fact.value], () => 0),
        [fact.value],
      ),
    );
  }
  return listed({ quotes, total: people.length, page: at }, query, surname ? 'person' : 'role-holder', reading);
}

/** Each person once: where the newest report says who it is. */
function once(facts: readonly ReportFact[]): readonly ReportFact[] {
  const seen = new Set<string>();
  return facts.filter(({ fact }) => {
    const key = nameKey(attr(fact, 'person'));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
