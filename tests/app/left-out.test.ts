import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { App, LoadSummary } from '../../src/app.js';
import { summaryParts } from '../../src/telegram/dataset/summary.js';
import { loadMessages } from '../../src/telegram/messages/messages.js';
import { run } from '../cli/run.js';
import { FIRST, SECOND, THIRD, TITLE } from '../reports/roles.js';
import { PROJECT } from '../support/project.js';
import { type Folder, TEXTS, useFolder } from './folder.js';

const OTHER =
  'Chiều 3/5, Sở Y tế tổ chức lễ trao Huy hiệu Đảng cho 12 đảng viên, với sự có mặt của 345 đại biểu trong toàn ngành tham dự tại hội trường lớn...';
const PAGE = `Trang chủ | Tin tức | Liên hệ\n\n${TITLE}\n\n${FIRST}\n\nTin liên quan\n\n${OTHER}\n`;
const HTML = `<html><body><nav><a href="/">Trang chủ</a><p>Đường dây nóng của cổng là 1900 5555.</p></nav><h1>${TITLE}</h1><p>${SECOND}</p><p>${THIRD}</p></body></html>`;

let folder: Folder;
let app: App;
let summary: LoadSummary;
useFolder({ ...TEXTS, 'trang.txt': PAGE, 'cong.html': HTML }, (...opened) => {
  [app, folder, summary] = opened;
});

describe('what was left out of a file', () => {
  test('is counted, by report, with its share of the running text', () => {
    expect(summary.leftOut?.map(({ id, lines }) => [id, lines])).toEqual([
      ['cong', 2],
      ['trang', 3],
    ]);
    const share = summary.leftOut?.find(({ id }) => id === 'trang')?.share ?? 0;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.6);
  });

  test('is listed', async () => {
    expect(await app.leftOut('trang')).toEqual(['Trang chủ | Tin tức | Liên hệ', 'Tin liên quan', OTHER]);
    expect(await app.leftOut('cong')).toContain('Đường dây nóng của cổng là 1900 5555.');
    expect(await app.leftOut('lao-cai-2022')).toEqual([]);
    expect(await app.leftOut('none')).toBeUndefined();
  });

  test('is told of by /kiemchung, and not quoted', async () => {
    for (const [text, title] of [
      ['trao Huy hiệu Đảng cho 12 đảng viên', TITLE],
      ['đường dây nóng của cổng là 1900 5555', TITLE],
    ] as const) {
      const result = await app.real(text);
      expect(result).toMatchObject({ kind: 'absent', outside: { report: { title } } });
    }
    expect((await app.real('trao Huy hiệu Đảng cho 13 đảng viên tiêu biểu của ngành Y')).kind).not.toBe('exact');
    expect(await app.real('Đại hội thông qua kế hoạch xây cầu vượt sông Hồng')).toEqual({ kind: 'absent' });
  });

  test('index --dropped lists it, index warns by name', async () => {
    const env = { STATE_DIR: `${folder.state}-2` };
    const index = await run(['index', '--reports', folder.reports], env);
    expect(index.stdout).toContain('left out, lines by report: cong 2, trang 3');
    expect(index.stdout).toMatch(/warning: \d\d% of the running text of trang was left out/u);
    const dropped = await run(['index', '--dropped', 'trang', '--reports', folder.reports], env);
    expect(dropped.stdout).toContain(OTHER);
    expect((await run(['index', '--dropped', 'none', '--reports', folder.reports], env)).code).toBe(2);
  });

  test('an import, the preview of a file and a reload warn of it, by name where there are several', async () => {
    const file = path.join(folder.state, 'gui.txt');
    await writeFile(file, PAGE.replace('12 đảng viên', '14 đảng viên'));
    const imported = await run(['import', file, '--reports', folder.reports], { STATE_DIR: `${folder.state}-3` });
    expect(imported.stdout).toMatch(/Dropped 3 lines: «Trang chủ .*Warning: \d\d% of its running text was left out/u);
    const preview = await app.dataset.stage({ content: Buffer.from(PAGE), name: 'a.txt', by: 1 });
    expect(preview.dropped.count).toBe(3);
    expect(preview.oddities).toContain('left_much');
    const { vi } = await loadMessages(path.join(PROJECT, 'data', 'messages'));
    const told = summaryParts(summary, new Map([['trang', 'Trang tin Quảng Nam']]), vi)
      .map(({ text }) => text)
      .join('\n');
    expect(told).toContain('5 dòng của 2 báo cáo');
    expect(told).toMatch(/Nên xem lại \(1\)[^\n]*\n[^\n]*Trang tin Quảng Nam: \d\d%/u);
  });
});
