import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DATA_DIR } from '../../src/cli/open.js';
import { loadSmallWords } from '../../src/telegram/manners/small-words.js';
import { keyOf } from '../../src/telegram/pins/pinned.js';
import { run } from '../cli/run.js';
import type { RunningBot } from '../support/running-bot.js';
import { ADMIN, groupText, privateText, someone } from '../support/updates.js';
import { COUNT, hundredsFolder, NEXT, openHundreds, type Page, pagesOf, STATED } from './hundreds.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let running: RunningBot;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ running, close } = await openHundreds());
});
afterAll(() => close());

/** The source lines and numbered lines of a list, over all its pages. */
const named = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap(({ text }) => text.match(/^(?:\d+\. )?[\p{L} ]+ 20[0-2]\d(?= · )/gmu) ?? []);

test.each([
  ['who holds an office', 'ai là bí thư các sở?', `${STATED.secretary} báo cáo có nêu:`, STATED.secretary],
  ['which mention words', 'báo cáo nào nhắc đến đất dốc?', `${STATED.macadamia} báo cáo có nêu:`, STATED.macadamia],
  ['which mention a person', 'báo cáo nào nhắc Trần Văn Sắn', '17 báo cáo có nêu:', 17],
  ['the most first', 'sở nào đông đảng viên nhất', `${STATED.members} báo cáo có nêu:`, STATED.members],
  ['above a number', 'nơi nào trên 250 đảng viên', '37 báo cáo có nêu:', 37],
  ['which state nothing', 'báo cáo nào không nêu số đảng viên', '50 báo cáo không thấy nêu điều này:', 50],
])('%s: each once, the same total on every page', async (_, question, title, total) => {
  await running.ask(privateText(ADMIN, '/moi'));
  const pages = await pagesOf(running, question);
  for (const { text } of pages) expect(text.startsWith(title), text).toBe(true);
  expect(named(pages)).toHaveLength(total);
  expect(new Set(named(pages)).size).toBe(total);
  expect(pages.at(-1)?.labels).not.toContain(NEXT);
});

test('a name alone tells how many reports hold it, and that it quotes a choice of them', async () => {
  const { text } = await running.ask(privateText(someone(), 'Trần Văn Sắn'));
  expect(text).toMatch(/^Có tên trong 17 báo cáo\. Các đoạn nói rõ nhất:/u);
  expect(named([{ text, labels: [] }])).toHaveLength(3);
});

test('/chuatraloi and /ghim: every group once, and how many there are', async () => {
  const word = (i: number): string => `lạ${i} hiếm${i} ${'abcdefghij'[i % 10]}${i}`;
  const words = await loadSmallWords(DATA_DIR);
  for (let i = 0; i < COUNT; i++) {
    const asked = { text: word(i), kind: 'outside', reading: '{}', near: 0, at: Date.now() - i };
    await running.store.keepMiss(1000 + i, asked);
    const passage = { id: `p${i}`, report: `so-${i}`, text: 'Kết quả', start: 0, marks: [] };
    await running.store.pin([{ key: keyOf(words, word(i)), question: word(i) }], passage, i);
  }
  for (const [command, title] of [
    ['/chuatraloi', `Chưa trả lời được: ${COUNT} nhóm câu hỏi`],
    ['/ghim', `Câu trả lời được ghim: ${COUNT}`],
  ] as const) {
    const pages = await pagesOf(running, command);
    expect(pages).toHaveLength(Math.ceil(COUNT / 6));
    for (const { text } of pages) expect(text.startsWith(title), text).toBe(true);
    expect(new Set(pages.flatMap(({ text }) => text.match(/^\d+\. «[^»]+»/gmu) ?? [])).size, command).toBe(COUNT);
    expect(pages.at(-1)?.labels, command).not.toContain(NEXT);
  }
});

test('in a group one is quoted, and how many more there are is told by all of the list, not by its page', async () => {
  const list = await running.ask(groupText(someone(), '/hoi ai là bí thư các sở?'));
  expect(list.text).toContain(`Còn ${STATED.secretary - 1} đoạn nữa.`);
});

test('in the terminal pages are turned by /tiep to the last, and by the number of their choice', async () => {
  const folder = await hundredsFolder();
  const turns = Math.ceil(COUNT / 10) - 1;
  const lines = [
    '/baocao',
    ...Array<string>(turns + 1).fill('/tiep'),
    'báo cáo nào nhắc đến đất dốc?',
    '1',
    '/baocao Sơn La',
    '11',
  ];
  const { code, stdout } = await run(
    ['chat', '--reports', folder.reports],
    { STATE_DIR: folder.state },
    `${lines.join('\n')}\n`,
  );
  await folder.close();
  expect(code).toBe(0);
  const said = stdout.split('Hỏi: ').slice(1);
  const all = said.slice(0, turns + 1);
  for (const [i, page] of all.entries()) expect(page).toContain(`Trang ${i + 1}/${turns + 1}`);
  expect(new Set(all.flatMap((page) => page.match(/^ *\d+\. .*\d{4}/gmu) ?? [])).size).toBe(COUNT);
  expect(said[turns + 1]).toContain('Không còn trang nào nữa.');
  const [first, second, some, last] = said.slice(turns + 2);
  expect(first).toContain(`${STATED.macadamia} báo cáo có nêu`);
  expect(first).toContain('[1] Trang sau ›');
  expect(second).toContain('‹ Trang trước');
  expect(some).toContain('Có 20 báo cáo');
  expect(last).toContain('Trang 2/2');
});
