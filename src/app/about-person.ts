import type { Answer, Quote } from '../answers/answer.js';
import { attr } from '../answers/intent.js';
import { makeQuote, quoteFact, sharesWords } from '../answers/quoting.js';
import type { Fact, FactKind } from '../facts/fact.js';
import { modalityOf } from '../facts/fact.js';
import { questionWords } from '../questions/question-words.js';
import type { Understanding } from '../questions/understanding.js';
import type { Report } from '../reports/report.js';
import { fold, lower } from '../text/fold.js';
import { nameKey } from '../text/people.js';
import { type Ask, type Understand, withEarlier } from './asking.js';
import type { Generation } from './generation.js';

/** Words beside a name that only ask who that is. */
const BESIDE = questionWords('with-name');
const isBeside = (word: string): boolean => BESIDE.has(lower(word));
/** Words of the longest text that may be only a name. */
const LONGEST = 9;
/** Passages shown about a person. */
const MOST = 3;
/** The most reports searched, newest first. */
const MOST_REPORTS = 12;

/** Weights of the kinds of fact by how much they say about a person. */
const WEIGHTS: Readonly<Partial<Record<FactKind, number>>> = {
  role: 4,
  election: 4,
  'personnel-change': 4,
  chair: 3,
  speaker: 2,
  awards: 2,
};
const KINDS = Object.keys(WEIGHTS) as readonly FactKind[];

/** Wraps `ask`: for a person's name alone, or "who is that", answers with the few most informative passages, best first. */
export function askAboutPeople(ask: Ask, understand: Understand): Ask {
  return async (generation, question, previous, fixed) => {
    const named = fixed ? undefined : nameAlone(question, generation);
    const asked = named === undefined ? undefined : await understand(generation, named);
    const ids = asked && isNameAlone(asked) ? newestOf(naming(asked), generation) : [];
    const told = asked ? await toldOf(asked, ids.slice(0, MOST_REPORTS), generation) : [];
    if (!asked || told.length === 0) return ask(generation, question, previous, fixed);
    return withEarlier(aboutPerson(told, asked, ids.length), generation, previous);
  };
}

/**
 * The question to ask if a text may be only a name: a known person's name, or a form of it that is capitalised or follows a title. Decided
 * without understanding the text as a question.
 */
function nameAlone(text: string, { people, called }: Generation): string | undefined {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > LONGEST) return undefined;
  const name = words.filter((word) => !isBeside(word));
  const key = nameKey(name.join(' '));
  if (people.has(key)) return text;
  const isCalled = called.has(key) && (name.length > 1 || name.length < words.length || /^\p{Lu}/u.test(name.join()));
  return isCalled ? `đồng chí ${name.join(' ')} là ai?` : undefined;
}

/** Does a question contain only a person's name, with a form of address and "là ai"? */
function isNameAlone({ utterance: { words }, scope: { persons } }: Understanding): boolean {
  const [who, ...more] = persons;
  if (!who || more.length > 0 || who.people.length === 0) return false;
  return words.every(({ word, folded }, i) => (who.from <= i && i < who.to) || isBeside(word) || isBeside(folded));
}

/** A passage with what it says about a person. */
interface Told {
  readonly quote: Quote;
  readonly tells: ReadonlySet<string>;
  readonly weight: number;
}

/** The reports that name the person. */
const naming = ({ scope }: Understanding): ReadonlySet<string> =>
  new Set((scope.persons[0]?.people ?? []).flatMap(({ reports }) => reports));

/** The most informative passages of these reports about the person, best first. Each adds new information, or is from another report. */
async function toldOf(
  { scope }: Understanding,
  ids: readonly string[],
  generation: Generation,
): Promise<readonly Quote[]> {
  const keys = new Set((scope.persons[0]?.people ?? []).map(({ key }) => key));
  const facts = await generation.sources.facts(ids, KINDS);
  const told: Told[] = [];
  for (const id of ids) {
    const own = (facts.get(id) ?? []).filter((fact) => keys.has(nameKey(attr(fact, 'person'))) && isSo(fact));
    const report = own.length > 0 ? await generation.sources.report(id) : undefined;
    if (report) told.push(...passagesOf(own, report, keys));
  }
  if (told.length > 0) return chosen(told);
  const [newest] = ids;
  const report = newest === undefined ? undefined : await generation.sources.report(newest);
  return report ? firstNaming(report, keys) : [];
}

/** The first sentence of a report that names somebody without a fact. */
function firstNaming(report: Report, keys: ReadonlySet<string>): readonly Quote[] {
  for (const { start, end } of report.blocks.flatMap(({ sentences }) => sentences)) {
    const said = fold(report.text.slice(start, end));
    for (const key of keys) {
      const at = said.indexOf(key);
      if (at < 0) continue;
      return [makeQuote(report, { start, end }, [{ start: start + at, end: start + at + key.length }])];
    }
  }
  return [];
}

const isSo = (fact: Fact): boolean => ['stated', 'past'].includes(modalityOf(fact));

/** The newest of some reports, one per news story. */
function newestOf(among: ReadonlySet<string>, { profiles, twins }: Generation): readonly string[] {
  const seen = new Set<string>();
  const when = (at: number): string => profiles[at]?.day ?? profiles[at]?.meta.published ?? '';
  return profiles
    .flatMap(({ meta }, at) => (among.has(meta.id) ? [at] : []))
    .sort((a, b) => when(b).localeCompare(when(a)))
    .flatMap((at) => {
      const id = profiles[at]?.meta.id ?? '';
      if (seen.has(id)) return [];
      for (const twin of twins.get(id) ?? []) seen.add(twin.id);
      return [id];
    });
}

/** The sentences of a report that name a person, each with all that it says about them. */
function passagesOf(facts: readonly Fact[], report: Report, keys: ReadonlySet<string>): readonly Told[] {
  const byPlace = new Map<number, Fact[]>();
  for (const fact of facts) byPlace.set(fact.evidence.start, [...(byPlace.get(fact.evidence.start) ?? []), fact]);
  return [...byPlace.values()].flatMap((own) => {
    const [best] = [...own].sort((a, b) => weightOf(b) - weightOf(a));
    if (!best) return [];
    const quote = quoteFact(report, best);
    const said = nameKey(quote.text);
    const at = Math.min(...[...keys].map((key) => said.indexOf(key)).filter((one) => one >= 0));
    // "Đồng chí tiếp thu ý kiến": the name is in another sentence.
    if (!Number.isFinite(at)) return [];
    const tells = new Set(own.map(tellsOf));
    const acts = new Set(own.map(({ kind }) => kind));
    const weight = [...acts].reduce((sum, kind) => sum + (WEIGHTS[kind] ?? 0), 0);
    const roles = Math.max(0, own.filter(({ kind }) => kind === 'role').length - 1);
    return [{ quote, tells, weight: weight + roles - (isAside(quote.text, at, acts) ? ASIDE : 0) }];
  });
}

const weightOf = ({ kind }: Fact): number => WEIGHTS[kind] ?? 0;

/** The penalty for a passage about somebody else that names the person at its end. */
const ASIDE = 4;
/** A name after this share of a sentence is not its subject. */
const LATE = 0.5;

/** Is the person only mentioned: just the office, in the last part of a sentence? */
const isAside = (text: string, at: number, acts: ReadonlySet<FactKind>): boolean =>
  acts.size === 1 && acts.has('role') && at > text.length * LATE;

/** What a fact says about a person, without its place. */
const tellsOf = (fact: Fact): string => [fact.kind, attr(fact, 'role'), attr(fact, 'act')].join(' ').toLowerCase();

/** Greedy: takes the best, then repeatedly the best one with new information. */
function chosen(told: readonly Told[]): readonly Quote[] {
  const seen = new Set<string>();
  const out: Quote[] = [];
  for (const one of [...told].sort((a, b) => b.weight - a.weight)) {
    const isNew = [...one.tells].some((tells) => !seen.has(`${one.quote.report.id} ${tells}`));
    if (!isNew || one.weight <= 0 || out.some((quote) => sharesWords(quote, one.quote))) continue;
    for (const tells of one.tells) seen.add(`${one.quote.report.id} ${tells}`);
    out.push(one.quote);
    if (out.length === MOST) break;
  }
  return out;
}

/** The answer with these passages, grouped by report. `total`: how many reports name the person. */
function aboutPerson(quotes: readonly Quote[], { scope, question }: Understanding, total: number): Answer {
  const ids = [...new Set(quotes.map(({ report }) => report.id))];
  const [first] = quotes;
  const names = [...new Set((scope.persons[0]?.people ?? []).map(({ name }) => name))];
  return {
    status: 'answered',
    reading: {
      intent: 'person',
      reports: ids,
      places: [],
      question: names.length === 1 ? `${names[0]} là ai?` : question,
      ...(names.length === 1 && { people: names }),
      ...(first && { quoted: { report: first.report.id, start: first.span.start, end: first.span.end } }),
    },
    quotes: ids.flatMap((id) => quotes.filter(({ report }) => report.id === id)),
    others: [],
    ...(ids.length > 1 && total > ids.length && { list: { total, first: 0 } }),
  };
}
