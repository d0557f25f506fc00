import { z } from 'zod';
import { actionKind } from '../action.js';
import type { Command } from '../command.js';
import { phrasesFor } from '../desk.js';
import { plain } from '../rendering/rich.js';
import { clip, screen } from '../rendering/screen.js';
import { say, show } from '../speak.js';
import { adminButton, tellInPlace } from './buttons.js';
import { setOut } from './errands.js';
import { asAdmin } from './guard.js';

/** `/tukiem`: asks the known questions again; with a question, keeps that one and its answer among them. */
export const selftestCommand: Command = {
  names: { vi: ['tukiem'], en: ['selftest'] },
  menu: 'admins',
  describe: 'command.selftest',
  run: (desk, turn, argument) =>
    argument === ''
      ? setOut(desk, turn, { do: 'selftest' })
      : asAdmin(desk, turn, 'selftest', async (entry) => {
          const question = clip(argument, 300);
          const kept = await desk.app.selftest.keep(question);
          await entry.close(kept ? 'done' : 'failed', `+ ${clip(question, 80)}`);
          if (!kept) return void (await say(desk, turn, 'selftest.too_many'));
          const phrases = phrasesFor(desk, turn);
          const drop = { label: phrases.say('selftest.drop'), action: dropButton.with({ question }) };
          await show(desk, turn, screen(plain(phrases.say('selftest.kept_now', { question })), [[drop]]));
        }),
};

/** Keeps a question no longer. */
export const dropButton = adminButton(
  actionKind('drop', z.object({ question: z.string() })),
  'selftest',
  async (desk, turn, { question }, tap, entry) => {
    await desk.app.selftest.drop(question);
    await entry.close('done', `− ${clip(question, 80)}`);
    await tellInPlace(desk, turn, 'selftest.dropped', tap);
  },
);
