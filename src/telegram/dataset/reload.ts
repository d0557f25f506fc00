import type { Command } from '../command.js';
import { type JobServices, startJob } from './job-runner.js';

/** `/naplai`: reloads the reports while the old ones keep answering. Progress and result share one message, edited in place. */
export const reloadCommand: Command<JobServices> = {
  names: { vi: ['naplai'], en: ['reload'] },
  menu: 'admins',
  describe: 'command.reload',
  run: (services, request) => startJob(services, request, { do: 'reload', forced: false }),
};
