import type { Quote } from '../../src/answers/answer.js';
import type { App, AskOptions, Figure } from '../../src/app.js';
import type { ReportMeta } from '../../src/reports/report.js';

/**
 * Comparison by the numbers in the texts of the reports; "số đảng viên" is the only figure, and any other text names
 * none.
 */
export function fakeAcross(all: readonly ReportMeta[], quoteOf: (report: ReportMeta) => Quote): App['across'] {
  const among = (reports: readonly string[] | undefined, { within }: AskOptions): readonly ReportMeta[] =>
    all.filter(({ id }) => (reports?.includes(id) ?? true) && (within?.includes(id) ?? true));
  const figureOf = (report: ReportMeta): Figure[] => {
    const quote = quoteOf(report);
    const written = /\d+(?= đảng viên)/u.exec(quote.text)?.[0];
    return written === undefined ? [] : [{ report, quote, written, value: Number(written) }];
  };
  return {
    async lookUp(text, limit) {
      if (text.includes('nổ')) throw new Error('boom');
      const named = all.filter((report) => text.includes(report.province ?? ' '));
      const found = text.includes('số đảng viên') && named.length === 0 ? all : named;
      return found.slice(0, limit).map((report) => ({ quote: quoteOf(report), intent: 'members' }));
    },
    async wanted(text, options = {}) {
      const named = among(undefined, options).filter((report) => text.includes(report.province ?? ' '));
      const reports = named.length > 0 ? { reports: named.map(({ id }) => id) } : {};
      const missing = text.includes('Đắk Lắk') ? ['Đắk Lắk'] : [];
      return { ...(text.includes('đảng viên') && { of: { figure: 'members', ...reports } }), ...reports, missing };
    },
    comparable: async (reports, options = {}) => [
      { figure: 'members', reports: among(reports, options).flatMap(figureOf).length },
    ],
    async compare(of, page, { size = 10, ...options } = {}) {
      const reports = among(of.reports, options);
      const stated = of.figure === 'members' ? reports.flatMap(figureOf) : [];
      const silent = reports.filter(({ id }) => !stated.some((one) => one.report.id === id));
      const figures = stated.slice(page * size, (page + 1) * size);
      return { of, figures, total: stated.length, page, pages: Math.max(1, Math.ceil(stated.length / size)), silent };
    },
    async timeline(reports, page, options = {}) {
      const told = among(reports, options).toReversed();
      const events = told.slice(page * 10, (page + 1) * 10).map((report) => ({
        report,
        when: report.published ?? '',
        stated: report.id !== 'phu-tho-2021',
        ...(report.id !== 'phu-tho-2021' && { quote: quoteOf(report) }),
      }));
      return { events, total: told.length, page, pages: Math.max(1, Math.ceil(told.length / 10)), undated: 0 };
    },
  };
}
