import { bodyOf, calledBy } from '../../reports/called.js';
import type { ReportMeta } from '../../reports/report.js';
import { calm } from '../../text/casing.js';
import type { Phrases } from '../messages/messages.js';
import { clip } from './screen.js';
import { shortName } from './short.js';

/**
 * The year that a report is about: from its title, else from its publication, else from its id. A term ("nhiệm kỳ 2020 - 2025") counts only
 * if there is nothing else.
 */
export function yearOf(report: ReportMeta): string | undefined {
  const own = YEAR.exec(report.title.replace(TERM, withoutTerm))?.[0];
  const dated = report.published?.slice(0, 4) ?? /(?:^|\D)((?:19|20)\d{2})$/u.exec(report.id)?.[1];
  return own ?? dated ?? YEAR.exec(report.title)?.[0];
}

const YEAR = /(?<!\p{N})(?:19|20)\d{2}(?!\p{N})/u;
/** Two years joined by a dash or "đến". */
const TERM = /(?<!\p{N})((?:19|20)\d{2})\s*(?:[-–—]|đến)\s*(?:năm\s+)?((?:19|20)\d{2})(?!\p{N})/giu;
/** Two consecutive years are a school year, which a report is about. A longer span is a term, which only contains its meeting. */
const withoutTerm = (whole: string, from: string, to: string): string => (Number(to) - Number(from) > 1 ? ' ' : whole);

/** The name that people would give a report: the province, else the body, else the title; and the year. */
export function nameOf(report: ReportMeta): string {
  const year = yearOf(report);
  const name = report.province ?? shortName(calledBy(report), LONGEST_NAME);
  return year === undefined || name.includes(year) ? name : `${name} ${year}`;
}

/** Code units of a name without its year: what fits on a button. */
const LONGEST_NAME = 40;

/**
 * Names for several reports shown together, by report id. If two share province and year, the body is added, else the title, else the file.
 */
export function namesOf(reports: readonly ReportMeta[]): ReadonlyMap<string, string> {
  const forms: readonly ((report: ReportMeta) => string)[] = [
    nameOf,
    (report) => clip([nameOf(report), report.province && bodyOf(report)].filter(Boolean).join(' · '), LONGEST_LABEL),
    (report) => clip(`${nameOf(report)} · ${calm(report.title)}`, LONGEST_LABEL),
    (report) => clip(`${nameOf(report)} · ${report.file}`, LONGEST_LABEL),
  ];
  const names = new Map<string, string>();
  let open = [...new Map(reports.map((report) => [report.id, report])).values()];
  for (const form of forms) {
    const counts = new Map<string, number>();
    for (const report of open) counts.set(form(report), (counts.get(form(report)) ?? 0) + 1);
    for (const report of open) names.set(report.id, form(report));
    open = open.filter((report) => (counts.get(form(report)) ?? 0) > 1);
  }
  return names;
}

/** Code units of a name that distinguishes two reports. */
const LONGEST_LABEL = 60;

/** The first names of many, and the number of the rest. `most`: how many are named if there are more. */
export function namedFew(names: readonly string[], most: number, phrases: Phrases): string {
  const rest = names.length - most;
  const list = names.slice(0, rest > 1 ? most : undefined).join(', ');
  return rest > 1 ? phrases.say('names.more', { names: list, count: rest }) : list;
}

/** An ISO date as dd/mm/yyyy; anything else unchanged. */
export function showDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso;
}
