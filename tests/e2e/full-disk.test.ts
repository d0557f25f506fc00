import { execFileSync } from 'node:child_process';
import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adminChat } from '../support/admin-chat.js';
import { type BotApiServer, startBotApiServer } from '../support/bot-api-server.js';
import { ask, type BotProcess, openWorkshop, startBotProcess, type Workshop } from '../support/bot-process.js';
import { labelsOf } from '../support/running-bot.js';
import { ADMIN, privateText, someone, tapOn } from '../support/updates.js';

let server: BotApiServer;
let workshop: Workshop;
let bot: BotProcess | undefined;
let mounted = false;

beforeAll(async () => {
  [server, workshop] = await Promise.all([startBotApiServer(), openWorkshop()]);
  await mkdir(workshop.state, { mode: 0o700 });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=0700', 'tmpfs', workshop.state], { stdio: 'ignore' });
    mounted = true;
  } catch {
    return;
  }
  bot = startBotProcess(server, workshop);
  await bot.ready();
}, 40_000);

afterAll(async () => {
  await bot?.stop();
  if (mounted) execFileSync('umount', [workshop.state]);
  await server.close();
  await workshop.remove();
});

describe('a state folder whose disk is full', { timeout: 90_000 }, () => {
  test('costs no question its answer; admin work is refused with the reason, and all works again with room', async (context) => {
    if (!mounted) return context.skip();
    const answerTo = async (question: string) => {
      const one = someone();
      return { one, message: await ask(server, one.id, privateText(one, question)) };
    };
    expect((await answerTo('Nghệ An có bao nhiêu đảng viên?')).message.text).toContain('94');
    const chat = adminChat(server, ADMIN);
    await chat.say('/trangthai');
    const filler = path.join(workshop.state, 'filler');
    await writeFile(filler, Buffer.alloc(16 << 20)).catch(() => undefined);

    const { one, message } = await answerTo('Nghệ An có bao nhiêu đảng viên?');
    expect(message.text).toContain('94');
    const followed = await ask(server, one.id, privateText(one, 'còn Lai Châu?'));
    expect(followed.text).toContain('Lai Châu');
    // A button that could only be kept in memory works.
    const list = await ask(server, one.id, privateText(one, '/baocao'));
    const label = labelsOf(list)[0] ?? '';
    const before = [list.text, server.messagesIn(one.id).length];
    server.push(tapOn(one, list, label));
    await server.until(() => list.text !== before[0] || server.messagesIn(one.id).length > Number(before[1]), 10_000);

    expect((await chat.say('/naplai')).text).toMatch(/đĩa đầy/u);
    const told = () => server.messagesIn(ADMIN.id).filter(({ text }) => text.includes('thư mục trạng thái'));
    await server.until(() => told().length > 0, 10_000);
    expect(told()).toHaveLength(1);

    await rm(filler);
    await server.until(() => bot?.output.includes('the state folder can be written again'), 30_000);
    expect((await chat.say('/naplai')).text).toContain('Không có gì thay đổi');
    expect((await ask(server, one.id, privateText(one, 'thế Nghệ An?'))).text).toContain('94');
  });
});

test('a log whose disk is full costs no answer, and the bot ends as ever', { timeout: 60_000 }, async () => {
  const [api, own, full] = await Promise.all([startBotApiServer(), openWorkshop(), open('/dev/full', 'w')]);
  const muted = startBotProcess(api, own, {}, { log: full.fd });
  try {
    await muted.ready();
    const one = someone();
    expect((await ask(api, one.id, privateText(one, 'Nghệ An có bao nhiêu đảng viên?'))).text).toContain('94');
    expect(await muted.stop()).toBe(0);
  } finally {
    muted.kill('SIGKILL');
    await full.close();
    await api.close();
    await own.remove();
  }
});
