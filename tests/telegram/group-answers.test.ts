import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportMeta } from '../../src/reports/report.js';
import { BOT_USER, type Message } from '../support/bot-api-world.js';
import { createFakeApp, REPORTS } from '../support/fake-app.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import { groupText, newGroup, type Person, privateText, someone } from '../support/updates.js';

const MANY: readonly ReportMeta[] = [
  ...REPORTS,
  ...['Lào Cai', 'Cà Mau', 'Bến Tre', 'Hậu Giang', 'Kon Tum'].map((province, i) => ({
    id: `r${i}-2020`,
    file: `r${i}-2020.txt`,
    title: `Hội nghị tổng kết năm 2020 của Đảng bộ Sở Thử nghiệm tỉnh ${province}`,
    kind: 'original' as const,
    province,
    publisher: 'Báo Thử Nghiệm',
    published: '2020-12-01',
  })),
];

let running: RunningBot;
beforeAll(async () => {
  running = await runBot({ app: createFakeApp(MANY) });
});
afterAll(async () => {
  await running.close();
  expect(running.server.malformed).toEqual([]);
});

const inGroup = (person: Person, text: string, more: object = {}) =>
  groupText(person, `@${BOT_USER.username} ${text}`, { chat: newGroup(), ...more });
const linkOf = (message: Message) =>
  message.reply_markup?.inline_keyboard?.flat().find(({ text }) => text === 'Xem đầy đủ')?.url ?? '';
const opened = (link: string) => `/start ${new URL(link).searchParams.get('start')}`;
const idOf = (update: Record<string, unknown>) => (update['message'] as { message_id: number }).message_id;

describe('nothing found', () => {
  test('is a reaction to the question and no message', async () => {
    const update = inGroup(someone(), 'thời tiết hôm nay?');
    const before = running.server.messages.length;
    running.server.push(update);
    await running.server.until(() => running.server.pending.length === 0);
    expect(running.server.reactions.at(-1)).toMatchObject({ message: idOf(update), emoji: '🤷' });
    expect(running.server.messages.length).toBe(before);
  });

  test('is a short message where the group allows no such reaction, and the group is not given up', async () => {
    const group = newGroup();
    running.server.chats.describe(group.id, { reactions: ['👍'] });
    expect((await running.ask(inGroup(someone(), 'thời tiết?', { chat: group }))).text).toBe(
      'Mình không thấy trong các báo cáo.',
    );
    expect((await running.ask(inGroup(someone(), 'Sơn La?', { chat: group }))).text).toContain('27 đảng viên');
    expect(running.log.lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  test('in private is told in words, as before', async () => {
    expect((await running.ask(privateText(someone(), 'thời tiết?'))).text).toContain(
      'không thấy điều này trong các báo cáo',
    );
  });
});

describe('long answers', () => {
  test('are their first quote, and the rest opens in the private chat, for whoever follows the link', async () => {
    const answer = await running.ask(inGroup(someone(), 'số đảng viên của tất cả?'));
    expect(answer.text).toContain('27 đảng viên');
    expect(answer.text).not.toContain('31 đảng viên');
    expect(answer.text).toContain('Còn 7 đoạn nữa.');
    const link = linkOf(answer);
    expect(link).toMatch(/^https:\/\/t\.me\/hoibaocao_test_bot\?start=[\w-]{1,64}$/);
    expect(link).not.toContain('viên');
    const reader = someone();
    const before = running.server.messages.length;
    const first = await running.ask(privateText(reader, opened(link)));
    expect(first.text).toContain('Hỏi: số đảng viên của tất cả?');
    await running.server.until(() => running.server.pending.length === 0);
    const whole = running.server.messages
      .slice(before)
      .map(({ text }) => text)
      .join('\n');
    expect(whole).toContain('31 đảng viên');
    expect(whole).toContain('19 đảng viên');
  });

  test('with many choices the first is answered, and the others are a tap away', async () => {
    const group = newGroup();
    const one = someone();
    const answer = await running.ask(inGroup(one, 'mơ hồ', { chat: group }));
    expect(answer.text).toContain('27 đảng viên');
    expect(answer.text).toContain('Có 8 báo cáo nêu điều này, đây là Sơn La 2023.');
    expect(labelsOf(answer)).toEqual(expect.arrayContaining(['Xem ngữ cảnh', '⋯', 'Xem đầy đủ']));
    const choices = await running.ask(privateText(someone(), opened(linkOf(answer))));
    expect(choices.text).toContain('trong báo cáo nào?');
    expect(labelsOf(choices)).toHaveLength(5);
    expect(labelsOf(choices).at(-1)).toBe('Thêm ›');
    await running.ask(inGroup(one, 'thế ai chủ trì?', { chat: group }));
    expect(running.app.asked.at(-1)?.previous?.reports).toEqual(['son-la-2023']);
  });

  test('draw on the limit of the group in the private chat, too', async () => {
    const [group, admin] = [newGroup(), someone()];
    running.server.chats.describe(group.id, { members: { [admin.id]: 'creator' } });
    await running.ask(groupText(admin, '/phamvi lào cai, cà mau, bến tre, hậu giang, kon tum', { chat: group }));
    const answer = await running.ask(groupText(admin, '/hoi mơ hồ', { chat: group }));
    const choices = await running.ask(privateText(admin, opened(linkOf(answer))));
    expect(labelsOf(choices)).toHaveLength(5);
  });

  test('E41: a payload that is none of ours, or another button’s key, leads to the help', async () => {
    const one = someone();
    const list = await running.ask(privateText(one, '/baocao'));
    const key = list.reply_markup?.inline_keyboard?.[0]?.[0]?.callback_data?.split('.')[0] ?? '';
    for (const payload of [`x_${key}`, 'x_', 'x_../../etc', `x_${'a'.repeat(63)}`, 'p', '🌱', "x_' OR 1=1"])
      expect((await running.ask(privateText(someone(), `/start ${payload}`))).text).toContain('hỏi bằng lời thường');
  });
});

describe('follow-ups', () => {
  test('are kept by chat, topic and person', async () => {
    const group = newGroup();
    const [one, two] = [someone(), someone()];
    const topic = (id: number) => ({ chat: group, is_topic_message: true, message_thread_id: id });
    const previousOf = async (person: Person, more: object) => {
      await running.ask(inGroup(person, 'ai chủ trì Hà Nam?', more));
      return running.app.asked.at(-1)?.previous?.reports;
    };
    await running.ask(inGroup(one, 'Sơn La có bao nhiêu đảng viên?', topic(5)));
    expect(await previousOf(two, topic(5))).toBeUndefined();
    expect(await previousOf(one, topic(6))).toBeUndefined();
    expect(await previousOf(one, { chat: newGroup() })).toBeUndefined();
    expect(await previousOf(one, topic(5))).toEqual(['son-la-2023']);
  });
});

test('a question that somebody else wrote is answered when it is replied to with the bot’s name', async () => {
  const asked = { message_id: 1, date: 1, from: { id: 5, is_bot: false, first_name: 'x' }, text: 'Phú Thọ?' };
  const answer = await running.ask(inGroup(someone(), '', { reply_to_message: asked }));
  expect(answer.text).toContain('19 đảng viên');
});
