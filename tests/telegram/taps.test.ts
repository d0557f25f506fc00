import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOT_USER, type Message } from '../support/bot-api-world.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import { groupText, type Person, privateText, someone, tapOn, tapWith, userOf } from '../support/updates.js';

let running: RunningBot;
beforeAll(async () => {
  running = await runBot();
});
afterAll(async () => {
  await running.close();
  expect(running.server.malformed).toEqual([]);
});

/** Taps, waits until that is over, and gives what the tapper was told. */
async function tapped(update: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
  const before = running.server.callsOf('answerCallbackQuery').length;
  running.server.push(update);
  await running.server.until(() => running.server.pending.length === 0);
  return running.server.callsOf('answerCallbackQuery')[before]?.params ?? {};
}
const dataOf = (message: Message) => message.reply_markup?.inline_keyboard?.[0]?.[0]?.callback_data ?? '';
const choiceIn = (person: Person) => running.ask(groupText(person, `@${BOT_USER.username} /baocao`));

describe('E40: buttons', () => {
  test('of a group: what changes the message is for the one who asked', async () => {
    const asker = someone();
    const list = await choiceIn(asker);
    const before = list.text;
    expect(await tapped(tapOn(someone(), list, 'Sơn La'))).toMatchObject({
      show_alert: true,
      text: expect.stringMatching(/người đã hỏi/),
    });
    expect(list.text).toBe(before);
    expect(await tapped(tapOn(asker, list, 'Sơn La'))).not.toHaveProperty('text');
    await running.server.until(() => list.text !== before);
  });

  test('of a group: anybody may look further', async () => {
    const asker = someone();
    const answer = await running.ask(groupText(asker, `@${BOT_USER.username} Sơn La có bao nhiêu đảng viên?`));
    running.server.push(tapOn(asker, answer, '⋯'));
    await running.server.until(() => labelsOf(answer).includes('Báo cáo khác (2)'));
    const more = await running.ask(tapOn(someone(), answer, 'Báo cáo khác (2)'));
    expect(more.text).toContain('31 đảng viên');
  });

  test('shown to an anonymous administrator may be tapped by whoever it was', async () => {
    const anonymous = {
      from: { id: 1087968824, is_bot: true, first_name: 'Group' },
      sender_chat: { id: -1001234567890, type: 'supergroup', title: 'Nhóm thử' },
    };
    const list = await running.ask(groupText(someone(), '/baocao', anonymous));
    expect(await tapped(tapOn(someone(), list, 'Sơn La'))).not.toHaveProperty('text');
  });

  test('a key taken to another chat, forged or long forgotten is out of date', async () => {
    const one = someone();
    const list = await running.ask(privateText(one, '/baocao'));
    const elsewhere = { ...list, chat: { id: someone().id } };
    const stale = { show_alert: true, text: expect.stringMatching(/Nút này đã cũ/) };
    expect(await tapped(tapWith(one, elsewhere, dataOf(list)))).toMatchObject(stale);
    for (const data of ['AAAAAAAAAAAA.0', `${dataOf(list)}9`, 'x', "'; DROP TABLE buttons; --"])
      expect(await tapped(tapWith(one, list, data))).toMatchObject(stale);
    await running.store.prune(Date.now() + 61 * 24 * 3600 * 1000);
    expect(await tapped(tapWith(one, list, dataOf(list)))).toMatchObject(stale);
  });

  test('under an inline message, which tells no chat, nothing breaks', async () => {
    const ben = someone('en');
    const update = {
      callback_query: { id: 'inline1', from: userOf(ben), chat_instance: '1', inline_message_id: 'x', data: 'k.0' },
    };
    expect(await tapped(update)).toMatchObject({ show_alert: true, text: expect.stringMatching(/out of date/) });
  });

  test('of a message too old for Telegram to show are answered by a new one', async () => {
    const one = someone();
    const list = await running.ask(privateText(one, '/baocao'));
    const tap = tapOn(one, list, 'Sơn La') as { callback_query: { message: object } };
    tap.callback_query.message = { message_id: list.message_id, chat: { id: one.id, type: 'private' }, date: 0 };
    expect((await running.ask(tap)).text).toContain('Sơn La');
  });
});
