import { describe, expect, it } from 'vitest';
import { LINE_RULES, pageLine, type Zone } from '../../src/reports/page-lines.js';
import { parsePageWords } from '../../src/reports/page-words.js';
import { lower } from '../../src/text/fold.js';
import { canonical } from '../../src/text/normalise.js';

const rule = (line: string, zone: Zone): string | undefined => pageLine(canonical(lower(line)), zone);

/** Rule, a line that it takes, where. */
const TAKEN: readonly (readonly [string, string, Zone])[] = [
  ['nothing but signs', '-----', 'body'],
  ['nothing but signs', '* * *', 'body'],
  ['visitor counter', 'Đang trực tuyến : 11037', 'body'],
  ['visitor counter', 'Tổng truy cập : 57,998', 'body'],
  ['visitor counter', 'Tổng lượt truy cập: 7.882.013', 'body'],
  ['visitor counter', 'Đang online: 42', 'body'],
  ['counter of a span', 'Hôm nay: 2.313', 'end'],
  ['counter of a span', 'Khách 15', 'end'],
  ['counter behind', '1.118 lượt xem', 'body'],
  ['heading of the counters', 'Thống kê truy cập', 'body'],
  ['page tools', 'Facebook   Zalo'.replace(/ +/u, ' '), 'body'],
  ['page tools', 'Thích 0 Chia sẻ', 'body'],
  ['page tools', 'In trang | Gửi mail | Quay lại', 'body'],
  ['page tools', 'Cỡ chữ: A- A A+ Chia sẻ: Facebook Zalo Email', 'body'],
  ['page tools', 'Về đầu trang · Bản in · Lượt xem: 633', 'body'],
  ['path of the page', 'Trang chủ / Tin tức / Đảng - Đoàn thể', 'body'],
  ['path without', 'Tin hoạt động > Công tác Đảng - Đoàn thể', 'head'],
  ['number of a page', 'Trang 2/5', 'body'],
  ['link to another', '>> Bệnh viện tiếp nhận 05 máy thở', 'body'],
  ['other article named', 'Xem thêm: Sở Y tế có 68 đảng viên | Quay lại', 'body'],
  ['heading of other', 'Tin liên quan', 'body'],
  ['heading of other', 'CÁC TIN KHÁC:', 'body'],
  ['heading of other', 'Những tin cũ hơn', 'body'],
  ['heading of other', 'Có thể bạn quan tâm', 'body'],
  ['heading of other', 'Tin đã đưa', 'body'],
  ['heading of a comment', 'Bình luận (0)', 'body'],
  ['heading of a comment', 'Ý kiến bạn đọc', 'body'],
  ['heading of a comment', 'Hiện tại chưa có bình luận', 'body'],
  ['comment form', 'Tên của bạn', 'end'],
  ['rating box', 'Đánh giá (Trung bình 4 Số phiếu)', 'body'],
  ['rating box', 'Tổng số điểm của bài viết là: 0 trong 0 đánh giá', 'body'],
  ['session notice', 'Bạn đã không sử dụng Site, Bấm vào đây để duy trì trạng thái đăng nhập.', 'body'],
  ['copyright and imprint', 'Bản quyền thuộc Sở Khoa học và Công nghệ', 'end'],
  ['copyright and imprint', '© 2022 Trường Đại học', 'end'],
  ['copyright sign', '© 2022 Trường Đại học', 'body'],
  ['keywords', 'Từ khóa: bệnh viện, huy hiệu Đảng', 'body'],
  ['category', 'Chuyên mục: Tin Hội', 'head'],
  ['attached files', 'File đính kèm: bao-cao.pdf', 'body'],
  ['line of contents', 'I. BỐI CẢNH KINH TẾ XÃ HỘI…………………….6', 'body'],
  ['line of contents', 'MỞ ĐẦU . . . . . . . . 4', 'body'],
  ['player', '0:00 / 3:25', 'body'],
  ['entries of a menu', 'Sơ đồ site', 'head'],
  ['contact lines', 'Hotline: 0233.3555.888 | Email: ...', 'head'],
  ['menu set in a row', 'Thời sự | Chính trị | Kinh tế | Văn hóa', 'head'],
  ['name of the site', 'Cổng TTĐT Sở Khoa học và Công nghệ tỉnh Quảng Trị', 'head'],
  ['teaser with its day', 'Sở KH&CN họp mặt 84 cán bộ hưu trí (10/01/2025)', 'end'],
];

/** Lines of an article that look a little like furniture. */
const KEPT: readonly (readonly [string, Zone])[] = [
  ['Tổng cộng: 55', 'body'],
  ['Tài liệu kèm theo: dự thảo Báo cáo chính trị.', 'body'],
  ['Họ và tên: …………………………', 'body'],
  ['Đánh giá:', 'body'],
  ['B. Ý KIẾN', 'body'],
  ['Thảo luận', 'body'],
  ['Bản quyền, sở hữu trí tuệ được quan tâm hơn.', 'body'],
  ['Phiên làm việc thứ nhất diễn ra sáng 22/4.', 'body'],
  ['Địa chỉ: số 263 đường Trần Hưng Đạo.', 'body'],
  ['Chủ đề: “Đoàn kết - Đổi mới”', 'end'],
  ['Lượt xem triển lãm đạt 5.000 người.', 'body'],
  ['Kết quả > 90% đạt yêu cầu', 'body'],
  ['In ấn, phát hành 500 cuốn kỷ yếu', 'body'],
  ['- Kết nạp đảng viên Lê Văn A (12/12/2022)', 'body'],
  ['Tin tưởng vào sự lãnh đạo của Đảng', 'body'],
  ['Thông tin khác', 'body'],
  ['100% đảng viên hoàn thành nhiệm vụ;', 'end'],
];

describe('lines of a page', () => {
  it.each(TAKEN)('%s takes "%s" (%s)', (name, line, zone) => expect(rule(line, zone)).toContain(name));
  it.each(KEPT)('"%s" may be the article’s (%s)', (line, zone) => expect(rule(line, zone)).toBeUndefined());
  it('every rule has an example', () => {
    const named = TAKEN.map(([name]) => name);
    for (const { name } of LINE_RULES)
      expect(
        named.some((one) => name.startsWith(one)),
        name,
      ).toBe(true);
  });
  it('is quick on long and hostile lines', () => {
    const started = performance.now();
    for (const line of ['in '.repeat(130), 'a+ a- '.repeat(60), '> '.repeat(200), 'tin | '.repeat(60), '9'.repeat(400)])
      rule(`${line}?`, 'end');
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('the words of pages', () => {
  it('are lines in the data', () => {
    const words = parsePageWords(
      '# ghi chú\ntool = Ghim, in thử\nmenu = góc bạn đọc\nsite = bản tin xã\ncontact = tổng đài',
    );
    expect(words).toMatchObject({
      tool: ['ghim', 'in thử'],
      menu: ['góc bạn đọc'],
      site: ['bản tin xã'],
      contact: ['tổng đài'],
    });
  });

  it.each(['tools = a', 'tool: a', 'tool'])('a line of another form is named: %s', (line) =>
    expect(() => parsePageWords(line)).toThrow(line),
  );

  it('a longer phrase is read before a shorter one that begins it', () =>
    expect(['in bài viết | gửi bài viết', 'google+ 0', 'in ấn'].map((line) => pageLine(line, 'body'))).toEqual([
      pageLine('facebook', 'body'),
      pageLine('facebook', 'body'),
      undefined,
    ]));
});
