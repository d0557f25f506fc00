import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readReport, scanFolder } from '../../../src/reports/folder.js';
import { type Replaced, replaceDigests } from '../../../src/reports/shelf/digests.js';
import { prepare } from '../../../src/reports/shelf/prepare.js';
import { SECOND } from '../roles.js';
import { pageOf } from './pages.js';

const PAGE = 'https://a.example/tin/1';
const DIGEST = `Bản lược thuật\n\n${SECOND.replace('61', '21')}\n`;
let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'digests-'));
  await writeFile(path.join(dir, 'quang-nam-2022.txt'), DIGEST);
  await writeFile(path.join(dir, 'khac.txt'), 'Bản lược thuật khác.');
  await writeFile(
    path.join(dir, 'catalog.json'),
    JSON.stringify([
      { file: 'quang-nam-2022.txt', title: 'Sơ kết', kind: 'digest', url: PAGE, province: 'Quảng Nam', note: 1 },
      { file: 'khac.txt', kind: 'digest', site: 'https://b.example/' },
    ]),
  );
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function replaced(page: string): Promise<Replaced[]> {
  const out: Replaced[] = [];
  const fetch = async (url: string) => ({ url, requested: url, body: Buffer.from(page), bytes: page.length });
  await replaceDigests({ dir, fetch, prepare: (came) => prepare(came, []), onDone: (one) => out.push(one) });
  return out;
}
const read = (...file: string[]): Promise<string> => readFile(path.join(dir, ...file), 'utf8');

describe('originals in place of digests', () => {
  it('are quoted under the same id from then on; the digest is kept', async () => {
    expect((await replaced(pageOf(1))).map(({ kind, file }) => [kind, file])).toEqual([
      ['replaced', 'quang-nam-2022.txt'],
      ['no_page', 'khac.txt'],
    ]);
    expect(await read('digests', 'quang-nam-2022.txt')).toBe(DIGEST);
    expect(await read('originals', 'quang-nam-2022.html')).toBe(pageOf(1));
    expect(JSON.parse(await read('catalog.json'))[0]).toEqual({
      file: 'quang-nam-2022.txt',
      title: 'Sơ kết',
      kind: 'original',
      url: PAGE,
      province: 'Quảng Nam',
      note: 1,
      published: '2022-05-02',
      publisher: 'Trang thử',
      author: 'Thu Hà',
    });
    const { sources } = await scanFolder(dir);
    expect(sources.map((one) => one.id)).toEqual(['khac', 'quang-nam-2022']);
    const report = await readReport(sources[1] as never);
    expect(report.meta.kind).toBe('original');
    expect(report.text).toContain('Phát biểu tại hội nghị');
    expect((await replaced(pageOf(1))).map(({ kind }) => kind)).toEqual(['no_page']);
  });

  it('stay out where the page tells something else, or next to nothing', async () => {
    const home = `<html><body>${'<p>Trang tin của đơn vị giới thiệu các dịch vụ, sản phẩm và hình ảnh mới nhất trong tuần.</p>'.repeat(9)}</body></html>`;
    for (const page of [home, `<html><body><p>${SECOND.slice(0, 200)}</p></body></html>`]) {
      expect(await replaced(page)).toContainEqual(expect.objectContaining({ kind: 'failed', code: 'unreadable' }));
      expect(await read('quang-nam-2022.txt')).toBe(DIGEST);
      expect(await readdir(dir)).not.toContain('digests');
    }
  });

  it('are put in place again after a process was killed before the catalog was written', async () => {
    const catalog = await read('catalog.json');
    await replaced(pageOf(1));
    await writeFile(path.join(dir, 'catalog.json'), catalog);
    expect((await replaced(pageOf(1)))[0]?.kind).toBe('replaced');
    expect(await read('digests', 'quang-nam-2022.txt')).toBe(DIGEST);
  });
});
