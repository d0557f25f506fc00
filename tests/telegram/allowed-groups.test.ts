import { afterEach, expect, test } from 'vitest';
import { type RunningBot, runBot } from '../support/running-bot.js';
import { groupText, membership, newGroup, privateText, someone } from '../support/updates.js';

let running: RunningBot;
afterEach(async () => {
  expect(running.server.malformed).toEqual([]);
  await running.close();
});
const left = () => running.server.callsOf('leaveChat').map(({ params }) => params['chat_id']);

test('a group that is not listed is left with one polite line, when the bot is put in and when it finds itself there', async () => {
  const [ours, other, third] = [newGroup(), newGroup(), newGroup()];
  running = await runBot({ config: { groups: [ours.id] } });
  running.server.push(membership(other, someone(), 'left', 'member'));
  await running.server.until(() => left().includes(other.id));
  running.server.push(groupText(someone(), '/hoi Sơn La?', { chat: third }));
  await running.server.until(() => left().includes(third.id));
  for (const { id } of [other, third])
    expect(running.server.messagesIn(id).map(({ text }) => text)).toEqual([
      expect.stringContaining('xin phép rời nhóm'),
    ]);
  expect(running.app.asked).toEqual([]);
  expect((await running.ask(groupText(someone(), '/hoi Sơn La?', { chat: ours }))).text).toContain('27 đảng viên');
  expect((await running.ask(privateText(someone(), 'Sơn La?'))).text).toContain('27 đảng viên');
  expect(left()).toHaveLength(2);
});

test('a listed group that becomes a supergroup stays allowed', async () => {
  const [before, after] = [{ ...newGroup(), type: 'group' }, newGroup()];
  running = await runBot({ config: { groups: [before.id] } });
  running.server.push(groupText(someone(), '', { chat: before, text: undefined, migrate_to_chat_id: after.id }));
  expect((await running.ask(groupText(someone(), '/hoi Sơn La?', { chat: after }))).text).toContain('27 đảng viên');
  expect(left()).toEqual([]);
});

test('without a list all groups are served; /start there is two lines', async () => {
  running = await runBot();
  const hello = await running.ask(groupText(someone(), '/start', { chat: newGroup() }));
  expect(hello.text.split('\n')).toHaveLength(2);
  expect(hello.text).toContain('/hoi');
});
