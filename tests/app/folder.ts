import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Answer, Quote } from '../../src/answers/answer.js';
import { type App, type Opened, openApp } from '../../src/app.js';
import { shippedData, shippedModel } from '../support/data.js';

/** Made-up reports in the style of the genre, by file name. */
export const TEXTS: Readonly<Record<string, string>> = {
  'lao-cai-2022.txt': `Đảng bộ Sở Khoa học và Công nghệ tỉnh Lào Cai sơ kết công tác 6 tháng đầu năm

Chiều 14/7, tại Hội trường tầng 3 trụ sở Sở, Đảng ủy Sở Khoa học và Công nghệ tỉnh Lào Cai tổ chức hội nghị sơ kết công tác xây dựng Đảng 6 tháng đầu năm 2022. Đồng chí Lê Văn Tám, Bí thư Đảng ủy, Giám đốc Sở chủ trì hội nghị. Dự hội nghị có đồng chí Mai Thị Lúa, Phó Bí thư Đảng ủy Khối các cơ quan tỉnh.

Đến nay, Đảng bộ Sở có 63 đảng viên, trong đó 61 đảng viên chính thức và 2 đảng viên dự bị, sinh hoạt ở 5 chi bộ trực thuộc. Trong 6 tháng, Đảng bộ đã kết nạp 3 đảng viên mới.

Báo cáo tại hội nghị do đồng chí Trần Thị Bưởi, Phó Bí thư Đảng ủy Sở trình bày. Đảng bộ đã hoàn thành tốt nhiệm vụ chính trị, nghiệm thu 11 đề tài cấp tỉnh về cây dược liệu. Tuy nhiên, việc sinh hoạt chuyên đề ở một số chi bộ còn chậm, chưa đều.

Thời gian tới, Đảng bộ phấn đấu kết nạp thêm 4 đảng viên và tập trung chuyển đổi số.
`,
  'ca-mau-2023.txt': `Đại hội Chi bộ Trạm Giống cây Năm Căn nhiệm kỳ 2023 - 2025

Ngày 18/4/2023, Chi bộ Trạm Giống cây Năm Căn, tỉnh Cà Mau long trọng tổ chức đại hội lần thứ VI, nhiệm kỳ 2023 - 2025. Đại hội có chủ đề “Kỷ cương, xanh đồng, vững bờ”.

Chi bộ hiện có 19 đảng viên. Đại hội đã bầu Ban Chấp hành gồm 5 đồng chí; đồng chí Vũ Ngọc Khoai được bầu giữ chức Bí thư Chi bộ. Dịp này, Chi bộ tặng giấy khen cho đồng chí Đinh Công Sắn.

Hạn chế của nhiệm kỳ qua là diện tích vườn ươm còn nhỏ lẻ, thiếu kho lạnh.
`,
  'phu-tho-2020.txt': `Đảng bộ Bệnh viện Đa khoa Hùng Vương tỉnh Phú Thọ tổng kết công tác năm 2020

Sáng 22/12/2020, Đảng bộ Bệnh viện Đa khoa Hùng Vương, tỉnh Phú Thọ tổ chức hội nghị tổng kết công tác năm 2020. Chủ trì hội nghị có đồng chí Hoàng Văn Ngô, Bí thư Đảng ủy, Giám đốc Bệnh viện.

Đảng bộ có 140 đảng viên, 9 chi bộ trực thuộc. Năm qua, bệnh viện đã khám cho 52.000 lượt người bệnh. Đảng ủy khen thưởng 4 chi bộ tiêu biểu.
`,
};

export const CATALOG = [
  {
    file: 'lao-cai-2022.txt',
    title: 'Đảng bộ Sở Khoa học và Công nghệ tỉnh Lào Cai sơ kết công tác 6 tháng đầu năm',
    organisation: 'Đảng bộ Sở Khoa học và Công nghệ tỉnh Lào Cai',
    province: 'Lào Cai',
    published: '2022-07-15',
    publisher: 'Trang tin thử',
    url: 'https://vi-du.example/lao-cai',
  },
  {
    file: 'ca-mau-2023.txt',
    title: 'Đại hội Chi bộ Trạm Giống cây Năm Căn nhiệm kỳ 2023 - 2025',
    province: 'Cà Mau',
    published: '2023-04-19',
  },
];

/** A folder of reports with its own state folder; `close` takes both away. */
export interface Folder {
  readonly reports: string;
  readonly state: string;
  write(file: string, content: string | Uint8Array): Promise<void>;
  /** The text of a file as an outsider reads it. */
  read(file: string): Promise<string>;
  open(): Promise<Opened>;
  close(): Promise<void>;
}

export async function folderOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  catalog: unknown = [],
): Promise<Folder> {
  const root = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-'));
  const reports = path.join(root, 'reports');
  const state = path.join(root, 'state');
  await mkdir(reports);
  const [data, model] = await Promise.all([shippedData(), shippedModel()]);
  const folder: Folder = {
    reports,
    state,
    write: (file, content) => writeFile(path.join(reports, file), content),
    read: (file) => readFile(path.join(reports, file), 'utf8'),
    open: () => openApp({ reportsDir: reports, stateDir: state, data, model }),
    close: () => rm(root, { recursive: true, force: true }),
  };
  for (const [file, content] of Object.entries(files)) await folder.write(file, content);
  await folder.write('catalog.json', JSON.stringify(catalog));
  return folder;
}

/** Takes the app over a folder for the tests of a file, and asks it what they all need. */
type Use = (app: App, folder: Folder, summary: Opened['summary']) => void | Promise<void>;

/** A folder of these files, opened for all tests of the file that calls this, and closed behind them. */
export function useFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...rest: [catalog: unknown, use: Use] | [use: Use]
): void {
  const use = rest.at(-1) as Use;
  let folder: Folder | undefined;
  let app: App | undefined;
  beforeAll(async () => {
    folder = await folderOf(files, rest.length > 1 ? rest[0] : []);
    const opened = await folder.open();
    app = opened.app;
    await use(opened.app, folder, opened.summary);
  }, 120_000);
  afterAll(async () => {
    await app?.close();
    await folder?.close();
  });
}

/** What an answer shows of the reports: its quotes, or the passage that is nearest. */
export function quotesOf(answer: Answer): readonly Quote[] {
  if (answer.status === 'answered') return answer.quotes;
  return answer.status === 'not_stated' && answer.nearby ? [answer.nearby] : [];
}

/** Every quote is a slice of its file as it stands, at most 600 units long, its marks inside it and in order. */
export async function expectExact(answer: Answer, folder: Folder): Promise<void> {
  for (const { report, span, text, marks } of quotesOf(answer)) {
    expect((await folder.read(report.file)).slice(span.start, span.end)).toBe(text);
    expect(text.normalize('NFC').length).toBeLessThanOrEqual(600);
    expect(text.trim()).not.toBe('');
    let at = 0;
    for (const mark of marks) {
      expect(mark.start).toBeGreaterThanOrEqual(at);
      expect(mark.end).toBeGreaterThan(mark.start);
      at = mark.end;
    }
    expect(at).toBeLessThanOrEqual(text.length);
  }
}
