import { describe, expect, test } from 'vitest';
import { election } from '../../src/facts/kinds/election.js';
import { factKit } from '../../src/facts/kit.js';
import { viewOf } from '../../src/facts/view.js';
import { makeReport } from '../../src/reports/make.js';
import { shippedLexicon } from '../support/data.js';
import { factsOf } from './extraction.js';

/** Who was elected to what ("P name|office"), by how many votes ("V name count"), and sizes, as one line each. */
const told = (...lines: readonly string[]): string[] =>
  factsOf('election', lines).flatMap(({ attrs }) => {
    if (attrs['what'] === 'position') return [`P ${attrs['person']}|${attrs['role']}`];
    if (attrs['what'] === 'votes') return [`V ${attrs['person']} ${attrs['count']}`];
    return attrs['what'] === 'other' ? [] : [`${attrs['what']} ${attrs['count']}`];
  });

describe('an office told of first, its holder after', () => {
  test.each([
    ['Chi bộ tiến hành bầu bổ sung Phó Bí thư. Kết quả, đồng chí Lê Văn Tám trúng cử với 11/12 phiếu.', 'phó bí thư'],
    ['Chi bộ bầu bổ sung chức danh Phó Bí thư; kết quả đồng chí Lê Văn Tám trúng cử, đạt 100%.', 'phó bí thư'],
    ['Hội nghị bỏ phiếu bầu chức danh Chủ tịch. Ông Lê Văn Tám đắc cử.', 'chủ tịch'],
    ['Đại hội bầu trực tiếp Bí thư: đồng chí Lê Văn Tám trúng cử với 100% số phiếu.', 'bí thư'],
    ['Ban Chấp hành nhất trí để cụ Lê Văn Tám làm Bí thư.', 'bí thư'],
    ['Tái đắc cử Bí thư Chi bộ là đồng chí Lê Văn Tám.', 'bí thư'],
    ['Được bầu làm Bí thư Chi bộ khóa mới là đồng chí Lê Văn Tám, 12/12 phiếu.', 'bí thư'],
    ['Chức danh Bí thư thuộc về đồng chí Lê Văn Tám, sau khi Ban Chấp hành bầu.', 'bí thư'],
    ['- Chức danh Chủ tịch: ông Lê Văn Tám đạt 21/21 phiếu;', 'chủ tịch'],
    ['Do đồng chí Hà Văn Bình chuyển đi, Chi bộ bầu đồng chí Lê Văn Tám giữ chức Bí thư.', 'bí thư'],
    ['Bầu bổ sung Phó Bí thư. Kết quả, Trung tá Lê Văn Tám, Chính trị viên Ban Chỉ huy đã trúng cử.', 'phó bí thư'],
    ['Bầu bổ sung Phó Bí thư. Đồng chí Lê Văn Tám (Trưởng phòng) trúng cử với 9/9 phiếu.', 'phó bí thư'],
    ['Bí thư là bà Hà Thị Diễm; Phó Bí thư là bà Mai Thị Lúa và ông Lê Văn Tám, sau khi bầu.', 'phó bí thư'],
    ['Đại hội bầu bà Hà Thị Diễm làm Bí thư; Phó Bí thư gồm bà Mai Thị Lúa, ông Lê Văn Tám.', 'phó bí thư'],
    ['- Bầu Phó Bí thư Đảng ủy: đồng chí Lê Văn Tám, Phó Giám đốc Công ty (13/14 phiếu).', 'phó bí thư'],
    ['Kết quả bầu Bí thư Chi bộ: đồng chí Lê Văn Tám, đạt 100%.', 'bí thư'],
    ['Ban Chấp hành bầu Chủ tịch Công đoàn: ông Lê Văn Tám.', 'chủ tịch'],
    ['Đồng chí Lê Văn Tám được Ban Chấp hành tín nhiệm giao trọng trách Bí thư Chi bộ.', 'bí thư'],
    ['Bầu bà Hà Thị Diễm làm Chủ tịch; 02 Phó Chủ tịch: ông Lê Văn Tám và bà Mai Thị Lúa.', 'phó chủ tịch'],
  ])('%s', (line, office) => {
    expect(told(line)).toContain(`P Lê Văn Tám|${office}`);
  });

  test.each([
    'Do đồng chí Hà Văn Bình được điều động về huyện, Chi bộ tiến hành bầu bổ sung Phó Bí thư.',
    'Chi bộ bầu bổ sung Phó Bí thư. Đồng chí Lê Văn Tám đề nghị các đảng viên lựa chọn kỹ.',
    'Chi bộ tiến hành bầu bổ sung Phó Bí thư. Đồng chí Lê Văn Tám công bố danh sách.',
    'Đồng chí Lê Văn Tám trúng cử với 11/12 phiếu.',
    'Đại hội bầu Đoàn Chủ tịch gồm: Lê Văn Tám - Bí thư; Mai Thị Lúa - Phó Bí thư.',
    'Đại hội bầu Đoàn Chủ tịch gồm: Lê Văn Tám - Bí thư; Mai Thị Lúa - Ủy viên Ban Chấp hành, Chủ tịch Công đoàn.',
    'Chi bộ bầu Phó Bí thư; đồng chí Lê Văn Tám, Bí thư, ghi nhận.',
    'Bầu bổ sung Phó Bí thư. Đồng chí Lê Văn Tám, Trưởng phòng, chúc mừng đồng chí trúng cử.',
    'Bầu bổ sung Phó Bí thư. Đồng chí Lê Văn Tám, Trưởng phòng chúc mừng người trúng cử.',
  ])('nobody: %s', (line) => {
    expect(told(line).filter((one) => one.startsWith('P'))).toEqual([]);
  });
});

describe('a list of those elected with their seats', () => {
  const seats = ['P Lê Văn Tám|bí thư', 'P Mai Thị Lúa|phó bí thư'];
  test.each([
    [['Đại hội đã bầu Chi ủy gồm 2 đồng chí: Lê Văn Tám (Bí thư), Mai Thị Lúa (Phó Bí thư).']],
    [['Đại hội đã bầu Chi ủy gồm: Lê Văn Tám - Bí thư; Mai Thị Lúa - Phó Bí thư.']],
    [['Hội nghị đã bầu: đồng chí Lê Văn Tám - Bí thư Đảng ủy; đồng chí Mai Thị Lúa - Phó Bí thư Đảng ủy.']],
    [['Ban Chấp hành bầu các chức danh: Lê Văn Tám - Bí thư Đảng ủy Sở; Mai Thị Lúa - Phó Bí thư Đảng ủy Sở.']],
    [['Lê Văn Tám và Mai Thị Lúa lần lượt được bầu giữ chức Bí thư, Phó Bí thư.']],
    [['Các đồng chí Lê Văn Tám, Mai Thị Lúa được bầu lần lượt làm Bí thư và Phó Bí thư Đảng ủy.']],
    [['Ban Chấp hành bầu đồng chí Lê Văn Tám giữ chức Bí thư, đồng chí Mai Thị Lúa giữ chức Phó Bí thư.']],
    [['Với 9/9 phiếu, đồng chí Lê Văn Tám được bầu làm Bí thư; đồng chí Mai Thị Lúa trúng cử Phó Bí thư.']],
    [['Ông Lê Văn Tám được bầu giữ chức Bí thư (45/47 phiếu), bà Mai Thị Lúa - Phó Bí thư (44/47 phiếu).']],
    [['Đồng chí Lê Văn Tám tái đắc cử Bí thư; đồng chí Mai Thị Lúa - Phó Bí thư.']],
    [['Đại hội bầu ông Lê Văn Tám làm Bí thư, bà Mai Thị Lúa (Phó Bí thư); ra mắt Chi ủy.']],
    [['Kết quả bầu Chi ủy như sau:', '1. Đ/c Lê Văn Tám - Bí thư', '2. Đ/c Mai Thị Lúa - Phó Bí thư']],
    [['Ban Chấp hành bầu:', '- Ông Lê Văn Tám giữ chức Bí thư;', '- Bà Mai Thị Lúa giữ chức Phó Bí thư;']],
    [['Chi ủy khóa mới gồm 2 người: ông Lê Văn Tám (tái cử Bí thư), bà Mai Thị Lúa (Phó Bí thư).']],
    [
      [
        'Kết quả bầu Chi ủy như sau:',
        '- Lê Văn Tám (Bí thư)',
        '- Mai Thị Lúa (Phó Bí thư)',
        '- Hà Thị Diễm (Giám đốc)',
      ],
    ],
  ])('%j', (lines) => {
    expect(told(...lines).filter((one) => one.startsWith('P'))).toEqual(seats);
  });

  test.each([
    [
      [
        'Đại hội bầu 3 đồng chí vào Ban Chấp hành: Lê Văn Tám (Giám đốc), Mai Thị Lúa (Bí thư), Hà Thị Diễm (Trưởng phòng).',
      ],
    ],
    [['Đại hội bầu Ban Chấp hành gồm: Lê Văn Tám - Bí thư Đảng ủy, Mai Thị Lúa - Phó Bí thư Đoàn xã.']],
    [['Dự đại hội có: Lê Văn Tám (Bí thư), Mai Thị Lúa (Phó Bí thư).']],
    [['Thành phần dự họp:', '1. Đ/c Lê Văn Tám - Bí thư', '2. Đ/c Mai Thị Lúa - Phó Bí thư']],
    [['Đại hội bầu Ban Chấp hành, đồng chí Lê Văn Tám được chỉ định giữ chức Bí thư.']],
  ])('nobody: %j', (lines) => {
    expect(told(...lines).filter((one) => one.startsWith('P'))).toEqual([]);
  });
});

test.each([
  'Ông Lê Văn Tám được bầu làm Bí thư, bà Mai Thị Lúa - Phó Bí thư, phát biểu chúc mừng.',
  'Ông Lê Văn Tám được bầu làm Bí thư; bà Mai Thị Lúa - Phó Bí thư Huyện ủy - tặng hoa.',
  'Ông Lê Văn Tám được bầu làm Bí thư, bà Mai Thị Lúa (Phó Bí thư) tặng hoa.',
  'Bà Mai Thị Lúa - Phó Bí thư, công bố: ông Lê Văn Tám được bầu làm Bí thư.',
])('one of two: %s', (line) => {
  expect(told(line).filter((one) => one.startsWith('P'))).toEqual(['P Lê Văn Tám|bí thư']);
});

test('all of a list share the office', () => {
  expect(told('Các ông Hà Văn Bình, Đỗ Văn Chín được bầu làm Phó Chủ tịch.')).toEqual([
    'P Đỗ Văn Chín|phó chủ tịch',
    'P Hà Văn Bình|phó chủ tịch',
  ]);
});

describe('sizes', () => {
  test.each([
    ['Hội nghị bầu Ban Thanh tra nhân dân. Kết quả 3 đồng chí trúng cử.', 3],
    ['Đại hội bầu Ban Chấp hành Công đoàn khóa mới. Kết quả, 9 đồng chí trúng cử.', 9],
    ['Đại hội đã hiệp thương cử 13 chị vào Ban Chấp hành khóa XV.', 13],
    ['Ban Thanh tra nhân dân gồm 5 thành viên.', 5],
    ['Hội đồng trường mới gồm 23 người.', 23],
    ['Đại hội giơ tay bầu 11 cụ vào Ban Chấp hành.', 11],
    ['Đại hội bầu đủ 15/15 đồng chí vào Ban Chấp hành khóa mới.', 15],
  ])('%s', (line, size) => {
    expect(told(line)).toEqual([`committee ${size}`]);
  });

  test.each([
    'Bà Lược nói với đảng ủy: "Hai đồng chí là hạt giống của thôn".',
    'Hội nghị bầu bổ sung Ban Chấp hành. Kết quả 2 đồng chí trúng cử.',
    'Chi bộ chọn người. Kết quả 3 đồng chí trúng cử.',
    'Dự họp có 15/15 đồng chí Ban Chấp hành.',
    'Hội nghị bầu bổ sung 2 ủy viên Ban Chấp hành, 1 ủy viên Ban Thường vụ.',
    'Hội nghị bầu bổ sung 2 ủy viên Ban Chấp hành và 1 ủy viên Ban Thường vụ.',
    'Hội nghị bầu thêm 2 đồng chí vào Ban Chấp hành, 1 đồng chí vào Ban Thường vụ.',
    'Có 98 đồng chí đại biểu dự Đại hội.',
  ])('none: %s', (line) => {
    expect(told(line)).toEqual([]);
  });
});

test('votes below a line that tells of the election', () => {
  const lines = ['Ban Chấp hành bầu:', '- Ông Lê Văn Tám giữ chức Chủ tịch, đạt 9/9 phiếu;'];
  expect(told(...lines)).toEqual(['P Lê Văn Tám|chủ tịch', 'V Lê Văn Tám 9']);
});

test.each([
  ['Bầu 7 đồng chí đại biểu chính thức và 02 đồng chí đại biểu dự khuyết đi dự Đại hội cấp trên.', [7, 2]],
  ['Bầu đoàn đại biểu gồm 5 đồng chí chính thức, 1 đồng chí dự khuyết.', [5, 1]],
])('delegates: %s', (line, counts) => {
  expect(told(line)).toEqual(counts.map((count) => `delegates ${count}`));
});

describe('votes', () => {
  test.each([
    ['Mặt trận xã cử bà Mai Thị Lúa giữ chức Phó Chủ tịch với 35/35 vị tán thành.', 35],
    ['Có 24/24 đại biểu bỏ phiếu tán thành bầu bà Mai Thị Lúa giữ chức Chủ tịch.', 24],
    ['Đồng chí Mai Thị Lúa tái đắc cử chức danh Bí thư với tỷ lệ phiếu 27/27.', 27],
    ['Bà Mai Thị Lúa nhận được 23/24 phiếu bầu.', 23],
    ['Theo kết quả kiểm phiếu, chị Mai Thị Lúa dẫn đầu với 98 phiếu.', 98],
    ['Với 15/15 phiếu bầu, đồng chí Mai Thị Lúa tái đắc cử chức vụ Bí thư.', 15],
    ['Với 15/15 phiếu thuận (100%), Ban Chấp hành bầu đồng chí Mai Thị Lúa làm Bí thư.', 15],
    ['1. Đ/c Mai Thị Lúa - Bí thư, đạt 24/25 phiếu (96%).', 24],
    ['2. Đồng chí Mai Thị Lúa, Trưởng phòng Nội vụ: 20/25 phiếu.', 20],
    ['- Mai Thị Lúa – Phó Giám đốc – 22/25 phiếu', 22],
    ['Bầu bổ sung đồng chí Ông Thị Lúa vào Ban Chấp hành, được 10/11 phiếu; đồng chí Mai Thị Lúa được 9/11 phiếu.', 9],
  ])('%s', (line, count) => {
    expect(told(line)).toContain(`V Mai Thị Lúa ${count}`);
  });

  test.each([
    'Có 24/24 đại biểu tán thành chương trình, bà Mai Thị Lúa phát biểu.',
    'Nghị quyết do bà Mai Thị Lúa trình bày được 35/35 vị tán thành.',
    'Bà Mai Thị Lúa, Trưởng ban kiểm phiếu, công bố: 25 phiếu hợp lệ.',
    'Bà Mai Thị Lúa, Tổ trưởng: 25 phiếu hợp lệ.',
  ])("nobody's: %s", (line) => {
    expect(told(line)).toEqual([]);
  });
});

describe('a table of votes', async () => {
  const kit = factKit(await shippedLexicon());
  const table =
    '| TT | Họ và tên | Chức vụ | Số phiếu |\n| 1 | Lê Văn Tám | Bí thư | 140/145 |\n| 2 | Mai Thị Lúa | Phó Bí thư | 137/145 |';
  const positions = (above: string): unknown[] => {
    const text = `Đại hội Đoàn trường lần thứ IX\n\nSau một buổi sáng làm việc khẩn trương, Đại hội đã thành công, có 145 đại biểu dự.\n${above}\n${table}`;
    const report = makeReport({ id: 'a', file: 'a.txt', hash: '', reading: { text, found: {} }, provinces: [] });
    return election
      .extract(viewOf(report, kit))
      .flatMap(({ attrs }) => (attrs.what === 'position' ? [`${attrs.person}|${attrs.role}`] : []));
  };

  test('below "kết quả bầu cử" the column of offices tells what they were elected to', () => {
    expect(positions('KẾT QUẢ BẦU CỬ')).toEqual(['Lê Văn Tám|bí thư', 'Mai Thị Lúa|phó bí thư']);
  });

  test('elsewhere it may be the office that they held before', () => {
    expect(positions('DANH SÁCH GIỚI THIỆU')).toEqual([]);
  });
});
