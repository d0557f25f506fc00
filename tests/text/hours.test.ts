import { describe, expect, test } from 'vitest';
import { findHours } from '../../src/text/hours.js';

describe('hours as written', () => {
  test.each<[string, string[]]>([
    ['lúc 11 giờ kém 10', ['11 giờ kém 10=10:50']],
    ['hồi 5 giờ kém 15 phút chiều', ['5 giờ kém 15 phút chiều=16:45']],
    ['lúc 8 giờ rưỡi', ['8 giờ rưỡi=08:30']],
    ['lúc 8h rưỡi sáng', ['8h rưỡi sáng=08:30']],
    ['lúc 14 giờ 30', ['14 giờ 30=14:30']],
    ['lúc 7g00', ['7g00=07:00']],
    ['lúc 2 giờ chiều', ['2 giờ chiều=14:00']],
    ['sau 8 giờ làm việc', []],
    ['lúc 11 giờ kém hiệu quả', ['11 giờ=11:00']],
  ])('%s', (text, expected) => {
    expect(findHours(text).map(({ span, time }) => `${text.slice(span.start, span.end)}=${time}`)).toEqual(expected);
  });
});
