import { describe, expect, it } from 'vitest';
import { html } from '../../src/reports/formats/html.js';
import { htmlReader } from '../../src/reports/readers/html.js';
import { FIRST, SECOND, THIRD, TITLE } from './roles.js';

const MENU = '<div id="menu"><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></div>';
const TABLE =
  '<table><tr><th>Chi bộ</th><th>Chính thức</th><th>Dự bị</th></tr><tr><td>Văn phòng</td><td></td><td>2</td></tr><tr><td>Thanh tra</td><td>9</td><td>0</td></tr></table>';
const LIST = '<ul><li>Kết nạp: 2</li><li>Khen thưởng: 5</li></ul>';
const ARTICLE = `<h1>${TITLE}</h1><p>${FIRST}</p><p>${SECOND}</p>${TABLE}<p>Đảng bộ có 33 đảng viên.</p>${LIST}<p>${THIRD}</p><p><i>Thu Trà</i></p>`;
const SHORT = `<h1>${TITLE}</h1><p>Đảng bộ hiện có 33 đảng viên.</p>`;
const page = (body: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}</title></head><body>${body}</body></html>`;
const lines = async (html: string): Promise<string[]> => (await htmlReader.read(html)).text.split(/\n+/u);

/** The article as it is read from a bare page. */
const WHOLE = await lines(page(ARTICLE));

describe('an article is whole, whatever it is wrapped in', () => {
  it('of a bare page', () =>
    expect(WHOLE).toEqual([
      TITLE,
      FIRST,
      SECOND,
      'Chi bộ | Chính thức | Dự bị',
      'Văn phòng |  | 2',
      'Chi bộ | Chính thức | Dự bị',
      'Thanh tra | 9 | 0',
      'Đảng bộ có 33 đảng viên.',
      '- Kết nạp: 2',
      '- Khen thưởng: 5',
      THIRD,
      'Thu Trà',
    ]));

  const WRAPS: readonly (readonly [string, (inner: string) => string])[] = [
    [
      'a form around the page',
      (inner) => `<form id="aspnetForm" method="post"><input name="q">${MENU}<div>${inner}</div></form>`,
    ],
    [
      'a form in a form of a portal',
      (inner) => `<form id="form1"><div class="s4-workspace"><div class="ms-rtestate">${inner}</div></div></form>`,
    ],
    ['class "share"', (inner) => `${MENU}<div class="post share">${inner}</div>`],
    ['class "tags banner"', (inner) => `<div class="banner tags">${inner}</div>`],
    ['class "comment"', (inner) => `${MENU}<div class="content-comment box comment">${inner}</div>`],
    ['a table that lays out the page', (inner) => `<table><tr><td>${MENU}</td><td>${inner}</td></tr></table>`],
  ];
  it.each(WRAPS)('%s', async (_, wrap) => expect(await lines(page(wrap(ARTICLE)))).toEqual(WHOLE));
  it.each(WRAPS)('%s, a short one', async (_, wrap) =>
    expect(await lines(page(wrap(SHORT)))).toEqual([TITLE, 'Đảng bộ hiện có 33 đảng viên.']),
  );

  it('without <html> and <body>', async () => {
    expect(await lines(`<div class="news">${ARTICLE}</div>`)).toEqual(WHOLE);
    expect(html.recognises(`<div class="news">${ARTICLE}</div>`, '.txt')).toBe(true);
    expect(html.recognises('<Tài liệu nội bộ> không phổ biến', '.txt')).toBe(false);
  });

  it('what readability leaves out behind the article stays', async () => {
    const more = `<div class="x"><p>${THIRD}</p></div><div class="y">${TABLE}</div>`;
    expect(await lines(page(`<div><div><h1>${TITLE}</h1><p>${FIRST}</p><p>${SECOND}</p></div>${more}</div>`))).toEqual([
      TITLE,
      FIRST,
      SECOND,
      THIRD,
      ...WHOLE.slice(3, 7),
    ]);
  });

  it('while a form to fill in, boxes and share buttons go', async () => {
    const around = `<form action="/tim"><label>Tìm</label><input><p>Tìm kiếm</p></form>`;
    const behind = `<div class="share">Facebook Zalo</div><div class="related"><h3>Tin liên quan</h3><p>Sở Y tế trao huy hiệu.</p></div>`;
    expect(await lines(page(around + MENU + ARTICLE + behind))).toEqual(WHOLE);
  });
});

describe('tables', () => {
  const rows = async (table: string): Promise<string[]> =>
    (await lines(page(`<h1>${TITLE}</h1><p>${FIRST}</p><p>${SECOND}</p>${table}`))).slice(3);

  it('a cell merged over rows stands in each of them', async () =>
    expect(
      await rows(
        '<table><tr><th>Đơn vị</th><th>Chỉ tiêu</th><th>Kết quả</th></tr><tr><td rowspan="2">Văn phòng</td><td>Kết nạp</td><td>3</td></tr><tr><td>Khen thưởng</td><td>5</td></tr></table>',
      ),
    ).toEqual([
      'Đơn vị | Chỉ tiêu | Kết quả',
      'Văn phòng | Kết nạp | 3',
      'Đơn vị | Chỉ tiêu | Kết quả',
      'Văn phòng | Khen thưởng | 5',
    ]));

  it('headings over several columns', async () =>
    expect(
      await rows(
        '<table><tr><th rowspan="2">Chi bộ</th><th colspan="2">Đảng viên</th></tr><tr><th>Nam</th><th>Nữ</th></tr><tr><td>Thuế</td><td>7</td><td></td></tr></table>',
      ),
    ).toEqual(['Chi bộ | Đảng viên | Đảng viên', 'Chi bộ | Nam | Nữ', 'Thuế | 7 |']));

  it('headings that are only set in cells, and a row across all columns', async () =>
    expect(
      await rows(
        '<table><tr><td>Tên</td><td>Số</td></tr><tr><td colspan="2">I. Khối văn phòng</td></tr><tr><td>Tổ 1</td><td>4</td></tr><tr><td>Tổ 2</td><td>6</td></tr></table>',
      ),
    ).toEqual(['I. Khối văn phòng', 'Tên | Số', 'Tổ 1 | 4', 'Tên | Số', 'Tổ 2 | 6']));

  it('without headings', async () =>
    expect(
      await rows(
        '<table><tr><td>Thời gian</td><td>8 giờ</td></tr><tr><td>Địa điểm</td><td>Hội trường Sở</td></tr></table>',
      ),
    ).toEqual(['Thời gian | 8 giờ', 'Địa điểm | Hội trường Sở']));
});

describe('lists and raised figures', () => {
  it.each([
    ['<ol start="3"><li>Ba</li><li value="7">Bảy</li><li>Tám</li></ol>', ['3. Ba', '7. Bảy', '8. Tám']],
    ['<ol type="a"><li>Một</li><li>Hai</li></ol>', ['a. Một', 'b. Hai']],
    ['<ol type="I" start="4"><li>Bốn</li><li>Năm</li></ol>', ['IV. Bốn', 'V. Năm']],
    ['<ol style="list-style-type: upper-alpha"><li>Một</li></ol>', ['A. Một']],
    ['<ol style="list-style-type: constructor"><li>Một</li></ol>', ['1. Một']],
    ['<ol reversed><li>Hai</li><li>Một</li></ol>', ['2. Hai', '1. Một']],
    ['<p>Rộng 120 m<sup>2</sup>, có 33<sup><a href="#n">1</a></sup> đảng viên.</p>', ['Rộng 120 m², có 33 đảng viên.']],
  ])('%s', async (html, expected) =>
    expect((await lines(page(`<h1>${TITLE}</h1><p>${FIRST}</p>${html}`))).slice(2)).toEqual(expected),
  );
});
