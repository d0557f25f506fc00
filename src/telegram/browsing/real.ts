import type { TelegramMessage } from '@gramio/types';
import type { Quote } from '../../answers/answer.js';
import { keepQuotes, noQuestion } from '../asking/passages.js';
import type { Command } from '../command.js';
import { type Desk, viewFor } from '../desk.js';
import { renderReal } from '../rendering/real.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';

/** `/kiemchung`: does a text stand in the reports? The text follows the command, or is in the message that it replies to. */
export const realCommand: Command = {
  names: { vi: ['kiemchung'], en: ['verify'] },
  menu: 'everyone',
  describe: 'command.kiemchung',
  run: async (desk, turn, argument, message) => {
    const text = argument || repliedTo(message);
    if (text === '') await say(desk, turn, 'real.usage');
    else await checkText(desk, turn, text);
  },
};

/** The part of a message that was marked for the reply, else all of it. */
function repliedTo({ quote, reply_to_message: replied }: TelegramMessage): string {
  return (quote?.text ?? replied?.text ?? replied?.caption ?? '').trim();
}

async function checkText(desk: Desk, turn: Turn, text: string): Promise<void> {
  const result = await desk.app.real(text);
  const quote: Quote | undefined = result.kind === 'exact' || result.kind === 'differs' ? result.quote : undefined;
  if (quote && !(await isTrue(desk, quote))) {
    desk.log.error('quote differs from its report, withheld', { report: quote.report.id });
    await say(desk, turn, 'fault.verify');
    return;
  }
  const passageIds = quote ? await keepQuotes(desk, [quote]) : [];
  await show(desk, turn, renderReal(result, { ...(await viewFor(desk, turn)), passageIds }));
}

function isTrue(desk: Desk, quote: Quote): Promise<boolean> {
  return desk.app.verify({ status: 'answered', reading: noQuestion(quote), quotes: [quote], others: [] });
}
