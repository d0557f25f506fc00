import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlReader } from '../../src/reports/readers/html.js';
import { markdownReader } from '../../src/reports/readers/markdown.js';
import { FIRST, PLAIN, rolesOf, SECOND, THIRD, TITLE } from './roles.js';

const PAGE = `<!doctype html><html><head><title>${TITLE} | Sở KH&amp;CN Quảng Nam</title>
<meta property="og:site_name" content="Sở KH&amp;CN Quảng Nam"><meta property="article:published_time" content="2022-05-13T23:30:00+07:00">
<link rel="canonical" href="https://qn.example/tin/1.html"><meta name="author" content="Thu Hà">
<style>p{color:red}</style><script>document.write("<p>99 đảng viên</p>")</script></head><body>
<div class="menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/a">Giới thiệu chung về đơn vị</a></li></ul></div>
<div class="top">Thứ hai, 01/08/2022, 10:00 [GMT+7]</div>
<div class="wrap"><div class="detail"><h1>${TITLE}</h1><div class="time">Thứ sáu, 13/05/2022 | 08:00</div>
<div class="tools">Facebook Zalo</div>
<p><b>${FIRST}</b></p>
<figure><img src="a.jpg" alt="x"><figcaption>Quang cảnh hội nghị</figcaption></figure>
<div class="box"><b>Tin liên quan</b><ul><li><a href="x">Sở Y tế có 120 đảng viên</a></li></ul></div>
<div>${SECOND}<br><br>${THIRD}</div>
<ul><li>Kết nạp 5 đảng viên;</li><li>Kiểm tra 2 chi bộ.</li></ul>
<table><tr><td>Chi bộ</td><td>Đảng viên</td></tr><tr><td>Văn phòng</td><td>12</td></tr></table>
<p style="display:none">Có 77 đảng viên ẩn trong trang</p>
<p align="right">Thu Hà</p></div>
<div class="comments">Bình luận (3)<p>Chi bộ tôi có 99 đảng viên, xin chúc mừng các đồng chí đã hoàn thành tốt nhiệm vụ.</p></div>
<div class="lq"><h3>Các tin khác</h3><ul><li><a href="1">Sở Nội vụ kết nạp 9 đảng viên</a> (12/05/2022)</li></ul></div></div>
<div id="footer">© 2022. Tổng truy cập: 123.456</div></body></html>`;

describe('web pages', () => {
  it('gives the article, its day and its author, without the page', async () => {
    const { text, found } = await htmlReader.read(PAGE);
    const roles = rolesOf(text, found);
    expect(roles.filter((line) => !line.startsWith('furniture'))).toEqual([
      PLAIN[0],
      'dateline: Thứ sáu, 13/05/2022 | 08:00',
      PLAIN[1],
      'caption: Quang cảnh hội nghị',
      PLAIN[2],
      PLAIN[3],
      'paragraph: - Kết nạp 5 đảng viên;',
      'paragraph: - Kiểm tra 2 chi bộ.',
      'paragraph: Chi bộ | Đảng viên Văn phòng | 12',
      'byline: Thu Hà',
    ]);
    for (const number of ['120', '99', '77', '9 đảng', '123.456']) expect(text).not.toContain(number);
  });

  it('finds title, day, author, site and address', async () => {
    expect((await htmlReader.read(PAGE)).found).toEqual({
      title: TITLE,
      published: '2022-05-13',
      author: 'Thu Hà',
      publisher: 'Sở KH&CN Quảng Nam',
      url: 'https://qn.example/tin/1.html',
    });
  });

  it.each([
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2021-01-02T03:04:05Z","author":{"name":"PV"}}]}</script>',
      { published: '2021-01-02', author: 'PV' },
    ],
    [
      '<script type="application/ld+json">{oops</script><time datetime="2020-12-31">x</time>',
      { published: '2020-12-31' },
    ],
    ['<meta itemprop="datePublished" content="31/12/2020"><link rel="canonical" href="/tin/1">', {}],
    ['<link rel="canonical" href="https://qn.example/">', {}],
    ['<meta property="og:url" content="https://qn.example/?id=5">', { url: 'https://qn.example/?id=5' }],
  ])('takes only metadata that is well-formed: %s', async (head, found) => {
    expect((await htmlReader.read(`<html><head>${head}</head><body><p>${FIRST}</p></body></html>`)).found).toEqual(
      found,
    );
  });

  it('takes the whole body where no article is found', async () => {
    const { text } = await htmlReader.read(
      `<p>Chi bộ họp</p><ol start="3"><li>Bầu cử<li>Kết luận</ol><nav>Trang chủ</nav>`,
    );
    expect(text).toBe('Chi bộ họp\n\n3. Bầu cử\n4. Kết luận');
  });

  it('reads an article laid out in a table', async () => {
    const { text } = await htmlReader.read(
      `<table><tr><td><a href=/>Menu chính của trang</a></td><td><h2>${TITLE}</h2><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></td></tr></table>`,
    );
    expect(rolesOf(text)).toEqual(PLAIN);
  });

  it.each([
    ['html', (head: string, body: string) => `<!DOCTYPE html>${head}<body>${body}</body>`],
    ['html and a doctype', (head: string, body: string) => `${head}<body class="x">${body}</body>`],
    ['html and body', (head: string, body: string) => head + body],
    ['ends of anything', (head: string, body: string) => `<html>${head}<body>${body}`],
  ])('is read without %s', async (_, page) => {
    const { text, found } = await htmlReader.read(page(`<head><title>${TITLE}</title></head>`, `<p>${FIRST}</p>`));
    expect(text).toBe(FIRST);
    expect(found.title).toBe(TITLE);
  });

  it('never throws', async () => {
    const tags = [
      '<p>',
      '</p>',
      '<div',
      '>',
      '<table><tr><td>',
      '</table>',
      '<!--',
      '-->',
      '<script>',
      '&nbsp;',
      '<a href="',
      '<![CDATA[',
      '\u0000',
      FIRST,
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.constantFrom(...tags), fc.string())), async (parts) => {
        expect(typeof (await htmlReader.read(parts.join(''))).text).toBe('string');
        expect(typeof (await markdownReader.read(parts.join(''))).text).toBe('string');
      }),
      { numRuns: 60 },
    );
  });
});

describe('a short page without headings', () => {
  const SHORT = '<p>Xã Nậm Sỏ mở lớp cho 31 học viên.</p><ul><li>Cô giáo: Lù Thị Xôm</li></ul>';
  it.each([
    ['in one form', `<form method="post"><a href="1">Trang chủ</a>${SHORT}</form>`],
    ['in a box called share', `<div class="post share">${SHORT}</div>`],
  ])('is read whole %s', async (_, body) => {
    const { text } = await htmlReader.read(`<html><body>${body}</body></html>`);
    expect(text).toBe('Xã Nậm Sỏ mở lớp cho 31 học viên.\n\n- Cô giáo: Lù Thị Xôm');
  });

  it('has a form to fill in beside it, which is none of it', async () => {
    const form = '<form><p>Email của bạn</p><p>Nội dung bình luận</p></form>';
    const { text } = await htmlReader.read(`<html><body>${SHORT}${form}</body></html>`);
    expect(text).not.toContain('Email');
  });
});

describe('words of elements side by side', () => {
  const textOf = async (body: string): Promise<string> =>
    (await htmlReader.read(`<html><body>${body}</body></html>`)).text;
  it.each([
    ['a day and a counter', '<p><span>11/04/2025</span><span>Lượt xem: 217</span></p>', '11/04/2025 Lượt xem: 217'],
    ['a label and a name', '<p><b>Chủ trì</b><em>Lê Thị Mơ</em></p>', 'Chủ trì Lê Thị Mơ'],
    ['a first letter by itself', '<p><span>Đ</span><span>iều 3. Mức thu</span></p>', 'Điều 3. Mức thu'],
    ['letters of one word', '<p><b>tr</b><i>ường</i> học</p>', 'trường học'],
    ['text before an element', '<p>nước m<b>A</b></p>', 'nước mA'],
    ['a space of no width', '<p>\u200bChiều 4/9, đoàn\u200b thăm hồ.</p>', 'Chiều 4/9, đoàn thăm hồ.'],
  ])('%s', async (_, body, text) => expect(await textOf(body)).toBe(text));
});

describe('tables that lay out a paper, and headings of two rows', () => {
  const read = async (body: string): Promise<string> =>
    (await htmlReader.read(`<html><body><h1>${TITLE}</h1><p>${FIRST}</p>${body}</body></html>`)).text;

  it('a signature beside the list of copies, broken by <br>, is read line by line', async () =>
    expect(
      await read(
        '<table><tr><td>Nơi nhận:<br/>- Lưu: VT.</td><td><b>KT. BỘ TRƯỞNG<br/>THỨ TRƯỞNG</b><br/><br/>Đinh Công Mạnh</td></tr></table>',
      ),
    ).toContain('Nơi nhận:\n- Lưu: VT.\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nĐinh Công Mạnh'));

  it('a broken cell in a table of data stays in its row', async () =>
    expect(
      await read('<table><tr><td>Xóm<br/>Nội</td><td>30 hộ</td></tr><tr><td>Xóm Ngoại</td><td>45 hộ</td></tr></table>'),
    ).toContain('Xóm Nội | 30 hộ'));

  it.each([
    [
      'merged over columns',
      '<tr><td>Đối tượng</td><td colspan="2">Mức giảm (%)</td></tr><tr><td></td><td>Học phí</td><td>Ký túc xá</td></tr>',
      'Đối tượng | Mức giảm (%) | Mức giảm (%)\n| Học phí | Ký túc xá',
    ],
    [
      'merged over rows too',
      '<tr><td rowspan="2">Đối tượng</td><td colspan="2">Mức giảm (%)</td></tr><tr><td>Học phí</td><td>Ký túc xá</td></tr>',
      'Đối tượng | Mức giảm (%) | Mức giảm (%)\nĐối tượng | Học phí | Ký túc xá',
    ],
  ])('two rows head the columns: %s', async (_, heads, header) =>
    expect(
      await read(
        `<table>${heads}<tr><td>Hộ nghèo</td><td>100</td><td>50</td></tr><tr><td>Hộ cận nghèo</td><td>70</td><td></td></tr></table>`,
      ),
    ).toContain(`${header}\nHộ nghèo | 100 | 50\n\n${header}\nHộ cận nghèo | 70 |`),
  );
});

describe('the heading of a list of links', () => {
  const shown = async (inner: string): Promise<string> =>
    (await htmlReader.read(`<body><p>${FIRST}</p><p>${SECOND}</p>${inner}</body>`)).text;
  const links = (...texts: string[]): string =>
    `<ul>${texts.map((text) => `<li><a href="/x">${text}</a></li>`).join('')}</ul>`;

  it.each([
    ['under a name that no list of words has', `<div><h4>Thông báo mới</h4>${links('Cắt nước', 'Đổi hóa đơn')}</div>`],
    ['another one below', `<h3>Thông báo mới</h3>${links('A', 'B')}<h3>Ảnh</h3>${links('C', 'D')}`],
  ])('goes with them: %s', async (_, inner) => expect(await shown(inner)).not.toContain('Thông báo mới'));

  it.each([
    ['text below', `<h4>Thông báo mới</h4><p>${THIRD}</p>`],
    ['text behind one link', `<h4>Thông báo mới</h4>${links('Xem mẫu đơn')}<p>${THIRD}</p>`],
    ['text behind the links', `<h4>Thông báo mới</h4>${links('Mẫu 1', 'Mẫu 2')}<p>${THIRD}</p>`],
    ['items that are no links', '<h4>Thông báo mới</h4><ul><li>Cắt nước ngày 5/6.</li><li>Đổi hóa đơn.</li></ul>'],
  ])('stays: %s', async (_, inner) => expect(await shown(inner)).toContain('Thông báo mới'));
});

describe('what a page is called in its head', () => {
  const title = async (name: string): Promise<string | undefined> =>
    (await htmlReader.read(`<html><head><title>${name}</title></head><body><p>${FIRST}</p></body></html>`)).found.title;

  it.each(['Cổng thông tin điện tử huyện Mộc Lĩnh', 'Xã Vĩnh Phong', 'XÃ VĨNH PHONG', 'Trang tin Sở Y tế'])(
    'is no title where it is the site: %s',
    async (name) => expect(await title(name)).toBeUndefined(),
  );
  it.each(['Xã Vĩnh Phong ra quân làm đường', 'Huyện Mộc Lĩnh họp tổng kết', TITLE, 'Thông báo', 'Lịch tiếp dân'])(
    'is one where it tells something: %s',
    async (name) => expect(await title(name)).toBe(name),
  );
});

describe('Markdown', () => {
  it('keeps the lines of a letterhead apart', async () => {
    const head =
      '**UBND TỈNH YÊN LÂM**\n**SỞ XÂY DỰNG**\n\nSố: 356/SXD-QLN\nV/v rà soát nhà tạm\n\nHai dòng\ncủa một câu.';
    expect((await markdownReader.read(head)).text.split(/\n+/u)).toEqual([
      'UBND TỈNH YÊN LÂM',
      'SỞ XÂY DỰNG',
      'Số: 356/SXD-QLN',
      'V/v rà soát nhà tạm',
      'Hai dòng của một câu.',
    ]);
    const wrapped = 'Ông **Lê Hải**\nnói **hai điều**\nrồi về, số: 5\nvà 6.';
    expect((await markdownReader.read(wrapped)).text).toBe('Ông Lê Hải nói hai điều rồi về, số: 5 và 6.');
  });

  it('gives the text without its signs', async () => {
    const { text, found } = await markdownReader.read(
      `${TITLE}\n=====\n\n> Tác giả: Thu Hà - Ngày cập nhật: 13-05-2022\n\n**Đảng bộ** có *61 đảng viên*.\n\n- một;\n- hai.\n\n1. ba\n2. bốn\n\n![ảnh](a.jpg)\n_Quang cảnh hội nghị_\n\n[Về đầu trang](#top) · Lượt xem: 633\n`,
    );
    expect(text).toBe(
      `${TITLE}\n\nTác giả: Thu Hà - Ngày cập nhật: 13-05-2022\n\nĐảng bộ có 61 đảng viên.\n\n- một;\n- hai.\n\n1. ba\n2. bốn\n\nQuang cảnh hội nghị\n\nVề đầu trang · Lượt xem: 633`,
    );
    expect(found).toEqual({ title: TITLE });
  });

  it('gives notes as paragraphs, without their marks', async () => {
    const { text } = await markdownReader.read(
      'Có 46 thành viên, 2.310 thùng[^1].\n\nCòn lại [^a].\n\n[^1]: Không tính 40 thùng.\n[^a]: Xem sau.\n',
    );
    expect(text).toBe('Có 46 thành viên, 2.310 thùng.\n\nCòn lại .\n\nKhông tính 40 thùng.\n\nXem sau.');
  });
});
