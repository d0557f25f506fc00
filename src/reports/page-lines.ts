import { headsComments, headsOthers } from './boxes.js';
import { pageWords } from './page-words.js';
import { isToolRow } from './tool-row.js';

/** What a line of a page is for, when it is not the article. One small rule for each habit of the sites. */
export interface LineRule {
  readonly name: string;
  /** Looked for in the whole line: lower case, canonical spelling, single spaces. */
  readonly pattern: { test(line: string): boolean };
  /** `edge`: only above the title and below the end of the article, where the same words cannot be part of it; `end`: only below. */
  readonly where?: 'edge' | 'end';
}

/** Where a line stands: around the title, in the article, below its end. */
export type Zone = 'head' | 'body' | 'end';

const DAY = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4})`;

/** A rule of phrases that stand in the data. */
const whole = (pattern: () => RegExp): LineRule['pattern'] => ({ test: (line) => pattern().test(line) });

/**
 * Ordered only for reading: any one that matches makes the line furniture. A rule whose words an article may use for a line
 * of its own ("Tổng cộng: 55", "Đánh giá:") is held to the edges.
 */
export const LINE_RULES: readonly LineRule[] = [
  { name: 'nothing but signs ("-----", "* * *")', pattern: /^[^\p{L}\p{N}]+$/u },
  {
    name: 'visitor counter ("Đang trực tuyến : 11037")',
    pattern:
      /^(?:số )?(?:đang (?:trực tuyến|online|truy cập|xem)|(?:tổng )?(?:số )?(?:lượt |lần )?(?:truy cập|xem|đọc)|tổng (?:số )?lượt (?:truy cập|xem)|máy chủ tìm kiếm|người online|online|visitors?|views?|hits?|đã xem)(?: hiện tại)? ?[:-]? ?[\d.,]+(?: (?:lượt|lần|người|khách))?(?: (?:xem|truy cập|đọc))?$/u,
  },
  {
    name: 'counter of a span of time ("Hôm nay: 2.313")',
    pattern:
      /^(?:hôm nay|hôm qua|trong tuần|tuần (?:này|trước)|tháng (?:này|trước)|trong tháng|tất cả|tổng cộng|khách(?: viếng thăm)?|thành viên(?: online| trực tuyến)?) ?[:-]? ?[\d.,]+$|^tổng(?: số)? ?: ?\d[\d.,]{4,}$/u,
    where: 'edge',
  },
  {
    name: 'counter behind its number ("1.118 lượt xem")',
    pattern: /^\(?[\d.,]+ (?:lượt|lần|người) (?:xem|đọc|truy cập|thích|bình luận)\)?$/u,
  },
  { name: 'heading of the counters', pattern: /^(?:thống kê truy cập|lượt truy cập|bộ đếm(?: truy cập)?) ?:?$/u },
  {
    name: 'page tools ("Facebook Zalo", "In trang | Quay lại", "Lượt xem: 633")',
    pattern: { test: isToolRow },
  },
  {
    name: 'path of the page ("Trang chủ / Tin tức")',
    pattern: /^(?:trang chủ|home|trang nhất|bạn đang ở(?: đây)?:?)(?: ?[|/›»>:·-]| +\p{L}|$)[^.!?]{0,200}$/u,
  },
  {
    name: 'path without a home page ("Tin hoạt động > Công tác Đảng")',
    pattern: /^[^.!?:;]{2,40}(?: ?[›»>] ?[^.!?:;›»>]{2,60}){1,5}$/u,
    where: 'edge',
  },
  { name: 'link to another article (">> …")', pattern: /^(?:>>|»|››) ?[^.!?]*$/u },
  {
    name: 'other article named in a line ("Xem thêm: …")',
    pattern: /^(?:xem thêm|đọc thêm|xem tiếp|(?:tin|bài)(?: viết)? liên quan) ?: .{1,300}$/u,
  },
  {
    name: 'comment form',
    pattern:
      /^(?:tên của bạn|họ (?:và )?tên|họ tên|email của bạn|nội dung bình luận|mã (?:an toàn|bảo mật|xác nhận|kiểm tra)|gửi|hủy|tiêu đề|nhập nội dung.*|ý kiến bình luận.*)(?: ?\(?\*\)?)?:?$/u,
    where: 'edge',
  },
  {
    name: 'rating box ("Tổng số điểm của bài viết là: 0")',
    pattern:
      /^(?:tổng số điểm của bài viết là.*|click để đánh giá bài viết|đánh giá bài viết(?: này)?:?|xếp hạng: [\d.,]+ ?- ?\d+ phiếu.*|bạn chưa đánh giá.*|\d+ người (?:đã )?(?:bình chọn|đánh giá))$/u,
  },
  {
    name: 'session notice ("Bạn đã không sử dụng Site")',
    pattern:
      /^(?:bạn đã không sử dụng site|phiên (?:làm việc|đăng nhập) (?:của bạn|đã hết)|thời gian chờ:|vui lòng đăng nhập|bạn cần đăng nhập|trình duyệt (?:của bạn )?không hỗ trợ|your browser does not).*$/u,
  },
  {
    name: 'copyright and imprint',
    pattern:
      /^(?:©|\(c\) ?\d|copyright|bản quyền|giữ bản quyền|mọi hành vi sao chép|cấm sao chép|(?:.{0,60} )?ghi rõ nguồn|thiết kế (?:bởi|và)|designed by|powered by|phát triển bởi|giấy phép (?:số|thiết lập|hoạt động|xuất bản)).{0,300}$/u,
    where: 'edge',
  },
  { name: 'copyright sign', pattern: /^©.{0,300}$/u },
  { name: 'keywords', pattern: /^(?:từ khóa|tags?|hashtag) ?:(?: .{1,300})?$/u },
  {
    name: 'category of the page ("Chuyên mục: Tin Hội")',
    pattern: /^(?:chuyên mục|danh mục|thể loại|chuyên trang)(?: ?: ?.{1,80})?$/u,
    where: 'edge',
  },
  {
    name: 'attached files',
    pattern:
      /^(?:tệp|tập tin|file|tài liệu)(?: (?:văn bản|tin))? (?:đính kèm|kèm theo)(?: ?:(?: ?[^ ]{0,120}\.[a-z]{3,4})?)?$/u,
  },
  {
    name: 'line of contents ("I. BỐI CẢNH …… 6")',
    pattern: /(?:\.{4}|(?:\. ){4}|…{2}|_{4}|·{4})[.…_·\s]*\d{1,3}$/u,
  },
  {
    name: 'player',
    pattern:
      /^(?:\d{1,2}:\d{2} ?\/ ?\d{1,2}:\d{2}|giọng (?:nam|nữ)(?: miền (?:bắc|trung|nam))?|audio|video|slide|podcast|infographic|ảnh)$/u,
  },
  {
    name: 'entries of a menu',
    pattern: whole(pageWords('menu', (any) => new RegExp(`^(?:${any})$`, 'u'))),
    where: 'edge',
  },
  {
    name: 'contact lines',
    pattern: whole(pageWords('contact', (any) => new RegExp(`^(?:${any})[^:.]{0,40}: ?.{0,200}$`, 'u'))),
    where: 'edge',
  },
  {
    name: 'menu set in a row ("Thời sự | Chính trị | Kinh tế")',
    pattern: /^(?:[^|.!?;:\d]{2,42}\|){2,}[^|.!?;:\d]{2,42}\|?$/u,
    where: 'edge',
  },
  {
    name: 'name of the site',
    pattern: whole(pageWords('site', (any) => new RegExp(`^(?:${any}).{0,160}(?<![.;])$`, 'u'))),
    where: 'edge',
  },
  {
    name: 'teaser with its day ("… (12/12/2022)")',
    pattern: new RegExp(String.raw`^.{10,250} [(\[]?${DAY}(?: \d{1,2}:\d{2})?[)\]]?$`, 'u'),
    where: 'end',
  },
];

const LONGEST = 420;

/** The first rule that takes the line, by name; nothing when it may be the article's own. */
export function pageLine(low: string, zone: Zone): string | undefined {
  if (low.length > LONGEST) return undefined;
  if (headsOthers(low)) return 'heading of other articles';
  if (headsComments(low)) return 'heading of a comment box';
  const holds = ({ where }: LineRule): boolean =>
    where === undefined || zone === 'end' || (where === 'edge' && zone === 'head');
  return LINE_RULES.find((rule) => holds(rule) && rule.pattern.test(low))?.name;
}
