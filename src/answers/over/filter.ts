import type { OverQuery } from '../../questions/over.js';
import { UNIONS } from '../../questions/over-among.js';
import { isOfYear, type ReportProfile } from '../../questions/profile.js';
import { matchOf } from '../../questions/report-features.js';
import type { Understanding } from '../../questions/understand.js';
import type { FactQuery } from '../../search/store.js';
import type { Body } from '../../text/bodies.js';
import { UNITS } from '../../text/bodies-kinds.js';
import { fold } from '../../text/fold.js';
import { foldedWords } from '../../text/tokens.js';
import { preferredTo, type TwinsOf } from '../twins.js';
import type { OverAsk } from './ask.js';
import type { Lines } from './list.js';

/** The reports of a query, in the given order. */
export function reportsAmong(
  query: OverQuery,
  asked: Understanding,
  profiles: readonly ReportProfile[],
): readonly ReportProfile[] {
  const tests = testsOf(query, asked, profiles);
  return tests.length === 0 ? profiles : profiles.filter((report) => tests.every((test) => test(report)));
}

type Test = (report: ReportProfile) => boolean;

/** Is the report of a body of this kind (folded: its first words)? */
const isOfKind = ({ bodies }: ReportProfile, kind: string): boolean =>
  bodies.some((own, i) => `${fold(own.kind)} `.startsWith(`${kind} `) && isOwn(own, i));

/** Is it of a branch within a body of this kind (folded)? The count of "Chi bộ Văn phòng Sở" is not that of a sở. */
const isOfPart = ({ bodies: [first] }: ReportProfile, kind: string): boolean =>
  first?.party === 'chi bộ' && !`${fold(first.kind)} `.startsWith(`${kind} `);

const comparesCounts = ({ order, conditions }: OverQuery): boolean =>
  order === 'most' || order === 'least' || conditions.some((one) => one.kind === 'value');

/** An administrative unit after a body is its location: "Trường A, huyện B" is no report of the huyện. */
const isOwn = ({ kind }: Body, place: number): boolean => place === 0 || !UNIT_KINDS.has(kind);
const UNIT_KINDS: ReadonlySet<string> = new Set([...UNITS.values()].map(({ kind }) => kind));

function testsOf(query: OverQuery, asked: Understanding, profiles: readonly ReportProfile[]): readonly Test[] {
  const { kinds = [], heads = [], papers = [], bodies = [] } = query.among;
  const counting = comparesCounts(query) ? [...kinds, ...bodies.map(fold)] : [];
  const named = asked.bodies.filter(({ kind }) => bodies.includes(kind));
  return [
    ...whereAndWhen(query.among),
    ...[...kinds, ...heads].map((head) => headTest(head, profiles)),
    ...papers.map(paperTest),
    ...(query.among.whole ? [({ bodies: [own] }: ReportProfile) => own?.party !== 'chi bộ'] : []),
    ...counting.map(wholeTest),
    ...named.map((body) => bodyTest(body, asked)),
  ];
}

/** Does a report match the named reports, the provinces and years, and all the meetings? */
function whereAndWhen({ reports, provinces, years, meetings }: OverQuery['among']): readonly Test[] {
  const out: Test[] = [];
  const ids = new Set(reports);
  if (reports) out.push(({ meta }) => ids.has(meta.id));
  if (provinces) out.push(({ meta }) => meta.province !== undefined && provinces.includes(meta.province));
  if (years) out.push((report) => years.some((year) => isOfYear(report, year)));
  if (meetings) out.push((report) => meetings.every((one) => report.meetings.has(one)));
  return out;
}

/** Is a report about more than a part of a body of this kind (folded)? */
function wholeTest(kind: string): Test {
  return (report) => !isOfPart(report, kind);
}

/** Is a report a paper of this kind (folded), by its own kind or its title? */
function paperTest(paper: string): Test {
  return ({ meta }) =>
    fold(meta.paper ?? '') === paper || ` ${foldedWords(meta.title).join(' ')} `.includes(` ${paper} `);
}

/** Is a report of a body of this kind, with this field and name if given? */
function bodyTest(body: Body, asked: Understanding): Test {
  return (report) =>
    report.bodies.some((own, i) => own.kind === body.kind && isOwn(own, i)) &&
    matchOf(report, { ...asked, bodies: [body] })[0] !== 'clash';
}

/** Is a report of the kind of body that these words (folded) name? */
function headTest(head: string, profiles: readonly ReportProfile[]): Test {
  if (UNIONS.has(head)) return (report) => isCalled(report, head);
  // If no name parses as this kind of body, compare the words of the reports' names.
  if (profiles.some((report) => isOfKind(report, head))) return (report) => isOfKind(report, head);
  const words = head.split(' ');
  return (report) => words.every((word) => report.bodyWords.has(word));
}

/** "Công tác Đoàn" is no "công đoàn": the words must be adjacent in the report's title or its body's name. */
const isCalled = ({ meta }: ReportProfile, head: string): boolean =>
  [meta.title, meta.organisation ?? ''].some((name) => ` ${foldedWords(name).join(' ')} `.includes(` ${head} `));

const known = new WeakMap<readonly ReportProfile[], readonly string[]>();

/** Ids of the reports that repeat the news of a preferred one. Computed once per list. */
export function shadowed(profiles: readonly ReportProfile[], twins: TwinsOf): readonly string[] {
  const kept = known.get(profiles);
  if (kept) return kept;
  const made = profiles
    .map(({ meta }) => meta)
    .filter((meta) => twins(meta.id).some((other) => preferredTo(other, meta)))
    .map(({ id }) => id);
  known.set(profiles, made);
  return made;
}

/** The reports that a statement covers: all, or those of the query; one per news story. */
export function ranOver({
  engine,
  reports,
}: Pick<OverAsk, 'engine' | 'reports'>): Pick<FactQuery, 'reports' | 'except'> {
  const whole = reports.length === engine.profiles.length;
  return {
    except: shadowed(engine.profiles, engine.twins),
    ...(!whole && { reports: reports.map(({ meta }) => meta.id) }),
  };
}

/** The number of reports that a statement covers. */
export function countedOnce({ engine, reports }: Pick<OverAsk, 'engine' | 'reports'>): number {
  const same = new Set(shadowed(engine.profiles, engine.twins));
  if (same.size === 0 || reports.length === engine.profiles.length) return reports.length - same.size;
  return reports.filter(({ meta }) => !same.has(meta.id)).length;
}

/** The most reports whose facts are read one by one, if no column has the answer. */
const MOST_READ = 300;

/** Are the facts of every report of the query read? */
export const readsAll = ({ reports }: Pick<OverAsk, 'reports'>): boolean => reports.length <= MOST_READ;

/** The number of reports read, if not all were. */
export const lookedIn = (ask: Pick<OverAsk, 'reports'>): Pick<Lines, 'looked'> =>
  readsAll(ask) ? {} : { looked: { count: MOST_READ, total: ask.reports.length } };

/** Of very many reports, those that match the question's words. */
export async function likeliest(ask: OverAsk): Promise<readonly ReportProfile[]> {
  const { reports, engine, inquiry } = ask;
  if (readsAll(ask)) return reports;
  const texts = await engine.sources.reportScores(inquiry.query, [], MOST_READ);
  const chosen = new Set(engine.sources.reportsOf(inquiry.asked, texts, MOST_READ));
  return reports.filter((one) => chosen.has(one));
}
