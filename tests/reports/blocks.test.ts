import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/reports/blocks.js';
import { FIRST, rolesOf, SECOND, THIRD, TITLE } from './roles.js';

const LINES = [
  TITLE,
  FIRST,
  SECOND,
  THIRD,
  'Bình luận',
  'Tin liên quan',
  'Thu Hà',
  'Tin, ảnh: Thu Hà',
  'Quang cảnh hội nghị',
  '13/05/2022 08:00',
  'Ngày đăng: 30/12/2022 - Lượt xem: 1.118',
  '- Kết nạp 5 đảng viên;',
  '1. Mục tiêu',
  'Trang chủ > Tin tức',
  '-----',
  '     ',
  '\ufeff',
  'đi tiếp bằng chữ thường',
  'A   B\tC',
  '\u0000\u2028x',
];
const anyText = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'binary' })),
      fc.constantFrom('\n', '\n\n', '\r\n', ' '),
    ),
  )
  .map((parts) => parts.map(([line, end]) => line + end).join(''));

describe('blocks', () => {
  it('are in order, apart, hold all that is not white space, and their sentences hold all of them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = blocksOf(text);
        let at = 0;
        for (const { role, span, sentences } of blocks) {
          expect(text.slice(at, span.start).trim()).toBe('');
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
          at = span.end;
          if (role === 'furniture') {
            expect(sentences).toEqual([]);
            continue;
          }
          let inside = span.start;
          for (const s of sentences) {
            expect(text.slice(inside, s.start).trim()).toBe('');
            expect(s.start).toBeGreaterThanOrEqual(inside);
            expect(s.end).toBeGreaterThan(s.start);
            inside = s.end;
          }
          expect(inside).toBe(span.end);
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('joins lines that were broken by hand into one paragraph', () => {
    const words = `${FIRST} ${SECOND}`.split(' ');
    const wrapped: string[] = [''];
    for (const word of words) {
      const line = wrapped.at(-1) ?? '';
      if (line.length + 1 + word.length > 62) wrapped.push(word);
      else wrapped[wrapped.length - 1] = line === '' ? word : `${line} ${word}`;
    }
    const text = `${TITLE}\n\n${wrapped.join('\n')}\n`;
    expect(rolesOf(text)).toEqual([`title: ${TITLE}`, `paragraph: ${FIRST} ${SECOND}`]);
    expect(blocksOf(text)[1]?.sentences).toHaveLength(3);
  });

  it('keeps lines apart that are paragraphs or items', () => {
    const text = `${TITLE}\n${FIRST}\n${SECOND}\nNhiệm vụ:\n- Kết nạp 5 đảng viên;\n- Kiểm tra 2 chi bộ.\n2. Giám sát 3 chi bộ`;
    expect(rolesOf(text)).toHaveLength(7);
  });

  it('keeps the line with the day apart from a report that begins with who publishes it', () => {
    const day = 'Thứ 4, 20/05/2020 | 08:15';
    const first = `(baonamdinh.vn) - ${FIRST}`;
    expect(rolesOf(`${TITLE}\n${day}\n${first}\n`)).toEqual([
      `title: ${TITLE}`,
      `dateline: ${day}`,
      `paragraph: ${first}`,
    ]);
  });

  it('counts offsets in the text as it is, CRLF and byte order mark included', () => {
    const text = `\ufeff${TITLE}\r\n\r\n${FIRST}\r\n`;
    const [title, first] = blocksOf(text);
    expect(title?.span).toEqual({ start: 1, end: 1 + TITLE.length });
    expect(first?.span.start).toBe(TITLE.length + 5);
  });
});
