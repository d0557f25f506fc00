import type { Command } from '../command.js';
import { mayAdminister } from '../dataset/guard.js';
import { type Desk, phrasesFor, viewFor } from '../desk.js';
import type { Phrases } from '../messages/messages.js';
import { exampleRows } from '../rendering/chat.js';
import { namesOf } from '../rendering/names.js';
import { join, plain } from '../rendering/rich.js';
import { screen } from '../rendering/screen.js';
import type { View } from '../rendering/view.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';
import { openLink } from './links.js';

/** Reports named in the greeting. */
const MAX_NAMED = 8;

/**
 * `/start`: what the bot can answer, what it has, three questions to tap; in a group, in two lines, how to ask there.
 * A payload comes from a link that anybody can write: one we do not know leads to the help, and nothing else.
 */
export async function start(desk: Desk, turn: Turn, payload: string): Promise<void> {
  if (payload !== '') return (await openLink(desk, turn, payload)) ? undefined : help(desk, turn);
  if (!turn.private) {
    await say(desk, turn, 'group.start');
    return;
  }
  const view = await viewFor(desk, turn, { examples: true });
  const { phrases, examples } = view;
  const offer = examples.length > 0 ? phrases.say('start.try') : '';
  const text = [phrases.say('start.hello'), reportsLine(view), phrases.say('start.how'), offer];
  await show(desk, turn, screen(join(text, '\n\n'), exampleRows(examples)));
}

function reportsLine({ reports, phrases }: View): string {
  if (reports.length === 0) return phrases.say('start.no_reports');
  const names = namesOf(reports);
  const shown = reports.slice(0, MAX_NAMED).map((report) => names.get(report.id) ?? report.title);
  const list = shown.join(', ') + (reports.length > MAX_NAMED ? '…' : '');
  return phrases.say('start.reports', { count: reports.length, names: list });
}

/** `/help`: how to ask; for admins also how to reload. */
export async function help(desk: Desk, turn: Turn): Promise<void> {
  const phrases = phrasesFor(desk, turn);
  const admin = mayAdminister(desk, turn) ? phrases.say('help.admin') : '';
  await show(
    desk,
    turn,
    screen(
      join(
        [
          plain(phrases.say('help.text')),
          plain(groupLine(desk, phrases)),
          plain(inlineLine(desk, phrases)),
          plain(admin),
        ],
        '\n\n',
      ),
      exampleRows(await desk.app.examples(3)),
    ),
  );
}

/** How to call us in a group: with privacy mode on, Telegram passes on only part of what is said there. */
function groupLine(desk: Desk, phrases: Phrases): string {
  // A terminal has no name to be called by, and no groups.
  if (desk.me.username === '') return '';
  return phrases.say(desk.me.readsAll ? 'help.groups_open' : 'help.groups', { name: desk.me.username });
}

/** How to quote in other chats, where inline mode is on. */
function inlineLine(desk: Desk, phrases: Phrases): string {
  return desk.me.inline ? phrases.say('inline.help', { name: desk.me.username }) : '';
}

export const startCommand: Command = {
  names: { vi: ['start'], en: ['start'] },
  menu: 'everyone',
  describe: 'command.start',
  run: start,
};

export const helpCommand: Command = {
  names: { vi: ['help', 'trogiup'], en: ['help'] },
  menu: 'everyone',
  describe: 'command.help',
  run: (desk, turn) => help(desk, turn),
};
