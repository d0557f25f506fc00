import type { Fact } from '../facts/fact.js';
import type { ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import { foldedText } from '../questions/utterance.js';
import type { Report } from '../reports/report.js';
import { lengthOf, overlaps, type Span } from '../text/span.js';
import { tokenise } from '../text/tokens.js';
import type { Candidate, Intent, Query } from './intent.js';
import { LONGEST, PREFERRED, quoteSpan } from './quoting.js';
import type { Found, Sources } from './sources.js';
import { type Bag, bagOf, covered, type Expand, type Term, termsOf } from './terms.js';

/** The best that one report has to say to a question. */
export interface Reply {
  readonly profile: ReportProfile;
  readonly report: Report;
  readonly candidate: Candidate;
  /** How much of what else is asked it holds; 1 when nothing else is asked. */
  readonly coverage: number;
  /** Chance that its passage answers, by its words; 1 when nothing else is asked. */
  readonly confidence: number;
  /** Found by its words only, not as a fact of the kind asked for. */
  readonly byWords: boolean;
  /** What is quoted of it. */
  readonly quote: Span;
}

/** What gathering needs besides the question. */
export interface Gatherer {
  readonly sources: Sources;
  /** Positions of words that help to find nothing, and of those that only name the intent. */
  readonly stop: (words: Understanding['utterance']['words']) => ReadonlySet<number>;
  readonly cues: (words: Understanding['utterance']['words'], intent: string) => ReadonlySet<number>;
  /** Positions of words that every report has. */
  readonly common: (words: Understanding['utterance']['words']) => ReadonlySet<number>;
  readonly expand: Expand;
}

/** A passage of the kind asked for must hold at least this share of the telling words. */
const LEAST_COVERAGE = 0.5;
/** Passages looked at behind the facts. */
const PASSAGES = 12;

/** What the question asks beyond its intent and scope: the people it names are part of that, the places are not. */
export function termsBeyond(understanding: Understanding, intent: Intent, tools: Gatherer): Term[] {
  const { words } = understanding.utterance;
  const without = new Set([...tools.stop(words), ...scopeWords(understanding), ...tools.cues(words, intent.name)]);
  for (const role of understanding.roles) for (let i = role.from; i < role.to; i++) without.add(i);
  const telling = new Set([...without, ...tools.common(words)]);
  const terms = termsOf(words, telling, tools.sources, understanding.added);
  // A question of common words only ("bao nhiêu nội dung về tổ chức xây dựng Đảng") is asked with those.
  return terms.length > 0 || intent.kinds.length === 1
    ? terms
    : termsOf(words, without, tools.sources, understanding.added);
}

/** What passages are searched by: all words but those that name the report; people stay, and years where a passage is all that can answer. */
function searchWords(
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

/** The best reply of each report in `profiles`, best first; reports with nothing to say are left out. */
export async function gather(
  intent: Intent,
  understanding: Understanding,
  profiles: readonly ReportProfile[],
  tools: Gatherer,
  everywhere: boolean,
): Promise<Reply[]> {
  const { sources } = tools;
  const ids = profiles.map((p) => p.meta.id);
  const terms = termsBeyond(understanding, intent, tools);
  const facts = intent.kinds.length > 0 ? await sources.facts(ids, intent.kinds) : new Map<string, readonly Fact[]>();
  const useWords = terms.length >= (intent.open ? 1 : INSTEAD.terms);
  const words = searchWords(understanding, intent);
  const all = allTerms(understanding, tools);
  const found = useWords ? await sources.search(words, everywhere ? undefined : ids, understanding.asks, PASSAGES) : [];
  const wanted = new Set([...facts.keys(), ...found.map((f) => f.reportId)]);
  const replies: Reply[] = [];
  for (const profile of profiles) {
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
          holdsBodies(understanding, profile, query.text(c.span), tools.expand),
      );
    const passages = found.filter((f) => f.reportId === profile.meta.id);
    const best = choose(intent, candidates, passages, query, report, tools.expand);
    if (best) replies.push({ profile, report, ...best });
  }
  return replies.sort((a, b) => b.candidate.score - a.candidate.score);
}

/** What is asked by number must be answered by one. */
function hasNumber({ asks }: Understanding, text: string): boolean {
  return (
    asks !== 'number' ||
    /(?<![\d/-])(?!(?:19|20)\d\d(?!\d))\d+(?![\d/]|-(?:ct|nq|qd|kl))|(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?!\p{L})/iu.test(
      text,
    )
  );
}

function queryOf(
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

/** A body that the question names and that is not the report's own must stand in the passage itself ("Sở Y tế" is not "Sở Khoa học và Công nghệ"). */
function holdsBodies(understanding: Understanding, profile: ReportProfile, text: string, expand: Expand): boolean {
  return understanding.scope.bodies.every((body) => {
    if (!body.sure) return true;
    const strange = body.name.filter((w) => !profile.bodyWords.has(w));
    if (strange.length === 0 || (strange.length * 3 < body.name.length && body.name.length > 3)) return true;
    const words = new Set(
      tokenise(text).flatMap((t) => [t.folded, ...expand(t.folded, text.slice(t.span.start, t.span.end))]),
    );
    return strange.filter((w) => words.has(w)).length * 3 >= strange.length * 2;
  });
}

/** From this chance on a passage answers: where the question says which report it means, where it does not, and there with most of its words held. */
const LIKELY = { settled: 0.3, unsettled: 0.4, whole: 0.15 } as const;
/** What a passage must hold to answer in place of a fact that a closed intent looks for. */
const INSTEAD = { confidence: 0.7, coverage: 0.6, terms: 3 } as const;
/** What a fact of the kind asked for, by its own score (about 1), adds to that of its passage; right passages have 10 to 20. */
const KIND_BONUS = 2;
/** What holding all telling words adds to it. */
const COVERAGE_BONUS = 2;
/** A passage that holds all telling words, three at least, answers whatever else may be said for it. */
const WHOLE = { coverage: 0.9, terms: 3, confidence: 0.05 } as const;

/**
 * The best of facts and passages. A closed intent takes a passage only where no fact answers and the question says much more than
 * the intent. An open one with telling words takes the passage that ranks first, facts of its kind counting more; without such
 * words, the strongest fact.
 */
function choose(
  intent: Intent,
  candidates: readonly Candidate[],
  passages: readonly Found[],
  query: Query,
  report: Report,
  expand: Expand,
): Omit<Reply, 'profile' | 'report'> | undefined {
  const asked = query.terms.length > 0;
  const titles = report.blocks.filter((b) => b.role === 'title');
  const usable = passages.filter(
    (p) =>
      // A title names its subject and states nothing.
      !titles.some((t) => overlaps(t.span, p.span)) &&
      holdsBodies(query.understanding, query.profile, query.text(p.span), expand) &&
      (query.understanding.asks !== 'number' || hasNumber(query.understanding, query.text(p.span))),
  );
  const chance = (span: Span): number =>
    Math.max(0, ...usable.filter((p) => overlaps(p.span, span)).map((p) => p.confidence));
  const fact = [...candidates].sort((a, b) => b.score - a.score)[0];
  const byFact = fact && {
    candidate: fact,
    coverage: asked ? query.covers(fact.span) : 1,
    confidence: asked ? chance(fact.span) : 1,
    byWords: false,
    quote: quoteSpan(report.text, fact.span, fact.marks, query.coversAll),
  };
  const kindOf = (p: Found): number =>
    Math.max(0, ...candidates.filter((c) => overlaps(c.span, p.span)).map((c) => c.score));
  const ofKind = (p: Found): boolean => kindOf(p) > 0;
  const rank = (p: Found): number => p.score + KIND_BONUS * kindOf(p) + COVERAGE_BONUS * p.coverage;
  const top = [...usable].sort((a, b) => rank(b) - rank(a))[0];
  if (!top || !asked) return byFact;
  const own = Math.max(top.coverage, query.covers(top.span));
  const whole = own >= WHOLE.coverage && query.terms.length >= WHOLE.terms && top.confidence >= WHOLE.confidence;
  const settled = query.understanding.scope.named || query.understanding.inherited !== undefined;
  const likely =
    (settled
      ? top.confidence >= LIKELY.settled
      : top.confidence >= LIKELY.unsettled || (top.confidence >= LIKELY.whole && own >= LEAST_COVERAGE)) ||
    whole ||
    (ofKind(top) && own >= LEAST_COVERAGE);
  const instead =
    !query.understanding.cued.has(intent.name) &&
    top.confidence >= INSTEAD.confidence &&
    own >= INSTEAD.coverage &&
    query.terms.length >= INSTEAD.terms;
  const better = intent.open
    ? likely &&
      !(
        query.understanding.asks === 'person' &&
        byFact &&
        (intent.namesPeople === true || byFact.coverage >= own - 0.3)
      )
    : instead && (byFact?.coverage ?? 0) + 0.3 < own;
  if (!better) return byFact;
  return {
    candidate: { span: top.span, marks: top.marks, score: top.score / 10 },
    coverage: own,
    confidence: top.confidence,
    byWords: true,
    quote: wholeSentence(report, top.span, query),
  };
}

/**
 * What is quoted for a passage that is part of a long sentence: the whole sentence where that is short enough and the part would begin
 * in the middle of a clause, or the clauses beside it that hold more of the question.
 */
function wholeSentence(report: Report, span: Span, query: Query): Span {
  const sentence = report.blocks.flatMap((b) => b.sentences).find((s) => s.start <= span.start && span.end <= s.end);
  if (!sentence || lengthOf(sentence) <= PREFERRED) return span;
  const opens = span.start === sentence.start || /[;:]\s*$/u.test(report.text.slice(sentence.start, span.start));
  if (!opens && lengthOf(sentence) <= LONGEST) return sentence;
  if (query.coversAll(sentence) <= query.coversAll(span) + 0.1) return span;
  return quoteSpan(report.text, sentence, [], query.coversAll);
}
