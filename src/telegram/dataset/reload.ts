import type { Command } from '../command.js';
import { setOut } from './errands.js';

/** `/naplai`: reads the reports again while the old ones keep answering. Progress and result are one message, edited. */
export const reloadCommand: Command = {
  names: { vi: ['naplai'], en: ['reload'] },
  menu: 'admins',
  describe: 'command.reload',
  run: (desk, turn) => setOut(desk, turn, { do: 'reload', forced: false }),
};
