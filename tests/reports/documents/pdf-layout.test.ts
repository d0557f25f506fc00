import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/reports/documents/pdf/pdf.js';
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
