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
    pattern: whole(
      pageWords(
        'counter',
        'times',
        'act',
        (counter, times, act) =>
          new RegExp(
            `^(?:tổng )?(?:số )?(?:${counter})(?: hiện tại)? ?[:-]? ?[\\d.,]+(?: (?:${times}))?(?: (?:${act}))?$`,
            'u',
          ),
      ),
    ),
  },
  {
    name: 'counter of a span of time ("Hôm nay: 2.313")',
    pattern: whole(
      pageWords('span', (any) => new RegExp(`^(?:${any}) ?[:-]? ?[\\d.,]+$|^tổng(?: số)? ?: ?\\d[\\d.,]{4,}$`, 'u')),
    ),
    where: 'edge',
  },
  {
    name: 'counter behind its number ("1.118 lượt xem")',
    pattern: whole(
      pageWords('times', 'act', (times, act) => new RegExp(`^\\(?[\\d.,]+ (?:${times}) (?:${act})\\)?$`, 'u')),
    ),
  },
  {
    name: 'heading of the counters',
    pattern: whole(pageWords('counters', (any) => new RegExp(`^(?:${any}) ?:?$`, 'u'))),
  },
  {
    name: 'page tools ("Facebook Zalo", "In trang | Quay lại", "Lượt xem: 633")',
    pattern: { test: isToolRow },
  },
  {
    name: 'path of the page ("Trang chủ / Tin tức")',
    pattern: whole(pageWords('home', (any) => new RegExp(`^(?:${any})(?: ?[|/›»>:·-]| +\\p{L}|$)[^.!?]{0,200}$`, 'u'))),
  },
  {
    name: 'path without a home page ("Tin hoạt động > Công tác Đảng")',
    pattern: /^[^.!?:;]{2,40}(?: ?[›»>] ?[^.!?:;›»>]{2,60}){1,5}$/u,
    where: 'edge',
  },
  { name: 'number of a page ("Trang 2/5")', pattern: /^(?:trang|page) \d{1,3} ?(?:\/|trên|of) ?\d{1,3}$/u },
  { name: 'link to another article (">> …")', pattern: /^(?:>>|»|››) ?[^.!?]*$/u },
  {
    name: 'other article named in a line ("Xem thêm: …")',
    pattern: whole(pageWords('see', (any) => new RegExp(`^(?:${any}) ?: .{1,300}$`, 'u'))),
  },
  {
    name: 'comment form',
    pattern: whole(
      pageWords(
        'field',
        'prompt',
        (field, prompt) => new RegExp(`^(?:${field}|(?:${prompt}).*)(?: ?\\(?\\*\\)?)?:?$`, 'u'),
      ),
    ),
    where: 'edge',
  },
  {
    name: 'rating box ("Tổng số điểm của bài viết là: 0")',
    pattern: whole(
      pageWords(
        'rate',
        'rating',
        'times',
        (rate, rating, times) =>
          new RegExp(
            `^(?:(?:${rate}):?(?: ?\\(\\d+(?: (?:${times}))?\\))?|(?:${rating}).*|xếp hạng: [\\d.,]+ ?- ?\\d+ phiếu.*|\\d+ người (?:đã )?(?:bình chọn|đánh giá))$`,
            'u',
          ),
      ),
    ),
  },
  {
    name: 'session notice ("Bạn đã không sử dụng Site")',
    pattern: whole(pageWords('notice', (any) => new RegExp(`^(?:${any}).*$`, 'u'))),
  },
  {
    name: 'copyright and imprint',
    pattern: whole(
      pageWords(
        'imprint',
        'credit',
        (imprint, credit) => new RegExp(`^(?:©|\\(c\\) ?\\d|${imprint}|(?:.{0,60} )?(?:${credit})).{0,300}$`, 'u'),
      ),
    ),
    where: 'edge',
  },
  { name: 'copyright sign', pattern: /^©.{0,300}$/u },
  {
    name: 'keywords',
    pattern: whole(pageWords('keyword', (any) => new RegExp(`^(?:${any}) ?:(?: .{1,300})?$`, 'u'))),
  },
  {
    name: 'category of the page ("Chuyên mục: Tin Hội")',
    pattern: whole(pageWords('category', (any) => new RegExp(`^(?:${any})(?: ?: ?.{1,80})?$`, 'u'))),
    where: 'edge',
  },
  {
    name: 'attached files',
    pattern: whole(
      pageWords('attached', (any) => new RegExp(`^(?:${any})(?: ?:(?: ?[^ ]{0,120}\\.[a-z]{3,4})?)?$`, 'u')),
    ),
  },
  {
    name: 'line of contents ("I. BỐI CẢNH …… 6")',
    pattern: /(?:\.{4}|(?:\. ){4}|…{2}|_{4}|·{4})[.…_·\s]*\d{1,3}$/u,
  },
  {
    name: 'player',
    pattern: whole(pageWords('player', (any) => new RegExp(`^(?:\\d{1,2}:\\d{2} ?\\/ ?\\d{1,2}:\\d{2}|${any})$`, 'u'))),
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
