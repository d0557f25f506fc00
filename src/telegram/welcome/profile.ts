import type { TelegramBotCommand } from '@gramio/types';
import type { Menu } from '../command.js';
import type { AdminServices } from '../dataset/guard.js';
import { COMMANDS } from '../features.js';
import type { Phrases } from '../messages/messages.js';
import { attempt, publishDescription } from './description.js';

/** The menu of those to whom these kinds of command are shown, under their names in the language. */
function menuOf(kinds: readonly Menu[], phrases: Phrases): TelegramBotCommand[] {
  return COMMANDS.filter(({ menu }) => kinds.includes(menu)).map(({ names, describe }) => ({
    command: names[phrases.locale][0],
    description: phrases.say(describe),
  }));
}

/**
 * Tells Telegram the commands and descriptions, Vietnamese for everybody and English for English clients;
 * the admin commands only in the chats of the admins. A failure is logged and changes nothing else.
 */
export async function publishProfile(services: AdminServices): Promise<void> {
  await publishDescription(services);
  for (const phrases of [services.messages.vi, services.messages.en]) {
    const language = phrases.locale === 'vi' ? {} : { language_code: 'en' as const };
    await attempt(services, 'setMyCommands', { commands: menuOf(['everyone'], phrases), ...language });
    await attempt(services, 'setMyCommands', {
      commands: menuOf(['everyone', 'private'], phrases),
      scope: { type: 'all_private_chats' },
      ...language,
    });
    await attempt(services, 'setMyCommands', {
      commands: menuOf(['everyone', 'groups'], phrases),
      scope: { type: 'all_group_chats' },
      ...language,
    });
    await attempt(services, 'setMyShortDescription', { short_description: phrases.say('profile.short'), ...language });
    for (const admin of services.admins) {
      const scope = { type: 'chat', chat_id: admin } as const;
      const commands = menuOf(['everyone', 'private', 'admins'], phrases);
      await attempt(services, 'setMyCommands', { commands, scope, ...language });
    }
  }
}
