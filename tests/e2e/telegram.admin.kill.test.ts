import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStateStore } from '../../src/state/store.js';
import { adminChat, documentFrom, PHU_THO } from '../support/admin-chat.js';
import type { Message } from '../support/bot-api-world.js';
import { compiledBot } from '../support/compiled-bot.js';
import { ADMIN, privateText, tapOn } from '../support/updates.js';

const bot = compiledBot({ each: true });

/** Sends an update, kills the bot a moment after it has begun to work on it, sends the update again and starts the bot. */
async function killAfter(update: Readonly<Record<string, unknown>>, begun: RegExp, wait: number): Promise<void> {
  const seen = bot.server.calls.length;
  const again = { ...update, update_id: bot.server.push(update) };
  const isBegun = (): boolean =>
    bot.server.calls.slice(seen).some(({ params }) => begun.test(String(params['text'] ?? '')));
  await bot.server.until(isBegun, 20_000);
  await new Promise((resolve) => setTimeout(resolve, wait));
  await bot.kill();
  bot.server.push(again);
  await bot.start();
}

const chat = () => adminChat(bot.server, ADMIN);
const settled = (message: Message, begun: RegExp): Promise<Message> =>
  bot.server.until(() => !begun.test(message.text) && message, 30_000);
/** The texts of the folder by name, and the catalog's files. */
async function folder(): Promise<Record<string, string>> {
  const names = (await readdir(bot.workshop.reports)).filter((name) => name !== 'originals' && !name.startsWith('.'));
  const read = async (name: string) => [name, await readFile(path.join(bot.workshop.reports, name), 'utf8')] as const;
  return Object.fromEntries(await Promise.all(names.map(read)));
}
/** How often the audit says that an action was done. */
async function doneTimes(action: string): Promise<number> {
  await bot.stop();
  const store = await openStateStore(path.join(bot.workshop.state, 'bot.sqlite'));
  const entries = await store.lastAudit(50);
  expect(await store.openEffects()).toEqual([]);
  await store.close();
  await bot.start();
  return entries.filter((one) => one.action === action && one.outcome === 'done' && one.detail !== 'again').length;
}

describe('kill -9 in the middle of', { timeout: 120_000 }, () => {
  test.each([0, 15, 40, 90])(
    'F49, A11: taking in, after %s ms: it is in once, told once, and undone by one step',
    async (wait) => {
      const before = await folder();
      const preview = await chat().send('a.txt', PHU_THO);
      // "Đưa vào", or "Vẫn đưa vào" where an answer of before would be lost: the weights tell.
      await killAfter(tapOn(ADMIN, preview, 'ưa vào'), /^Đang đưa vào/u, wait);
      expect((await settled(preview, /Nếu đưa vào|^Đang/u)).text).toMatch(/^Đã đưa vào «Đảng bộ Bệnh viện/u);
      expect(await bot.answerTo('Phú Thọ có bao nhiêu đảng viên?')).toContain('140 đảng viên');
      const now = await folder();
      expect(Object.keys(now)).toHaveLength(Object.keys(before).length + 1);
      expect(JSON.parse(now['catalog.json'] ?? '[]')).toHaveLength(6);
      expect(await doneTimes('add')).toBe(1);
      await chat().tap(await chat().say('/hoantac'), 'Hoàn tác');
      expect(await folder()).toEqual(before);
      expect((await chat().say('/hoantac')).text).toContain('Không có thay đổi nào');
    },
  );

  test.each([0, 25])('F49, A11: taking out, after %s ms', async (wait) => {
    const before = await folder();
    const asked = await chat().say('/xoa Nghệ An');
    await killAfter(tapOn(ADMIN, asked, 'Bỏ báo cáo này'), /^Đang bỏ/u, wait);
    expect((await settled(asked, /^Bỏ|^Đang/u)).text).toMatch(/^Đã bỏ/u);
    expect(Object.keys(await folder())).not.toContain('nghe-an-2023.txt');
    expect(await bot.answerTo('Nghệ An có bao nhiêu đảng viên?')).not.toContain('94');
    expect(await doneTimes('remove')).toBe(1);
    const question = await chat().say('/hoantac');
    await killAfter(tapOn(ADMIN, question, 'Hoàn tác'), /^Đang trở lại/u, wait);
    expect((await settled(question, /^Lần|^Đang/u)).text).toMatch(/^(?:Đã trở lại|Thay đổi này đã được hoàn tác)/u);
    expect(await folder()).toEqual(before);
    expect(await bot.answerTo('Nghệ An có bao nhiêu đảng viên?')).toContain('94');
  });

  test.each([0, 40])('F49: a reload, after %s ms: how it ended is told, and nothing is lost', async (wait) => {
    await writeFile(path.join(bot.workshop.reports, 'phu-tho-2020.txt'), PHU_THO);
    await killAfter(privateText(ADMIN, '/naplai'), /^Đang đọc lại/u, wait);
    const told = await bot.server.until(
      () => bot.server.messagesIn(ADMIN.id).find(({ text }) => /^(?:Đã nạp lại|Không có gì)/u.test(text)),
      30_000,
    );
    expect(told.text).toMatch(/Giữ nguyên: \d/u);
    expect(await bot.answerTo('Phú Thọ có bao nhiêu đảng viên?')).toContain('140 đảng viên');
    expect(await doneTimes('reload')).toBe(1);
  });

  test('A11: the reading of a file: it is read after the restart', async () => {
    bot.server.files.put('f9', { body: Buffer.from(PHU_THO), stallAfter: 20 });
    const update = documentFrom(ADMIN, { file_id: 'f9', file_unique_id: 'u9', file_name: 'a.txt' });
    const seen = bot.server.messagesIn(ADMIN.id).length;
    bot.server.push(update);
    await bot.server.until(() => bot.server.files.downloads.length > 0, 20_000);
    await bot.kill();
    bot.server.files.put('f9', { body: Buffer.from(PHU_THO) });
    await bot.start();
    const message = await bot.server.until(() => bot.server.messagesIn(ADMIN.id)[seen]);
    expect((await settled(message, /^Đang/u)).text).toContain('Tỉnh, thành: Phú Thọ');
  });
});
