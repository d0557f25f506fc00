import type { Command } from '../command.js';
import { type ErrandServices, setOut } from './errands.js';

/** `/naplai`: reads the reports again while the old ones keep answering. Progress and result are one message, edited. */
export const reloadCommand: Command<ErrandServices> = {
  names: { vi: ['naplai'], en: ['reload'] },
  menu: 'admins',
  describe: 'command.reload',
  run: (services, request) => setOut(services, request, { do: 'reload', forced: false }),
};
