import type { ReportMeta } from '../../reports/report.js';
import { fold } from '../../text/fold.js';
import { nameOf } from '../rendering/names.js';

/** The reports that a text names and nothing else, in their order: a province, a short name, a title, a file or its id; none where it says more. */
export function reportsNamed(text: string, reports: readonly ReportMeta[]): readonly ReportMeta[] {
  const asked = plainly(text).replace(/^(?:bao cao |the |tinh |thanh pho |tp |report )+/u, '');
  if (asked === '') return [];
  return reports.filter((report) =>
    [report.province ?? '', nameOf(report), report.title, report.id, report.file].some(
      (name) => plainly(name) === asked,
    ),
  );
}

/** Without marks, case and punctuation, one blank between words. */
export function plainly(text: string): string {
  return fold(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
