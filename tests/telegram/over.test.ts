import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Reading } from '../../src/answers/answer.js';
import type { ReportMeta } from '../../src/reports/report.js';
import { READING } from '../../src/telegram/kept-reading.js';
import { loadMessages, type Messages } from '../../src/telegram/messages/messages.js';
import { renderAnswer } from '../../src/telegram/rendering/answer.js';
import { readingLine } from '../../src/telegram/rendering/reading.js';
import { stretchOf } from '../../src/telegram/rendering/stretch.js';
import type { View } from '../../src/telegram/rendering/view.js';
import { quoteOf, REPORTS, readingOf } from '../support/fake-app.js';
import { MESSAGES_DIR } from '../support/running-bot.js';

let messages: Messages;
beforeAll(async () => {
  messages = await loadMessages(MESSAGES_DIR);
});

const over: NonNullable<Reading['over']> = {
  show: { kind: 'facts', intent: 'members' },
  among: {},
  conditions: [{ kind: 'value', is: 'above', number: 100 }],
  order: 'most',
};
const reading: Reading = { ...readingOf(REPORTS), intent: 'members', over };
const list = { total: 177, first: 10, previous: { ...reading, page: 0 }, next: { ...reading, page: 2 } };

const view = (): View => ({
  phrases: messages.vi,
  username: 'hoibaocao_test_bot',
  inline: true,
  group: false,
  reports: REPORTS,
  examples: [],
});

function shown(about?: 'reports'): { text: string; buttons: readonly (readonly string[])[] } {
  const answer: Answer = {
    status: 'answered',
    reading,
    quotes: REPORTS.map(quoteOf),
    others: [],
    list,
    silent: { count: 4, reading: { ...reading, page: 0 } },
    ...(about && { about }),
  };
  const screen = renderAnswer(answer, view());
  const buttons = screen.rows.map((row) => row.map(({ label }) => label));
  return { text: screen.parts.map(({ text }) => text).join('\n'), buttons };
}

describe('a page of a long list', () => {
  test('tells how many there are in all, how many say nothing, and leads to the pages around it', () => {
    const { text, buttons } = shown();
    expect(text).toContain('177 báo cáo có nêu');
    expect(text).toContain('Ở 4 báo cáo còn lại, mình không tìm thấy điều này.');
    expect(buttons.slice(0, 2)).toEqual([['‹ Trang trước', 'Trang sau ›'], ['Xem 4 báo cáo còn lại']]);
  });

  test('a list of reports goes on counting', () => {
    const { text, buttons } = shown('reports');
    expect(text).toContain('Có 177 báo cáo');
    expect(text).toContain('11. ');
    expect(buttons).toContainEqual(['‹ Trang trước', 'Trang sau ›']);
  });
});

describe('the buttons under a page', () => {
  const comparing = { name: 'members', words: '' } as unknown as NonNullable<View['comparing']>;
  const labels = (more: Partial<typeof list>) => {
    const answer: Answer = {
      ...{ status: 'answered', reading, quotes: REPORTS.map(quoteOf), others: [] },
      list: { total: 30, first: 10, ...more },
      silent: { count: 4, reading: { ...reading, page: 0 } },
    };
    return renderAnswer(answer, { ...view(), comparing })
      .rows.flat()
      .map(({ label }) => label);
  };

  test('are five at most: between other pages the chart is left to the table', () => {
    const { previous, next } = list;
    expect(labels({ next })).toEqual(['Trang sau ›', 'Xem 4 báo cáo còn lại', 'Bảng so sánh', 'Biểu đồ', '⋯']);
    expect(labels({ previous, next })).toEqual([
      ...['‹ Trang trước', 'Trang sau ›', 'Xem 4 báo cáo còn lại', 'Bảng so sánh', '⋯'],
    ]);
  });
});

describe('a place without a report beside one that has one', () => {
  test('is said by itself, and not as how the question was read', () => {
    const [sonLa] = REPORTS as [ReportMeta];
    const single: Answer = {
      ...{ status: 'answered', quotes: [quoteOf(sonLa)], others: [] },
      reading: { ...readingOf([sonLa]), places: ['Sơn La', 'Bình Thuận'] },
    };
    const text = (answer: Answer) =>
      renderAnswer(answer, view())
        .parts.map((part) => part.text)
        .join('\n');
    expect(text(single)).toMatch(/Mình chưa có báo cáo nào về Bình Thuận\.\n\nHiểu là: số đảng viên$/u);
    expect(text({ ...single, reading: { ...single.reading, places: ['Sơn La'] } })).not.toContain('chưa có báo cáo');
    expect(text({ ...single, reading: { ...single.reading, places: ['Bình Thuận'] } })).not.toContain(
      'chưa có báo cáo',
    );
  });
});

describe('the reading line', () => {
  test('of a query tells over which reports it went, also where a source line names the one that answers', () => {
    const line = readingLine({ ...reading, places: [] }, REPORTS, messages.vi, { sourced: true, isTyped: true }).text;
    expect(line).toBe('Hiểu là: số đảng viên · tất cả báo cáo · trên 100 · nhiều nhất trước');
  });

  test.each<[Partial<typeof over>, string]>([
    [{}, 'Hiểu là: số đảng viên · tất cả báo cáo · trên 100 · nhiều nhất trước'],
    [
      { conditions: [{ kind: 'value', is: 'between', number: 5, to: 9 }] },
      'Hiểu là: số đảng viên · tất cả báo cáo · từ 5 đến 9 · nhiều nhất trước',
    ],
    [
      { conditions: [{ kind: 'unstated', intent: 'members' }], order: 'newest' },
      'Hiểu là: số đảng viên · tất cả báo cáo · không nêu số đảng viên',
    ],
    [{ conditions: [], order: 'least' }, 'Hiểu là: số đảng viên · tất cả báo cáo · ít nhất trước'],
    [
      { conditions: [{ kind: 'month', month: 7, year: 2023 }], order: 'newest' },
      'Hiểu là: số đảng viên · tất cả báo cáo · tháng 7/2023',
    ],
    [
      { conditions: [{ kind: 'surname', surname: 'pham', name: 'Phạm' }], order: 'newest' },
      'Hiểu là: số đảng viên · tất cả báo cáo · họ Phạm',
    ],
  ])('%j', (more, line) => {
    expect(readingLine({ ...reading, places: [], over: { ...over, ...more } }, REPORTS, messages.vi).text).toBe(line);
  });

  test('a query is kept with its button as it is', () => {
    expect(READING.parse(JSON.parse(JSON.stringify({ ...reading, page: 3 })))).toEqual({ ...reading, page: 3 });
  });
});

describe('a list in a private chat', () => {
  const SEVEN = Array.from(
    { length: 7 },
    (_, at): ReportMeta => ({
      ...(REPORTS[0] as ReportMeta),
      id: `r-${at}`,
      province: `Nơi ${at}`,
    }),
  );
  const page = (part: Partial<Extract<Answer, { status: 'answered' }>> = {}) =>
    ({
      status: 'answered',
      reading: { ...reading, page: 1 },
      quotes: SEVEN.map(quoteOf),
      others: [],
      ...part,
    }) as const;

  test('is shown five quotes at a time, in both directions and over the ends of pages', () => {
    const first = stretchOf(page({ list }), 0);
    expect(first?.answer.quotes.map(({ report }) => report.id)).toEqual(['r-0', 'r-1', 'r-2', 'r-3', 'r-4']);
    expect(first?.turns.previous).toEqual({ reading: list.previous, from: 5 });
    expect(first?.turns.next).toEqual({ reading: { ...reading, reports: [], page: 1 }, from: 5 });
    const second = stretchOf(page({ list }), 5);
    expect(second?.answer.quotes.map(({ report }) => report.id)).toEqual(['r-5', 'r-6']);
    expect(second?.turns.previous).toEqual({ reading: { ...reading, reports: [], page: 1 }, from: 0 });
    expect(second?.turns.next).toEqual({ reading: list.next, from: 0 });
  });

  test('tells the total of all stretches, and ends where there are no more', () => {
    expect(stretchOf(page(), 0)?.answer.list?.total).toBe(7);
    expect(stretchOf(page(), 5)?.turns.next).toBeUndefined();
    expect(stretchOf(page(), 99)?.answer.quotes).toHaveLength(5);
  });

  test('is only made of what is a list of quotes', () => {
    const { over: _, ...single } = reading;
    expect(stretchOf(page({ reading: single }), 0)).toBeUndefined();
    expect(stretchOf(page({ about: 'reports' }), 0)).toBeUndefined();
  });
});
