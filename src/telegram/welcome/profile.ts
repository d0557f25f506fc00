import type { TelegramBotCommand, TelegramUpdate } from '@gramio/types';
import type { Menu } from '../command.js';
import type { AdminServices } from '../dataset/guard.js';
import { COMMANDS } from '../features.js';
import type { Phrases } from '../messages/messages.js';
import { attempt, publishDescription } from './description.js';

/** The menu for users who see these kinds of command, in one language. */
function menuOf(kinds: readonly Menu[], phrases: Phrases): TelegramBotCommand[] {
  return COMMANDS.filter(({ menu }) => kinds.includes(menu)).map(({ names, describe }) => ({
    command: names[phrases.locale][0],
    description: phrases.say(describe),
  }));
}

/** The bot's profile: what Telegram shows outside its messages. */
export interface Profile {
  /** Sends Telegram the commands and descriptions: Vietnamese by default, English for English clients. */
  publish(): Promise<void>;
  /**
   * Watches updates: an admin who writes for the first time since the start gets the admins' menu. Telegram rejects a menu for a chat that
   * it does not know yet.
   */
  greet(update: TelegramUpdate): Promise<void>;
}

/** The profile of a bot. Admin commands appear only in the admins' chats. A failure is logged and changes nothing else. */
export function createProfile(services: AdminServices): Profile {
  const greeted = new Set<number>();

  const showAdmin = async (admin: number): Promise<void> => {
    greeted.add(admin);
    const scope = { type: 'chat', chat_id: admin } as const;
    const taken = await Promise.all(
      languagesOf(services).map(({ phrases, code }) =>
        attempt(services, 'setMyCommands', {
          commands: menuOf(['everyone', 'private', 'admins'], phrases),
          scope,
          ...code,
        }),
      ),
    );
    if (taken.includes(false)) greeted.delete(admin);
  };

  return {
    async publish() {
      await publishDescription(services);
      for (const { phrases, code } of languagesOf(services)) {
        await attempt(services, 'setMyCommands', { commands: menuOf(['everyone'], phrases), ...code });
        const inPrivate = menuOf(['everyone', 'private'], phrases);
        await attempt(services, 'setMyCommands', {
          commands: inPrivate,
          scope: { type: 'all_private_chats' },
          ...code,
        });
        const inGroups = menuOf(['everyone', 'groups'], phrases);
        await attempt(services, 'setMyCommands', { commands: inGroups, scope: { type: 'all_group_chats' }, ...code });
        await attempt(services, 'setMyShortDescription', { short_description: phrases.say('profile.short'), ...code });
      }
      for (const admin of services.admins) if (!greeted.has(admin)) await showAdmin(admin);
    },
    async greet({ message }) {
      const admin = message?.chat.type === 'private' ? message.from?.id : undefined;
      if (admin !== undefined && services.admins.has(admin) && !greeted.has(admin)) await showAdmin(admin);
    },
  };
}

/** The texts of each language, and its code for Telegram. Vietnamese is the default. */
function languagesOf({
  messages,
}: AdminServices): readonly { readonly phrases: Phrases; readonly code: { language_code?: 'en' } }[] {
  return [
    { phrases: messages.vi, code: {} },
    { phrases: messages.en, code: { language_code: 'en' } },
  ];
}
