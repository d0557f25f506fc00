import type { TelegramChatMember, TelegramChatMemberUpdated } from '@gramio/types';
import { localeOf } from '../messages/messages.js';
import { requestTo } from '../request.js';
import type { Services } from '../services.js';
import { say } from '../speak.js';
import { type AllowedGroups, leave } from './allowed.js';
import { settingsOf, settle } from './settings.js';

export interface MembershipServices extends Services {
  /** The groups that the bot may be in. */
  readonly groups: AllowedGroups;
}

/**
 * Handles a change of the bot's own membership. In a new group it introduces itself once. Without the right to write it stays silent. After
 * removal it forgets the group's settings.
 */
export async function onMembership(services: MembershipServices, change: TelegramChatMemberUpdated): Promise<void> {
  const { chat, from, old_chat_member: before, new_chat_member: now } = change;
  if (!mayWrite(now)) {
    await services.courier.lose(chat.id);
    if (!isIn(now)) await services.store.dropChatSettings(chat.id);
    return;
  }
  await services.courier.welcome(chat.id);
  const group = chat.type === 'group' || chat.type === 'supergroup';
  if (group && !services.groups.has(chat.id)) return leave(services, chat.id, localeOf(from.language_code));
  if (!group || isIn(before) || (await settingsOf(services, chat.id)).introduced) return;
  await settle(services, chat.id, { introduced: true });
  const locale = localeOf(from.language_code);
  const request = requestTo(services, { chat: chat.id, private: false, user: 0, locale });
  await say(services, request, services.me.readsAll ? 'group.intro_open' : 'group.intro', {
    name: services.me.username,
  });
}

function isIn(member: TelegramChatMember): boolean {
  return member.status === 'restricted' ? member.is_member : member.status !== 'left' && member.status !== 'kicked';
}

function mayWrite(member: TelegramChatMember): boolean {
  return isIn(member) && (member.status !== 'restricted' || member.can_send_messages);
}
