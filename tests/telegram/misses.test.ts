import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { groupMisses } from '../../src/telegram/misses/grouping.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import {
  ADMIN,
  GROUP,
  groupText,
  type Person,
  privateText,
  reactionTo,
  someone,
  tapOn,
  tapWith,
  userOf,
} from '../support/updates.js';

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

const miss = (id: number, text: string, alias = 'a', near = 0) => ({
  ...{ id, text, alias, kind: 'outside', reading: '{}', near, at: id },
});

describe('grouping', () => {
  test('the same words, with marks or without, in another order or with one more, are one question', () => {
    const groups = groupMisses([
      miss(5, 'Ai là chủ tịch công đoàn?', 'a'),
      miss(4, 'giá vàng hôm nay', 'a'),
      miss(3, 'ai la chu tich cong doan', 'b'),
      miss(2, 'chủ tịch công đoàn là ai vậy', 'b'),
      miss(1, '???', 'c'),
    ]);
    expect(groups.map(({ misses, people }) => [misses.map(({ id }) => id), people])).toEqual([
      [[5, 3, 2], 2],
      [[4], 1],
      [[1], 1],
    ]);
  });

  test('what more people asked comes first, then what was asked more often, what is nearer to an answer, what is newer', () => {
    const groups = groupMisses([
      miss(9, 'giá vàng', 'a'),
      miss(8, 'lịch nghỉ lễ', 'a', 0.6),
      miss(7, 'số điện thoại', 'a'),
      miss(6, 'số điện thoại', 'a'),
      miss(5, 'kinh phí họp', 'b'),
      miss(4, 'kinh phí họp', 'a'),
      miss(3, 'kết quả xổ số', 'c'),
    ]);
    expect(groups.map(({ misses }) => misses[0]?.id)).toEqual([5, 7, 8, 9, 3]);
  });
});

describe('/chuatraloi', () => {
  test('shows what found no answer, grouped, with what to do about it', async () => {
    for (const text of ['thời tiết Sơn La hôm nay?', 'thoi tiet Son La hom nay', 'Đắk Lắk có bao nhiêu đảng viên?'])
      await done(privateText(someone(), text));
    await done(privateText(someone(), 'thời tiết Sơn La hôm nay'));
    const list = await running.ask(privateText(ADMIN, '/chuatraloi'));
    expect(list.text).toContain('Chưa trả lời được: 2 nhóm câu hỏi');
    expect(list.text).toMatch(/1\. «thời tiết Sơn La hôm nay» · ngoài báo cáo/);
    expect(list.text).toMatch(/2\. «Đắk Lắk có bao nhiêu đảng viên\?» · không có báo cáo/);
    await done(tapOn(ADMIN, list, '1'));
    await running.server.until(() => labelsOf(list).includes('Bỏ qua'));
    expect(list.text).toContain('2 lượt, 2 người');
    expect((await running.ask(tapOn(ADMIN, list, 'Đoạn gần nhất'))).text).toMatch(
      /chưa chắc là câu trả lời:\n.*27 đảng viên/,
    );
    await done(tapOn(ADMIN, list, 'Bỏ qua'));
    await running.server.until(() => list.text.includes('Chưa trả lời được: 1 nhóm'));
    const [entry] = await running.store.lastAudit(1);
    expect(entry).toMatchObject({ user: ADMIN.id, action: 'misses', outcome: 'done', detail: 'dismissed 2' });
  });

  test('a question becomes a way to ask for an intent, and is taken back', async () => {
    await done(privateText(someone(), 'thời tiết, ai ngồi ghế chủ toạ?'));
    const list = await running.ask(privateText(ADMIN, '/chuatraloi'));
    await done(tapOn(ADMIN, list, '1'));
    await running.server.until(() => labelsOf(list).includes('Thêm làm câu mẫu'));
    await done(tapOn(ADMIN, list, 'Thêm làm câu mẫu'));
    await running.server.until(() => list.text.includes('Câu này hỏi điều gì?'));
    expect(labelsOf(list)).toEqual(['số đảng viên', 'người chủ trì', 'Thôi']);
    await done(tapOn(ADMIN, list, 'người chủ trì'));
    await running.server.until(() => list.text.includes('làm câu mẫu cho: người chủ trì'));
    expect(running.app.taught).toEqual([['chair', 'thời tiết, ai ngồi ghế chủ toạ?']]);
    expect(await running.store.misses(10)).toEqual([]);
    expect((await running.store.lastAudit(1))[0]).toMatchObject({
      action: 'misses',
      outcome: 'done',
      detail: 'taught chair',
    });
    await done(tapOn(ADMIN, list, 'Gỡ lại'));
    await running.server.until(() => list.text.includes('Đã gỡ'));
    expect(running.app.taught).toEqual([]);
  });

  test('has pages', async () => {
    const words = 'một hai ba bốn năm sáu bảy tám'.split(' ');
    for (const word of words) await done(privateText(someone(), `${word} ${word}${word} thời tiết ${word}x`));
    const list = await running.ask(privateText(ADMIN, '/misses'));
    expect(labelsOf(list)).toEqual(['1', '2', '3', '4', '5', '6', 'Trang sau ›']);
    await done(tapOn(ADMIN, list, 'Trang sau'));
    await running.server.until(() => list.text.includes('Trang 2/2'));
    expect(labelsOf(list)).toEqual(['7', '8', '‹ Trang trước']);
  });

  test('D36: is for admins in private; a button of theirs in other hands does nothing', async () => {
    const one = someone();
    expect((await running.ask(privateText(one, '/chuatraloi'))).text).toContain('chỉ dành cho người quản trị');
    expect((await running.ask(groupText(ADMIN, '/chuatraloi'))).text).toContain('trò chuyện riêng');
    await done(privateText(one, 'thời tiết?'));
    const list = await running.ask(privateText(ADMIN, '/chuatraloi'));
    const data = list.reply_markup?.inline_keyboard?.[0]?.[0]?.callback_data ?? '';
    const stolen = { ...list, chat: { id: one.id } };
    await done(tapWith(one, stolen, data));
    await done(tapWith(one, list, data));
    expect(await running.store.misses(10)).toHaveLength(1);
    expect(running.server.messagesIn(one.id).some(({ text }) => text.includes('«thời tiết?»'))).toBe(false);
    const outcomes = (await running.store.lastAudit(20)).filter(({ action }) => action === 'misses');
    expect(outcomes.filter(({ outcome }) => outcome === 'denied').length).toBeGreaterThanOrEqual(2);
  });
});

describe('D36: admin commands', () => {
  test.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    ['a look-alike name', {}, { from: { id: 4242, is_bot: false, first_name: 'Admin', username: `id${ADMIN.id}` } }],
    [
      'in the name of a chat',
      { chat: GROUP },
      { sender_chat: GROUP, from: { id: ADMIN.id, is_bot: true, first_name: 'G' } },
    ],
    ['the admin, in a group', { chat: GROUP }, { from: { id: ADMIN.id, is_bot: false, first_name: 'A' } }],
    ['nobody', {}, { from: undefined }],
  ])('%s is denied, and that is written down', async (_, where, who) => {
    const before = running.app.reloads;
    await done(privateText(someone(), '/reload', { ...where, ...who }));
    expect(running.app.reloads).toBe(before);
    expect((await running.store.lastAudit(1))[0]).toMatchObject({ action: 'reload', outcome: 'denied' });
    expect(running.log.lines.some((line) => line.startsWith('warn admin command refused'))).toBe(true);
  });

  test('a post of a channel, an edit and a guest message reach no command', async () => {
    const post = privateText(ADMIN, '/reload')['message'];
    for (const kind of ['channel_post', 'edited_channel_post', 'edited_message', 'guest_message'])
      running.server.push({ [kind]: { ...(post as object), chat: { id: -100777, type: 'channel', title: 'K' } } });
    await done(privateText(ADMIN, '/reload', { chat: { id: -100777, type: 'channel', title: 'K' } }));
    expect(running.app.reloads).toBe(0);
    expect(running.server.messages).toEqual([]);
  });
});

describe('👍 and 👎', () => {
  /** Opens the menu under an answer. */
  async function opened(who: Person, message: Awaited<ReturnType<RunningBot['ask']>>): Promise<void> {
    running.server.push(tapOn(who, message, '⋯'));
    await running.server.until(() => labelsOf(message).includes('‹ Quay lại'));
  }

  test('stand under answers in private only; 👎 keeps the question with its reading, and one may change one’s mind', async () => {
    const one = someone();
    const answer = await running.ask(privateText(one, 'Sơn La có bao nhiêu đảng viên?'));
    await opened(one, answer);
    expect(labelsOf(answer)).toEqual(expect.arrayContaining(['👍', '👎']));
    const [two, inGroup] = [someone(), await running.ask(groupText(someone(), '/hoi Sơn La?'))];
    expect(labelsOf(inGroup)).not.toContain('👍');
    await done(tapOn(one, answer, '👎'));
    await running.server.until(() => labelsOf(answer).includes('👎 ✓'));
    expect(running.server.callsOf('answerCallbackQuery').at(-1)?.params['text']).toContain('ghi lại');
    const [kept] = await running.store.misses(10);
    expect(kept).toMatchObject({ text: 'Sơn La có bao nhiêu đảng viên?', kind: 'disliked' });
    expect(JSON.parse(kept?.reading ?? '')).toMatchObject({ intent: 'members', reports: ['son-la-2023'] });
    expect(await running.store.votes(0)).toEqual({ good: 0, bad: 1 });
    await done(tapOn(one, answer, '👍'));
    await running.server.until(() => labelsOf(answer).includes('👍 ✓'));
    expect(labelsOf(answer)).toContain('👎');
    await done(tapOn(one, answer, '👍'));
    expect(await running.store.votes(0)).toEqual({ good: 1, bad: 0 });
    expect(await running.store.misses(10)).toEqual([]);
    const list = await running.ask(privateText(ADMIN, '/chuatraloi'));
    expect(list.text).toContain('👍 1 · 👎 0');
    const again = await running.ask(privateText(one, 'Sơn La có bao nhiêu đảng viên?'));
    await opened(one, again);
    expect(labelsOf(again)).toContain('👍 ✓');
    const other = await running.ask(privateText(two, 'Sơn La có bao nhiêu đảng viên?'));
    await opened(two, other);
    expect(labelsOf(other)).toContain('👍');
  });
});

describe('a reaction to an answer', () => {
  const votes = () => running.store.votes(0);

  test('is a vote: the same one as by a button, changed with it, and taken back with it', async () => {
    const one = someone();
    const answer = await running.ask(privateText(one, 'Sơn La có bao nhiêu đảng viên?'));
    await done(reactionTo(one, answer, '👎'));
    expect(await votes()).toEqual({ good: 0, bad: 1 });
    expect(await running.store.misses(10)).toMatchObject([
      { text: 'Sơn La có bao nhiêu đảng viên?', kind: 'disliked', near: 1 },
    ]);
    await done(reactionTo(one, answer, '❤'));
    expect(await votes()).toEqual({ good: 1, bad: 0 });
    await done(tapOn(one, answer, '⋯'));
    await running.server.until(() => labelsOf(answer).includes('👍 ✓'));
    await done(reactionTo(one, answer, '🤔'));
    expect(await votes()).toEqual({ good: 0, bad: 0 });
    expect(await running.store.misses(10)).toEqual([]);
  });

  test('in a group counts, and keeps the words only where the group allows it', async () => {
    const [one, two] = [someone(), someone()];
    const answer = await running.ask(groupText(one, '/hoi Sơn La?'));
    await done(reactionTo(one, answer, '👎'));
    expect(await votes()).toEqual({ good: 0, bad: 1 });
    expect(await running.store.misses(10)).toEqual([]);
    await running.store.setChatSettings(GROUP.id, JSON.stringify({ keepsMisses: true }), Date.now());
    await done(reactionTo(two, answer, '👎', '👍'));
    expect(await votes()).toEqual({ good: 0, bad: 2 });
    expect(await running.store.misses(10)).toMatchObject([{ text: 'Sơn La?', kind: 'disliked' }]);
  });

  test('says nothing in somebody’s name who wants nothing kept, of a bot, of a chat, or to another message', async () => {
    const one = someone();
    const answer = await running.ask(privateText(one, 'Sơn La?'));
    const { message_reaction: change } = reactionTo(one, answer, '👎');
    const { user: _, ...nobody } = change;
    await done({ message_reaction: { ...nobody, actor_chat: GROUP } });
    await done({ message_reaction: { ...change, user: { ...userOf(one), is_bot: true } } });
    await done({ message_reaction: { ...change, message_id: 999_999 } });
    await running.store.optOut(one.id, true, Date.now());
    await done(reactionTo(one, answer, '👎'));
    expect(await votes()).toEqual({ good: 0, bad: 0 });
    expect(running.server.messagesIn(one.id)).toHaveLength(1);
  });
});
