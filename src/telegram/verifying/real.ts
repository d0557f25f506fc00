import type { TelegramMessage } from '@gramio/types';
import type { Realness } from '../../answers/real.js';
import { areTrue, keepQuotes } from '../asking/passages.js';
import type { Command } from '../command.js';
import { type Desk, viewFor } from '../desk.js';
import { reachOf } from '../groups/limits.js';
import { renderReal } from '../rendering/real.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';

/** `/kiemchung`: does a text stand in the reports? The text follows the command, or is in the message that it replies to. */
export const realCommand: Command = {
  names: { vi: ['kiemchung'], en: ['verify'] },
  menu: 'everyone',
  describe: 'command.kiemchung',
  run: async (desk, turn, argument, message) => {
    const text = argument || repliedTo(message, desk.me.id);
    if (text === '') await say(desk, turn, 'real.usage');
    else await checkText(desk, turn, text);
  },
};

/** The part of a message that was marked for the reply; else, of our own message, what it quotes; else all of it. */
export function repliedTo({ quote, reply_to_message: replied }: TelegramMessage, me: number): string {
  if (quote?.is_manual) return quote.text.trim();
  const text = replied?.text ?? replied?.caption;
  const quoted = (replied?.from?.id === me ? (replied.entities ?? []) : []).filter(({ type }) =>
    type.endsWith('blockquote'),
  );
  const own = quoted.map(({ offset, length }) => text?.slice(offset, offset + length) ?? '')[0];
  return (own ?? text ?? quote?.text ?? '').trim();
}

/** Says whether a text stands in the reports; `known`: what was found of it already. */
export async function checkText(desk: Desk, turn: Turn, text: string, known?: Realness): Promise<'shown'> {
  const { options } = await reachOf(desk, turn);
  const result = known ?? (await desk.app.real(text, options));
  const quotes = result.kind === 'exact' || result.kind === 'differs' ? result.quotes : [];
  const [first] = quotes;
  if (first && !(await areTrue(desk, quotes))) {
    desk.log.error('quote differs from its report, withheld', { report: first.report.id });
    await say(desk, turn, 'fault.verify');
    return 'shown';
  }
  const passageIds = await keepQuotes(desk, quotes);
  await show(desk, turn, renderReal(result, { ...(await viewFor(desk, turn)), passageIds }));
  return 'shown';
}
