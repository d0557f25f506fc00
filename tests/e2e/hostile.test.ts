import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adminChat, documentFrom } from '../support/admin-chat.js';
import { type BotApiServer, startBotApiServer } from '../support/bot-api-server.js';
import { ask, type BotProcess, openWorkshop, startBotProcess, type Workshop } from '../support/bot-process.js';
import { ADMIN, privateText, someone } from '../support/updates.js';

let server: BotApiServer;
let workshop: Workshop;
let bot: BotProcess;

beforeAll(async () => {
  [server, workshop] = await Promise.all([startBotApiServer(), openWorkshop()]);
  bot = startBotProcess(server, workshop);
  await bot.ready();
}, 40_000);

afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  await server.close();
  await workshop.remove();
  expect(server.malformed).toEqual([]);
});

const HEAD = 'Đảng bộ Sở tổ chức hội nghị\n\n';
/** Each stopped the program, or kept it busy for minutes. */
const HOSTILE: readonly (readonly [string, string, string])[] = [
  ['comments', 'a.txt', '<!-- a -->'.repeat(45)],
  ['digits', 'b.txt', HEAD + '1'.repeat(300_000)],
  ['dots', 'c.txt', `${HEAD}${'.'.repeat(200_000)}x`],
  ['spaces', 'd.txt', `${HEAD}ngày${' '.repeat(100_000)}x`],
  ['terms', 'e.txt', HEAD + 'nhiệm kỳ 2020-2025 '.repeat(20_000)],
  ['commas', 'f.txt', HEAD + '1,234,'.repeat(50_000)],
  ['branches', 'g.txt', HEAD + '06 chi bộ '.repeat(30_000)],
  ['one sentence', 'h.txt', HEAD + 'đảng viên và chi bộ '.repeat(50_000)],
  ['rows', 'i.html', `<html><body><table>${'<tr><td>a</td><td>1</td></tr>'.repeat(20_000)}</table></body></html>`],
  ['paragraphs', 'j.html', `<html><body>${'<p>a'.repeat(50_000)}</body></html>`],
  ['emphasis', 'k.md', '*a_ '.repeat(30_000)],
  ['nested', 'l.html', `<html><body>${'<div>'.repeat(20_000)}x</body></html>`],
  ['a title', 'm.html', `<html><head><title>${'a'.repeat(1_000_000)}</title></head><body><p>Chi bộ</p></body></html>`],
];

describe('a document that was made to keep the bot busy', { timeout: 150_000 }, () => {
  test.each(HOSTILE)('%s: is shown or refused, and others are answered meanwhile', async (_, name, body) => {
    const sent = adminChat(server, ADMIN).send(name, body);
    let slowest = 0;
    let ended = false;
    void sent.finally(() => {
      ended = true;
    });
    do {
      const one = someone();
      const asked = performance.now();
      expect((await ask(server, one.id, privateText(one, 'Nghệ An có bao nhiêu đảng viên?'))).text).toContain('94');
      slowest = Math.max(slowest, performance.now() - asked);
    } while (!ended);
    expect((await sent).text).toMatch(/^Không đọc được|Ngày đăng/u);
    expect(slowest).toBeLessThan(10_000);
  });
});

describe('an errand that ends the program', { timeout: 60_000 }, () => {
  test('is begun twice at most, and told as failed', async () => {
    // A page that never comes: the errand is under way whenever the program is killed.
    server.files.put('hangs', { body: Buffer.from('x'), stallAfter: 0 });
    server.push(documentFrom(ADMIN, { file_id: 'hangs', file_unique_id: 'u', file_name: 'x.txt' }));
    await server.until(() => server.callsOf('getFile').length > 0, 10_000);
    for (let i = 0; i < 2; i++) {
      await new Promise((resolve) => setTimeout(resolve, 700));
      bot.kill('SIGKILL');
      await bot.exit;
      bot = startBotProcess(server, workshop);
      await bot.ready();
    }
    const told = await server.until(
      () => server.messagesIn(ADMIN.id).find(({ text }) => text.includes('hai lần bị ngắt')),
      20_000,
    );
    expect(told.text).toContain('không làm nữa');
  });
});
