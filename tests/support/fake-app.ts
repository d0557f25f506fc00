import type { Answer, Quote, Reading } from '../../src/answers/answer.js';
import { passageId } from '../../src/answers/passage-id.js';
import type { App, AskOptions, ReloadSummary } from '../../src/app.js';
import type { ReportMeta } from '../../src/reports/report.js';
import { fakeAcross } from './fake-across.js';
import { createFakeAdministration } from './fake-administration.js';

/** Invented reports for the tests of the chat. */
export const REPORTS: readonly ReportMeta[] = [
  {
    id: 'son-la-2023',
    file: 'son-la-2023.txt',
    title: 'Hội nghị tổng kết công tác năm 2023 của Chi bộ Trạm Quan trắc',
    kind: 'original',
    province: 'Sơn La',
    published: '2023-12-20',
    publisher: 'Báo Thử Nghiệm',
    url: 'https://bao.example/son-la-2023.html',
  },
  {
    id: 'ha-nam-2022',
    file: 'ha-nam-2022.md',
    title: 'Đại hội Chi bộ Trung tâm Giống cây',
    kind: 'digest',
    province: 'Hà Nam',
    published: '2022-05-03',
    publisher: 'Trang Thử',
    site: 'https://trang.example/',
  },
  {
    id: 'phu-tho-2021',
    file: 'phu-tho-2021.txt',
    title: 'Sơ kết quý II',
    kind: 'original',
    province: 'Phú Thọ',
    published: '2021-07-09',
  },
];

const TEXTS: Readonly<Record<string, string>> = {
  'son-la-2023': 'Chi bộ hiện có 27 đảng viên, trong đó 2 đảng viên dự bị.',
  'ha-nam-2022': 'Tham dự đại hội có 31 đảng viên chính thức 🌱 của chi bộ.',
  'phu-tho-2021': 'Đến nay toàn chi bộ có 19 đảng viên.',
};

/** A quote of a report's whole text, the number in bold. */
export function quoteOf(report: ReportMeta): Quote {
  const text = TEXTS[report.id] ?? report.title;
  const number = /\d+ đảng viên/u.exec(text);
  const marks = number ? [{ start: number.index, end: number.index + number[0].length }] : [];
  return { report, span: { start: 0, end: text.length }, text, marks };
}

export function readingOf(reports: readonly ReportMeta[], intent = 'members'): Reading {
  return {
    intent,
    reports: reports.map(({ id }) => id),
    places: reports.length === 1 && reports[0]?.province ? [reports[0].province] : [],
    question: 'số đảng viên',
  };
}

export interface FakeApp extends App {
  readonly asked: {
    readonly question: string;
    readonly previous: Reading | undefined;
    readonly within?: readonly string[] | undefined;
  }[];
  /** When false, no answer passes the check of its quotes. */
  truthful: boolean;
  summary: ReloadSummary;
  reloads: number;
  /** Intents with the ways to ask that were taught. */
  readonly taught: (readonly [intent: string, text: string])[];
}

const SUMMARY: ReloadSummary = {
  folder: '',
  worse: [],
  added: ['son-la-2023'],
  changed: [],
  removed: [],
  unchanged: 3,
  failed: [{ file: 'hong.txt', code: 'unreadable', reason: 'cannot be read' }],
  swapped: true,
  milliseconds: 1234,
};

/** An app that answers by a few words in the question. */
export function createFakeApp(all: readonly ReportMeta[] = REPORTS): FakeApp {
  const among = ({ within }: AskOptions): readonly ReportMeta[] => all.filter(({ id }) => within?.includes(id) ?? true);
  const answered = (about: readonly ReportMeta[], others: readonly ReportMeta[]): Answer => ({
    status: 'answered',
    reading: readingOf(about),
    quotes: about.map(quoteOf),
    others,
  });
  const app: FakeApp = {
    asked: [],
    truthful: true,
    summary: SUMMARY,
    reloads: 0,
    taught: [],
    async answer(question, previous, options = {}) {
      const reports = among(options);
      app.asked.push({ question, previous, ...options });
      const named = reports.filter((report) => question.includes(report.province ?? ' '));
      const reading = readingOf(named);
      if (question.includes('nổ')) throw new Error('boom');
      if (question.includes('chào')) return { status: 'chat', topic: 'greeting' };
      if (question.includes('thời tiết')) return { status: 'no_match', reading, reason: { kind: 'outside' } };
      const missing = ['Đắk Lắk', ...all.flatMap(({ province }) => province ?? [])].find(
        (place) => question.includes(place) && !reports.some(({ province }) => province === place),
      );
      if (missing !== undefined)
        return {
          status: 'no_match',
          reading: { ...reading, places: [missing] },
          reason: { kind: 'no_report', asked: missing },
        };
      if (question.includes('bí thư'))
        return { status: 'not_stated', reading: { ...readingOf(named, 'chair') }, reports: named };
      if (question.includes('mơ hồ'))
        return {
          status: 'ambiguous',
          reading,
          choices: reports.map((report) => ({ report, reading: readingOf([report]) })),
        };
      if (named.length > 0)
        return answered(
          named,
          reports.filter((report) => !named.includes(report)),
        );
      return answered(reports, []);
    },
    async answerReading(reading, options = {}) {
      const named = among(options).filter(({ id }) => reading.reports.includes(id));
      if (reading.intent === 'chair') return { status: 'not_stated', reading, reports: named };
      return { ...answered(named, []), reading: { ...readingOf(named), ...reading } };
    },
    why: async () => ({ intents: [], reports: [], candidates: 0, units: [] }),
    whyReading: async () => ({ intents: [], reports: [], candidates: 0, units: [] }),
    reports: async () => all,
    async card(id) {
      const report = all.find((one) => one.id === id);
      return (
        report && { report, facts: { members: quoteOf(report) }, questions: [`Số đảng viên của ${report.province}?`] }
      );
    },
    mainPoints: async (id) => all.filter((one) => one.id === id).map(quoteOf),
    examples: async (count) => all.slice(0, count).map(({ province }) => `${province} có bao nhiêu đảng viên?`),
    async reload(onProgress) {
      app.reloads++;
      onProgress?.(1, 4);
      return app.summary;
    },
    teaching: {
      intents: ['members', 'chair', 'passage'],
      teach: async (intent, text) => {
        app.taught.push([intent, text]);
        return true;
      },
      unteach: async (_, text) => {
        app.taught.splice(0, app.taught.length, ...app.taught.filter(([, one]) => one !== text));
        return true;
      },
    },
    ...createFakeAdministration(),
    verify: async () => app.truthful,
    repairs: async (reading) => ({
      intents: ['chair', 'date']
        .filter((intent) => intent !== reading.intent)
        .map((intent) => ({ ...reading, intent, question: `${intent}?` })),
      reports: all.filter(({ id }) => !reading.reports.includes(id)),
    }),
    passages: {
      idOf: (quote) => passageId(quote),
      kept: ({ report, span, text, marks }) => ({ report: report.id, text, start: span.start, marks }),
      async find(kept) {
        const report = all.find(({ id }) => id === kept.report);
        return report && { ...quoteOf(report), marks: kept.marks };
      },
      async context(quote) {
        const text = `Trước đó. ${quote.text} Sau đó.`;
        return { ...quote, text, marks: [{ start: 10, end: 10 + quote.text.length }] };
      },
      async next(reading, seen) {
        const rest = all.filter(({ id }) => !seen.some((quote) => quote.report.id === id));
        return reading.question === '' ? undefined : rest.map(quoteOf)[0];
      },
    },
    across: fakeAcross(all, quoteOf),
    isTopic: async (text) => text !== 'asdfgh',
    real: async () => ({ kind: 'absent' }),
    holds: async () => false,
    leftOut: async () => [],
    textOf: async (id) => TEXTS[id],
    version: () => 'v1',
    close: async () => undefined,
  };
  return app;
}
