import { describe, expect, it } from 'vitest';
import { makeReport } from '../../src/reports/make.js';
import { readBytes } from '../../src/reports/read.js';
import type { Report } from '../../src/reports/report.js';
import { passagesOf, wordsOf } from '../../src/search/passages.js';
import { item, makeDocx, paragraph } from '../support/docx.js';
import { makePdf, type SetLine, typeset } from '../support/pdf.js';

/** A file as it is read. */
async function read(file: string, content: string | Uint8Array): Promise<Report> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  const reading = await readBytes(bytes, file);
  return makeReport({ id: 'a', file, hash: '', reading, provinces: [] });
}

/** What can be quoted, by lines, white space squeezed. */
const lines = ({ text, blocks }: Report): string[] =>
  blocks
    .filter(({ role }) => role !== 'furniture')
    .map(({ span }) => text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim());

const PROSE =
  'Buổi họp diễn ra tại nhà sinh hoạt cộng đồng, có đông đủ bà con các xóm, nhiều ý kiến được ghi lại và sẽ trả lời bằng văn bản trong tháng.';
const page = (body: string): string =>
  `<html><body><article><h1>Hợp tác xã Rau Tía</h1><p>${PROSE}</p>${body}</article></body></html>`;

describe('09 empty and merged cells stay in their places', () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  it.each([
    [
      'an empty cell between two figures',
      page(`<table>${row('Xóm', 'Cải', 'Húng', 'Mùi')}${row('Xóm Bãi', '4', '', '7')}</table>`),
      'Xóm Bãi | 4 | | 7',
    ],
    [
      'a dash for nothing',
      page(`<table>${row('Xóm', 'Cải', 'Húng')}${row('Xóm Đình', '-', '3')}</table>`),
      'Xóm Đình | - | 3',
    ],
    [
      'a cell over two rows',
      page(
        `<table>${row('Tổ', 'Việc', 'Số')}<tr><td rowspan="2">Tổ Tưới</td><td>Vét mương</td><td>5</td></tr>${row('Sửa cống', '2')}</table>`,
      ),
      'Tổ Tưới | Sửa cống | 2',
    ],
  ])('%s', async (_, html, held) => expect(lines(await read('bang.html', html)).join('\n')).toContain(held));
});

describe('13 a table of contents is no title', () => {
  it.each([
    ['ĐỀ ÁN CHỢ ĐÊM BẾN LỞ', 'MỤC LỤC\nI. Sự cần thiết ........ 2\nII. Mục tiêu ........ 5\nIII. Kinh phí ........ 9'],
    ['CẨM NANG NUÔI DÊ XÃ ĐÁ BẠC', 'Mục lục\n1. Chọn giống\t3\n2. Làm chuồng\t8\n3. Phòng bệnh\t15'],
    ['SỔ TAY AN TOÀN ĐÒ NGANG', 'MỤC LỤC\nI. Sự cần thiết: trang 1\nII. Mục tiêu: trang 6'],
  ])('%s', async (title, contents) => {
    const { meta } = await read(
      'a.txt',
      `${contents}\n\n${title}\n\nI. Sự cần thiết\n${PROSE}\n\nII. Mục tiêu\n${PROSE}`,
    );
    expect(meta.title).toBe(title);
  });
});

describe('14 the head of a paper', () => {
  const paper = (number: string, place: string, kind: string, about: string): string =>
    `ỦY BAN NHÂN DÂN\nXÃ ĐÁ BẠC\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: ${number}\n${place}\n\n${kind}\n${about}\n\n${PROSE}\n\nĐiều 1. ${PROSE}`;
  it.each([
    ['18/QĐ-UBND', 'Đá Bạc, ngày 09 tháng 4 năm 2024', 'QUYẾT ĐỊNH', 'Về việc lập tổ tuần đê', '2024-04-09'],
    ['07/KH-UBND', 'Đá Bạc, ngày 2 tháng 12 năm 2023', 'KẾ HOẠCH', 'Trồng cây đầu xuân', '2023-12-02'],
    ['31/TB-UBND', 'Đá Bạc, ngày 21/6/2022', 'THÔNG BÁO', 'Lịch cắt điện sửa lưới', '2022-06-21'],
  ])('%s', async (number, place, kind, about, published) =>
    expect((await read('a.txt', paper(number, place, kind, about))).meta).toMatchObject({
      title: `${kind} ${about}`,
      number,
      published,
    }),
  );
});

describe('18 cells of several lines in a PDF are kept apart', () => {
  const cells = (left: readonly string[], right: readonly string[], x = 300): SetLine[] =>
    [left, right].flatMap((cell, i) =>
      cell.map((text, k) => ({ text, x: i === 0 ? 60 : x, y: 600 - 14 * k, size: 11 })),
    );
  it.each([
    [
      ['- Mo lop day det', 'cho ba con vung', 'cao ven bien gioi'],
      ['- Mo lop day dan', 'cho ba con xom', 'Bai ven song Cai'],
      'det cho ba con vung',
    ],
    [
      ['Thang bay: sua', 'xong cau tre qua', 'khe Na Lau nho'],
      ['Thang tam: lop', 'lai mai nha van', 'hoa xom Cheo to'],
      'sua xong cau tre',
    ],
    [
      ['Nuoc sach: them', 'hai vom o bai', 'da tren nui'],
      ['Dien sang: thay', 'day cu tu tram', 'den dau lang'],
      'them hai vom o bai',
    ],
  ])('%s', async (left, right, whole) => {
    const text = lines(await read('bang.pdf', new Uint8Array(makePdf([cells(left, right)])))).join(' ');
    const across = `${left[0]} ${right[0]}`.replace(/^- /u, '');
    expect(text).not.toContain(across);
    expect(text.includes(whole) || !text.includes(left[1] ?? '')).toBe(true);
  });
});

describe('19 the number of a second page cuts no sentence', () => {
  const long = (word: string): string => `${word} `.repeat(160).trim();
  it.each([
    ['above', 810, '2'],
    ['above, between dashes', 810, '- 2 -'],
    ['below', 40, '2'],
  ])('%s', async (_, y, number) => {
    const pages = typeset([`Mo dau ${long('ke')} ket thuc.`], {
      rows: 6,
      margin: (at) => (at === 1 ? [{ text: number, x: 290, y, size: 11 }] : []),
    });
    const text = lines(await read('hai.pdf', new Uint8Array(makePdf(pages.slice(0, 2))))).join(' ');
    expect(text).toMatch(/ke ke/u);
    expect(text).not.toMatch(/ke (?:- )?2(?: -)? ke/u);
  });
});

describe('20 numbers that Word counts', () => {
  it.each([
    ['I. Thời gian', [item('Thời gian'), item('Địa điểm')], 'II. Địa điểm'],
    ['I. Giá giống', [item('Giá giống'), paragraph(PROSE), item('Giá công')], 'II. Giá công'],
    ['I. Đội Một', [item('Đội Một'), item('Đội Hai'), item('Đội Ba')], 'III. Đội Ba'],
  ])('%s', async (first, body, last) => {
    const held = lines(
      await read('so.docx', makeDocx([paragraph('QUY ƯỚC XÓM ĐÌNH'), paragraph(PROSE), ...body].join(''))),
    );
    expect(held).toEqual(expect.arrayContaining([first, last]));
  });
});

describe('23 text that was decoded wrongly is mended or refused', () => {
  it.each([
    'Chiều 14/9, tổ nuôi ong xã Đá Bạc họp bàn giá mật.',
    'Hội làm vườn ấp Rạch Gốc kết nạp thêm mười hộ.',
    'Đường vào bản Nậm Cắn sẽ đổ bê tông trước Tết.',
  ])('%s', async (sentence) => {
    const spoiled = Buffer.from(`${sentence}\n\n${PROSE}`, 'utf8').toString('latin1');
    const held = await read('hong.txt', Buffer.from(spoiled, 'utf8')).then(lines, (error: unknown) => String(error));
    if (typeof held === 'string') expect(held).not.toBe('');
    else expect(held.join('\n')).toContain(sentence);
  });
});

describe('30 the words in an address are nothing to quote', () => {
  it.each([
    ['Nguồn: https://baoxa.example/tin/gia-mat-ong-ruoi-bao-nhieu-2024-118.html', 'ruoi'],
    ['https://vanban.example/chi-tiet/ke-hoach-sua-cau-khi-nam-2023-77.aspx', 'khi'],
    ['Xem tại: www.donganglo.example/lich-do-chuyen-dau-may-gio', 'chuyen'],
  ])('%s', async (line, word) => {
    const report = await read('a.md', `# Hợp tác xã Rau Tía\n\n${PROSE}\n\n${line}\n`);
    expect(report.text).toContain(line);
    expect(passagesOf(report).flatMap((one) => wordsOf(report.text, one).folded)).not.toContain(word);
  });
});

describe('31 numbers of HTML lists are those of the page', () => {
  it.each([
    ['a start', '<ol start="4"><li>Gặt lúa</li><li>Phơi rơm</li></ol>', ['4. Gặt lúa', '5. Phơi rơm']],
    ['letters', '<ol type="a"><li>Gieo mạ</li><li>Nhổ cỏ</li></ol>', ['a. Gieo mạ', 'b. Nhổ cỏ']],
    ['Roman numerals', '<ol type="I"><li>Thu</li><li>Chi</li></ol>', ['I. Thu', 'II. Chi']],
  ])('%s', async (_, list, held) =>
    expect(lines(await read('ds.html', page(list)))).toEqual(expect.arrayContaining(held)),
  );
});
