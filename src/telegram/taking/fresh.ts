import type { Command } from '../command.js';
import { conversationOf } from '../request.js';
import type { Services } from '../services.js';
import { say } from '../speak.js';

/** `/moi`: the next question starts a new conversation. */
export const freshCommand: Command<Services> = {
  names: { vi: ['moi'], en: ['new'] },
  menu: 'private',
  describe: 'command.moi',
  run: async (services, request) => {
    await services.state.dropContext(conversationOf(request));
    await say(services, request, 'fresh.done');
  },
};
