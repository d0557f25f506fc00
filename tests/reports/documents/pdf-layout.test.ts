import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/reports/documents/pdf/pdf.js';
import type { PlacedText } from '../../../src/reports/documents/pdf/placed.js';
import { rowsOf } from '../../../src/reports/documents/pdf/rows.js';
import { makePdf, type SetLine, typeset } from '../../support/pdf.js';
import { FIRST, SECOND, THIRD } from '../roles.js';

const paragraphs = async (pages: readonly (readonly SetLine[])[]): Promise<string[]> =>
  (await readPdf(makePdf(pages))).text.split(/\n\n+/u);
const column = (texts: readonly string[], x: number, lower = 0): SetLine[] =>
  (typeset(texts, { columns: 36, indent: 2 })[0] ?? []).map((line) => ({
    ...line,
    x: line.x - 70 + x,
    y: line.y - lower,
  }));
/** A table whose cells are lists of lines; each row is `space` points below the last line of the one above. */
function table(
  rows: readonly (readonly (readonly string[])[])[],
  xs: readonly number[],
  from = 700,
  space = 20,
): SetLine[] {
  let y = from;
  return rows.flatMap((row) => {
    const lines = row.flatMap((cell, i) => cell.map((text, k) => ({ text, x: xs[i] ?? 0, y: y - 14 * k, size: 11 })));
    y -= 14 * (Math.max(...row.map((cell) => cell.length)) - 1) + space;
    return lines;
  });
}

describe('two columns of running text', () => {
  it('of which the right one is short', async () =>
    expect(await paragraphs([[...column([FIRST, SECOND, THIRD], 50), ...column([FIRST], 310)]])).toEqual([
      FIRST,
      SECOND,
      THIRD,
      FIRST,
    ]));

  it('of which the left one is short', async () =>
    expect(await paragraphs([[...column([FIRST], 50), ...column([SECOND, THIRD], 310)]])).toEqual([
      FIRST,
      SECOND,
      THIRD,
    ]));

  it.each([
    ['right', 0, -16],
    ['left', -16, 0],
  ])('of which the %s one begins a line higher', async (_, left, right) =>
    expect(await paragraphs([[...column([FIRST], 50, left), ...column([SECOND], 310, right)]])).toEqual([
      FIRST,
      SECOND,
    ]),
  );

  it('below a title and above text over the whole width', async () => {
    const title = { text: 'BẢN TIN CỦA ĐẢNG BỘ SỞ KHOA HỌC VÀ CÔNG NGHỆ', x: 70, y: 780, size: 14 };
    const below = (typeset([THIRD])[0] ?? []).map((line) => ({ ...line, y: line.y - 200 }));
    expect(await paragraphs([[title, ...column([FIRST], 50), ...column([SECOND], 310), ...below]])).toEqual([
      title.text,
      FIRST,
      SECOND,
      THIRD,
    ]);
  });
});

describe('tables', () => {
  it('with cells of several lines: each cell whole, below its heading', async () =>
    expect(
      await paragraphs([
        table(
          [
            [['Giai đoạn 2025 - 2027'], ['Giai đoạn 2028 - 2030']],
            [
              ['- Mở 05 nghề mới: cơ', 'điện tử, hàn.'],
              ['- Mở 04 nghề mới: bảo', 'trì tàu thuyền.'],
            ],
          ],
          [65, 205],
        ),
      ]),
    ).toEqual([
      'Giai đoạn 2025 - 2027 | Giai đoạn 2028 - 2030\n- Mở 05 nghề mới: cơ điện tử, hàn. | - Mở 04 nghề mới: bảo trì tàu thuyền.',
    ]));

  it('with three columns of cells of different heights', async () =>
    expect(
      await paragraphs([
        table(
          [
            [['STT'], ['Nội dung'], ['Đơn vị']],
            [['1'], ['Tập huấn chuyển', 'đổi số cho cán bộ', 'phường'], ['Văn phòng']],
            [['2'], ['Kiểm tra chi bộ'], ['Ủy ban Kiểm', 'tra']],
          ],
          [60, 110, 330],
        ),
      ]),
    ).toEqual([
      'STT | Nội dung | Đơn vị\n1 | Tập huấn chuyển đổi số cho cán bộ phường | Văn phòng',
      'STT | Nội dung | Đơn vị\n2 | Kiểm tra chi bộ | Ủy ban Kiểm tra',
    ]));

  it('with empty cells: figures stay under their heading', async () =>
    expect(
      await paragraphs([
        table(
          [
            [['Chi bộ'], ['Chính thức'], ['Dự bị']],
            [['Văn phòng'], [], ['2']],
            [['Thanh tra'], ['9'], []],
            [['Kế hoạch'], ['7'], ['1']],
          ],
          [60, 200, 330],
          700,
          16,
        ),
      ]),
    ).toEqual([
      'Chi bộ | Chính thức | Dự bị\nVăn phòng |  | 2',
      'Chi bộ | Chính thức | Dự bị\nThanh tra | 9 |',
      'Chi bộ | Chính thức | Dự bị\nKế hoạch | 7 | 1',
    ]));

  it('between paragraphs, which stay whole', async () => {
    const above = typeset([FIRST])[0] ?? [];
    const below = (typeset([SECOND])[0] ?? []).map((line) => ({ ...line, y: line.y - 300 }));
    const rows = table(
      [
        [['Chi bộ'], ['Số']],
        [['Văn phòng'], ['12']],
        [['Thanh tra'], ['9']],
      ],
      [70, 300],
      560,
      16,
    );
    expect(await paragraphs([[...above, ...rows, ...below]])).toEqual([
      FIRST,
      'Chi bộ | Số\nVăn phòng | 12',
      'Chi bộ | Số\nThanh tra | 9',
      SECOND,
    ]);
  });
});

describe('page numbers and notes', () => {
  const LONG = [FIRST, SECOND, THIRD];
  it.each([
    ['at the top of the second of two pages', { text: '2', x: 290, y: 810, size: 12 }],
    ['at its foot', { text: '2', x: 290, y: 30, size: 12 }],
    ['with dashes', { text: '- 2 -', x: 285, y: 810, size: 12 }],
  ])('%s cut no sentence', async (_, number) => {
    const pages = typeset(LONG, { rows: 7, margin: (page) => (page === 1 ? [number] : []) });
    expect(pages).toHaveLength(2);
    expect(await paragraphs(pages)).toEqual(LONG);
  });

  it('a note at the foot of a page cuts no sentence', async () => {
    const note = [
      { text: '1', x: 70, y: 72, size: 6 },
      { text: 'Số liệu của Ban Tổ chức.', x: 76, y: 70, size: 9 },
    ];
    const pages = typeset(LONG, { rows: 7, margin: (page) => (page === 0 ? note : []) });
    const read = await paragraphs(pages);
    expect(read.slice(0, 3)).toEqual(LONG);
    expect(read.slice(3).join(' ')).toContain('Số liệu của Ban Tổ chức.');
  });

  it.each([
    ['raised over its line', 7],
    ['raised a little', 4],
  ])('a figure %s stays in its place', async (_, up) => {
    const line = [
      { text: 'Diện tích trụ sở là 120 m', x: 70, y: 700, size: 12 },
      { text: '2', x: 70 + 25 * 6, y: 700 + up, size: 7 },
      { text: 'và có sân.', x: 70 + 25 * 6 + 10, y: 700, size: 12 },
    ];
    expect(await paragraphs([line])).toEqual(['Diện tích trụ sở là 120 m² và có sân.']);
  });
});

describe('tables over whole pages', () => {
  const rows = (page: number): (readonly (readonly string[])[])[] =>
    Array.from({ length: 42 }, (_, i) => [
      [`Chi bộ ${page * 42 + i + 1}`],
      [String(11 + ((i * 7 + page * 5) % 60))],
      [String((i + page) % 9)],
    ]);
  it('lose no row at the edges of pages, although their words are alike', async () => {
    const pages = [0, 1, 2].map((page) => table(rows(page), [70, 250, 400], 800, 18));
    const text = (await readPdf(makePdf(pages))).text;
    for (const page of [0, 1, 2])
      for (const [name = [], first = [], second = []] of rows(page))
        expect(text).toContain(`${name[0]} | ${first[0]} | ${second[0]}`);
  });

  it('with a running header and page numbers, which go', async () => {
    const pages = [0, 1, 2].map((page) => [
      { text: 'Sở Nội vụ - Danh sách chi bộ', x: 200, y: 825, size: 9 },
      ...table(rows(page), [70, 250, 400], 800, 18),
      { text: `Trang ${page + 1}/3`, x: 280, y: 20, size: 9 },
    ]);
    const { text, dropped } = await readPdf(makePdf(pages));
    expect(text).not.toContain('Danh sách chi bộ');
    expect(text).toContain('Chi bộ 84 | ');
    expect(dropped).toHaveLength(6);
  });
});

describe('columns of a table that stand close', () => {
  const row = (y: number, cells: readonly (readonly [string, number])[]): SetLine[] =>
    cells.map(([text, x]) => ({ text, x, y, size: 12 }));
  it('are told by what begins at one place below each other', async () =>
    expect(
      await paragraphs([
        [
          ...row(700, [
            ['Ca trực', 60],
            ['Người trực', 165],
            ['Nhiệm vụ', 300],
          ]),
          // "Ca 2 (15h–23h)" ends 8 points before the next column.
          ...row(680, [
            ['Ca 1 (7h–15h)', 60],
            ['Ông Trứ', 152],
            ['Canh kênh', 290],
          ]),
          ...row(660, [
            ['Ca 2 (15h–23h)', 60],
            ['Bà Lý', 152],
            ['Sơ tán 34 hộ', 290],
          ]),
          ...row(640, [
            ['Ca 3 (23h–7h)', 60],
            ['Ông Hậu', 152],
          ]),
        ],
      ]),
    ).toEqual([
      'Ca trực | Người trực | Nhiệm vụ\nCa 1 (7h–15h) | Ông Trứ | Canh kênh',
      'Ca trực | Người trực | Nhiệm vụ\nCa 2 (15h–23h) | Bà Lý | Sơ tán 34 hộ',
      'Ca trực | Người trực | Nhiệm vụ\nCa 3 (23h–7h) | Ông Hậu |',
    ]));
});

describe('lines that are no paragraph', () => {
  const centred = (text: string, y: number, middle = 300): SetLine => ({
    text,
    x: middle - text.length * 3.25,
    y,
    size: 13,
  });
  it('a letterhead whose lines are as wide as its column, also with letters of another font', async () => {
    const rest = (typeset([FIRST])[0] ?? []).map((line) => ({ ...line, y: line.y - 150 }));
    const found = await paragraphs([
      [
        centred('HẠT KIỂM LÂM PÁC MA', 780, 150),
        // "Ộ" is a piece of its own.
        { text: 'C', x: 330, y: 780, size: 13 },
        { text: 'Ộ', x: 336.5, y: 780, size: 13 },
        { text: 'NG HÒA XÃ HỘI CHỦ NGHĨA', x: 343, y: 780, size: 13 },
        centred('Độc lập - Tự do - Hạnh phúc', 762, 420),
        centred('Pác Ma, ngày 20 tháng 12 năm 2025', 744, 420),
        centred('BÁO CÁO', 726, 420),
        ...rest,
      ],
    ]);
    expect(found.slice(0, -1).flatMap((one) => one.split('\n'))).toEqual([
      'HẠT KIỂM LÂM PÁC MA    CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
      'Độc lập - Tự do - Hạnh phúc',
      'Pác Ma, ngày 20 tháng 12 năm 2025',
      'BÁO CÁO',
    ]);
  });

  it('but words in brackets that go on in the middle of the next line are one', async () => {
    const rest = (typeset([FIRST])[0] ?? []).map((line) => ({ ...line, y: line.y - 100 }));
    const first = {
      text: '(Kèm theo Kế hoạch số 18/KH-XNTN ngày 05/01/2026 của Xí nghiệp Sông',
      x: 72,
      y: 780,
      size: 13,
    };
    expect((await paragraphs([[first, centred('Bùi)', 764), ...rest]]))[0]).toBe(`${first.text} Bùi)`);
  });

  it('a part and the tab behind its number are one line', async () =>
    expect(
      await paragraphs([
        [
          { text: 'Điều 1.', x: 70, y: 780, size: 12 },
          { text: 'Giờ mở cửa', x: 150, y: 780, size: 12 },
          ...(typeset([FIRST])[0] ?? []).map((line) => ({ ...line, y: line.y - 60 })),
        ],
      ]),
    ).toEqual(['Điều 1. Giờ mở cửa', FIRST]));
});

describe('letters that a font lacks, set after the rest of their line', () => {
  const at = (text: string, x: number, width: number): PlacedText => ({ text, x, y: 700, width, size: 12 });
  const line = (pieces: readonly PlacedText[]): string => (rowsOf(pieces)[0] ?? []).map(({ text }) => text).join('|');
  it.each<[string, readonly PlacedText[], string]>([
    ['one', [at('nhân dân t nh qu', 70, 83), at('ỉ', 121.2, 3.5)], 'nhân dân tỉnh qu'],
    ['two', [at('UBND T NH S N', 70, 93), at('Ỉ', 114.5, 4), at('Ơ', 144.6, 8.7)], 'UBND TỈNH SƠN'],
    ['before a name', [at('bà Th Nhàn', 70, 60), at('ị', 99, 3.4)], 'bà Thị Nhàn'],
    ['none', [at('bà Nhàn', 70, 40), at('Th', 112, 14)], 'bà Nhàn|Th'],
  ])('%s', (_, pieces, words) => expect(line(pieces)).toBe(words));
});

describe('what heads or ends one page only', () => {
  const title = (...lines: readonly string[]): SetLine[] =>
    lines.map((text, i) => ({ text, x: 200, y: 790 - 18 * i, size: 14 }));
  const body = (lower: number): SetLine[] =>
    (typeset([SECOND, THIRD], { columns: 80, indent: 2 })[0] ?? []).map((line) => ({ ...line, y: line.y - lower }));
  const small = (text: string, y: number): SetLine => ({ text, x: 200, y, size: 9 });
  const read = async (pages: readonly (readonly SetLine[])[]): Promise<string> => (await readPdf(makePdf(pages))).text;

  it.each([
    ['BẢN TIN KHUYẾN NÔNG', 'Số 4 năm 2024', 'Bản tin Khuyến nông - Số 4'],
    ['KẾ HOẠCH', 'Diễn tập chữa cháy rừng năm 2025', 'Kế hoạch diễn tập chữa cháy rừng'],
    ['Số: 12/2024/TT-BXD', 'THÔNG TƯ', 'Thông tư 12/2024/TT-BXD'],
    ['TRƯỜNG TIỂU HỌC SUỐI HOA', 'NỘI QUY HỌC SINH', 'Trường Tiểu học Suối Hoa | Nội quy'],
  ])('says what its title does: %s', async (first, second, foot) => {
    expect(await read([[...title(first, second), ...body(40), small(foot, 40)]])).not.toContain(foot);
    expect(
      await read([
        [...title(first, second), ...body(40)],
        [...body(0), small(foot, 800)],
      ]),
    ).not.toContain(foot);
  });

  it.each([
    ['KẾ HOẠCH', 'Trồng rừng năm 2025', 'Kế hoạch này thay Kế hoạch trồng rừng năm 2024'],
    ['KẾ HOẠCH', 'Trồng rừng năm 2025', '¹ Kế hoạch trồng rừng năm 2025'],
    ['KẾ HOẠCH', 'Trồng rừng năm 2025', 'Trồng rừng năm 2025.'],
    ['KẾ HOẠCH', 'Trồng rừng năm 2025', 'Trồng rừng'],
    ['BẢNG GIÁ', 'Vé xe buýt', 'Giá vé đã gồm thuế'],
  ])('is kept where it says more, is a note, or a sentence: %s %s / %s', async (first, second, foot) =>
    expect(await read([[...title(first, second), ...body(40), small(foot, 40)]])).toContain(foot),
  );

  it('is kept in letters as large as the text', async () => {
    const line = { text: 'Kế hoạch trồng rừng năm 2025', x: 200, y: 60, size: 13 };
    expect(await read([[...title('KẾ HOẠCH', 'Trồng rừng năm 2025'), ...body(40), line]])).toContain(line.text);
  });
});
