import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates, isoDate } from '../../src/text/dates.js';

/** `written=iso`, with `~` where something is implied and `..d` for the last day of several. */
function found(text: string, published?: string): string[] {
  return findDates(text, undefined, published === undefined ? {} : { published }).map(
    (d) =>
      `${text.slice(d.span.start, d.span.end)}=${isoDate(d) ?? '?'}${d.lastDay ? `..${d.lastDay}` : ''}${d.implied ? '~' : ''}`,
  );
}

describe('dates as written', () => {
  test.each<[string, string[]]>([
    ['Chiều 06/08/2024, hội nghị diễn ra', ['06/08/2024=2024-08-06']],
    ['ngày 16-12-2022', ['16-12-2022=2022-12-16']],
    ['hôm 5.6.2023', ['5.6.2023=2023-06-05']],
    ['ngày 5 tháng 6 năm 2023', ['5 tháng 6 năm 2023=2023-06-05']],
    ['ngày 5 tháng 6, năm 2023', ['5 tháng 6, năm 2023=2023-06-05']],
    ['Trong hai ngày 22-23/4/2021', ['22-23/4/2021=2021-04-22..23']],
    ['từ ngày 22 đến 23/4/2021', ['22 đến 23/4/2021=2021-04-22..23']],
    ['ngày 22 và 23 tháng 4 năm 2021', ['22 và 23 tháng 4 năm 2021=2021-04-22..23']],
    ['các ngày 25, 26 tháng 9 năm 2023', ['25, 26 tháng 9 năm 2023=2023-09-25..26']],
    ['trong ba ngày 25, 26 và 27/9/2023', ['25, 26 và 27/9/2023=2023-09-25..27']],
    ['các ngày 5, 6, 7 tháng 9 năm 2023', ['5, 6, 7 tháng 9 năm 2023=2023-09-05..7']],
    ['(chiều 29 và cả ngày 30/6/2020)', ['29 và cả ngày 30/6/2020=2020-06-29..30']],
    ['Chiều 5/6 và sáng 6/6/2020', ['5/6 và sáng 6/6/2020=2020-06-05..6']],
    ['Ngày 5/6 và ngày 6/6/2020', ['5/6 và ngày 6/6/2020=2020-06-05..6']],
    ['trong 02 ngày (05/6 và 06/6/2020)', ['05/6 và 06/6/2020=2020-06-05..6']],
    ['Ngày 05 và ngày 06 tháng 6 năm 2020', ['05 và ngày 06 tháng 6 năm 2020=2020-06-05..6']],
    ['Chiều 5 và sáng 6 tháng 6 năm 2020', ['5 và sáng 6 tháng 6 năm 2020=2020-06-05..6']],
    ['ngày 19/5/2020 và ngày 2/9/2020', ['19/5/2020=2020-05-19', '2/9/2020=2020-09-02']],
    ['chiều 13 tháng Giêng', ['13 tháng Giêng=?']],
    ['đúng dịp 19/5', ['19/5=?']],
    ['tính đến 06/2024 có 55 người', ['06/2024=2024-06']],
    ['tháng 6 năm 2024', ['tháng 6 năm 2024=2024-06']],
    ['tháng 6/2024', ['tháng 6/2024=2024-06']],
    ['trong năm 2024', ['năm 2024=2024']],
    ['sáng 3/2/2020 và chiều 4/2/2020', ['3/2/2020=2020-02-03', '4/2/2020=2020-02-04']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('a year that is not written', () => {
  test.each<[string, string, string[]]>([
    ['Chiều 30/5, hội nghị diễn ra', '2023-05-31', ['30/5=2023-05-30~']],
    ['Sáng nay (28/5), đại hội khai mạc', '2020-05-28', ['28/5=2020-05-28~']],
    ['ngày 30/12, Chi bộ họp', '2023-01-04', ['30/12=2022-12-30~']],
    ['sáng 16-12, Sở họp', '2022-12-18', ['16-12=2022-12-16~']],
    ['ngày 5 tháng 6', '2023-06-07', ['5 tháng 6=2023-06-05~']],
    ['Hôm nay, Sở họp', '2024-08-06', ['Hôm nay=2024-08-06~']],
    ['Ngày 2/3/2021 và 5/3', '2024-08-06', ['2/3/2021=2021-03-02']],
  ])('%s, published %s', (text, published, expected) => {
    expect(found(text, published)).toEqual(expected);
  });

  test('stays open without a day of publication', () => {
    expect(found('Chiều 30/5, hội nghị')).toEqual(['30/5=?']);
    expect(found('Hôm nay, Sở họp')).toEqual([]);
  });
});

describe('what is no date', () => {
  test.each([
    'Nghị quyết số 05-NQ/TW',
    'tỷ lệ 85/90 đảng viên',
    'Quyết định 12/2019/QĐ-TTg',
    'IP 10.12.2020.1',
    'đạt 3/4 chỉ tiêu',
    'ngày 32/13/2020',
    'các điều 25, 26 và 27, họp 3 tháng hai lần',
    'điểm a, khoản 1',
    'quý I',
    'hàng tháng',
  ])('%s', (text) => {
    expect(found(text, '2024-01-01')).toEqual([]);
  });
});

test('isoDate says as much as is known', () => {
  expect(isoDate({ day: 5, month: 6, year: 2023 })).toBe('2023-06-05');
  expect(isoDate({ month: 6, year: 2023 })).toBe('2023-06');
  expect(isoDate({ year: 2023 })).toBe('2023');
  expect(isoDate({ day: 5, month: 6 })).toBeUndefined();
});

test('any text: dates in order, not overlapping, with days and months that exist', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'0123456789/-. ', 'ngày ', 'tháng ', 'năm ', 'chiều ', '('),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, (any) => {
      const dates = findDates(any, undefined, { published: '2023-05-31' });
      for (const [i, d] of dates.entries()) {
        expect(d.span.start).toBeGreaterThanOrEqual(dates[i - 1]?.span.end ?? 0);
        if (d.day !== undefined) expect(d.day).toBeLessThanOrEqual(31);
        if (d.month !== undefined) expect(d.month).toBeLessThanOrEqual(12);
      }
    }),
  );
});
