import type { Answer, MissReason, Quote, Reading } from '../../answers/answer.js';
import type { AskOptions } from '../../app.js';
import type { ReportMeta } from '../../reports/report.js';
import { moveTo } from '../rendering/miss.js';
import { nameOf } from '../rendering/names.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { areTrue, quotesOf } from './passages.js';

/** How many other reports are asked for what the intended report does not state. */
const MOST_ASKED = 6;
/** How many of those that state it are offered. */
const MOST_OFFERED = 3;

/** May another passage answer as well as the displayed one? `seen`: ids of the passages shown before. */
export async function hasFurther(
  services: Services,
  request: ChatRequest,
  answer: Answer,
  seen: readonly string[],
): Promise<boolean> {
  if (
    answer.status !== 'answered' ||
    answer.quotes.length !== 1 ||
    answer.list ||
    answer.about === 'summary' ||
    answer.reading.question === ''
  )
    return false;
  const { options } = await request.reach();
  const before = await quotesOf(services, seen);
  return (await services.app.passages.next(answer.reading, [...before, ...answer.quotes], options)) !== undefined;
}

/** Intents that any report answers somehow, or that are about the reports themselves. For these no other report is suggested. */
const ANYWHERE: ReadonlySet<string> = new Set(['list-reports', 'summary', 'source', 'number', 'person', 'topic']);

/**
 * At most three other reports that state what this one does not. Each of them is asked. None if the question was unclear. If the named
 * report does not exist, the candidates are the nearest ones that the answer names, if any.
 */
export async function elsewhere(
  services: Services,
  request: ChatRequest,
  answer: Answer,
): Promise<readonly ReportMeta[]> {
  if (answer.status !== 'not_stated' && answer.status !== 'no_match') return [];
  if (answer.status === 'no_match' && answer.reason.kind !== 'no_report') return [];
  const { reading } = answer;
  if (ANYWHERE.has(reading.intent) || request.phrases.intent(reading.intent) === undefined) return [];
  const { reports, options } = await request.reach();
  const named = answer.status === 'no_match' ? nearestOf(answer.reason) : [];
  const found: ReportMeta[] = [];
  for (const report of nearest(named, reports, reading).slice(0, MOST_ASKED)) {
    const other = await services.app.answerReading(moveTo(reading, report), options);
    if (other.status === 'answered') found.push(report);
    if (found.length === MOST_OFFERED) break;
  }
  return found;
}

/**
 * What the intended report states of the same kind as the question, though it may not be the answer. Undefined if it states nothing of the
 * kind.
 */
export async function ofKind(services: Services, request: ChatRequest, answer: Answer): Promise<Quote | undefined> {
  if (answer.status !== 'not_stated' || answer.reports.length !== 1) return undefined;
  if (ABOUT_REPORTS.has(answer.reading.intent)) return undefined;
  const { options } = await request.reach();
  const reading = { intent: answer.reading.intent, reports: answer.reading.reports, places: [], question: '' };
  const stated = await services.app.answerReading(reading, options);
  const [quote] = stated.status === 'answered' ? stated.quotes : [];
  return quote && (await areTrue(services, [quote])) ? quote : undefined;
}

/** Intents that ask for reports, not for what one states. */
const ABOUT_REPORTS: ReadonlySet<string> = new Set(['', 'list-reports', 'summary']);

/** The most common questions about a report, in the order of the suggestions. */
const ASKED_MOST = ['results', 'shortcomings', 'targets', 'date', 'chair', 'members', 'role-holder', 'attendees'];

/**
 * At most three kinds of facts that the intended report does state, the kind of the question first. None if other reports state the answer
 * (`elsewhere`) and this report has nothing of the kind.
 */
export async function statedKinds(
  services: Services,
  request: ChatRequest,
  answer: Answer,
  elsewhere: readonly ReportMeta[],
  states: boolean,
): Promise<readonly Reading[]> {
  if (answer.status !== 'not_stated' || answer.reports.length !== 1 || (elsewhere.length > 0 && !states)) return [];
  const [report] = answer.reports;
  if (!report) return [];
  const { options } = await request.reach();
  const vi = services.messages.vi;
  const own = answer.reading.intent;
  const found: Reading[] = [];
  for (const intent of [...(states ? [own] : []), ...ASKED_MOST.filter((one) => one !== own)]) {
    if (found.length === MOST_OFFERED) break;
    const question = vi.say('ask.of', { what: vi.intent(intent) ?? intent, report: nameOf(report) });
    const reading = { ...moveTo(answer.reading, report), intent, question };
    if (await isStated(services, reading, options)) found.push(reading);
  }
  return found;
}

/** Does the report answer this reading, with its intent, even without a choice by the user? */
async function isStated(
  services: Services,
  { intent, question, reports }: Reading,
  options: AskOptions,
): Promise<boolean> {
  const given = await services.app.answer(question, undefined, options);
  const fits = given.status === 'answered' && given.reading.intent === intent;
  return fits && given.quotes.some(({ report }) => reports.includes(report.id));
}

const nearestOf = (reason: MissReason): readonly ReportMeta[] =>
  reason.kind === 'no_report' ? (reason.nearest ?? []) : [];

/** The reports that an answer names; without names, other reports than those of the reading. */
const nearest = (
  named: readonly ReportMeta[],
  reports: readonly ReportMeta[],
  reading: Reading,
): readonly ReportMeta[] => (named.length > 0 ? named : nearestFirst(reports, reading));

/** Other reports than those of the reading, nearest first by place, year and body; on a tie, newest first. */
function nearestFirst(reports: readonly ReportMeta[], reading: Reading): readonly ReportMeta[] {
  const own = reports.filter(({ id }) => reading.reports.includes(id));
  const places = new Set([...reading.places, ...own.flatMap(({ province }) => province ?? [])]);
  const year = reading.year ?? Number(own[0]?.published?.slice(0, 4) ?? 0);
  const field = fieldOf(own[0]);
  const distance = (report: ReportMeta): number => {
    const apart = Math.min(99, Math.abs(Number(report.published?.slice(0, 4) ?? 0) - year));
    const here = report.province !== undefined && places.has(report.province);
    return (here ? 0 : 200) + (field !== undefined && fieldOf(report) === field ? 0 : 100) + (here ? apart : 0);
  };
  return reports.filter(({ id }) => !reading.reports.includes(id)).sort((a, b) => distance(a) - distance(b));
}

/** The kind of body a report is about, without its province: "Đảng bộ Sở Khoa học và Công nghệ". */
function fieldOf(report: ReportMeta | undefined): string | undefined {
  return report?.organisation?.replace(/\s(?:tỉnh|thành phố)\s.*$/u, '').toLocaleLowerCase('vi');
}
