import type { Realness } from '../../answers/real.js';
import { claimIn, verifyClaim } from '../asking/claims.js';
import { type AskingServices, reply } from '../asking/reply.js';
import type { Command } from '../command.js';
import type { ChatRequest } from '../request.js';
import { say } from '../speak.js';
import { checkText, repliedTo } from './real.js';

/** `/kiemchung`: do the reports contain a text, or state the same? The text follows the command, or is in the message replied to. */
export const realCommand: Command<AskingServices> = {
  names: { vi: ['kiemchung'], en: ['verify'] },
  menu: 'everyone',
  describe: 'command.kiemchung',
  run: async (services, request, argument, message) => {
    const text = argument || repliedTo(message, services.me.id);
    if (text === '') await say(services, request, 'real.usage');
    else await verify(services, request, text, argument ? request.asking : message.reply_to_message?.message_id);
  },
};

/** Compares a text with the reports: word for word, and if no report contains it, by meaning. */
async function verify(
  services: AskingServices,
  request: ChatRequest,
  text: string,
  at: number | undefined,
): Promise<void> {
  const known = await services.app.real(text, (await request.reach()).options);
  const claim = mayBeSaid(known) ? claimIn(services.smallWords, text, true) : undefined;
  const { asking: _, ...rest } = request;
  const there = { ...rest, ...(at !== undefined && { asking: at }) };
  const found = claim && (await verifyClaim(services, there, text, claim, { forwarded: true, known }));
  if (found === 'shown') return;
  if (found) await reply(services, request, found, { asked: { question: text } });
  else await checkText(services, request, text, { known, at });
}

/** May a report state a text that it does not contain? Only if no report is close, or the text only adds words ("Nghệ An") to one. */
const mayBeSaid = (real: Realness): boolean =>
  real.kind === 'absent' || (real.kind === 'differs' && real.differences.every(({ source }) => source === ''));
