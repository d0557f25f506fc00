import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Folder, folderOf } from '../app/folder.js';
import { run } from './run.js';

// Processes and indexes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PLACES =
  'Sơn La, Cà Mau, Huế, Lào Cai, Phú Thọ, Hà Nam, Nam Định, Bắc Kạn, Long An, Phú Yên, Hà Tĩnh, Bến Tre, An Giang, Cao Bằng'.split(
    ', ',
  );
const title = (place: string): string => `Đảng bộ Sở Nội vụ ${place} tổng kết công tác năm 2023`;
const TEXTS = Object.fromEntries(
  PLACES.map((place, i) => [
    `so-${i}.txt`,
    [
      title(place),
      `Ngày ${10 + i}/1/2024, Đảng bộ Sở Nội vụ tỉnh ${place} tổ chức hội nghị tổng kết công tác năm 2023.`,
      `Đảng bộ có ${31 + i} đảng viên, sinh hoạt ở 4 chi bộ.`,
    ].join('\n\n'),
  ]),
);
const CATALOG = PLACES.map((place, i) => ({
  file: `so-${i}.txt`,
  title: title(place),
  organisation: `Sở Nội vụ ${place}`,
  province: place,
  kind: 'original',
}));

/** A body of another kind, of which no figure is known. */
const OTHER = 'Trường Trung học Gò Mây khai giảng\n\nNgày 5/9/2021, Trường Trung học Gò Mây khai giảng năm học mới.';
const OTHER_ENTRY = {
  file: 'khac.txt',
  title: 'Trường Trung học Gò Mây khai giảng',
  organisation: 'Trường Trung học Gò Mây',
  published: '2021-09-05',
  kind: 'original',
};

let folder: Folder;
beforeAll(async () => {
  folder = await folderOf({ ...TEXTS, 'khac.txt': OTHER }, [...CATALOG, OTHER_ENTRY]);
});
afterAll(() => folder.close());

/** What is said to each line, without what came before the first. */
async function said(...lines: readonly string[]): Promise<readonly string[]> {
  const { code, stdout } = await run(
    ['chat', '--reports', folder.reports],
    { STATE_DIR: folder.state },
    `${lines.join('\n')}\n`,
  );
  expect(code).toBe(0);
  return stdout.split('Hỏi: ').slice(1);
}

describe('/tiep in the terminal', () => {
  test('shows the next page of a list, then says that there is none; /why tells of the page', async () => {
    const [first = '', second = '', third = '', why = '', none = ''] = await said(
      'Những báo cáo nào nêu số đảng viên?',
      '/tiep',
      '/tiep',
      '/why',
      '/tiep',
    );
    expect(first).toContain('14 báo cáo có nêu');
    expect(first).toContain('Trang sau ›');
    expect(first.match(/\d+ đảng viên/gu)).toHaveLength(5);
    expect(second.match(/\d+ đảng viên/gu)).toHaveLength(5);
    expect(third.match(/\d+ đảng viên/gu)).toHaveLength(4);
    expect(why).toContain('intents: members 1.00');
    expect(none).toContain('Không còn trang nào nữa.');
  });

  test('turns the pages of /baocao, also of those that it is limited to', async () => {
    const [first = '', second = '', one = '', none = ''] = await said(
      '/baocao sở nội vụ',
      '/next',
      '/baocao Huế',
      '/baocao Đắk Lắk 1990',
    );
    expect(first).toContain('Có 14 báo cáo');
    expect(first).toContain('Trang 1/2');
    // The number of a line opens a card here, and a quote in a table.
    expect(first).toContain('[1–10] xem dòng đó');
    expect(second).toContain('Trang 2/2');
    expect(one).toContain('Mình không tìm thấy: ');
    expect(none).toContain('Mình không tìm thấy báo cáo nào tên «Đắk Lắk');
  });

  test('before any list says that there is no page', async () => {
    expect((await said('/tiep'))[0]).toContain('Không còn trang nào nữa.');
  });
});

describe('where no report is about what was named', () => {
  test('the nearest are offered: asked the same where they state it, else their cards', async () => {
    const [miss = '', asked = ''] = await said('Sở Nội vụ Đắk Lắk có bao nhiêu đảng viên?', '1');
    expect(miss).toMatch(/Mình chưa có báo cáo nào về .*Đắk Lắk/u);
    expect(miss).toContain('[3]');
    expect(asked).toMatch(/│ .*đảng viên/u);
  });
});

test('ask --why tells what spoke for and against, after the answer', async () => {
  const { code, stdout } = await run(['ask', '--why', '--reports', folder.reports, 'Huế có bao nhiêu đảng viên?'], {
    STATE_DIR: folder.state,
  });
  expect(code).toBe(0);
  const [answer = '', why = ''] = stdout.split(/^(?=intents: )/mu);
  expect(answer).toMatch(/^│ .*33 đảng viên/u);
  expect(why).toMatch(/^reports: so-2 /mu);
});
