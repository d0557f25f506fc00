import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStateStore } from '../../src/state/store.js';
import { openDatabase } from '../../src/storage/database.js';
import { scrubbed } from '../../src/telegram/misses/scrub.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import { ADMIN, groupText, newGroup, privateText, someone, tapOn } from '../support/updates.js';

const DAY = 24 * 3600 * 1000;
let running: RunningBot;
beforeEach(async () => {
  running = await runBot();
});
afterEach(async () => {
  await running.close();
  expect(running.server.malformed).toEqual([]);
});

async function done(update: Readonly<Record<string, unknown>>): Promise<void> {
  running.server.push(update);
  await running.server.until(() => running.server.pending.length === 0);
}
const texts = async () => (await running.store.misses(100)).map(({ text }) => text);

/** How many rows of the state name this number anywhere, by table. */
async function rowsNaming(file: string, id: number): Promise<string[]> {
  const db = await openDatabase(file, { readOnly: true });
  const found: string[] = [];
  for (const { name } of await db.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")) {
    for (const row of await db.all(`SELECT * FROM ${name}`))
      if (JSON.stringify(row).includes(String(id))) found.push(name);
  }
  await db.close();
  return found;
}

async function bytesOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.startsWith('bot.sqlite'));
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))).join('\n');
}

describe('H63: /quyenriengtu and /xoadulieu', () => {
  test('what is kept, how long and how it is deleted is told in both languages', async () => {
    const vi = await running.ask(privateText(someone(), '/quyenriengtu'));
    expect(vi.text).toMatch(/2 ngày[\s\S]*30 ngày[\s\S]*90 ngày[\s\S]*\/xoadulieu/);
    expect(labelsOf(vi)).toEqual(['Đừng giữ câu hỏi của mình', 'Xoá dữ liệu của mình']);
    const en = await running.ask(privateText(someone('en'), '/privacy'));
    expect(en.text).toMatch(/2 days[\s\S]*30 days[\s\S]*90 days[\s\S]*\/forget/);
    const group = await running.ask(groupText(someone(), '/privacy', { chat: newGroup() }));
    expect(labelsOf(group)).toEqual([]);
  });

  test('asked once, everything of the user is deleted, from the log of the database as well; of others nothing', async () => {
    const [one, other] = [someone(), someone()];
    const file = path.join(running.folder, 'bot.sqlite');
    await done(privateText(one, 'dự báo thời tiết ở Gò Mây?'));
    await done(privateText(other, 'dự báo thời tiết ở Hòn Lá?'));
    const answer = await running.ask(privateText(one, 'Phú Thọ đông người cỡ nào?'));
    await done(tapOn(one, answer, '⋯'));
    await running.server.until(() => labelsOf(answer).includes('👎'));
    await done(tapOn(one, answer, '👎'));
    await done(groupText(one, '/hoi Hà Nam?', { chat: newGroup() }));
    expect(await texts()).toHaveLength(3);
    expect(await bytesOf(running.folder)).toMatch(/Gò Mây[\s\S]*đông người cỡ nào|đông người cỡ nào[\s\S]*Gò Mây/);
    const sure = await running.ask(privateText(one, '/xoadulieu'));
    expect(labelsOf(sure)).toEqual(['Xoá hết', 'Thôi']);
    expect((await rowsNaming(file, one.id)).length).toBeGreaterThan(0);
    await done(tapOn(one, sure, 'Xoá hết'));
    await running.server.until(() => sure.text.includes('Đã xoá hết'));
    expect(await rowsNaming(file, one.id)).toEqual([]);
    expect(await texts()).toEqual(['dự báo thời tiết ở Hòn Lá?']);
    const bytes = await bytesOf(running.folder);
    expect(bytes).not.toContain('Gò Mây');
    expect(bytes).not.toContain('đông người cỡ nào');
    expect(bytes).toContain('Hòn Lá');
    expect(labelsOf(sure)).toEqual([]);
  });

  test('an admin is told that the audit of what admins did stays', async () => {
    await running.ask(privateText(ADMIN, '/nhatky'));
    const sure = await running.ask(privateText(ADMIN, '/xoadulieu'));
    await done(tapOn(ADMIN, sure, 'Xoá hết'));
    await running.server.until(() => sure.text.includes('nhật ký các lệnh quản trị của bạn vẫn được giữ'));
  });

  test('thinking better of it deletes nothing; in a group it is not done', async () => {
    const one = someone();
    await done(privateText(one, 'thời tiết?'));
    const sure = await running.ask(privateText(one, '/xoadulieu'));
    await done(tapOn(one, sure, 'Thôi'));
    await running.server.until(() => sure.text.includes('giữ nguyên'));
    expect(await texts()).toHaveLength(1);
    const group = await running.ask(groupText(one, '/xoadulieu', { chat: newGroup() }));
    expect(group.text).toContain('trò chuyện riêng');
  });
});

describe('H64: what is kept of questions', () => {
  test('only those without an answer, for 90 days, their asker as a keyed hash', async () => {
    const one = someone();
    await done(privateText(one, 'Sơn La có bao nhiêu đảng viên?'));
    await done(privateText(one, 'chào bạn'));
    expect(await texts()).toEqual([]);
    await done(privateText(one, 'thời tiết hôm nay?'));
    const [miss] = await running.store.misses(10);
    expect(miss).toMatchObject({ text: 'thời tiết hôm nay?', kind: 'outside' });
    expect(miss?.alias).toMatch(/^[\w-]{22}$/);
    expect(JSON.stringify(miss)).not.toContain(String(one.id));
    await running.store.prune(Date.now() + 89 * DAY);
    expect(await texts()).toHaveLength(1);
    await running.store.prune(Date.now() + 91 * DAY);
    expect(await texts()).toEqual([]);
    expect((await running.store.missCounts(0)).get('outside')).toBe(1);
  });

  test('whoever opts out leaves counters only, and is not asked for an opinion; that outlasts a deletion', async () => {
    const one = someone();
    await done(privateText(one, 'thời tiết hôm qua?'));
    const privacy = await running.ask(privateText(one, '/quyenriengtu'));
    await done(tapOn(one, privacy, 'Đừng giữ'));
    await running.server.until(() => labelsOf(privacy).includes('Cho giữ câu chưa trả lời được'));
    expect(await texts()).toEqual([]);
    const sure = await running.ask(privateText(one, '/xoadulieu'));
    await done(tapOn(one, sure, 'Xoá hết'));
    await running.server.until(() => sure.text.includes('mã băm'));
    await done(privateText(one, 'thời tiết ngày mai?'));
    expect(await texts()).toEqual([]);
    expect((await running.store.missCounts(0)).get('outside')).toBe(2);
    const unasked = await running.ask(privateText(one, 'Sơn La?'));
    await done(tapOn(one, unasked, '⋯'));
    await running.server.until(() => labelsOf(unasked).includes('‹ Quay lại'));
    expect(labelsOf(unasked)).not.toContain('👍');
  });

  test('in groups nothing, until an administrator of the group allows it', async () => {
    const [group, admin, member] = [newGroup(), someone(), someone()];
    running.server.chats.describe(group.id, { members: { [admin.id]: 'administrator' } });
    await done(groupText(member, '/hoi thời tiết?', { chat: group }));
    expect(await texts()).toEqual([]);
    expect((await running.store.missCounts(0)).get('outside')).toBe(1);
    const mode = await running.ask(groupText(admin, '/chedo', { chat: group }));
    await done(tapOn(admin, mode, 'Cho giữ'));
    await running.server.until(() => mode.text.includes('90 ngày'));
    await done(groupText(member, '/hoi thời tiết mai?', { chat: group }));
    expect(await texts()).toEqual(['thời tiết mai?']);
  });

  test('no question stands in the log', async () => {
    await done(privateText(someone(), 'thời tiết Gò Mây?'));
    await done(privateText(someone(), 'Sơn La Gò Mây?'));
    running.server.push(privateText(someone(), 'nổ Gò Mây'));
    await running.server.until(() => running.log.lines.some((line) => line.includes('update failed')));
    expect(running.log.lines.join('\n')).not.toContain('Gò Mây');
  });

  test.each([
    ['gọi cho anh Nam 0912 345 678 nhé?', 'gọi cho anh Nam … nhé?'],
    ['số +84-912-345-678?', 'số …?'],
    ['hỏi @nguoi_nao hay a.b@c.vn?', 'hỏi … hay …'],
    ['xem https://x.vn/a?b=1 giúp', 'xem … giúp'],
    ['năm 2023 có 1.234 đảng viên?', 'năm 2023 có 1.234 đảng viên?'],
    ['ngày 12/3/2024\n\nở đâu', 'ngày 12/3/2024 ở đâu'],
  ])('what points to people is left out: %s', (text, kept) => {
    expect(scrubbed(text)).toBe(kept);
  });

  test('the key is made once, for its owner only; another folder has another', async () => {
    const file = path.join(running.folder, 'alias.key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const key = await readFile(file);
    const again = await openStateStore(path.join(running.folder, 'second.sqlite'));
    await again.close();
    expect(await readFile(file)).toEqual(key);
    const elsewhere = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-key-'));
    const other = await openStateStore(path.join(elsewhere, 'bot.sqlite'));
    const miss = { text: 'x', kind: 'outside', reading: '{}', near: 0, at: Date.now() };
    await other.keepMiss(ADMIN.id, miss);
    await running.store.keepMiss(ADMIN.id, miss);
    const [here, there] = [(await running.store.misses(1))[0], (await other.misses(1))[0]];
    expect(here?.alias).not.toBe(there?.alias);
    await other.close();
    await rm(elsewhere, { recursive: true });
  });
});
