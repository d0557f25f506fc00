import type { AskingServices } from '../asking/reply.js';
import type { Command } from '../command.js';
import { type AdminServices, mayAdminister } from '../dataset/guard.js';
import type { Phrases } from '../messages/messages.js';
import { exampleRows } from '../rendering/chat.js';
import { namedFew, namesOf } from '../rendering/names.js';
import { join, plain } from '../rendering/rich.js';
import { screen } from '../rendering/screen.js';
import type { View } from '../rendering/view.js';
import type { ChatRequest } from '../request.js';
import { say, show } from '../speak.js';
import { viewFor } from '../view-for.js';
import { openLink } from './links.js';

type WelcomeServices = AskingServices & AdminServices;

/** Reports named in the greeting. */
const MAX_NAMED = 5;

/**
 * `/start`: what the bot can answer, which reports it has, and three suggested questions. In a group, two lines on how to ask there. A
 * payload comes from a link that anybody can write: an unknown one leads to the help.
 */
async function start(services: WelcomeServices, request: ChatRequest, payload: string): Promise<void> {
  if (payload !== '') return (await openLink(services, request, payload)) ? undefined : help(services, request);
  if (!request.private) {
    await say(services, request, 'group.start');
    return;
  }
  const view = await viewFor(services, request, { examples: true });
  const { phrases, examples } = view;
  const offer = examples.length > 0 ? phrases.say('start.try') : '';
  const text = [phrases.say('start.hello'), reportsLine(view), phrases.say('start.how'), offer];
  await show(services, request, screen(join(text, '\n\n'), exampleRows(examples)));
}

function reportsLine({ reports, phrases }: View): string {
  if (reports.length === 0) return phrases.say('start.no_reports');
  const names = namesOf(reports);
  const shown = reports.map((report) => names.get(report.id) ?? report.title);
  return phrases.say('start.reports', { count: reports.length, names: namedFew(shown, MAX_NAMED, phrases) });
}

/** `/help`: how to ask; for admins also how to reload. In a group only a few lines, because everybody sees them. */
async function help(services: WelcomeServices, request: ChatRequest): Promise<void> {
  const phrases = request.phrases;
  if (!request.private) {
    const lines = [groupLine(services, phrases), phrases.say('group.help')];
    return void (await show(services, request, screen(join(lines.map(plain), '\n\n'))));
  }
  const admin = mayAdminister(services, request) ? phrases.say('help.admin') : '';
  await show(
    services,
    request,
    screen(
      join(
        [
          plain(phrases.say('help.text')),
          plain(groupLine(services, phrases)),
          plain(inlineLine(services, phrases)),
          plain(admin),
        ],
        '\n\n',
      ),
      exampleRows(await services.app.examples(3)),
    ),
  );
}

/** How to address the bot in a group: with privacy mode on, Telegram forwards only part of the messages. */
function groupLine(services: WelcomeServices, phrases: Phrases): string {
  // A terminal has no bot name and no groups.
  if (services.me.username === '') return '';
  return phrases.say(services.me.readsAll ? 'help.groups_open' : 'help.groups', { name: services.me.username });
}

/** How to quote in other chats, if inline mode is on. */
function inlineLine(services: WelcomeServices, phrases: Phrases): string {
  return services.me.inline ? phrases.say('inline.help', { name: services.me.username }) : '';
}

export const startCommand: Command<WelcomeServices> = {
  names: { vi: ['start'], en: ['start'] },
  menu: 'everyone',
  describe: 'command.start',
  run: start,
};

export const helpCommand: Command<WelcomeServices> = {
  names: { vi: ['help', 'trogiup'], en: ['help'] },
  menu: 'everyone',
  describe: 'command.help',
  run: (services, request) => help(services, request),
};
