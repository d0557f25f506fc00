import { z } from 'zod';
import { actionKind } from '../action.js';
import type { Command } from '../command.js';
import { plain } from '../rendering/rich.js';
import { clip, screen } from '../rendering/screen.js';
import { say, show } from '../speak.js';
import { adminButton, tellInPlace } from './buttons.js';
import { asAdmin } from './guard.js';
import { type JobServices, startJob } from './job-runner.js';

/** `/tukiem`: asks the known questions again. With a question, adds it and its answer to them. */
export const selftestCommand: Command<JobServices> = {
  names: { vi: ['tukiem'], en: ['selftest'] },
  menu: 'admins',
  describe: 'command.selftest',
  run: (services, request, argument) =>
    argument === ''
      ? startJob(services, request, { do: 'selftest' })
      : asAdmin(services, request, 'selftest', async (entry) => {
          const question = clip(argument, 300);
          const kept = await services.app.selftest.keep(question);
          await entry.close(kept ? 'done' : 'failed', `+ ${clip(question, 80)}`);
          if (!kept) return void (await say(services, request, 'selftest.too_many'));
          const phrases = request.phrases;
          const drop = { label: phrases.say('selftest.drop'), action: dropButton.with({ question }) };
          await show(services, request, screen(plain(phrases.say('selftest.kept_now', { question })), [[drop]]));
        }),
};

/** Removes a known question. */
export const dropButton = adminButton(
  actionKind('drop', z.object({ question: z.string() })),
  'selftest',
  async (services, request, { question }, tap, entry) => {
    await services.app.selftest.drop(question);
    await entry.close('done', `− ${clip(question, 80)}`);
    await tellInPlace(services, request, 'selftest.dropped', tap);
  },
);
