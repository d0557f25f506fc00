import type { Command } from '../command.js';
import { type JobServices, startJob } from './job-runner.js';

/** `/naplai`: reads the reports again while the old ones keep answering. Progress and result are one message, edited. */
export const reloadCommand: Command<JobServices> = {
  names: { vi: ['naplai'], en: ['reload'] },
  menu: 'admins',
  describe: 'command.reload',
  run: (services, request) => startJob(services, request, { do: 'reload', forced: false }),
};
