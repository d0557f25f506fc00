import { describe, expect, it } from 'vitest';
import { blocksOf, formed } from '../../src/reports/blocks.js';
import type { Report } from '../../src/reports/report.js';
import { passagesOf } from '../../src/search/passages.js';
import { packBlocks, reportOf } from '../../src/search/rows.js';
import { FIRST, TITLE } from './roles.js';

const TEXT = [
  TITLE,
  FIRST,
  'Chương II',
  'QUY ĐỊNH CỤ THỂ',
  'Điều 5. Lệ phí',
  '1. Phòng 6 người: 180 nghìn đồng.',
  'a) Nộp một lần;',
  'III. KIẾN NGHỊ',
  'Đề nghị cấp bổ sung 450 triệu đồng.',
  'Đơn vị | Số\nVăn phòng | 12',
  '1. Trần Văn Ba',
  '2. Lê Thị Sáu',
  'KT. GIÁM ĐỐC',
  'Nguyễn Văn Tài',
].join('\n\n');
const blocks = blocksOf(TEXT);
const shown = blocks.map(({ span, form, under }) => {
  const line = TEXT.slice(span.start, span.end).replace(/\s+/gu, ' ');
  const above = blocks[under ?? -1]?.span;
  return [
    line,
    form?.kind ?? '-',
    form && 'number' in form ? form.number : '',
    above ? TEXT.slice(above.start, above.end) : '',
  ];
});

describe('forms of blocks', () => {
  it('tell headings with their level, items and rows, and what stands below what', () =>
    expect(shown.slice(2)).toEqual(
      [
        ['Chương II', 'heading', 'II', ''],
        ['QUY ĐỊNH CỤ THỂ', 'heading', '', 'Chương II'],
        ['Điều 5. Lệ phí', 'heading', '5', 'QUY ĐỊNH CỤ THỂ'],
        ['1. Phòng 6 người: 180 nghìn đồng.', 'item', '1', 'Điều 5. Lệ phí'],
        ['a) Nộp một lần;', 'item', 'a', 'Điều 5. Lệ phí'],
        ['III. KIẾN NGHỊ', 'heading', 'III', 'QUY ĐỊNH CỤ THỂ'],
        ['Đề nghị cấp bổ sung 450 triệu đồng.', '-', '', 'III. KIẾN NGHỊ'],
        ['Đơn vị | Số Văn phòng | 12', 'row', '', 'III. KIẾN NGHỊ'],
        ['1. Trần Văn Ba', 'item', '1', 'III. KIẾN NGHỊ'],
        ['2. Lê Thị Sáu', 'item', '2', 'III. KIẾN NGHỊ'],
        ['KT. GIÁM ĐỐC', '-', '', 'III. KIẾN NGHỊ'],
        ['Nguyễn Văn Tài', '-', '', ''],
      ].map(([line, kind, number, above]) => [line, kind, number, above]),
    ));

  it('come back from the index as they went in', () => {
    const row = { meta: '{}', hash: '', blocks: packBlocks(blocks), text: TEXT, original: null, left_out: null };
    expect(reportOf(row).blocks).toEqual(blocks);
  });

  it('a heading is found and quoted with the first line below it', () => {
    const report: Report = { meta: { id: 'a', file: 'a', title: 'a', kind: 'original' }, text: TEXT, hash: '', blocks };
    const sentences = passagesOf(report).flatMap((passage) =>
      passage.sentences.map(({ start, end }) => TEXT.slice(start, end)),
    );
    expect(sentences).toContain('Điều 5. Lệ phí\n\n1. Phòng 6 người: 180 nghìn đồng.');
    expect(sentences).toContain('III. KIẾN NGHỊ\n\nĐề nghị cấp bổ sung 450 triệu đồng.');
    // Together they still hold every word that can be quoted.
    for (const { role, span } of blocks)
      if (role !== 'furniture')
        expect(sentences.join('\n').replace(/\s+/gu, ' ')).toContain(
          TEXT.slice(span.start, span.end).replace(/\s+/gu, ' '),
        );
  });

  const formsOf = (text: string): (readonly (string | undefined)[])[] => {
    const all = blocksOf(text);
    const slice = (span: { readonly start: number; readonly end: number } | undefined): string | undefined =>
      span && text.slice(span.start, span.end);
    return all.map(({ span, form, under }) => [
      slice(span),
      form?.kind,
      form?.kind === 'row' ? slice(form.header) : slice(all[under ?? -1]?.span),
    ]);
  };

  it('headings of the Party are numbered "1-"', () => {
    const text = [TITLE, FIRST, 'I- MỤC ĐÍCH', '1- Yêu cầu', 'Kiểm tra đúng quy trình.', '2- Mốc: từ ngày 1/1/2025.'];
    expect(formsOf(text.join('\n\n')).slice(2)).toEqual([
      ['I- MỤC ĐÍCH', 'heading', undefined],
      ['1- Yêu cầu', 'heading', 'I- MỤC ĐÍCH'],
      ['Kiểm tra đúng quy trình.', undefined, '1- Yêu cầu'],
      ['2- Mốc: từ ngày 1/1/2025.', 'item', '1- Yêu cầu'],
    ]);
  });

  it('an article that says something itself ends the one above, and its items stand below it', () => {
    const text = [TITLE, FIRST, 'Điều 1. Chỉ tiêu', 'a) Thu 6 tỷ;', 'Điều 2. Giao Ủy ban thực hiện.', 'a) Đúng hạn;'];
    expect(formsOf(text.join('\n\n')).slice(3)).toEqual([
      ['a) Thu 6 tỷ;', 'item', 'Điều 1. Chỉ tiêu'],
      ['Điều 2. Giao Ủy ban thực hiện.', undefined, undefined],
      ['a) Đúng hạn;', 'item', 'Điều 2. Giao Ủy ban thực hiện.'],
    ]);
  });

  it('a list without signs ends where its lines are none any more', () => {
    const text = [TITLE, FIRST, 'Sản lượng cau:', 'Xã Thượng: 210 tấn', 'Xã Hạ: 175 tấn', 'Vụ tới đặt thêm hai máy.'];
    expect(formsOf(text.join('\n')).slice(3)).toEqual([
      ['Xã Thượng: 210 tấn', undefined, 'Sản lượng cau:'],
      ['Xã Hạ: 175 tấn', undefined, 'Sản lượng cau:'],
      ['Vụ tới đặt thêm hai máy.', undefined, undefined],
    ]);
  });

  it('the first part below a table of contents is one as those after it', () => {
    const contents = '1. Hiện trạng\t2\n2. Mục tiêu\t5';
    const parts = '1. Hiện trạng\nTỉnh có 214 nhà trọ của dân bản.\n\n2. Mục tiêu\nĐến năm 2030 có 400 nhà trọ.';
    const forms = formsOf(`KẾ HOẠCH PHÁT TRIỂN NHÀ TRỌ\n\nMỤC LỤC\n\n${contents}\n\n${parts}`);
    expect(
      forms
        .filter(([line]) => line?.includes('\t') === false)
        .slice(2)
        .map(([line, kind]) => [line, kind]),
    ).toEqual([
      ['1. Hiện trạng', 'heading'],
      ['Tỉnh có 214 nhà trọ của dân bản.', undefined],
      ['2. Mục tiêu', 'heading'],
      ['Đến năm 2030 có 400 nhà trọ.', undefined],
    ]);
  });

  it('a line over a table heads it', () =>
    expect(formsOf(`${TITLE}\n\n${FIRST}\n\nLịch đấu\n\nNgày | Ván\n10/2 | 1`).slice(2)).toEqual([
      ['Lịch đấu', 'heading', undefined],
      ['Ngày | Ván\n10/2 | 1', 'row', 'Ngày | Ván'],
    ]));

  describe('rows between bars', () => {
    const headers = (...groups: readonly string[]): (string | undefined)[] =>
      formsOf([TITLE, FIRST, ...groups].join('\n\n'))
        .slice(2)
        .map(([, , header]) => header);

    it('two rows below their heading are two, not a heading of two lines', () =>
      expect(headers('Chi bộ | Số | Nữ\nKê khai | 9 | 3\nẤn chỉ | 6 | 1')).toEqual([
        undefined,
        'Chi bộ | Số | Nữ',
        'Chi bộ | Số | Nữ',
      ]));

    it('where each row has its heading written over it, that may be of several lines, and hold years', () => {
      const head = 'Chỉ tiêu | Năm | Năm\nChỉ tiêu | 2023 | 2024';
      expect(headers(`${head}\nLúa | 9 | 3`, `${head}\nNgô | 6 | 1`)).toEqual([head, head]);
      expect(headers('Chỉ tiêu | 2023\nLúa | 9')).toEqual(['Chỉ tiêu | 2023']);
    });

    it('rows of figures head none', () =>
      expect(headers('Văn phòng | 12 | 2\nThanh tra | 9 | 1')).toEqual([undefined, undefined]));
  });

  describe('columns set apart with spaces', () => {
    const HEADER = 'Tuyến               Xe 4 chỗ     Ghi chú';
    const below = (...rows: readonly string[]): (string | undefined)[] =>
      formsOf([TITLE, FIRST, [HEADER, ...rows].join('\n')].join('\n\n'))
        .slice(3)
        .map(([, kind, header]) => (kind === 'row' ? header : undefined));

    it('are rows below the one that heads them', () =>
      expect(
        below('Chợ - Bến xe        45.000 đ', 'Chợ - Bệnh viện     70.000 đ     đêm thêm 20%', 'Giờ chờ: 15.000 đ'),
      ).toEqual([HEADER, HEADER, undefined]));

    it.each([
      [
        'an empty cell in the middle keeps its place',
        ['Chợ - Bến xe                     20%', 'Chợ - Núi            15        đêm'],
      ],
    ])('%s', (_, rows) => expect(below(...rows)).toEqual([HEADER, HEADER]));

    it.each([
      ['with a number before it', 'I      TRONG HUYỆN'],
      ['of words alone', 'Ngoài huyện'],
    ])('go on below a line that heads some of them, %s', (_, part) =>
      expect(below('Chợ - Bến xe        45.000 đ', part, 'Chợ - Bệnh viện     70.000 đ')).toEqual([
        HEADER,
        undefined,
        HEADER,
      ]),
    );

    it.each([
      ['a sentence', 'Các giá khác do hai bên thỏa thuận.'],
      ['two such lines', 'Ngoài huyện\nTrong tỉnh'],
    ])('end at %s', (_, line) =>
      expect(
        below('Chợ - Bến xe        45.000 đ', 'Chợ - Núi           15', line, 'Chợ - Bệnh viện     70').at(-1),
      ).toBe(undefined),
    );

    it.each([
      ['one row', ['Chợ - Bến xe        45.000 đ']],
      ['no figures', ['Nguyễn Văn Ba       Lê Thị Tư', 'Phó Giám đốc        Chánh Văn phòng']],
      [
        'a figure between two headings',
        ['Chợ - Bến xe   45.000 đồng một lượt  5', 'Chợ - Núi      45.000 đồng một lượt  5'],
      ],
    ])('are none with %s', (_, rows) => expect(below(...rows).every((one) => one === undefined)).toBe(true));
  });
});

describe('lines in capitals beside headings in capitals', () => {
  const forms = (...lines: readonly string[]): (string | undefined)[] => {
    const text = `Sổ tay trồng cây\n\n${SENTENCE}\n\nKẾT QUẢ\n${SENTENCE}\n\nKHÓ KHĂN\n${SENTENCE}\n\n${lines.join('\n')}`;
    return blocksOf(text).map(({ form }) => form?.kind);
  };
  const SENTENCE = 'Cây giống trồng đầu mùa mưa, cách nhau 2 m, bón lót phân chuồng ủ hoai.';

  it.each(['MUA Ở ĐÂU, GIÁ BAO NHIÊU', 'KHEN, CHÊ', 'NỘP Ở ĐÂU, LÚC NÀO', 'DẤU ẤN 2017 – 2022'])(
    '%s heads what stands below',
    (line) => expect(forms(line, SENTENCE)[6]).toBe('heading'),
  );

  it.each([
    ['NGUYỄN VĂN LỰC', SENTENCE],
    ['TRUNG TÂM GIỐNG AN LẠC', SENTENCE],
    ['GIÁ CÂY GIỐNG', 'GIÁ HẠT GIỐNG'],
    ['- GIÁ CÂY GIỐNG', SENTENCE],
    ['CHUỐI', SENTENCE],
  ])('%s is none', (line, below) => expect(forms(line, below)[6]).not.toBe('heading'));

  it('without others of its form it is none', () =>
    expect(
      blocksOf(`Sổ tay trồng cây\n\n${SENTENCE}\n\nGIÁ CÂY GIỐNG\n${SENTENCE}`).map(({ form }) => form?.kind),
    ).not.toContain('heading'));
});

it('a paper that was stored has its signature below no heading', () => {
  const text =
    'UBND XÃ NÀ HỲ\nTHÔN NGÒI\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nBÁO CÁO\nTình hình thôn Ngòi\n\nI. KIẾN NGHỊ\n- Xin xã 20 tấn xi măng.\n- Mở lớp dạy nghề mây tre.\n\nTRƯỞNG THÔN\n\nCà Văn Ón';
  const blocks = blocksOf(text);
  expect(blocks.at(-1)).toMatchObject({ form: { kind: 'signature' } });
  expect(
    formed(
      text,
      blocks.map(({ role, span, sentences }) => ({ role, span, sentences })),
    ),
  ).toEqual(blocks);
});
