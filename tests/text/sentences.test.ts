import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/text/sentences.js';

const cut = (text: string): string[] =>
  sentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    [['Đảng bộ có 5 chi bộ.', 'Chi bộ A có 12 đảng viên.']],
    [['Ban Chấp hành khóa V.', 'Ban Thường vụ gồm 7 đồng chí.']],
    [['Hội nghị họp tại Hội trường A.', 'Dự có 50 đại biểu.']],
    [['Đại hội lần thứ X.', 'Đại hội bầu 9 đồng chí.']],
    [['Tại TP. Vinh, TS. Lê A và PGS.TS. Trần B dự.', 'Hết.']],
    [['BSCKII. Lưu Ngọc Thành điều hành hội nghị.']],
    [['Học tập C. Mác và V. I. Lê-nin.', 'Hết.']],
    [['1. Mục tiêu của năm 2023.', '2. Kết nạp 3 đảng viên.']],
    [['4.1. Đồng chí A khai mạc.', 'Đồng chí nêu: có 64 đảng viên.']],
    [['Gồm: 1. Chi bộ A; 2. Chi bộ B.', 'Hết.']],
    [['Doanh thu 1.234,5 tỷ đồng, tăng 3.1%.', 'Hết.']],
    [['Nghị quyết đã đề ra./.']],
    [['Hoạt động còn hình thức...', 'Thay mặt Đảng ủy, đồng chí A phát biểu.']],
    [['Hoạt động văn nghệ, thể thao, v.v. được duy trì.']],
    [['Khẩu hiệu “Đổi mới!”', 'Hết.']],
    [['Chủ đề “Đoàn kết.”', 'Đại hội bầu 9 đồng chí.']],
    [['Xem tại baolaichau.vn hoặc www.dost.gov.vn để biết thêm.']],
    [['Dự hội nghị có đồng chí\nTrần Thanh\nMai.', 'Hết.']],
    [['Giải quyết các vấn đề của tỉnh.', 'tổ chức nhiều hoạt động hỗ trợ.']],
  ])('%j', (expected) => expect(cut(expected.join(' '))).toEqual(expected));

  it('are trimmed, in order, apart, and hold every character that is not white space', () => {
    const piece = fc.oneof(
      fc.constantFrom('. ', '.', '... ', '! ', ' ', '\n', 'TP. ', 'V. ', 'chi bộ', 'Đảng', '1. ', '”', './. '),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.nat(20), (parts, skip) => {
        const text = parts.join('');
        const within = { start: Math.min(skip, text.length), end: text.length };
        let at = within.start;
        for (const { start, end } of sentences(text, within)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at, within.end).trim()).toBe('');
      }),
    );
  });
});
