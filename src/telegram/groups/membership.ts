import type { TelegramChatMember, TelegramChatMemberUpdated } from '@gramio/types';
import type { Desk } from '../desk.js';
import { localeOf } from '../messages/messages.js';
import { say } from '../speak.js';
import { leave } from './allowed.js';
import { settingsOf, settle } from './settings.js';

/**
 * Our own standing in a chat has changed. Put into a group, the bot says once how it is to be asked; forbidden
 * to write, it leaves the chat alone; put out, it forgets what was settled there.
 */
export async function onMembership(desk: Desk, change: TelegramChatMemberUpdated): Promise<void> {
  const { chat, from, old_chat_member: before, new_chat_member: now } = change;
  if (!mayWrite(now)) {
    await desk.courier.lose(chat.id);
    if (!isIn(now)) await desk.store.dropChatSettings(chat.id);
    return;
  }
  await desk.courier.welcome(chat.id);
  const group = chat.type === 'group' || chat.type === 'supergroup';
  if (group && !desk.groups.has(chat.id)) return leave(desk, chat.id, localeOf(from.language_code));
  if (!group || isIn(before) || (await settingsOf(desk, chat.id)).introduced) return;
  await settle(desk, chat.id, { introduced: true });
  const turn = { chat: chat.id, private: false, user: 0, locale: localeOf(from.language_code) };
  await say(desk, turn, desk.me.readsAll ? 'group.intro_open' : 'group.intro', { name: desk.me.username });
}

function isIn(member: TelegramChatMember): boolean {
  return member.status === 'restricted' ? member.is_member : member.status !== 'left' && member.status !== 'kicked';
}

function mayWrite(member: TelegramChatMember): boolean {
  return isIn(member) && (member.status !== 'restricted' || member.can_send_messages);
}
