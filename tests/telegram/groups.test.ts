import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BOT_USER } from '../support/bot-api-world.js';
import { type RunningBot, runBot } from '../support/running-bot.js';
import { GROUP, groupText, newGroup, someone } from '../support/updates.js';

let running: RunningBot;
beforeAll(async () => {
  running = await runBot();
});
afterAll(async () => {
  await running.close();
  expect(running.server.malformed).toEqual([]);
});
const lastSend = () => running.server.callsOf('sendMessage').at(-1)?.params ?? {};

describe('in a group', () => {
  test('the answer is a silent reply to the asker, folded, without preview, in the right topic', async () => {
    const update = groupText(someone(), `@${BOT_USER.username} Sơn La có bao nhiêu đảng viên?`, {
      is_topic_message: true,
      message_thread_id: 5,
    });
    const answer = await running.ask(update);
    expect(answer.entities[0]?.type).toBe('expandable_blockquote');
    expect(lastSend()).toMatchObject({
      chat_id: GROUP.id,
      message_thread_id: 5,
      disable_notification: true,
      link_preview_options: { is_disabled: true },
      reply_parameters: {
        message_id: (update['message'] as { message_id: number }).message_id,
        allow_sending_without_reply: true,
      },
    });
  });

  test.each([{ is_topic_message: true, message_thread_id: 1 }, { message_thread_id: 9 }])(
    'C28: the general topic and plain threads get no thread id',
    async (more) => {
      await running.ask(groupText(someone(), '/hoi Sơn La?', more));
      expect(lastSend()).not.toHaveProperty('message_thread_id');
    },
  );

  test('/hoi without a question opens the field for a reply to us', async () => {
    await running.ask(groupText(someone(), `/hoi@${BOT_USER.username}`));
    expect(lastSend()['reply_markup']).toMatchObject({ force_reply: true, selective: true });
  });

  test('/help is a few lines: how to call us, and where all the rest is told', async () => {
    const { text } = await running.ask(groupText(someone(), '/help', { chat: newGroup() }));
    expect(text).toMatch(/^Trong nhóm: gõ \/hoi kèm câu hỏi/u);
    expect(text).toContain('/phamvi, /chedo');
    expect(text).toMatch(/nhắn \/help trong trò chuyện riêng với mình\.$/u);
    expect(text.length).toBeLessThan(320);
  });

  test('talk among people, commands of other bots and unknown commands are none of ours', async () => {
    const before = running.server.messages.length;
    for (const text of ['số đảng viên Sơn La?', '/hoi@other_bot Sơn La?', '/roll'])
      running.server.push(groupText(someone(), text));
    await running.server.until(() => running.server.pending.length === 0);
    expect(running.server.messages.length).toBe(before);
  });

  test('C24: both service messages of a migration move the conversation', async () => {
    const one = someone();
    const reading = { intent: 'members', reports: [], places: [], question: 'x' };
    await running.state.setContext({ chat: -42, thread: 0, user: one.id }, reading, Date.now());
    const service = { text: undefined, chat: { id: -42, type: 'group' }, migrate_to_chat_id: -10042 };
    running.server.push(groupText(one, '', service));
    running.server.push(
      groupText(one, '', { text: undefined, chat: { id: -10042, type: 'supergroup' }, migrate_from_chat_id: -42 }),
    );
    await running.server.until(() => running.server.pending.length === 0);
    expect(await running.state.context({ chat: -10042, thread: 0, user: one.id })).toEqual(reading);
  });

  test('C23: a person who blocks us is left alone; when they write they are answered again', async () => {
    const one = someone();
    const change = (status: string) => ({
      my_chat_member: {
        chat: { id: one.id, type: 'private' },
        from: { id: one.id, is_bot: false, first_name: 'x' },
        date: 1,
        old_chat_member: { status: 'member', user: BOT_USER },
        new_chat_member: { status, user: BOT_USER },
      },
    });
    running.server.push(change('kicked'));
    await running.server.until(() => running.server.pending.length === 0);
    expect(await running.state.inactiveChats()).toContain(one.id);
    running.server.push(change('member'));
    await running.server.until(() => running.server.pending.length === 0);
    expect(await running.state.inactiveChats()).not.toContain(one.id);
  });
});
