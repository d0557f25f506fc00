import { z } from 'zod';
import { actionKind } from '../action.js';
import { button } from '../button.js';
import type { Command } from '../command.js';
import type { AdminServices } from '../dataset/guard.js';
import { join, plain, styled } from '../rendering/rich.js';
import { screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import { say, show } from '../speak.js';

/** `/quyenriengtu`: what the bot stores about people, for how long, and how to delete it. With `edit`, replaces that message. */
async function showPrivacy(services: AdminServices, request: ChatRequest, edit?: number): Promise<void> {
  const phrases = request.phrases;
  const head = styled(phrases.say('privacy.title'), 'bold');
  if (!request.private) {
    await show(
      services,
      request,
      screen(join([head, phrases.say('privacy.text'), phrases.say('privacy.in_group')], '\n\n')),
    );
    return;
  }
  const out = await services.store.hasOptedOut(request.user);
  const state = plain(phrases.say(out ? 'privacy.opted_out' : 'privacy.opted_in'));
  await show(
    services,
    request,
    screen(join([head, phrases.say('privacy.text'), state], '\n\n'), [
      [{ label: phrases.say(out ? 'button.opt_in' : 'button.opt_out'), action: optOutButton.with({ out: !out }) }],
      [{ label: phrases.say('button.forget'), action: forgetButton.with({ step: 'ask' }) }],
    ]),
    edit,
  );
}

/** Records whether the user allows questions to be stored. */
async function setOptOut(
  services: AdminServices,
  request: ChatRequest,
  out: boolean,
  message: number | undefined,
): Promise<void> {
  await services.store.optOut(request.user, out, services.clock.now());
  await showPrivacy(services, request, message);
}

/** `/xoadulieu`: asks once, then permanently deletes everything stored about the user. */
async function askToForget(services: AdminServices, request: ChatRequest, edit?: number): Promise<void> {
  const phrases = request.phrases;
  await show(
    services,
    request,
    screen(plain(phrases.say('forget.sure')), [
      [
        { label: phrases.say('button.forget_all'), action: forgetButton.with({ step: 'do' }) },
        { label: phrases.say('button.cancel'), action: forgetButton.with({ step: 'cancel' }) },
      ],
    ]),
    edit,
  );
}

/** Asks, deletes or cancels. */
async function onForget(
  services: AdminServices,
  request: ChatRequest,
  step: 'ask' | 'do' | 'cancel',
  message: number | undefined,
): Promise<void> {
  const phrases = request.phrases;
  if (step === 'ask') return askToForget(services, request);
  if (step === 'cancel') {
    await show(services, request, screen(plain(phrases.say('forget.cancelled'))), message);
    return;
  }
  const out = await services.store.hasOptedOut(request.user);
  await services.store.forget(request.user);
  services.log.info('a user was forgotten');
  const said = phrases.say(out ? 'forget.done_opted_out' : 'forget.done');
  const audit = services.admins.has(request.user) ? phrases.say('forget.audit') : '';
  await show(services, request, screen(join([said, audit], '\n\n')), message);
}

/** Sets whether the bot may store the questions of the user who taps. */
export const optOutButton = button(actionKind('opt_out', z.object({ out: z.boolean() })), {
  right: 'asker',
  terminal: false,
  run: (services: AdminServices, request, { out }, { message }) => setOptOut(services, request, out, message),
});

/** Deletes the data of the user who taps, after asking. */
export const forgetButton = button(actionKind('forget', z.object({ step: z.enum(['ask', 'do', 'cancel']) })), {
  right: 'asker',
  terminal: false,
  run: (services: AdminServices, request, { step }, { message }) => onForget(services, request, step, message),
});

export const privacyCommand: Command<AdminServices> = {
  names: { vi: ['quyenriengtu'], en: ['privacy'] },
  menu: 'everyone',
  describe: 'command.privacy',
  run: (services, request) => showPrivacy(services, request),
};

export const forgetCommand: Command<AdminServices> = {
  names: { vi: ['xoadulieu'], en: ['forget'] },
  menu: 'private',
  describe: 'command.forget',
  run: async (services, request) => {
    if (request.private) await askToForget(services, request);
    else await say(services, request, 'forget.private_only');
  },
};
