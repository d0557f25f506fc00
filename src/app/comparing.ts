import type { Stated } from '../answers/across.js';
import type { Quote } from '../answers/answer.js';
import { countOf, FIGURES, type FigureKind, figureSpan } from '../answers/figures.js';
import { quoteFact } from '../answers/quoting.js';
import type { Fact } from '../facts/fact.js';
import { ofOtherIn } from '../facts/leading.js';
import { newestFirst, type ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import type { ReportMeta } from '../reports/report.js';
import { dataLines } from '../text/lexicon.js';
import { paged } from '../text/paging.js';
import { PhraseTable } from '../text/phrases.js';
import { stopWords } from '../text/stop-words.js';
import { factIntentOf } from './comparing-facts.js';
import type { Generation } from './generation.js';

/** What is compared, and in which reports. Plain JSON. */
export interface Comparing {
  /** Name of the figure; `counted` and `fact` go with `noun`. */
  readonly figure: string;
  /** What is counted, or which fact is asked for ("bí thư"), as typed. */
  readonly noun?: string | undefined;
  /** Ids of the reports; absent: all. */
  readonly reports?: readonly string[] | undefined;
}

/** The comparison that a text asks for. */
export interface Wanted {
  /** Absent if it names no figure. */
  readonly of?: Comparing;
  readonly reports?: readonly string[];
  /** Named places without reports. */
  readonly missing: readonly string[];
}

/** The figure of one report. */
export interface Figure {
  readonly report: ReportMeta;
  /** Where the report states it, with the answering words marked. */
  readonly quote: Quote;
  /** The figure as written in the report. */
  readonly written: string;
  /** Undefined if it is not a number. */
  readonly value?: number;
}

/** A page of figures, newest report first. */
export interface Comparison {
  readonly of: Comparing;
  readonly figures: readonly Figure[];
  /** Figures on all pages. */
  readonly total: number;
  /** Counted from 0. */
  readonly page: number;
  readonly pages: number;
  /** Reports that do not state it, newest first. */
  readonly silent: readonly ReportMeta[];
}

/** Figures on one page. */
const FIGURES_A_PAGE = 10;

/**
 * Reads the common names of figures from `data/lexicon/figures.txt`. Returns a function that finds the comparison in an understood text.
 */
export function wantedReader(
  file: string,
): (understanding: Understanding, profiles: readonly ReportProfile[]) => Wanted {
  const lines = dataLines(file).map((line) => line.split('=').map((part) => part.trim()));
  const table = new PhraseTable<string>();
  for (const [name = '', names = ''] of lines)
    if (FIGURES.some((figure) => figure.name === name)) for (const one of names.split(',')) table.add(one, name);
  const skipped = stopWords(lines.find(([name]) => name === 'skip')?.[1] ?? '');
  return (understanding, profiles) => {
    const { scope, utterance } = understanding;
    const { words } = utterance;
    const reports = scope.named ? { reports: scope.reports.map((p) => p.meta.id) } : {};
    const places = [...new Set(scope.places.map((place) => place.province.name))];
    const absent = places.filter((name) => !profiles.some((p) => p.meta.province === name));
    const missing = scope.missing !== undefined && absent.length === 0 ? [scope.missing] : absent;
    const named = table.find(words).sort((a, b) => b.to - b.from - (a.to - a.from))[0];
    if (named) return { of: { figure: named.value, ...reports }, ...reports, missing };
    const spans = [...scope.places, ...scope.bodies];
    const without = new Set([...skipped(words), ...scope.used]);
    const isLeft = (i: number): boolean => !without.has(i) && !spans.some(({ from, to }) => from <= i && i < to);
    const noun = words.filter((_, i) => isLeft(i)).map((word) => word.word);
    const figure = factIntentOf(understanding) ? 'fact' : 'counted';
    const of = noun.length > 0 ? { of: { figure, noun: noun.join(' '), ...reports } } : {};
    return { ...of, ...reports, missing };
  };
}

/** Finds the facts that a text asks for; see `factsStated`. */
export type Facts = (text: string, among: readonly ReportProfile[]) => Promise<readonly Stated[]>;

/** A page of the figures of the reports. A page beyond the end becomes the last. */
export async function compare(
  of: Comparing,
  page: number,
  { index, profiles, twins }: Generation,
  said: Facts,
  size = FIGURES_A_PAGE,
): Promise<Comparison> {
  const among = [...profiles]
    .sort(newestFirst)
    .filter((p) => of.reports?.includes(p.meta.id) ?? true)
    .filter(
      ({ meta }, i, all) => !(twins.get(meta.id) ?? []).some((twin) => all.findIndex((p) => p.meta.id === twin.id) < i),
    );
  const stated = of.figure === 'fact' ? await said(of.noun ?? '', among) : await figuresOf(of, among, index);
  const known = new Set(stated.map(({ profile }) => profile));
  const { shown, at, pages } = paged(stated, page, size);
  const figures: Figure[] = [];
  for (const { profile, fact } of shown) {
    const report = await index.report(profile.meta.id);
    if (!report) continue;
    const quote = quoteFact(report, fact);
    const counted = typeof fact.attrs['count'] === 'number';
    const { start, end } = counted ? figureSpan(report, fact) : fact.value;
    figures.push({
      report: profile.meta,
      quote,
      written: report.text.slice(start, end),
      ...(counted && { value: Number(fact.attrs['count']) }),
    });
  }
  const silent = among.filter((profile) => !known.has(profile)).map((p) => p.meta);
  return { of, figures, total: stated.length, page: at, pages, silent };
}

/** The figures that these reports (absent: all) state, with the number of reports for each; the most frequent first. */
export async function comparable(
  reports: readonly string[] | undefined,
  { index, profiles }: Generation,
): Promise<{ figure: string; reports: number }[]> {
  const among = profiles.filter((p) => reports?.includes(p.meta.id) ?? true);
  const out: { figure: string; reports: number }[] = [];
  for (const kind of FIGURES) {
    const facts = await factsOf(kind, among, index);
    const stating = [...facts.values()].filter((own) => ownOf(kind, own)).length;
    if (stating > 0) out.push({ figure: kind.name, reports: stating });
  }
  return out.sort((a, b) => b.reports - a.reports);
}

/** For each report that states the figure, the fact with it. */
async function figuresOf(
  of: Comparing,
  among: readonly ReportProfile[],
  index: Generation['index'],
): Promise<readonly { readonly profile: ReportProfile; readonly fact: Fact }[]> {
  const kind = kindOf(of);
  if (!kind) return [];
  const facts = await factsOf(kind, among, index);
  return among.flatMap((profile) => {
    const fact = ownOf(kind, facts.get(profile.meta.id) ?? []);
    return fact ? [{ profile, fact }] : [];
  });
}

/** The figure of the report's own body; if it states only those of others, the first of them. */
function ownOf(kind: FigureKind, facts: readonly Fact[]): Fact | undefined {
  const ofOther = ofOtherIn(facts);
  const stated = facts.filter((fact) => fact.kind !== 'profile');
  return kind.pick(stated.filter((fact) => !ofOther(fact))) ?? kind.pick(stated);
}

function kindOf({ figure, noun }: Comparing): FigureKind | undefined {
  if (figure !== 'counted') return FIGURES.find(({ name }) => name === figure);
  return noun === undefined ? undefined : countOf(noun);
}

async function factsOf(
  { kinds }: FigureKind,
  among: readonly ReportProfile[],
  index: Generation['index'],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const out = new Map<string, Fact[]>();
  for (const { reportId, fact } of await index.facts({
    kinds: [...kinds, 'profile'],
    reports: among.map((p) => p.meta.id),
  }))
    out.set(reportId, [...(out.get(reportId) ?? []), fact]);
  return out;
}
