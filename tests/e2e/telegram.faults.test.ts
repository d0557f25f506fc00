import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BotApiServer, flood, refusal, startBotApiServer, TOKEN } from '../support/bot-api-server.js';
import { ask, type BotProcess, openWorkshop, startBotProcess, type Workshop } from '../support/bot-process.js';
import { privateText, someone } from '../support/updates.js';

let server: BotApiServer;
let workshop: Workshop;
const processes: BotProcess[] = [];

beforeEach(async () => {
  [server, workshop] = await Promise.all([startBotApiServer(), openWorkshop()]);
});
afterEach(async () => {
  for (const bot of processes) bot.kill('SIGKILL');
  await Promise.all(processes.map(({ exit }) => exit));
  await server.close();
  const output = processes
    .splice(0)
    .map((bot) => bot.output)
    .join('\n');
  expect(output).not.toContain(TOKEN.slice(10));
  await workshop.remove();
  expect(server.malformed).toEqual([]);
});

async function start(): Promise<BotProcess> {
  const bot = startBotProcess(server, workshop);
  processes.push(bot);
  return bot;
}
async function started(): Promise<BotProcess> {
  const bot = await start();
  await bot.ready();
  return bot;
}
const QUESTION = 'Nghệ An có bao nhiêu đảng viên?';

describe('the compiled bot when things go wrong', { timeout: 60_000 }, () => {
  test('A9: a refused token ends it with one clear line', async () => {
    server.script('getMe', refusal(401, 'Unauthorized'));
    const bot = await start();
    expect(await bot.exit).toBe(1);
    expect(bot.output).toContain('BOT_TOKEN');
    expect(bot.output).not.toMatch(/\n\s+at /);
  });

  test('A6, A9, C20, C22: 502, resets, pages instead of JSON and a 429 are survived', async () => {
    server.script('getMe', { kind: 'html', status: 502 });
    server.script('getUpdates', { kind: 'reset', after: false }, { kind: 'html', status: 200 });
    server.script('sendMessage', flood(1), { kind: 'html', status: 502 });
    await started();
    const one = someone();
    const asked = Date.now();
    const answer = await ask(server, one.id, privateText(one, QUESTION));
    expect(answer.text).toContain('94 đảng viên');
    expect(Date.now() - asked).toBeGreaterThan(1500);
    expect(server.messagesIn(one.id)).toHaveLength(1);
  });

  test('C22: a send whose answer is lost is made twice at most', async () => {
    server.script('sendMessage', { kind: 'reset', after: true }, { kind: 'reset', after: true });
    await started();
    const one = someone();
    server.push(privateText(one, QUESTION));
    await server.until(() => server.pending.length === 0, 20_000);
    expect(server.messagesIn(one.id).filter(({ text }) => text.includes('94 đảng viên')).length).toBeLessThanOrEqual(2);
  });

  test('A10: SIGTERM during a poll, and while a question is answered: the answer goes out, exit code 0', async () => {
    const bot = await started();
    const one = someone();
    server.push(privateText(one, QUESTION));
    await server.until(
      () => server.messagesIn(one.id).length === 1 || server.callsOf('sendMessage').length > 0,
      10_000,
    );
    expect(await bot.stop()).toBe(0);
    expect(server.messagesIn(one.id)).toHaveLength(1);
    const again = await started();
    expect(await again.stop()).toBe(0);
    expect(server.messagesIn(one.id)).toHaveLength(1);
  });

  test('A10: SIGTERM while Telegram cannot be reached ends it soon', async () => {
    server.script('getMe', { kind: 'hang' });
    const bot = await start();
    await server.waitFor(({ method }) => method === 'getMe', 30_000);
    const asked = Date.now();
    expect(await bot.stop()).toBe(0);
    expect(Date.now() - asked).toBeLessThan(5000);
  });

  test('A11: after kill -9 what was answered is not answered again, what was not is, and follow-ups go on', async () => {
    const bot = await started();
    const one = someone();
    const update = { ...privateText(one, QUESTION), update_id: 77 };
    await ask(server, one.id, update);
    await server.until(() => server.pending.length === 0, 10_000);
    bot.kill('SIGKILL');
    await bot.exit;
    server.push(update);
    server.push({ ...privateText(one, 'còn Lai Châu?'), update_id: 78 });
    await started();
    await server.until(() => server.pending.length === 0, 15_000);
    const texts = server.messagesIn(one.id).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts[1]).toContain('Mình không tìm thấy số đảng viên trong báo cáo Lai Châu 2020.');
  });

  test('A7: of two instances one goes on polling', async () => {
    await started();
    await started();
    await server.until(() => server.callsOf('getUpdates').length >= 2, 10_000);
    const one = someone();
    await ask(server, one.id, privateText(one, QUESTION));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(server.messagesIn(one.id)).toHaveLength(1);
  });
});
