import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReport, scanFolder } from '../../src/reports/folder.js';
import { openKnownFiles } from '../../src/reports/known-files.js';

const GREETING = 'Chào mừng Đại hội Đảng bộ tỉnh lần thứ XX!';
const POLL = 'Theo bạn, thủ tục nào của Sở còn chậm nhất?';
const CLOSING = 'Hội nghị bế mạc lúc 17 giờ cùng ngày.';
const SAYINGS = [
  'Sở mở 4 lớp học nghị quyết cho 86 đảng viên, lớp nào cũng có bài thu hoạch nộp đúng hạn, chấm công khai.',
  'Sở khởi công 640 căn nhà ở xã hội, đạt 71% kế hoạch năm, giao sớm hai tháng so với hợp đồng đã ký kết.',
  'Sở thanh tra 12 công trình, phạt 3 nhà thầu, đình chỉ một giấy phép xây dựng cấp sai thẩm quyền ở huyện.',
  'Sở tặng 30 suất quà cho học sinh vùng lũ, mỗi suất 500 nghìn đồng, lấy từ quỹ tình nghĩa của công đoàn.',
];
const article = (n: number, ...around: readonly string[]): string =>
  [
    around[0],
    `Tin hoạt động số ${n} của Sở Xây dựng`,
    SAYINGS[n],
    `${SAYINGS[n]?.slice(0, 40)}, theo báo cáo quý.`,
    ...around.slice(1),
  ]
    .filter(Boolean)
    .join('\n\n');

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'site-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Puts pages with their addresses into the folder. */
async function put(pages: Readonly<Record<string, readonly [url: string, text: string]>>): Promise<void> {
  for (const [file, [, text]] of Object.entries(pages)) await writeFile(path.join(dir, file), text);
  // As an import enters them: with the title that the page itself names.
  const entries = Object.entries(pages).map(([file, [url, text]]) => {
    const title = /^(?:Tin hoạt động|Lịch tiếp) .*$/mu.exec(text)?.[0];
    return { file, ...(url !== '' && { url }), ...(title && { title }) };
  });
  await writeFile(path.join(dir, 'catalog.json'), JSON.stringify(entries));
}

/** What is left out of each report, by id. */
async function furniture(): Promise<Record<string, string[]>> {
  const out: Record<string, string[]> = {};
  for (const source of (await scanFolder(dir)).sources) {
    const { text, blocks } = await readReport(source);
    out[source.id] = blocks
      .filter(({ role }) => role === 'furniture')
      .map(({ span }) => text.slice(span.start, span.end));
  }
  return out;
}

const pageOf = (n: number, host = 'https://so.example'): readonly [string, string] => [
  `${host}/tin/${n}`,
  article(n, GREETING, POLL),
];

describe('lines that stand on several pages of one site', () => {
  it('are left out of each, above and below what is of the page alone', async () => {
    await put({ 'a.txt': pageOf(0), 'b.txt': pageOf(1), 'c.txt': pageOf(2) });
    for (const lines of Object.values(await furniture())) expect(lines).toEqual([GREETING, POLL]);
  });

  it.each<[string, Readonly<Record<string, readonly [string, string]>>]>([
    ['on two pages', { 'a.txt': pageOf(0), 'b.txt': pageOf(1) }],
    [
      'on pages of several sites',
      { 'a.txt': pageOf(0), 'b.txt': pageOf(1, 'https://khac.example'), 'c.txt': pageOf(2, 'https://nua.example') },
    ],
    [
      'on pages of no known site',
      { 'a.txt': ['', pageOf(0)[1]], 'b.txt': ['', pageOf(1)[1]], 'c.txt': ['', pageOf(2)[1]] },
    ],
    [
      'in the midst of the text',
      Object.fromEntries(
        [0, 1, 2].map((n) => [
          `${n}.txt`,
          [`https://so.example/${n}`, article(n, '', CLOSING, `Ảnh và tin số ${n} do Văn phòng Sở gửi.`)],
        ]),
      ),
    ],
    [
      'on few of the pages',
      Object.fromEntries(
        Array.from({ length: 8 }, (_, i) => [
          `${i}.txt`,
          [`https://so.example/${i}`, article(i % 4, '', i < 3 ? CLOSING : `Tin số ${i} do Văn phòng Sở gửi.`)],
        ]),
      ),
    ],
    [
      'where the pages say the same but for a line',
      Object.fromEntries(
        [5, 6, 7].map((n) => [
          `${n}.txt`,
          [
            `https://so.example/${n}`,
            [`Lịch tiếp công dân tháng ${n}`, ...SAYINGS, `Tháng ${n} tiếp vào thứ năm.`, CLOSING].join('\n\n'),
          ],
        ]),
      ),
    ],
    [
      'in papers',
      Object.fromEntries(
        [1, 2, 3].map((n) => [
          `${n}.txt`,
          [
            `https://so.example/${n}`,
            `SỞ XÂY DỰNG LAM GIANG\nSố: ${n}/TB-SXD\n\nTHÔNG BÁO\nVề việc số ${n}\n\n${SAYINGS[n]}\n\n${SAYINGS[n]?.slice(9)}\n\nNơi nhận: các phòng, đơn vị.`,
          ],
        ]),
      ),
    ],
  ])('stay %s', async (_, pages) => {
    await put(pages);
    for (const lines of Object.values(await furniture())) expect(lines).toEqual([]);
  });

  it('a third page has the first two read anew, a fourth none; a scan of one page knows the others', async () => {
    const place = path.join(dir, '.known.json');
    const long = new Date(Date.now() - 60_000);
    const scan = async (only?: ReadonlySet<string>): Promise<Record<string, string>> => {
      const known = await openKnownFiles(place);
      const { sources } = await scanFolder(dir, known, only);
      await known.save();
      return Object.fromEntries(sources.map(({ id, hash }) => [id, hash]));
    };
    const pages: Record<string, readonly [string, string]> = { 'a.txt': pageOf(0), 'b.txt': pageOf(1) };
    await put(pages);
    const two = await scan();
    await put({ ...pages, 'c.txt': pageOf(2) });
    const three = await scan();
    expect([three['a'] === two['a'], three['b'] === two['b']]).toEqual([false, false]);
    await put({ ...pages, 'c.txt': pageOf(2), 'd.txt': pageOf(3) });
    const four = await scan();
    expect(four).toMatchObject(three);
    // Kept as a scan of a minute ago would have kept them.
    const known = await openKnownFiles(place);
    const mark = { size: 1, mtimeMs: long.getTime(), ctimeMs: long.getTime(), ino: 1 };
    const { edgeKeys } = await import('../../src/reports/site-lines.js');
    for (const n of [0, 1, 2])
      known.keep(`${'abc'[n]}.txt`, mark, `x ${edgeKeys(pageOf(n)[1]).join(' ')} `, Date.now());
    await known.save();
    expect(await scan(new Set(['d']))).toEqual({ d: four['d'] });
  });
});
