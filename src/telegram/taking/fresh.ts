import type { Command } from '../command.js';
import { say } from '../speak.js';
import { conversationOf } from '../turn.js';

/** `/moi`: what is asked next has nothing to do with what was asked before. */
export const freshCommand: Command = {
  names: { vi: ['moi'], en: ['new'] },
  menu: 'private',
  describe: 'command.moi',
  run: async (desk, turn) => {
    await desk.state.dropContext(conversationOf(turn));
    await say(desk, turn, 'fresh.done');
  },
};
