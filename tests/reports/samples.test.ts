import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readReport, scanFolder } from '../../src/reports/folder.js';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const FIXTURES = path.join(ROOT, 'tests/fixtures');
const SAMPLES = path.resolve(ROOT, '../shared/reports');

interface Gold {
  readonly report: string;
  readonly kind: string;
  readonly has?: readonly string[];
}

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ');

/** What can be quoted of each report of a folder, by id. */
async function quotable(dir: string): Promise<Map<string, string>> {
  const out = new Map<string, string>();
  for (const source of (await scanFolder(dir)).sources) {
    const { text, blocks } = await readReport(source);
    const kept = blocks.filter((b) => b.role !== 'furniture').map((b) => text.slice(b.span.start, b.span.end));
    out.set(source.id, squeeze(kept.join('\n')));
  }
  return out;
}

const folders = readdirSync(FIXTURES).filter((name) => existsSync(path.join(FIXTURES, name, 'gold.jsonl')));

describe.each(folders)('fixtures/%s', (name) => {
  it('no fact is lost as furniture', async () => {
    const texts = await quotable(path.join(FIXTURES, name));
    const gold = readFileSync(path.join(FIXTURES, name, 'gold.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Gold);
    const lost = gold.flatMap(({ report, kind, has = [] }) =>
      has.filter((part) => !texts.get(report)?.includes(squeeze(part))).map((part) => `${report} ${kind}: ${part}`),
    );
    expect(lost).toEqual([]);
  });
});

describe.skipIf(!existsSync(SAMPLES))('the sample reports', () => {
  /** What each site puts around its article. */
  const FURNITURE: Readonly<Record<string, readonly string[]>> = {
    'hai-phong-2023': ['11037', '57,998', 'Liên kết website'],
    'lai-chau-2020': ['06/07/2020', 'Viết bình luận', '19/11/2015', 'Tòng Văn Dung', 'trải nghiệm thú vị'],
    'nghe-an-2023': ['Ý kiến bạn đọc', '60 giây'],
    'thai-nguyen-2020': ['Zalo', '-0', '-3'],
  };
  const KEPT: Readonly<Record<string, readonly string[]>> = {
    'binh-duong-2024': ['55 đảng viên', '06/08/2024', 'Quí Dương'],
    'hai-phong-2023': ['Chiều 30/5', '31/05/2023', 'Hoàng Dũng'],
    'lai-chau-2020': ['28/05/2020', '36 nhiệm vụ', 'Dương Đình Đức', 'Hồng Thắm'],
    'nghe-an-2023': ['94 đảng viên', '14/12/2023', 'khxhnvnghean.gov.vn'],
    'thai-nguyen-2020': ['Ngày 28/01/2020', 'Phạm Quốc Chính', 'Thế Bằng'],
  };
  it('are told from the pages around them', async () => {
    const texts = await quotable(SAMPLES);
    for (const [id, parts] of Object.entries(KEPT)) for (const part of parts) expect(texts.get(id)).toContain(part);
    for (const [id, parts] of Object.entries(FURNITURE))
      for (const part of parts) expect(texts.get(id)).not.toContain(part);
  });
});
