import { describe, expect, test } from 'vitest';
import { fallsOn, namedDays } from '../../src/questions/named-days.js';
import { read } from './reading.js';

const days = (text: string): string[] =>
  namedDays(read(text).words).map(({ day, month, year }) =>
    [day, month, year].filter((n) => n !== undefined).join('-'),
  );

describe('a day named in a question', () => {
  test.each<[string, string[]]>([
    ['hội nghị ngày 5/6/2024 do ai chủ trì', ['5-6-2024']],
    ['hội nghị ngày 05/06/2024 ở đâu', ['5-6-2024']],
    ['hội nghị ngày 5-6-2024 ai chủ trì', ['5-6-2024']],
    ['hội nghị ngày 3 tháng 1 năm 2024 do ai chủ trì', ['3-1-2024']],
    ['hoi nghi ngay 3 thang 1 nam 2024 do ai chu tri', ['3-1-2024']],
    ['cuộc họp chiều 8/7 bàn gì', ['8-7']],
    ['sáng 12.5 ai khai mạc', ['12-5']],
    ['họp 5.6.2024 có ai', ['5-6-2024']],
    ['ngày 3 tháng 1 ai chủ trì', ['3-1']],
    ['hôm 28/5 có bao nhiêu người dự', ['28-5']],
  ])('%s', (text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  test.each([
    'đạt 14/16 chỉ tiêu phải không',
    'tháng 6 năm 2024 họp mấy lần',
    'năm 2024 có gì',
    'ngày 32/13/2024',
    'nhiệm kỳ 2020 - 2025',
    'tăng 22.6 lần à',
    'có 3 chi bộ không',
    'quyết định số 5/QĐ',
    'trong 3 tháng kết nạp mấy người',
    '6 tháng đầu năm 2024',
  ])('none in: %s', (text) => {
    expect(days(text)).toEqual([]);
  });

  test('chooses the meetings of that day', () => {
    const on = (text: string) =>
      ['2024-06-05', '2024-01-03'].filter((day) => fallsOn(day, namedDays(read(text).words)));
    expect(on('ngày 5/6/2024')).toEqual(['2024-06-05']);
    expect(on('ngày 3/1')).toEqual(['2024-01-03']);
    expect(on('ngày 3/1/2023')).toEqual([]);
    expect(on('hôm nào')).toEqual([]);
  });
});
