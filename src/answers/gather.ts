import type { Fact } from '../facts/fact.js';
import type { ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import { foldedText } from '../questions/utterance.js';
import type { Report } from '../reports/report.js';
import type { Span } from '../text/span.js';
import { choose, hasNumber, holdsBodies, INSTEAD } from './choose.js';
import type { Intent, Query } from './intent.js';
import { AT_ONCE, breather, worthAsking } from './many.js';
import type { Reply } from './reply.js';
import type { Sources } from './sources.js';
import { type Bag, bagOf, covered, type Expand, type Term, termsOf } from './terms.js';
import { type TwinsOf, withoutTwins } from './twins.js';

/** What gathering needs besides the question. */
export interface Gatherer {
  readonly sources: Sources;
  /** Positions of words that help to find nothing, and of those that only name the intent. */
  readonly stop: (words: Understanding['utterance']['words']) => ReadonlySet<number>;
  readonly cues: (words: Understanding['utterance']['words'], intent: string) => ReadonlySet<number>;
  /** Positions of words that every report has. */
  readonly common: (words: Understanding['utterance']['words']) => ReadonlySet<number>;
  readonly expand: Expand;
  readonly twins: TwinsOf;
}

/** Passages looked at behind the facts. */
const PASSAGES = 12;

/** What the question asks beyond its intent and scope: the people it names are part of that, the places are not. */
export function termsBeyond(understanding: Understanding, intent: Intent, tools: Gatherer): Term[] {
  const { words } = understanding.utterance;
  const without = new Set([
    ...tools.stop(words),
    ...scopeWords(understanding),
    // What is counted is part of what is asked, though it may also tell that a count is wanted.
    ...(intent.name === 'number' ? [] : tools.cues(words, intent.name)),
    ...(intent.ofPeriods ? [...ownWords(understanding), ...periodWords(words)] : []),
  ]);
  for (const role of understanding.roles) for (let i = role.from; i < role.to; i++) without.add(i);
  const telling = new Set([...without, ...tools.common(words)]);
  const terms = termsOf(words, telling, tools.sources, understanding.added);
  // A question of common words only ("bao nhiêu nội dung về tổ chức xây dựng Đảng") is asked with those.
  return terms.length > 0 || intent.kinds.length === 1
    ? terms
    : termsOf(words, without, tools.sources, understanding.added);
}

/** Positions of two or more neighbouring words that stand in the name or title of the one report that is meant. */
function ownWords({ scope, utterance: { words } }: Understanding): Set<number> {
  const out = new Set<number>();
  const [only] = scope.reports;
  if (!scope.named || scope.reports.length !== 1 || !only) return out;
  const own = words.map((word) => only.bodyWords.has(word.folded));
  for (let i = 0; i < own.length; i++) if (own[i] && (own[i - 1] || own[i + 1])) out.add(i);
  return out;
}

/** Words for the time that a report sums up or looks ahead to: "6 tháng đầu năm", "nhiệm kỳ qua", "năm 2023". */
const PERIOD =
  /(?<![a-z\d])(?:(?:trong |ca |nua |giua |cuoi |dau )*(?:nhiem ky|nhiem ki)(?: (?:qua|vua qua|nay|toi|moi|vua roi|con lai|(?:19|20)\d\d(?: ?-? ?(?:19|20)\d\d)?))?|(?:\d+|sau|chin|ba) thang(?: (?:dau|cuoi|qua))?(?: nam)?(?: (?:19|20)\d\d)?|(?:trong |ca |nua |dau |cuoi )*nam (?:qua|vua qua|vua roi|nay|toi|(?:19|20)\d\d)|(?:thoi gian|giai doan) (?:qua|vua qua|toi|sap toi)|quy (?:[iv]+|\d)|den (?:nam )?20\d\d|gan day|vua qua|vua roi)(?![a-z\d])/gu;

function periodWords(words: Understanding['utterance']['words']): Set<number> {
  const starts: number[] = [];
  let length = 0;
  for (const word of words) {
    starts.push(length);
    length += word.folded.length + 1;
  }
  const out = new Set<number>();
  for (const m of foldedText(words).matchAll(PERIOD))
    starts.forEach((start, i) => {
      if (m.index <= start && start < m.index + m[0].length) out.add(i);
    });
  return out;
}

/** What passages are searched by: all words but those that name the report; people stay, and years where a passage is all that can answer. */
export function searchWords(
  { scope, utterance: { words } }: Understanding,
  intent: Intent,
): Understanding['utterance']['words'] {
  const keepYears = intent.kinds.length === 0;
  return words.filter(
    (word, i) =>
      !scope.used.has(i) ||
      scope.persons.some((p) => p.from <= i && i < p.to) ||
      (keepYears && /^(?:19|20)\d{2}$/u.test(word.folded)),
  );
}

/** Positions of places, of bodies that are the reports' own or have no name, and of years. */
function scopeWords({ scope, utterance: { words } }: Understanding): Set<number> {
  const out = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let i = from; i < to; i++) out.add(i);
  };
  for (const place of scope.places) add(place.from, place.to);
  for (const body of scope.bodies)
    if (body.name.length === 0 || scope.reports.every((r) => body.name.every((w) => r.bodyWords.has(w))))
      add(body.from, body.to);
  words.forEach((word, i) => {
    if (/^(?:19|20)\d{2}$/u.test(word.folded)) out.add(i);
  });
  return out;
}

/** The best reply of each report in `profiles`, best first, one for the same news; reports with nothing to say are left out. */
export async function gather(
  intent: Intent,
  understanding: Understanding,
  profiles: readonly ReportProfile[],
  tools: Gatherer,
  everywhere: boolean,
): Promise<Reply[]> {
  const { sources } = tools;
  const terms = termsBeyond(understanding, intent, tools);
  const useWords = terms.length >= (intent.open ? 1 : INSTEAD.terms);
  const words = searchWords(understanding, intent);
  const all = allTerms(understanding, tools);
  const found = useWords
    ? await sources.search(words, everywhere ? undefined : profiles.map((p) => p.meta.id), understanding.asks, PASSAGES)
    : [];
  const asked = worthAsking(profiles, understanding.operation, found);
  const facts = await factsOf(intent, asked, sources);
  const wanted = new Set([...facts.keys(), ...found.map((f) => f.reportId)]);
  const replies: Reply[] = [];
  const breathe = breather();
  for (const profile of asked) {
    await breathe();
    if (!wanted.has(profile.meta.id)) continue;
    const report = await sources.report(profile.meta.id);
    if (!report) continue;
    const own = facts.get(profile.meta.id) ?? [];
    const query = queryOf(understanding, profile, own, terms, all, report, tools.expand);
    const candidates = intent
      .candidates(query)
      .filter(
        (c) =>
          hasNumber(understanding, query.text(c.span)) &&
          holdsBodies(understanding, profile, query.text(c.span), tools.expand) &&
          !(intent.ofMeeting && isOtherEvent(query, c.span)),
      );
    const passages = found.filter((f) => f.reportId === profile.meta.id);
    const best = choose(intent, candidates, passages, query, report, tools.expand);
    const also = best && !best.byWords ? intent.also?.(query, best.candidate) : undefined;
    if (best) replies.push({ profile, report, ...best, ...(also && also.candidates.length > 0 && { also }) });
  }
  return withoutTwins(
    replies.sort((a, b) => b.candidate.score - a.candidate.score),
    tools.twins,
  );
}

/** So many telling words, and this share of them unknown to the report's name and to the statement, make it another event. */
const OTHER_EVENT = { terms: 3, known: 0.34 } as const;

/** Does the question name an event of its own ("ngày hội khởi nghiệp"), which is not what the report is about? */
function isOtherEvent({ understanding, terms, profile, covers }: Query, statement: Span): boolean {
  // What is put forward to be confirmed (a place, a person) need not be known.
  if (understanding.premise || understanding.scope.persons.length > 0) return false;
  if (terms.length < OTHER_EVENT.terms) return false;
  const all = terms.reduce((sum, t) => sum + t.weight, 0);
  const known = terms.filter((t) => profile.bodyWords.has(t.folded)).reduce((sum, t) => sum + t.weight, 0);
  return Math.max(known / all, covers(statement)) < OTHER_EVENT.known;
}

/** What the reports state of the kinds that the intent wants, by report; of many reports a part at a time. */
export async function factsOf(
  intent: Intent,
  profiles: readonly ReportProfile[],
  sources: Sources,
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const out = new Map<string, readonly Fact[]>();
  if (intent.kinds.length === 0) return out;
  for (let i = 0; i < profiles.length; i += AT_ONCE) {
    const ids = profiles.slice(i, i + AT_ONCE).map((p) => p.meta.id);
    for (const [id, facts] of await sources.facts(ids, [...intent.kinds, ...(intent.fallback ?? [])]))
      out.set(id, facts);
  }
  return out;
}

/** The question as it is put to one report. */
export function queryOf(
  understanding: Understanding,
  profile: ReportProfile,
  facts: readonly Fact[],
  terms: readonly Term[],
  all: readonly Term[],
  report: Report,
  expand: Expand,
): Query {
  const text = (span: Span): string => report.text.slice(span.start, span.end);
  return {
    understanding,
    profile,
    facts,
    terms,
    folded: foldedText(understanding.utterance.words),
    text,
    covers: remembered((span) => covered(terms, bagIn(report, span, expand))),
    coversAll: remembered((span) => covered(all, bagIn(report, span, expand))),
  };
}

/** Bags of stretches already cut, as long as their report is in memory. */
const bags = new WeakMap<Report, Map<string, Bag>>();

function bagIn(report: Report, span: Span, expand: Expand): Bag {
  const known = bags.get(report) ?? new Map<string, Bag>();
  bags.set(report, known);
  const key = `${span.start}-${span.end}`;
  const bag = known.get(key) ?? bagOf(report.text.slice(span.start, span.end), expand);
  known.set(key, bag);
  return bag;
}

function remembered(measure: (span: Span) => number): (span: Span) => number {
  const known = new Map<string, number>();
  return (span) => {
    const key = `${span.start}-${span.end}`;
    const value = known.get(key) ?? measure(span);
    known.set(key, value);
    return value;
  };
}

/** All telling words of the question: also those that name its intent, and its years; only places and stop words are left out. */
function allTerms(understanding: Understanding, { sources, stop, common }: Gatherer): Term[] {
  const { words } = understanding.utterance;
  const without = new Set(stop(words));
  for (const i of common(words)) without.add(i);
  for (const place of understanding.scope.places) for (let i = place.from; i < place.to; i++) without.add(i);
  return termsOf(words, without, sources, understanding.added);
}
