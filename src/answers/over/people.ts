import type { Fact, FactKind } from '../../facts/fact.js';
import type { ReportFact } from '../../search/store.js';
import { nameKey } from '../../text/people.js';
import { overlaps } from '../../text/span.js';
import { FITTING } from '../across.js';
import type { Answer, Quote } from '../answer.js';
import { attr } from '../intent.js';
import { quoteFact } from '../quoting.js';
import type { OverAsk } from './ask.js';
import { listed, PAGE, pageIn } from './list.js';

/** People with a surname, or with several positions at once, each with a passage that says so. */
export async function listPeople(ask: OverAsk): Promise<Answer | undefined> {
  const { query, engine, reports, page, reading } = ask;
  const whole = reports.length === engine.profiles.length;
  const ids = whole ? undefined : reports.map(({ meta }) => meta.id);
  const same = query.conditions.find((one) => one.kind === 'same');
  if (same) return compared(ask, same.people);
  const surname = query.conditions.find((one) => one.kind === 'surname');
  const facts = surname
    ? await engine.sources.ofSurname(surname.surname, ids)
    : await engine.sources.holdersOf(rolesOf(query), ids);
  const stated = query.conditions.some(({ kind }) => kind === 'women') ? await womenAmong(ask, facts) : facts;
  const people = once(stated);
  const at = pageIn(page, people.length);
  const quotes: Quote[] = [];
  for (const located of people.slice(at * PAGE, (at + 1) * PAGE)) {
    const report = await engine.sources.report(located.reportId);
    if (!report) continue;
    quotes.push(quoteFact(report, await withAllRoles(located, rolesOf(query), engine)));
  }
  return listed({ quotes, total: people.length, page: at }, query, surname ? 'person' : 'role-holder', reading);
}

/** The positions in a query. */
const rolesOf = ({ conditions }: OverAsk['query']): readonly string[] =>
  conditions.find((one) => one.kind === 'roles')?.roles ?? [];

/** The passage where the report gives all the positions, else the one that was found. */
async function withAllRoles(
  { reportId, fact }: ReportFact,
  roles: readonly string[],
  { sources }: OverAsk['engine'],
): Promise<Fact> {
  if (roles.length < 2) return fact;
  const key = nameKey(attr(fact, 'person'));
  const own = ((await sources.facts([reportId], ['role'])).get(reportId) ?? []).filter(
    (one) => nameKey(attr(one, 'person')) === key,
  );
  const tellsAll = ({ evidence }: Fact): boolean =>
    roles.every((role) => own.some((one) => attr(one, 'role') === role && overlaps(one.evidence, evidence)));
  return tellsAll(fact) ? fact : (own.find(tellsAll) ?? fact);
}

/** Those whom their report describes as women and gives the office in question. */
async function womenAmong(
  { query, engine, inquiry, reports }: OverAsk,
  facts: readonly ReportFact[],
): Promise<readonly ReportFact[]> {
  const roles = rolesOf(query);
  const holder = engine.intents.find(({ name }) => name === 'role-holder');
  const out: ReportFact[] = [];
  for (const located of facts) {
    const report = await engine.sources.report(located.reportId);
    const profile = reports.find(({ meta }) => meta.id === located.reportId);
    if (!report || !profile || !isWoman(attr(located.fact, 'person'), report.text)) continue;
    const evidence = ({ evidence: { start, end } }: Fact): string => report.text.slice(start, end);
    const { asked, folded, people, bodiesIn } = inquiry;
    const fit = holder?.fit(located.fact, {
      asked,
      folded,
      people,
      bodiesIn,
      profile,
      facts: [located.fact],
      evidence,
    });
    if (roles.length <= 1 && (fit ?? 0) < FITTING) continue;
    const told = inquiry.asked.cued.has('election') ? await elected(located, engine) : located;
    if (told) out.push(told);
  }
  return out;
}

/** The passage where the report says that this person was elected to that office. Undefined if there is none. */
async function elected(
  { reportId, fact }: ReportFact,
  { sources }: OverAsk['engine'],
): Promise<ReportFact | undefined> {
  const own = (await sources.facts([reportId], ['election'])).get(reportId) ?? [];
  const [person, role] = [nameKey(attr(fact, 'person')), attr(fact, 'role')];
  const found = own.find((one) => nameKey(attr(one, 'person')) === person && attr(one, 'role') === role);
  return found && { reportId, fact: found };
}

/** By the name ("… Thị …", "Tôn Nữ …") or by the form of address. */
function isWoman(name: string, text: string): boolean {
  if (/^\S+ (?:Thị|Nữ)(?!\p{L})/u.test(name)) return true;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (ADDRESSED.test(text.slice(Math.max(0, at - REACH), at))) return true;
  return false;
}

const ADDRESSED = /(?<!\p{L})(?:bà|chị|cô|nữ đồng chí)\s+(?:(?:bác sĩ|[\p{L}.]+\.)\s*)*$/iu;
/** Characters before a name that may contain its title. */
const REACH = 24;

/** Each person once, in the newest report that says who it is. */
function once(facts: readonly ReportFact[]): readonly ReportFact[] {
  const seen = new Set<string>();
  return facts.filter(({ fact }) => {
    const key = nameKey(attr(fact, 'person'));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Kinds of fact that say who somebody is, the most telling first. */
const TELLING: readonly FactKind[] = [
  'role',
  'chair',
  'personnel-change',
  'election',
  'speaker',
  'attendees',
  'awards',
  'mention',
];

/**
 * The passages of the reports about these people: the reader sees whether they are the same person. Undefined if there is only one passage.
 */
async function compared(ask: OverAsk, people: readonly string[]): Promise<Answer | undefined> {
  const { query, engine, reports, reading } = ask;
  const stated = await engine.sources.facts(
    reports.map(({ meta }) => meta.id),
    TELLING,
  );
  const quotes: Quote[] = [];
  for (const key of people)
    for (const { meta } of reports) {
      const own = (stated.get(meta.id) ?? []).filter((fact) => nameKey(attr(fact, 'person')) === key);
      const best = TELLING.flatMap((kind) => own.find((fact) => fact.kind === kind) ?? [])[0];
      const report = best && (await engine.sources.report(meta.id));
      if (report) quotes.push(quoteFact(report, best));
    }
  if (quotes.length < 2) return undefined;
  const shown = quotes.slice(0, PAGE);
  return listed({ quotes: shown, total: shown.length, page: 0 }, query, 'person', reading);
}
