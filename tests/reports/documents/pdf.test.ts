import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/reports/documents/pdf/pdf.js';
import { makeReport } from '../../../src/reports/make.js';
import { A4, LETTER, makePdf, type SetLine, typeset } from '../../support/pdf.js';
import { FIRST, rolesOf, SECOND, THIRD } from '../roles.js';

const LONG = [FIRST, SECOND, THIRD, FIRST, `- ${SECOND}`, `- ${THIRD}`, FIRST, SECOND];
const textOf = async (pages: readonly (readonly SetLine[])[]): Promise<string> => (await readPdf(makePdf(pages))).text;
const paragraphs = (text: string): string[] => text.split(/\n+/u);
/** A line in the middle of the page. */
const centred = (text: string, y: number, size = 13): SetLine => ({
  text,
  x: (A4.width - 30 - text.length * size * LETTER) / 2 + 15,
  y,
  size,
});

describe('paragraphs of a PDF', () => {
  it('are put together from lines with indented first lines', async () => {
    expect(paragraphs(await textOf(typeset(LONG)))).toEqual(LONG);
  });

  it('are put together from lines without indents, parted by space', async () => {
    let y = 760;
    const lines = [FIRST, SECOND, THIRD].flatMap((text) => {
      y -= 10;
      return (typeset([text], { indent: 0 })[0] ?? []).map((line) => {
        y -= 16;
        return { ...line, y };
      });
    });
    expect(paragraphs(await textOf([lines]))).toEqual([FIRST, SECOND, THIRD]);
  });

  it('go on over the end of a page', async () => {
    const pages = typeset(LONG, { rows: 7 });
    expect(pages.length).toBeGreaterThan(3);
    expect(paragraphs(await textOf(pages))).toEqual(LONG);
  });

  it('with hanging items', async () => {
    const item = `- ${SECOND}`;
    const lines = [FIRST, item, item, THIRD].flatMap((text, i) =>
      (typeset([text], { indent: 0 })[0] ?? []).map((line, k) => ({ ...line, hang: i > 0 && i < 3 && k > 0 ? 12 : 0 })),
    );
    const page = lines.map(({ hang, ...line }, i) => ({ ...line, x: line.x + hang, y: 760 - i * 16 }));
    expect(paragraphs(await textOf([page]))).toEqual([FIRST, item, item, THIRD]);
  });

  it('join a range or a number that was cut at the end of a line', async () => {
    const lines = [
      { text: 'Đảng bộ Sở Khoa học và Công nghệ tổng kết nhiệm kỳ 2020-', x: 70, y: 700 },
      { text: '2025 theo Quyết định số 12-QĐ/', x: 70, y: 684 },
      { text: 'ĐU ngày 5/6/2020.', x: 70, y: 668 },
    ];
    const filled = lines.map((line, i) =>
      i === 1 ? { ...line, text: '2025 theo đúng tinh thần của Quyết định số 12-QĐ/' } : line,
    );
    expect(await textOf([filled])).toBe(
      'Đảng bộ Sở Khoa học và Công nghệ tổng kết nhiệm kỳ 2020-2025 theo đúng tinh thần của Quyết định số 12-QĐ/ĐU ngày 5/6/2020.',
    );
  });

  it('keep centred lines apart from the text and close to each other', async () => {
    const body = (typeset([FIRST, SECOND])[0] ?? []).map((line) => ({ ...line, y: line.y - 60 }));
    const text = await textOf([[centred('BIÊN BẢN', 740, 14), centred('ĐẠI HỘI CHI BỘ KHOA HỌC', 724, 14), ...body]]);
    expect(text).toBe(`BIÊN BẢN\nĐẠI HỘI CHI BỘ KHOA HỌC\n\n${FIRST}\n\n${SECOND}`);
  });

  it('put columns of a letterhead side by side, and rows of a table in lines', async () => {
    const head = [
      { text: 'SỞ KHOA HỌC', x: 70, y: 780 },
      { text: 'ĐẢNG CỘNG SẢN VIỆT NAM', x: 330, y: 780 },
    ];
    const rows = ['Văn phòng', 'Thanh tra'].flatMap((name, i) => [
      { text: name, x: 70, y: 300 - i * 16 },
      { text: String(12 + i), x: 330, y: 300 - i * 16 },
    ]);
    const text = await textOf([[...head, ...(typeset([FIRST])[0] ?? []), ...rows]]);
    expect(paragraphs(text)).toEqual([
      'SỞ KHOA HỌC    ĐẢNG CỘNG SẢN VIỆT NAM',
      FIRST,
      'Văn phòng    12',
      'Thanh tra    13',
    ]);
  });

  it('read two columns of running text one after the other', async () => {
    const column = (text: string, x: number): SetLine[] =>
      (typeset([text, text, text], { columns: 36, indent: 2 })[0] ?? []).map((line) => ({
        ...line,
        x: line.x - 70 + x,
      }));
    expect(paragraphs(await textOf([[...column(FIRST, 50), ...column(THIRD, 310)]]))).toEqual([
      FIRST,
      FIRST,
      FIRST,
      THIRD,
      THIRD,
      THIRD,
    ]);
  });

  it('of a report of an office are read as such a report', async () => {
    const small = (text: string, x: number, y: number): SetLine => ({ text, x, y, size: 12 });
    const page = [
      small('ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH', 60, 790),
      small('ĐẢNG CỘNG SẢN VIỆT NAM', 340, 790),
      small('ĐẢNG ỦY SỞ KHOA HỌC VÀ CÔNG NGHỆ', 60, 774),
      small('*', 130, 758),
      small('Quảng Nam, ngày 13 tháng 5 năm 2022', 320, 758),
      small('Số 45-BC/ĐU', 100, 742),
      centred('BÁO CÁO', 710, 14),
      centred('sơ kết công tác xây dựng Đảng quý I năm 2022', 694, 14),
      ...(typeset([FIRST, 'I. HẠN CHẾ', '1. Về sinh hoạt', SECOND, '- Kiểm tra 02 chi bộ.'])[0] ?? []).map((line) => ({
        ...line,
        y: line.y - 80,
      })),
    ];
    const { text } = await readPdf(makePdf([page]));
    const province = { name: 'Quảng Nam', aliases: [] } as never;
    const { meta } = makeReport({
      id: 'a',
      file: 'a.pdf',
      hash: '',
      reading: { text, found: {} },
      provinces: [province],
    });
    expect(meta).toMatchObject({
      title: 'BÁO CÁO sơ kết công tác xây dựng Đảng quý I năm 2022',
      organisation: 'Đảng ủy Sở Khoa học và Công nghệ tỉnh Quảng Nam',
      province: 'Quảng Nam',
      published: '2022-05-13',
    });
    expect(rolesOf(text).filter((line) => line.startsWith('paragraph'))).toEqual(
      [FIRST, 'I. HẠN CHẾ', '1. Về sinh hoạt', SECOND, '- Kiểm tra 02 chi bộ.'].map((line) => `paragraph: ${line}`),
    );
  });

  it('keep an item together with its marker before a tab', async () => {
    const item = [
      { text: '1.', x: 70, y: 700 },
      { text: 'Kết nạp 5 đảng viên mới', x: 125, y: 700 },
    ];
    expect(await textOf([item])).toBe('1. Kết nạp 5 đảng viên mới');
  });

  it('make words of pieces, and one of words set twice for bold', async () => {
    const pieces = ['Đảng', ' bộ', 'có', '12', 'đảng viên'].map((text, i) => ({
      text,
      x: 70 + i * 60,
      y: 700,
      size: 20,
    }));
    expect(await textOf([[...pieces, { text: '12', x: 250.4, y: 700, size: 20 }]])).toBe('Đảng bộ có 12 đảng viên');
  });
});

describe('what is printed on each page', () => {
  const margin = (page: number): SetLine[] => [
    { text: 'Đảng bộ Sở KH&CN - Văn kiện Đại hội', x: 200, y: 810, size: 9 },
    { text: `Trang ${page + 1}/9`, x: 280, y: 30, size: 10 },
  ];
  it('is dropped: running headers and page numbers', async () => {
    const { text, dropped } = await readPdf(makePdf(typeset(LONG, { rows: 7, margin })));
    expect(paragraphs(text)).toEqual(LONG);
    expect(dropped?.slice(0, 2)).toEqual(['Đảng bộ Sở KH&CN - Văn kiện Đại hội', 'Trang 1/9']);
    expect(dropped).toHaveLength(2 * typeset(LONG, { rows: 7 }).length);
  });

  it('is dropped: bare numbers that go up, from any number on', async () => {
    const { text } = await readPdf(
      makePdf(typeset(LONG, { rows: 7, margin: (page) => [{ text: String(page + 14), x: 290, y: 810 }] })),
    );
    expect(paragraphs(text)).toEqual(LONG);
  });

  it('is kept where it says something once, or is a figure of the text', async () => {
    const pages = typeset(LONG, { rows: 7 });
    const first = [...(pages[0] ?? []), { text: 'Lưu hành nội bộ', x: 70, y: 800 }, { text: '85', x: 290, y: 30 }];
    const { text, dropped } = await readPdf(makePdf([first, ...pages.slice(1)]));
    expect(text).toContain('Lưu hành nội bộ');
    expect(text).toContain('85');
    expect(dropped).toEqual([]);
  });

  it('is dropped: a watermark across the page', async () => {
    const { text, dropped } = await readPdf(
      makePdf(typeset([FIRST], { margin: () => [{ text: 'DỰ THẢO', x: 200, y: 300, turned: true }] })),
    );
    expect(text).toBe(FIRST);
    expect(dropped).toEqual(['DỰ THẢO']);
  });
});

describe('PDFs that are not read', () => {
  it.each([
    ['scanned', makePdf(['q 500 0 0 700 40 40 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0000 EI Q'])],
    [
      'encrypted',
      makePdf([[{ text: FIRST, x: 70, y: 700 }]], {
        objects: [`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`],
        trailer: '/Encrypt 900 0 R /ID [<00><00>]',
      }),
    ],
    ['too_many_pages', makePdf(Array.from({ length: 500 }, () => [{ text: FIRST, x: 70, y: 700 }]))],
    ['damaged', Buffer.from('%PDF-1.7 and nothing')],
  ])('F48: %s', async (code, bytes) => {
    await expect(readPdf(bytes)).rejects.toMatchObject({ name: 'DocumentFault', code });
  });

  it('F48: code in the matrix of a font is not run', async () => {
    const font = `<< /Type /Font /Subtype /Type1 /BaseFont /X /FontMatrix [0.1 0 0 0.1 0 (1\\); globalThis.ran = true;//)] >>`;
    const bytes = makePdf([`BT /F1 12 Tf 70 700 Td (Chi) Tj ET`], { objects: [font] });
    const changed = Buffer.from(bytes.toString('latin1').replace('/F1 3 0 R', '/F1 900 0 R'), 'latin1');
    await readPdf(changed).catch(() => {});
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('F48: deeply nested objects end in a fault or a text', async () => {
    const bytes = makePdf([[{ text: FIRST, x: 70, y: 700 }]], {
      objects: ['['.repeat(200_000)],
      trailer: '/Info 900 0 R',
    });
    await readPdf(bytes).catch((error: unknown) => expect(error).toHaveProperty('code'));
  });
});
