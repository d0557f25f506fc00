import { z } from 'zod';
import { actionKind } from '../action.js';
import { button } from '../button.js';
import type { Command } from '../command.js';
import { type Desk, phrasesFor } from '../desk.js';
import { join, plain, styled } from '../rendering/rich.js';
import { screen } from '../rendering/screen.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';

/** `/quyenriengtu`: what is kept of people, for how long, and how to have it deleted. With `edit`, in place of that message. */
export async function showPrivacy(desk: Desk, turn: Turn, edit?: number): Promise<void> {
  const phrases = phrasesFor(desk, turn);
  const head = styled(phrases.say('privacy.title'), 'bold');
  if (!turn.private) {
    await show(desk, turn, screen(join([head, phrases.say('privacy.text'), phrases.say('privacy.in_group')], '\n\n')));
    return;
  }
  const out = await desk.store.hasOptedOut(turn.user);
  const state = plain(phrases.say(out ? 'privacy.opted_out' : 'privacy.opted_in'));
  await show(
    desk,
    turn,
    screen(join([head, phrases.say('privacy.text'), state], '\n\n'), [
      [{ label: phrases.say(out ? 'button.opt_in' : 'button.opt_out'), action: optOutButton.with({ out: !out }) }],
      [{ label: phrases.say('button.forget'), action: forgetButton.with({ step: 'ask' }) }],
    ]),
    edit,
  );
}

/** The user does not want questions to be kept, or has thought better of it. */
async function setOptOut(desk: Desk, turn: Turn, out: boolean, message: number | undefined): Promise<void> {
  await desk.store.optOut(turn.user, out, desk.clock.now());
  await showPrivacy(desk, turn, message);
}

/** `/xoadulieu`: asks once; then everything that is kept of the user is deleted, for good. */
async function askToForget(desk: Desk, turn: Turn, edit?: number): Promise<void> {
  const phrases = phrasesFor(desk, turn);
  await show(
    desk,
    turn,
    screen(plain(phrases.say('forget.sure')), [
      [
        { label: phrases.say('button.forget_all'), action: forgetButton.with({ step: 'do' }) },
        { label: phrases.say('button.cancel'), action: forgetButton.with({ step: 'cancel' }) },
      ],
    ]),
    edit,
  );
}

/** Asks, deletes or lets be. */
async function onForget(
  desk: Desk,
  turn: Turn,
  step: 'ask' | 'do' | 'cancel',
  message: number | undefined,
): Promise<void> {
  const phrases = phrasesFor(desk, turn);
  if (step === 'ask') return askToForget(desk, turn);
  if (step === 'cancel') {
    await show(desk, turn, screen(plain(phrases.say('forget.cancelled'))), message);
    return;
  }
  const out = await desk.store.hasOptedOut(turn.user);
  await desk.store.forget(turn.user);
  desk.log.info('a user was forgotten');
  const said = phrases.say(out ? 'forget.done_opted_out' : 'forget.done');
  const audit = desk.admins.has(turn.user) ? phrases.say('forget.audit') : '';
  await show(desk, turn, screen(join([said, audit], '\n\n')), message);
}

/** Whether questions of the one who taps may be kept. */
export const optOutButton = button(actionKind('opt_out', z.object({ out: z.boolean() })), {
  right: 'asker',
  terminal: false,
  run: (desk, turn, { out }, { message }) => setOptOut(desk, turn, out, message),
});

/** Deletes what is kept of the one who taps, after asking. */
export const forgetButton = button(actionKind('forget', z.object({ step: z.enum(['ask', 'do', 'cancel']) })), {
  right: 'asker',
  terminal: false,
  run: (desk, turn, { step }, { message }) => onForget(desk, turn, step, message),
});

export const privacyCommand: Command = {
  names: { vi: ['quyenriengtu'], en: ['privacy'] },
  menu: 'everyone',
  describe: 'command.privacy',
  run: (desk, turn) => showPrivacy(desk, turn),
};

export const forgetCommand: Command = {
  names: { vi: ['xoadulieu'], en: ['forget'] },
  menu: 'private',
  describe: 'command.forget',
  run: async (desk, turn) => {
    if (turn.private) await askToForget(desk, turn);
    else await say(desk, turn, 'forget.private_only');
  },
};
