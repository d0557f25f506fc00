import { describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import type { App } from '../../src/app.js';
import { expectExact, type Folder, useFolder } from './folder.js';

// Processes and indexes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TEXTS = {
  'yen-bai-2024.txt': `Đảng bộ Sở Xây dựng tỉnh Yên Bái tổng kết công tác năm 2024

Sáng 18/12/2024, tại Hội trường tầng 2, Đảng bộ Sở Xây dựng tỉnh Yên Bái tổ chức hội nghị tổng kết công tác năm 2024. Đồng chí Lò Văn Khế, Bí thư Đảng ủy, Giám đốc Sở chủ trì hội nghị. Đồng chí Bế Thị Hồng, Phó Bí thư Đảng ủy, trình bày báo cáo.

Đảng bộ hiện có 57 đảng viên, trong đó 54 đảng viên chính thức và 3 đảng viên dự bị, sinh hoạt ở 6 chi bộ trực thuộc.

Trong năm, Sở đã thẩm định 214 hồ sơ thiết kế; 4 phòng chuyên môn được sáp nhập thành 2 phòng; 3 tổ giám sát của Chi cục được giải thể. Công đoàn trao 12 suất quà cho đoàn viên khó khăn. Có trên 80% thủ tục được giải quyết trực tuyến.

Đảng ủy đã kiểm tra 5 tổ chức đảng, kỷ luật 1 đảng viên bằng hình thức khiển trách. Thư viện Sở bổ sung 45 đầu sách.

Năm 2025, Đảng bộ phấn đấu kết nạp 7 đảng viên, xây 9 nhà tình nghĩa, trồng 300 cây xanh.
`,
  'ha-giang-2023.txt': `Đảng bộ Sở Nội vụ tỉnh Hà Giang sơ kết 6 tháng đầu năm 2023

Chiều 11/7/2023, tại Phòng họp số 1, Đảng bộ Sở Nội vụ tỉnh Hà Giang tổ chức hội nghị sơ kết 6 tháng đầu năm 2023 do đồng chí Giàng A Lềnh, Bí thư Đảng ủy, chủ trì.

Đảng bộ có 71 đảng viên, sinh hoạt ở 8 chi bộ. Trong 6 tháng, Sở đã tổ chức 14 lớp tập huấn và thanh tra 10 đơn vị.
`,
};
const CATALOG = [
  {
    file: 'yen-bai-2024.txt',
    title: 'Đảng bộ Sở Xây dựng tỉnh Yên Bái tổng kết công tác năm 2024',
    organisation: 'Đảng bộ Sở Xây dựng tỉnh Yên Bái',
    province: 'Yên Bái',
    published: '2024-12-19',
  },
  {
    file: 'ha-giang-2023.txt',
    title: 'Đảng bộ Sở Nội vụ tỉnh Hà Giang sơ kết 6 tháng đầu năm 2023',
    organisation: 'Đảng bộ Sở Nội vụ tỉnh Hà Giang',
    province: 'Hà Giang',
    published: '2023-07-12',
  },
];

let folder: Folder;
let app: App;
useFolder(TEXTS, CATALOG, (opened, at) => {
  app = opened;
  folder = at;
});

const verdictOf = async (statement: string): Promise<string | undefined> => {
  const answer: Answer = await app.answer(`${statement} phải không?`);
  await expectExact(answer, folder);
  return 'verdict' in answer ? answer.verdict : undefined;
};

describe('what is put forward and decided', () => {
  const CASES = [
    ['Yên Bái có 57 đảng viên', 'confirmed'],
    ['Yên Bái có 58 đảng viên', 'contradicted'],
    ['Yên Bái có 54 đảng viên chính thức', 'confirmed'],
    ['Yên Bái có 3 đảng viên dự bị', 'confirmed'],
    ['Yên Bái có 5 đảng viên dự bị', 'contradicted'],
    ['Hà Giang có 71 đảng viên', 'confirmed'],
    ['Hà Giang có 57 đảng viên', 'contradicted'],
    ['Yên Bái có 6 chi bộ', 'confirmed'],
    ['Yên Bái có 9 chi bộ', 'contradicted'],
    ['Yên Bái họp ngày 18/12/2024', 'confirmed'],
    ['Yên Bái họp ngày 19/12', 'contradicted'],
    ['Hà Giang họp ngày 11/7', 'confirmed'],
    ['bí thư Yên Bái là Lò Văn Khế', 'confirmed'],
    ['bí thư Yên Bái là Bế Thị Hồng', 'contradicted'],
    ['Yên Bái thẩm định 214 hồ sơ thiết kế', 'confirmed'],
    ['Yên Bái thẩm định 314 hồ sơ thiết kế', 'contradicted'],
    ['Yên Bái giải thể 3 tổ giám sát', 'confirmed'],
    ['Yên Bái giải thể 5 tổ giám sát', 'contradicted'],
    ['Yên Bái kiểm tra 5 tổ chức đảng', 'confirmed'],
    ['Hà Giang tổ chức 14 lớp tập huấn', 'confirmed'],
    ['Hà Giang tổ chức 15 lớp tập huấn', 'contradicted'],
  ] as const;

  test('is told rightly, or not at all', async () => {
    const given: (readonly [string, string | undefined])[] = [];
    for (const [statement] of CASES) given.push([statement, await verdictOf(statement)]);
    // A verdict that is not given costs little; the other one would be wrong.
    const silent = given.filter(([, verdict]) => verdict === undefined).map(([statement]) => statement);
    expect(given.filter(([statement]) => !silent.includes(statement))).toEqual(
      CASES.filter(([statement]) => !silent.includes(statement)),
    );
    expect(silent.length, silent.join('; ')).toBeLessThanOrEqual(4);
  });
});

describe('what is put forward and not decided', () => {
  test.each([
    // Aims.
    'Yên Bái kết nạp 7 đảng viên',
    'Yên Bái đã xây 9 nhà tình nghĩa',
    'Yên Bái đã trồng 300 cây xanh',
    'Yên Bái đã trồng 200 cây xanh',
    // Other years.
    'Năm 2022 Yên Bái có 57 đảng viên',
    'Năm 2021 Yên Bái giải thể 5 tổ giám sát',
    'Năm 2020 Hà Giang tổ chức 15 lớp tập huấn',
    // Other bodies.
    'Chi bộ Văn phòng Yên Bái có 12 đảng viên',
    'Chi cục Kiểm định Yên Bái có 57 đảng viên',
    'Hội Cựu chiến binh Yên Bái có 58 hội viên',
    'Sở Y tế Yên Bái thẩm định 314 hồ sơ thiết kế',
    // Parts of a whole, and what is said of another thing.
    'Yên Bái có 20 đảng viên nữ',
    'Yên Bái có 57 đảng viên nữ',
    'Yên Bái thẩm định 100 hồ sơ thiết kế cầu đường',
    'Yên Bái sáp nhập 3 tổ giám sát',
    'Yên Bái thành lập 5 tổ giám sát',
    'Yên Bái kỷ luật 5 tổ chức đảng',
    // About so much, more, less.
    'Yên Bái có khoảng 60 đảng viên',
    'Yên Bái có hơn 50 đảng viên',
    'Yên Bái có gần 60 đảng viên',
    'Yên Bái có dưới 70 đảng viên',
    'Yên Bái có 50 đảng viên trở lên',
    'Yên Bái thẩm định hơn 200 hồ sơ thiết kế',
    'Yên Bái giải quyết trực tuyến 80% thủ tục',
    'Yên Bái giải quyết trực tuyến 70% thủ tục',
  ])('%s', async (statement) => {
    expect(await verdictOf(statement)).toBeUndefined();
  });
});
