import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Site, startSite } from '../reports/fetching/site.js';
import { FIRST } from '../reports/roles.js';
import { pageOf } from '../reports/shelf/pages.js';
import { makePdf, typeset } from '../support/pdf.js';
import { run } from './run.js';

// Processes on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const MAIN = path.resolve(import.meta.dirname, '../../dist/cli/main.js');
let site: Site;
let dir: string;
let env: Record<string, string>;
let onAsked = (): void => {};
beforeAll(async () => {
  site = await startSite((address, response) => {
    onAsked();
    const n = Number(address.slice(1));
    if (Number.isNaN(n)) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(n));
  });
});
afterAll(() => site.close());
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'import-'));
  env = { STATE_DIR: path.join(dir, 'state'), REPORTS_DIR: path.join(dir, 'reports'), FETCH_ALLOW: site.host };
  site.seen.length = 0;
  onAsked = () => {};
  return () => rm(dir, { recursive: true, force: true });
});
const reports = async (): Promise<string[]> =>
  (await readdir(path.join(dir, 'reports'))).filter((name) => name.endsWith('.txt'));

describe('import', () => {
  test('takes pages and files, says what it found and dropped, and what failed', async () => {
    const pdf = path.join(dir, 'ke-hoach.pdf');
    await writeFile(pdf, makePdf(typeset([FIRST])));
    const { code, stdout, stderr } = await run(
      ['import', `http://${site.host}/7`, pdf, `http://${site.host}/none`, 'http://127.0.0.1/'],
      env,
    );
    expect(code).toBe(1);
    expect(stdout).toContain(
      '«Đảng ủy Sở Khoa học và Công nghệ sơ kết công tác quý I, kỳ 7»; 08/05/2022; Trang thử; Thu Hà; 3 paragraphs. Dropped',
    );
    expect(stdout).toContain('«- Trang chủ»');
    expect(stdout).toMatch(/added 2, already there 0, failed 2, [\d.]+ s\n$/u);
    expect(stderr).toContain(`failed: http://${site.host}/none: The server answered 404.`);
    expect(stderr).toContain('failed: http://127.0.0.1/: The host "127.0.0.1" is not on the public internet.');
    const index = await run(['index'], env);
    expect([index.code, index.stdout]).toEqual([0, expect.stringContaining('added 2')]);
  });

  test('with nothing to import: exit code 2', async () => {
    expect((await run(['import'], env)).code).toBe(2);
    expect((await run(['import', '--list', path.join(dir, 'none')], env)).code).toBe(2);
  });

  test('goes on after kill -9, and takes nothing twice', async () => {
    const pages = 60;
    const list = path.join(dir, 'list.txt');
    await writeFile(
      list,
      `# pages\n${Array.from({ length: pages }, (_, n) => `http://${site.host}/${n}`).join('\n')}\n`,
    );
    await new Promise<void>((resolve) => {
      const child = spawn(process.execPath, [MAIN, 'import', '--list', list], {
        env: { ...env, PATH: process.env['PATH'], BOT_TOKEN: '' },
        stdio: 'ignore',
      });
      onAsked = () => site.seen.length === 35 && child.kill('SIGKILL');
      child.on('close', () => resolve());
    });
    const before = new Set(site.seen.map(({ path: address }) => address)).size;
    expect(before).toBeLessThan(pages);
    onAsked = () => {};
    const { code, stdout } = await run(['import', '--list', list], env);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/already there 25, failed 0/u)]);
    expect(await reports()).toHaveLength(pages);
    const catalog = JSON.parse(await readFile(path.join(dir, 'reports', 'catalog.json'), 'utf8')) as { url: string }[];
    expect(new Set(catalog.map(({ url }) => url)).size).toBe(pages);
    expect(catalog).toHaveLength(pages);
  });

  test('--catalog puts originals in place of digests, and they are quoted', async () => {
    const page = `http://${site.host}/5`;
    await run(['import', page], env);
    const [file = ''] = await reports();
    const catalog = path.join(dir, 'reports', 'catalog.json');
    await writeFile(
      path.join(dir, 'reports', file),
      `${(await readFile(path.join(dir, 'reports', file), 'utf8')).slice(0, 400)}\n`,
    );
    const entries = JSON.parse(await readFile(catalog, 'utf8')) as object[];
    await writeFile(catalog, JSON.stringify(entries.map((entry) => ({ ...entry, kind: 'digest', url: page }))));
    expect((await run(['ask', 'có bao nhiêu đảng viên?'], env)).stdout).toContain('· lược thuật');
    const { code, stdout } = await run(['import', '--catalog'], env);
    expect([code, stdout]).toEqual([0, expect.stringContaining('replaced 1, without a page 0, failed 0')]);
    expect((await run(['ask', 'có bao nhiêu đảng viên?'], env)).stdout).toContain('· nguyên văn');
  });
});
