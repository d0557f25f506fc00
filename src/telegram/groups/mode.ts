import { z } from 'zod';
import { actionKind } from '../action.js';
import { button } from '../button.js';
import type { Command } from '../command.js';
import { type Desk, phrasesFor } from '../desk.js';
import type { MessageKey } from '../messages/messages.js';
import { join, plain } from '../rendering/rich.js';
import { type Button, screen } from '../rendering/screen.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';
import { mayConfigure } from './rights.js';
import { settingsOf, settle } from './settings.js';

/** What a button of `/chedo` settles. */
const MODE_CHANGE = z.object({ mode: z.enum(['called', 'questions']).optional(), keepsMisses: z.boolean().optional() });
type ModeChange = z.infer<typeof MODE_CHANGE>;

/** `/chedo`: shows when the bot speaks up in the group, and whether unanswered questions are kept; administrators change it. */
async function mode(desk: Desk, turn: Turn): Promise<void> {
  if (turn.private) {
    await say(desk, turn, 'group.only_there');
    return;
  }
  await showMode(desk, turn);
}

/** Settles what was tapped. */
async function changeMode(
  desk: Desk,
  turn: Turn,
  { mode: chosen, keepsMisses }: ModeChange,
  message: number | undefined,
): Promise<void> {
  await settle(desk, turn.chat, {
    ...(chosen !== undefined && { mode: chosen }),
    ...(keepsMisses !== undefined && { keepsMisses }),
  });
  await showMode(desk, turn, message);
}

async function showMode(desk: Desk, turn: Turn, edit?: number): Promise<void> {
  const phrases = phrasesFor(desk, turn);
  const settings = await settingsOf(desk, turn.chat);
  const admin = await mayConfigure(desk, turn);
  const deaf = settings.mode === 'questions' && !(await hearsAll(desk, turn.chat));
  const lines: MessageKey[] = [
    settings.mode === 'called' ? 'mode.called' : 'mode.questions',
    ...(deaf ? (['mode.deaf'] as const) : []),
    settings.keepsMisses ? 'mode.keeps' : 'mode.keeps_not',
    ...(admin ? [] : (['group.admins_change'] as const)),
  ];
  const text = join(
    lines.map((key) => plain(phrases.say(key, { name: desk.me.username }))),
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
  await show(desk, turn, screen(text, admin ? rows : []), edit);
}

/** Does Telegram hand us what is not said to us? Only without privacy mode, or as an administrator of the group. */
async function hearsAll(desk: Desk, chat: number): Promise<boolean> {
  return desk.me.readsAll || (await desk.members.isAdmin(chat, desk.me.id));
}

/** Settles when the bot speaks up in the group, or whether unanswered questions are kept. */
export const modeButton = button(actionKind('mode', MODE_CHANGE), {
  right: 'configurers',
  terminal: false,
  run: (desk, turn, change, { message }) => changeMode(desk, turn, change, message),
});

export const modeCommand: Command = {
  names: { vi: ['chedo'], en: ['mode'] },
  menu: 'groups',
  describe: 'command.mode',
  run: (desk, turn) => mode(desk, turn),
};
