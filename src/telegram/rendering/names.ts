import type { ReportMeta } from '../../reports/report.js';
import { clip } from './screen.js';

/** The year a report is about as far as its title says, else the year of its publication, else the one in its id. */
export function yearOf(report: ReportMeta): string | undefined {
  const inTitle = /(?<!\p{N})(?:19|20)\d{2}(?!\p{N})/u.exec(report.title)?.[0];
  return inTitle ?? report.published?.slice(0, 4) ?? /(?:^|\D)((?:19|20)\d{2})$/u.exec(report.id)?.[1];
}

/** What people would call a report: the province, else the body, else the title; and the year. */
export function nameOf(report: ReportMeta): string {
  const year = yearOf(report);
  const name = report.province ?? report.organisation ?? clip(report.title, 40);
  return year === undefined || name.includes(year) ? name : `${name} ${year}`;
}

/**
 * Names for several reports shown side by side, by report id. Where two share province and year,
 * the title is added, and where even that is the same, the file.
 */
export function namesOf(reports: readonly ReportMeta[]): ReadonlyMap<string, string> {
  const forms: readonly ((report: ReportMeta) => string)[] = [
    nameOf,
    (report) => clip(`${nameOf(report)} · ${report.title}`, 60),
    (report) => clip(`${nameOf(report)} · ${report.file}`, 60),
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

/** An ISO date as dd/mm/yyyy; anything else as it is. */
export function showDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso;
}
