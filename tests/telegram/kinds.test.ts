import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { HANDLED_KINDS } from '../../src/telegram/dispatch.js';
import { hasFullSpec, inOwnTable, specFaults, tableFaults, updateFaults, updateKinds } from '../support/api-spec.js';
import { PROJECT } from '../support/project.js';
import { runBot } from '../support/running-bot.js';
import {
  ADMIN,
  GROUP,
  groupText,
  inlineQuery,
  membership,
  privateText,
  reactionTo,
  tapWith,
  userOf,
} from '../support/updates.js';

/** Every key of Update in Bot API 10.1. */
const KINDS = [
  ...['message', 'edited_message', 'channel_post', 'edited_channel_post', 'business_connection', 'business_message'],
  ...['edited_business_message', 'deleted_business_messages', 'guest_message', 'message_reaction', 'managed_bot'],
  ...['message_reaction_count', 'inline_query', 'chosen_inline_result', 'callback_query', 'shipping_query'],
  ...['pre_checkout_query', 'purchased_paid_media', 'poll', 'poll_answer', 'my_chat_member', 'chat_member'],
  ...['chat_join_request', 'chat_boost', 'removed_chat_boost'],
];

test('C29: every kind of update that is not handled is let go: nothing thrown, nothing sent', async () => {
  if (hasFullSpec) expect([...updateKinds].filter((kind) => !KINDS.includes(kind))).toEqual([]);
  const running = await runBot();
  const handled = new Set<string>(HANDLED_KINDS);
  const message = privateText(ADMIN, '/naplai')['message'] as object;
  const bodies = [
    { ...message, from: undefined, chat: { ...GROUP, type: 'channel' } },
    { ...message, id: 'x', query: 'Sơn La?', user: userOf(ADMIN), new_chat_member: { status: 'member' } },
    {},
    null,
  ];
  const others = [...new Set([...KINDS, ...updateKinds, 'of_next_year'])].filter((kind) => !handled.has(kind));
  for (const kind of others) for (const body of bodies) running.server.push({ [kind]: body });
  await running.server.until(() => running.server.pending.length === 0, 15_000);
  expect(others.length).toBeGreaterThanOrEqual(18);
  expect(running.server.messages).toEqual([]);
  expect(running.app.asked).toEqual([]);
  expect(running.app.reloads).toBe(0);
  expect(running.log.lines.filter((line) => /^(?:error|warn)/u.test(line))).toEqual([]);
  await running.close();
  expect(running.server.malformed).toEqual([]);
});

test('C29: handled kinds with nothing of what one expects in them end nothing', async () => {
  const running = await runBot();
  const chat = { id: 77, type: 'private' };
  for (const message of [
    { message_id: 1, date: 0, chat },
    { message_id: 2, date: 0, chat, text: '' },
  ])
    running.server.push({ message });
  running.server.push({ message: { message_id: 3, date: 0, chat: { id: -77, type: 'channel' }, text: '/naplai' } });
  await running.server.until(() => running.server.pending.length === 0, 15_000);
  expect((await running.ask(privateText(ADMIN, 'Sơn La?'))).text).toContain('27');
  await running.close();
});

test.runIf(hasFullSpec)('I69: the updates that tests make up are such as Telegram sends', () => {
  const message = { message_id: 1, chat: { id: -100, type: 'supergroup' }, text: 'x', entities: [], date: 1 };
  const updates = [
    privateText(ADMIN, '/naplai'),
    groupText(ADMIN, '/hoi Sơn La?'),
    membership(GROUP, ADMIN, 'left', 'member'),
    tapWith(ADMIN, message, 'data'),
    inlineQuery(ADMIN, 'Sơn La'),
    reactionTo(ADMIN, message, '👎'),
  ];
  expect(updates.flatMap(updateFaults)).toEqual([]);
  expect(updateFaults({ message_reaction: { chat: GROUP } })).not.toEqual([]);
});

test('I69: every method that is called is one of the specification and of the table that stands in for it', () => {
  const used = new Set<string>();
  for (const file of readdirSync(path.join(PROJECT, 'src/telegram'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(path.join(PROJECT, 'src/telegram', file), 'utf8');
    for (const [, name] of text.matchAll(
      /\b(?:deliver|deliverFile|call|upload|attempt)\(\s*(?:services, )?'([A-Za-z]+)'/gu,
    ))
      used.add(name ?? '');
  }
  expect(used.size).toBeGreaterThan(12);
  for (const name of used) {
    expect(specFaults(name, {}).join(), name).not.toContain('no method');
    expect(inOwnTable(name), name).toBe(true);
  }
});

test.runIf(hasFullSpec)('I69: our own table of methods agrees with the specification', () => {
  expect(tableFaults()).toEqual([]);
});

test('I69: telegraf is pinned, and reached through one file', () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(dependencies['telegraf']).toMatch(/^\d+\.\d+\.\d+$/u);
});
