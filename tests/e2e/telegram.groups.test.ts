import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/storage/database.js';
import type { Message } from '../support/bot-api-world.js';
import { ask, quotesOf, reportTexts } from '../support/bot-process.js';
import { compiledBot } from '../support/compiled-bot.js';
import { labelsOf } from '../support/running-bot.js';
import {
  ADMIN,
  anonymously,
  groupText,
  membership,
  newGroup,
  type Person,
  privateText,
  someone,
  tapOn,
} from '../support/updates.js';

const bot = compiledBot();

/** A group with an administrator and a member. */
function newRoom() {
  const [group, admin, member] = [newGroup(), someone(), someone()];
  bot.server.chats.describe(group.id, { members: { [admin.id]: 'administrator', [member.id]: 'member' } });
  const says = (person: Person, text: string, more: object = {}) =>
    ask(bot.server, group.id, groupText(person, text, { chat: group, ...more }));
  return { group, admin, member, says };
}
async function done(update: Readonly<Record<string, unknown>>): Promise<void> {
  bot.server.push(update);
  await bot.server.until(() => bot.server.pending.length === 0, 15_000);
}
const linkOf = (message: Message) =>
  message.reply_markup?.inline_keyboard?.flat().find(({ text }) => text === 'Xem đầy đủ')?.url ?? '';

describe('the compiled bot in groups', { timeout: 60_000 }, () => {
  test('D31, D34, D37: introduces itself, answers who calls it, and nobody else', async () => {
    const { group, admin, member, says } = newRoom();
    const intro = await ask(bot.server, group.id, membership(group, admin, 'left', 'member'));
    expect(intro.text).toContain('/hoi');
    const update = groupText(member, '@hoibaocao_test_bot Nghệ An có bao nhiêu đảng viên?', { chat: group });
    const answer = await ask(bot.server, group.id, update);
    const report = [...(await reportTexts(bot.workshop.reports))].find(([id]) => id.startsWith('nghe-an'))?.[1] ?? '';
    expect(quotesOf(answer)).toHaveLength(1);
    for (const quote of quotesOf(answer)) expect(report).toContain(quote);
    expect(bot.server.callsOf('sendMessage').at(-1)?.params).toMatchObject({
      disable_notification: true,
      reply_parameters: { message_id: (update['message'] as { message_id: number }).message_id },
    });
    const before = bot.server.messagesIn(group.id).length;
    for (const [text, more] of [
      ['Nghệ An có bao nhiêu đảng viên?', {}],
      ['/hoi@other_bot Nghệ An?', {}],
      ['@hoibaocao_test_bot2 Nghệ An?', {}],
      ['/hoi Nghệ An?', { via_bot: { id: 123456789, is_bot: true, first_name: 'B' } }],
      ['/hoi Nghệ An?', { from: { id: 42, is_bot: true, first_name: 'Bot khác' } }],
    ] as const)
      await done(groupText(member, text, { chat: group, ...more }));
    await done({ edited_message: groupText(member, '/hoi Nghệ An?', { chat: group })['message'] });
    expect(bot.server.messagesIn(group.id).length).toBe(before);
    const next = await says(member, 'còn Lai Châu?', {
      reply_to_message: { message_id: answer.message_id, date: 1, chat: group, from: { id: 123456789, is_bot: true } },
    });
    expect(next.text).toContain('Lai Châu');
  });

  test('what is not found is a reaction; what many reports state is one quote and a link to the rest', async () => {
    const { group, member, says } = newRoom();
    await done(groupText(member, '/hoi giá vàng hôm nay bao nhiêu?', { chat: group }));
    expect(bot.server.reactions.at(-1)).toMatchObject({ chat: group.id, emoji: '🤷' });
    expect(bot.server.messagesIn(group.id)).toEqual([]);
    const answer = await says(member, '/hoi bí thư là ai?');
    expect(quotesOf(answer)).toHaveLength(1);
    expect(answer.text).toMatch(/Có \d báo cáo nêu điều này, đây là/);
    const payload = new URL(linkOf(answer)).searchParams.get('start');
    const reader = someone();
    const choices = await bot.say(reader, `/start ${payload}`);
    expect(choices.text).toContain('Hỏi: bí thư là ai?');
    expect(labelsOf(choices).length).toBeGreaterThan(3);
  });

  test('/phamvi and /chedo: settled by administrators that Telegram knows, and kept over a restart', async () => {
    const { group, admin, member, says } = newRoom();
    expect((await says(member, '/phamvi nghệ an')).text).toContain('Chỉ quản trị viên của nhóm');
    const scope = await says(admin, '/phamvi');
    await done(tapOn(member, scope, 'Nghệ An'));
    expect(scope.text).toContain('tất cả báo cáo');
    await done(tapOn(admin, scope, 'Nghệ An'));
    await bot.server.until(() => scope.text.includes('chỉ hỏi trong: Nghệ An'));
    expect(await bot.stop()).toBe(0);
    await bot.start();
    const limited = await says(member, '/hoi có bao nhiêu đảng viên?');
    expect(limited.text).toContain('94 đảng viên');
    const outside = await says(member, '/hoi Bình Dương có bao nhiêu đảng viên?');
    expect(outside.text).toContain('đang giới hạn trong: Nghệ An. Mình không tìm Bình Dương ở đây');
    expect(quotesOf(outside)).toEqual([]);
    const free = await ask(bot.server, group.id, groupText(someone(), '/phamvi tất cả', anonymously(group)));
    expect(free.text).toContain('tất cả báo cáo');
    const mode = await says(admin, '/chedo');
    await done(tapOn(admin, mode, 'Mọi câu'));
    await bot.server.until(() => mode.text.includes('privacy mode'));
    expect((await says(member, 'Nghệ An có mấy chi bộ?')).text).toContain('06 chi bộ');
  });
});

describe('the compiled bot and people', { timeout: 60_000 }, () => {
  test('H63, H64: what is kept of somebody is told, and after /xoadulieu there is nothing left of it', async () => {
    const [one, other] = [someone(), someone()];
    await bot.say(one, 'Cà Mau kẻ chuyện Gò Mây có bao nhiêu đảng viên?');
    await bot.say(other, 'Cà Mau chuyện Hòn Lá có bao nhiêu đảng viên?');
    const answer = await bot.say(one, 'Nghệ An có bao nhiêu đảng viên?');
    await done(tapOn(one, answer, '⋯'));
    await bot.server.until(() => labelsOf(answer).includes('👎'));
    await done(tapOn(one, answer, '👎'));
    await bot.server.until(() => labelsOf(answer).includes('👎 ✓'));
    expect((await bot.say(one, '/privacy')).text).toContain('90 ngày');
    const list = await bot.say(ADMIN, '/chuatraloi');
    expect(list.text).toContain('Gò Mây');
    const sure = await bot.say(one, '/xoadulieu');
    await done(tapOn(one, sure, 'Xoá hết'));
    await bot.server.until(() => sure.text.includes('Không còn bản ghi nào'));
    expect(await workshopText()).not.toContain('Gò Mây');
    expect(await workshopText()).toContain('Hòn Lá');
    expect(await namedIn(one.id)).toEqual([]);
    expect((await stat(path.join(bot.workshop.state, 'alias.key'))).mode & 0o777).toBe(0o600);
    expect(bot.output).not.toMatch(/Gò Mây|Hòn Lá/);
  });

  test('D36: an admin command is denied to a look-alike, in the name of a chat and in a group, and written down', async () => {
    const room = newRoom();
    const looks = { from: { id: someone().id, is_bot: false, first_name: 'Admin', username: `admin${ADMIN.id}` } };
    const one = someone();
    expect((await bot.say(one, '/chuatraloi', looks)).text).toContain('người quản trị');
    expect((await room.says(ADMIN, '/chuatraloi')).text).toContain('trò chuyện riêng');
    expect((await room.says(ADMIN, '/naplai', anonymously(room.group))).text).toContain('người quản trị');
    await done({
      channel_post: { ...(privateText(ADMIN, '/naplai')['message'] as object), chat: { id: -1, type: 'channel' } },
    });
    const db = await openDatabase(path.join(bot.workshop.state, 'bot.sqlite'), { readOnly: true });
    const denied = await db.all<{ action: string }>("SELECT action FROM audit WHERE outcome = 'denied' ORDER BY id");
    await db.close();
    expect(denied.slice(-3).map(({ action }) => action)).toEqual(['misses', 'misses', 'reload']);
  });
});

/** What the bot has kept, its database's log included. */
async function workshopText(): Promise<string> {
  const names = (await readdir(bot.workshop.state)).filter((name) => name.startsWith('bot.sqlite'));
  return (await Promise.all(names.map((name) => readFile(path.join(bot.workshop.state, name), 'utf8')))).join('\n');
}

/** The tables that name this number. */
async function namedIn(id: number): Promise<string[]> {
  const db = await openDatabase(path.join(bot.workshop.state, 'bot.sqlite'), { readOnly: true });
  const found: string[] = [];
  for (const { name } of await db.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'"))
    if (JSON.stringify(await db.all(`SELECT * FROM ${name}`)).includes(String(id))) found.push(name);
  await db.close();
  return found;
}
