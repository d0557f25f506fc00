import type { TelegramBotCommand } from '@gramio/types';
import type { Method, Params } from '../api/client.js';
import { CallFault } from '../api/fault.js';
import type { Desk } from '../desk.js';
import type { Phrases } from '../messages/messages.js';

/** The command menu of everybody. Vietnamese names for Vietnamese clients, English ones for English clients. */
function publicCommands(phrases: Phrases): TelegramBotCommand[] {
  const names = phrases.locale === 'vi' ? { ask: 'hoi', reports: 'baocao' } : { ask: 'ask', reports: 'reports' };
  return [
    { command: names.ask, description: phrases.say('command.hoi') },
    { command: names.reports, description: phrases.say('command.baocao') },
    { command: 'help', description: phrases.say('command.help') },
    { command: 'start', description: phrases.say('command.start') },
  ];
}

function adminCommands(phrases: Phrases): TelegramBotCommand[] {
  const command = phrases.locale === 'vi' ? 'naplai' : 'reload';
  return [...publicCommands(phrases), { command, description: phrases.say('command.reload') }];
}

/**
 * Tells Telegram the commands and descriptions, Vietnamese for everybody and English for English clients;
 * the admin commands only in the chats of the admins. A failure is logged and changes nothing else.
 */
export async function publishProfile(desk: Desk): Promise<void> {
  for (const phrases of [desk.messages.vi, desk.messages.en]) {
    const language = phrases.locale === 'vi' ? {} : { language_code: 'en' as const };
    await attempt(desk, 'setMyCommands', { commands: publicCommands(phrases), ...language });
    await attempt(desk, 'setMyDescription', { description: phrases.say('profile.description'), ...language });
    await attempt(desk, 'setMyShortDescription', { short_description: phrases.say('profile.short'), ...language });
    for (const admin of desk.admins) {
      const scope = { type: 'chat', chat_id: admin } as const;
      await attempt(desk, 'setMyCommands', { commands: adminCommands(phrases), scope, ...language });
    }
  }
}

async function attempt<M extends Method>(desk: Desk, method: M, params: Params<M>): Promise<void> {
  try {
    await desk.courier.deliver(method, params);
  } catch (error) {
    if (error instanceof CallFault && error.kind === 'aborted') return;
    desk.log.warn('profile not set', { method, fault: error instanceof CallFault ? error.description : 'unknown' });
  }
}
