import { z } from 'zod';
import { actionKind } from '../action.js';
import { button } from '../button.js';
import type { Command } from '../command.js';
import type { MessageKey } from '../messages/messages.js';
import { join, plain } from '../rendering/rich.js';
import { type Button, screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import { say, show } from '../speak.js';
import { type GroupServices, mayConfigure } from './rights.js';
import { settingsOf, settle } from './settings.js';

/** The settings behind the buttons of `/chedo`. */
const MODE_CHANGE = z.object({ mode: z.enum(['called', 'questions']).optional(), keepsMisses: z.boolean().optional() });
type ModeChange = z.infer<typeof MODE_CHANGE>;

/** `/chedo`: shows when the bot answers in the group and whether it stores unanswered questions. Administrators can change both. */
async function mode(services: GroupServices, request: ChatRequest): Promise<void> {
  if (request.private) {
    await say(services, request, 'group.only_there');
    return;
  }
  await showMode(services, request);
}

/** Applies the tapped setting. */
async function changeMode(
  services: GroupServices,
  request: ChatRequest,
  { mode: chosen, keepsMisses }: ModeChange,
  message: number | undefined,
): Promise<void> {
  await settle(services, request.chat, {
    ...(chosen !== undefined && { mode: chosen }),
    ...(keepsMisses !== undefined && { keepsMisses }),
  });
  await showMode(services, request, message);
}

async function showMode(services: GroupServices, request: ChatRequest, edit?: number): Promise<void> {
  const phrases = request.phrases;
  const settings = await settingsOf(services, request.chat);
  const admin = await mayConfigure(services, request);
  const deaf = settings.mode === 'questions' && !(await hearsAll(services, request.chat));
  const lines: MessageKey[] = [
    settings.mode === 'called' ? 'mode.called' : 'mode.questions',
    ...(deaf ? (['mode.deaf'] as const) : []),
    settings.keepsMisses ? 'mode.keeps' : 'mode.keeps_not',
    ...(admin ? [] : (['group.admins_change'] as const)),
  ];
  const text = join(
    lines.map((key) => plain(phrases.say(key, { name: services.me.username }))),
    '\n\n',
  );
  const choice = (on: boolean, key: MessageKey, change: ModeChange): Button => ({
    label: `${on ? '✓ ' : ''}${phrases.say(key)}`,
    action: modeButton.with(change),
  });
  const rows = [
    [choice(settings.mode === 'called', 'button.mode_called', { mode: 'called' })],
    [choice(settings.mode === 'questions', 'button.mode_questions', { mode: 'questions' })],
    [
      settings.keepsMisses
        ? choice(false, 'button.keep_not', { keepsMisses: false })
        : choice(false, 'button.keep', { keepsMisses: true }),
    ],
  ];
  await show(services, request, screen(text, admin ? rows : []), edit);
}

/** Does the bot receive messages that do not address it? Only without privacy mode, or as an administrator of the group. */
async function hearsAll(services: GroupServices, chat: number): Promise<boolean> {
  return services.me.readsAll || (await services.members.isAdmin(chat, services.me.id));
}

/** Changes when the bot answers in the group, or whether it stores unanswered questions. */
export const modeButton = button(actionKind('mode', MODE_CHANGE), {
  right: 'configurers',
  terminal: false,
  run: (services: GroupServices, request, change, { message }) => changeMode(services, request, change, message),
});

export const modeCommand: Command<GroupServices> = {
  names: { vi: ['chedo'], en: ['mode'] },
  menu: 'groups',
  describe: 'command.mode',
  run: (services, request) => mode(services, request),
};
