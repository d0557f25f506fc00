import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { holdsToken } from '../../src/telegram/manners/secrets.js';
import { loadSmallWords } from '../../src/telegram/manners/small-words.js';
import { nearestCommand } from '../../src/telegram/manners/unknown.js';
import { PROJECT } from '../support/project.js';
import { type RunningBot, runBot } from '../support/running-bot.js';
import { ADMIN, groupText, newGroup, type Person, privateText, someone } from '../support/updates.js';

let running: RunningBot;
let an: Person;
beforeEach(async () => {
  running = await runBot();
  an = someone();
});
afterEach(async () => {
  expect(running.server.malformed).toEqual([]);
  await running.close();
});

/** The same message, edited by its writer. */
const edited = (update: Readonly<Record<string, unknown>>, text: string): Record<string, unknown> => ({
  edited_message: { ...(update['message'] as object), text, edit_date: Math.floor(Date.now() / 1000) },
});
const settled = () => running.server.until(() => running.server.pending.length === 0);
const reactions = () => running.server.callsOf('setMessageReaction').map(({ params }) => params['reaction']);

describe('small words', () => {
  test.each([
    ['ok', 'nod'],
    ['OKKK', 'nod'],
    ['vâng ạ', 'nod'],
    ['ừ, được rồi nhé', 'nod'],
    ['hahaha', 'smile'],
    ['ok haha', 'smile'],
    ['ok?', undefined],
    ['ok còn Lai Châu', undefined],
    ['được mấy người', undefined],
    ['', undefined],
    ['!!!', undefined],
  ])('%s: %s', async (text, kind) => {
    expect((await loadSmallWords(`${PROJECT}/data`))(text)).toBe(kind);
  });

  test('get a reaction and no message, and the conversation goes on', async () => {
    await running.ask(privateText(an, 'Sơn La có bao nhiêu đảng viên?'));
    running.server.push(privateText(an, 'ok'));
    await running.server.until(() => reactions().length === 1);
    expect(reactions()).toEqual([[{ type: 'emoji', emoji: '👌' }]]);
    expect(running.server.messagesIn(an.id)).toHaveLength(1);
    await running.ask(privateText(an, 'ai chủ trì?'));
    expect(running.app.asked.at(-1)?.previous?.reports).toEqual(['son-la-2023']);
  });
});

describe('an unknown command', () => {
  test.each([
    ['baocoa', false, 'baocao'],
    ['ho', false, 'hoi'],
    ['sosan', false, 'sosanh'],
    ['nhatki', false, undefined],
    ['nhatki', true, 'nhatky'],
    ['khongbiet', false, undefined],
    ['x', false, undefined],
  ])('/%s (admin: %s) leads to %s', (name, admin, near) => {
    expect(nearestCommand(name, admin, 'vi')).toBe(near);
  });
});

describe('a token that was pasted', () => {
  const TOKEN = '123456789:AAabcdefghijklmnopqrstuvwxyz0123456';
  test.each([
    [`đây là token ${TOKEN} nhé`, true],
    [`BOT_TOKEN=${TOKEN}`, true],
    ['Quyết định số 12:2023 của Sở', false],
    ['https://a.example/123456:abc', false],
  ])('%s: %s', (text, holds) => {
    expect(holdsToken(text)).toBe(holds);
  });

  test('is warned of in private and, unasked, in a group; nothing of it is looked up or kept', async () => {
    const inPrivate = await running.ask(privateText(an, `/hoi ${TOKEN}`));
    const inGroup = await running.ask(groupText(an, `token: ${TOKEN}`, { chat: newGroup() }));
    for (const { text } of [inPrivate, inGroup]) expect(text).toMatch(/token[\s\S]*\/revoke/u);
    expect(running.app.asked).toEqual([]);
    expect(await running.store.misses(10)).toEqual([]);
    expect(running.log.lines.join('\n')).not.toContain(TOKEN.slice(12));
  });
});

describe('a file', () => {
  const document = { file_id: 'F', file_unique_id: 'f', file_name: 'x.pdf', file_size: 9 };
  test('of somebody who is no admin is not read: said, also where a question is its caption', async () => {
    const more = { text: undefined, entities: undefined, document };
    const asked = await running.ask(privateText(an, '', { ...more, caption: 'Sơn La có bao nhiêu đảng viên?' }));
    expect(asked.text).toContain('Mình không đọc tệp người khác gửi');
    expect((await running.ask(privateText(an, '', more))).text).toContain('không đọc tệp');
    expect(running.app.asked).toEqual([]);
  });
});

describe('D33: an edited question', () => {
  test('edits its answer, with the context it was asked in', async () => {
    await running.ask(privateText(an, 'Phú Thọ có bao nhiêu đảng viên?'));
    const question = privateText(an, 'Sơn La?');
    const answer = await running.ask(question);
    running.server.push(edited(question, 'Hà Nam?'));
    await running.server.until(() => answer.text.includes('31 đảng viên'));
    expect(running.app.asked.at(-1)?.previous?.reports).toEqual(['phu-tho-2021']);
    running.server.push(edited(question, 'dự báo thời tiết'));
    await running.server.until(() => answer.text.includes('nằm ngoài'));
    expect(running.server.messagesIn(an.id)).toHaveLength(2);
  });

  test('of a group, too; where there is nothing now, that stands in its place', async () => {
    const question = groupText(an, '/hoi Sơn La?', { chat: newGroup() });
    const answer = await running.ask(question);
    running.server.push(edited(question, '/hoi dự báo thời tiết'));
    await running.server.until(() => answer.text === 'Mình không thấy trong các báo cáo.');
  });

  test('that is the same, unknown, or a command, changes nothing', async () => {
    const question = privateText(an, 'Sơn La?');
    await running.ask(question);
    const asked = running.app.asked.length;
    running.server.push(edited(question, 'Sơn La?'));
    running.server.push(edited(privateText(an, 'x'), 'Hà Nam?'));
    running.server.push(edited(question, '/baocao'));
    running.server.push(edited(privateText(ADMIN, '/naplai'), '/naplai'));
    await settled();
    await running.ask(privateText(an, 'Phú Thọ?'));
    expect(running.app.asked).toHaveLength(asked + 1);
    expect(running.app.reloads).toBe(0);
    expect(running.server.messagesIn(an.id)).toHaveLength(2);
  });
});
