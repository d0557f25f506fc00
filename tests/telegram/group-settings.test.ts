import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportMeta } from '../../src/reports/report.js';
import { scopeRows } from '../../src/telegram/groups/scope.js';
import { loadMessages } from '../../src/telegram/messages/messages.js';
import type { Message } from '../support/bot-api-world.js';
import { REPORTS } from '../support/fake-app.js';
import { labelsOf, MESSAGES_DIR, type RunningBot, runBot } from '../support/running-bot.js';
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

let running: RunningBot;
beforeAll(async () => {
  running = await runBot();
});
afterAll(async () => {
  await running.close();
  expect(running.server.malformed).toEqual([]);
});

/** A group with an administrator of its own. */
function groupWithAdmin() {
  const [group, admin, member] = [newGroup(), someone(), someone()];
  running.server.chats.describe(group.id, { members: { [admin.id]: 'administrator', [member.id]: 'member' } });
  const says = (person: Person, text: string) => running.ask(groupText(person, text, { chat: group }));
  return { group, admin, member, says };
}
async function done(update: Readonly<Record<string, unknown>>): Promise<void> {
  running.server.push(update);
  await running.server.until(() => running.server.pending.length === 0);
}
const alertOf = async (update: Readonly<Record<string, unknown>>) => {
  const before = running.server.callsOf('answerCallbackQuery').length;
  await done(update);
  return running.server.callsOf('answerCallbackQuery')[before]?.params ?? {};
};
const changed = (message: Message, text: string) => running.server.until(() => message.text.includes(text));

describe('/phamvi', () => {
  test('every province and every report of none is offered, at most five buttons a page; a choice stays on its page', async () => {
    const messages = await loadMessages(MESSAGES_DIR);
    const settings = { places: [], reports: [], mode: 'called', keepsMisses: false, introduced: true } as const;
    const reports = Array.from({ length: 25 }, (_, i) => ({
      ...REPORTS[0],
      id: `r${i}`,
      ...(i < 20 ? { province: `Tỉnh ${i}` } : { province: undefined, organisation: `Trường Mầm non số ${i}` }),
    })) as readonly ReportMeta[];
    const labels = (page: number, places: readonly string[] = []): readonly string[] =>
      scopeRows({ ...settings, reports: [], places: [...places] }, reports, messages.vi, page)
        .flat()
        .map(({ label }) => label);
    const pages = [0, 1, 2, 3, 4, 5, 6].map((page) => labels(page));
    expect(pages.map((page) => page.length)).toEqual([5, 5, 5, 5, 5, 5, 2]);
    expect(new Set(pages.flat().filter((label) => /^(?:Tỉnh|Trường)/u.test(label))).size).toBe(25);
    expect(pages[6]?.at(-1)).toBe('Thêm ›');
    const limited = labels(4, ['Tỉnh 12']);
    expect(limited).toEqual(['✓ Tỉnh 12', 'Tỉnh 13', 'Tỉnh 14', 'Thêm ›', 'Tất cả báo cáo']);
    expect(labels(9)).toEqual(pages[6]);
  });

  test('an administrator limits the group to a province by a button; the answers draw on it alone', async () => {
    const { admin, member, says, group } = groupWithAdmin();
    const message = await says(admin, '/phamvi');
    expect(message.text).toContain('tất cả báo cáo');
    expect(labelsOf(message)).toEqual(['Sơn La', 'Hà Nam', 'Phú Thọ']);
    await done(tapOn(admin, message, 'Sơn La'));
    await changed(message, 'chỉ hỏi trong: Sơn La');
    expect(labelsOf(message)).toContain('✓ Sơn La');
    await says(member, '/hoi có bao nhiêu đảng viên?');
    expect(running.app.asked.at(-1)?.within).toEqual(['son-la-2023']);
    const outside = await says(member, '/hoi Hà Nam có bao nhiêu đảng viên?');
    expect(outside.text).toContain('đang giới hạn trong: Sơn La. Mình không tìm Hà Nam ở đây');
    expect(labelsOf(outside)).toEqual(['Sơn La 2023']);
    await done(tapOn(admin, message, 'Tất cả'));
    await changed(message, 'tất cả báo cáo');
    await running.ask(groupText(member, '/hoi Hà Nam?', { chat: group }));
    expect(running.app.asked.at(-1)).not.toHaveProperty('within');
  });

  test.each([
    ['hà nam', 'Hà Nam', ['ha-nam-2022']],
    ['ha nam, tỉnh Sơn La', 'Hà Nam, Sơn La', ['son-la-2023', 'ha-nam-2022']],
    ['sơ kết quý II', 'Phú Thọ 2021', ['phu-tho-2021']],
    ['Trạm quan trắc', 'Sơn La 2023', ['son-la-2023']],
  ])('in words: %s', async (words, named, within) => {
    const { admin, says } = groupWithAdmin();
    expect((await says(admin, `/phamvi ${words}`)).text).toContain(`chỉ hỏi trong: ${named}.`);
    await says(admin, '/hoi đảng viên?');
    expect(running.app.asked.at(-1)?.within).toEqual(within);
    expect((await says(admin, '/scope Tất cả')).text).toContain('tất cả báo cáo');
  });

  test('when the reports of the limit are gone, that is said instead of a shrug', async () => {
    const { admin, group, says } = groupWithAdmin();
    await running.store.setChatSettings(group.id, JSON.stringify({ places: ['Bến Tre'] }), Date.now());
    expect((await says(admin, '/hoi có bao nhiêu đảng viên?')).text).toContain(
      'giới hạn trong: Bến Tre, nhưng hiện không',
    );
  });

  test('what no report is of is said, and nothing changes', async () => {
    const { admin, says } = groupWithAdmin();
    expect((await says(admin, '/phamvi Atlantis')).text).toContain('không tìm thấy báo cáo nào của «Atlantis»');
    expect((await says(admin, '/phamvi')).text).toContain('tất cả báo cáo');
  });

  test('others see the state and change nothing, neither in words nor with the buttons of an administrator', async () => {
    const { admin, member, says } = groupWithAdmin();
    const shown = await says(member, '/phamvi');
    expect(labelsOf(shown)).toEqual([]);
    expect((await says(member, '/phamvi hà nam')).text).toContain('Chỉ quản trị viên của nhóm');
    const message = await says(admin, '/phamvi');
    const alert = await alertOf(tapOn(member, message, 'Sơn La'));
    expect(alert).toMatchObject({ show_alert: true, text: expect.stringContaining('Chỉ quản trị viên của nhóm') });
    expect(message.text).toContain('tất cả báo cáo');
  });

  test('D35: the bot’s own admin is nobody here; an anonymous administrator is one of the group, and of nothing else', async () => {
    const { group, says } = groupWithAdmin();
    expect((await says(ADMIN, '/phamvi hà nam')).text).toContain('Chỉ quản trị viên của nhóm');
    const anonymous = anonymously(group);
    const limited = await running.ask(groupText(someone(), '/phamvi hà nam', anonymous));
    expect(limited.text).toContain('chỉ hỏi trong: Hà Nam');
    const before = running.app.reloads;
    const refused = await running.ask(groupText(someone(), '/reload', anonymous));
    expect(refused.text).toContain('chỉ dành cho người quản trị');
    expect(running.app.reloads).toBe(before);
    const channel = { ...anonymous, sender_chat: { id: -1007, type: 'channel', title: 'Kênh' } };
    const denied = await running.ask(groupText(someone(), '/phamvi sơn la', channel));
    expect(denied.text).toContain('Chỉ quản trị viên của nhóm');
  });

  test('the settings follow the group when it becomes a supergroup', async () => {
    const admin = someone();
    const [small, large] = [{ id: -4711, type: 'group', title: 'Nhỏ' }, newGroup()];
    for (const { id } of [small, large]) running.server.chats.describe(id, { members: { [admin.id]: 'creator' } });
    await running.ask(groupText(admin, '/phamvi hà nam', { chat: small }));
    await done(groupText(admin, '', { text: undefined, chat: small, migrate_to_chat_id: large.id }));
    expect((await running.ask(groupText(admin, '/phamvi', { chat: large }))).text).toContain('chỉ hỏi trong: Hà Nam');
  });

  test('in a private chat it says where it belongs', async () => {
    expect((await running.ask(privateText(someone(), '/phamvi hà nam'))).text).toContain('Lệnh này dùng trong nhóm');
    expect((await running.ask(privateText(someone('en'), '/mode'))).text).toContain('for groups');
  });
});

describe('/chedo', () => {
  test('by default only what is said to the bot is answered; every question where an administrator wants it', async () => {
    const { admin, member, group, says } = groupWithAdmin();
    const talk = (text: string) => done(groupText(member, text, { chat: group }));
    const count = () => running.server.messagesIn(group.id).length;
    await talk('Sơn La có bao nhiêu đảng viên?');
    expect(count()).toBe(0);
    const message = await says(admin, '/chedo');
    expect(message.text).toContain('chỉ trả lời khi được gọi');
    await done(tapOn(admin, message, 'Mọi câu'));
    await changed(message, 'mọi câu kết thúc bằng dấu «?»');
    const answer = await says(member, 'Sơn La có bao nhiêu đảng viên?');
    expect(answer.text).toContain('27 đảng viên');
    const before = count();
    await talk('mai trời thời tiết thế nào?');
    await talk('Đắk Lắk có bao nhiêu đảng viên?');
    await talk('chào, ai đi ăn không?');
    await talk('câu này mơ hồ?');
    await talk('Sơn La đẹp quá');
    expect(count()).toBe(before);
    expect(running.server.reactions).toEqual([]);
  });

  test('D30: with privacy mode on it says that it hears too little, unless it is an administrator itself', async () => {
    const { admin, says } = groupWithAdmin();
    const message = await says(admin, '/chedo');
    await done(tapOn(admin, message, 'Mọi câu'));
    await changed(message, 'privacy mode');
    const other = groupWithAdmin();
    running.server.chats.describe(other.group.id, { members: { 123456789: 'administrator' } });
    const second = await other.says(other.admin, '/chedo');
    await done(tapOn(other.admin, second, 'Mọi câu'));
    await changed(second, 'mọi câu');
    expect(second.text).not.toContain('privacy mode');
  });

  test('D30: getMe decides how the help tells to call the bot in a group', async () => {
    expect((await running.ask(privateText(someone(), '/help'))).text).not.toContain('nhắc @');
    const open = await runBot({ prepare: (server) => (server.abilities.can_read_all_group_messages = true) });
    expect((await open.ask(privateText(someone(), '/help'))).text).toContain('nhắc @hoibaocao_test_bot');
    const intro = await open.ask(membership(newGroup(), someone(), 'left', 'member'));
    expect(intro.text).toContain('nhắc @hoibaocao_test_bot');
    await open.close();
  });
});

describe('D37: put into a group', () => {
  test('it introduces itself once; put out it is silent, and forgets what was settled', async () => {
    const { admin, group, says } = groupWithAdmin();
    const intro = await running.ask(membership(group, someone('en'), 'left', 'member'));
    expect(intro.text).toContain('/ask');
    await says(admin, '/phamvi hà nam');
    const before = running.server.messagesIn(group.id).length;
    await done(membership(group, admin, 'member', 'administrator'));
    await done(membership(group, admin, 'member', 'kicked'));
    expect(await running.state.inactiveChats()).toContain(group.id);
    expect(running.server.messagesIn(group.id).length).toBe(before);
    const again = await running.ask(membership(group, admin, 'kicked', 'member'));
    expect(again.text).toContain('/hoi');
    expect((await says(admin, '/phamvi')).text).not.toContain('chỉ hỏi trong: Hà Nam');
  });

  test('without the right to write it says nothing', async () => {
    const group = newGroup();
    const mute = { is_member: true, can_send_messages: false };
    await done(membership(group, someone(), 'left', 'restricted', mute));
    expect(await running.state.inactiveChats()).toContain(group.id);
    expect(running.server.callsOf('sendMessage').some(({ params }) => params['chat_id'] === group.id)).toBe(false);
  });

  test('in a channel it does not greet', async () => {
    await done(membership({ id: -1008, type: 'channel', title: 'Kênh' }, someone(), 'left', 'administrator'));
    expect(running.server.callsOf('sendMessage').some(({ params }) => params['chat_id'] === -1008)).toBe(false);
  });
});
