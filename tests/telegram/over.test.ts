import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Reading } from '../../src/answers/answer.js';
import { READING } from '../../src/telegram/kept-reading.js';
import { loadMessages, type Messages } from '../../src/telegram/messages/messages.js';
import { renderAnswer } from '../../src/telegram/rendering/answer.js';
import { readingLine } from '../../src/telegram/rendering/reading.js';
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
  const view: View = {
    phrases: messages.vi,
    username: 'hoibaocao_test_bot',
    inline: true,
    group: false,
    reports: REPORTS,
    examples: [],
  };
  const screen = renderAnswer(answer, view);
  const buttons = screen.rows.map((row) => row.map(({ label }) => label));
  return { text: screen.parts.map(({ text }) => text).join('\n'), buttons };
}

describe('a page of a long list', () => {
  test('tells how many there are in all, how many say nothing, and leads to the pages around it', () => {
    const { text, buttons } = shown();
    expect(text).toContain('177 báo cáo có nêu');
    expect(text).toContain('Ở 4 báo cáo còn lại, mình không tìm thấy điều này.');
    expect(buttons.slice(0, 2)).toEqual([['‹ Trang trước', 'Trang sau ›'], ['Xem 4 báo cáo không nêu']]);
  });

  test('a list of reports goes on counting', () => {
    const { text, buttons } = shown('reports');
    expect(text).toContain('Hiện có 177 báo cáo');
    expect(text).toContain('11. ');
    expect(buttons).toContainEqual(['‹ Trang trước', 'Trang sau ›']);
  });
});

describe('the reading line', () => {
  test('of a query tells over which reports it went, also where a source line names the one that answers', () => {
    const line = readingLine({ ...reading, places: [] }, REPORTS, messages.vi, true).text;
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
