import type { TelegramMessage } from '@gramio/types';
import type { Realness } from '../../answers/real.js';
import { areTrue, keepQuotes } from '../asking/passages.js';
import { disputedWords, pointing } from '../asking/pointing.js';
import { renderReal } from '../rendering/real.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { say, show } from '../speak.js';
import { viewFor } from '../view-for.js';

/** The part of a message that the reply selects. Else, for the bot's own message, its quotes; else all of it. */
export function repliedTo({ quote, reply_to_message: replied }: TelegramMessage, me: number): string {
  if (quote?.is_manual) return quote.text.trim();
  const text = replied?.text ?? replied?.caption;
  const quoted = (replied?.from?.id === me ? (replied.entities ?? []) : []).filter(({ type }) =>
    type.endsWith('blockquote'),
  );
  const own = quoted.map(({ offset, length }) => text?.slice(offset, offset + length) ?? '')[0];
  return (own ?? text ?? quote?.text ?? '').trim();
}

/** A text to verify: what is already known of it, and its message. */
interface Checked {
  readonly known?: Realness;
  readonly at?: number | undefined;
}

/** Says whether the reports contain a text, and points at the first words that differ. */
export async function checkText(
  services: Services,
  request: ChatRequest,
  text: string,
  { known, at }: Checked = {},
): Promise<'shown'> {
  const { options } = await request.reach();
  const result = known ?? (await services.app.real(text, options));
  const quotes = result.kind === 'exact' || result.kind === 'differs' ? result.quotes : [];
  const [first] = quotes;
  if (first && !(await areTrue(services, quotes))) {
    services.log.error('quote differs from its report, withheld', { report: first.report.id });
    await say(services, request, 'fault.verify');
    return 'shown';
  }
  const passageIds = await keepQuotes(services, quotes);
  const there = pointing(request, text, disputedWords(result), at);
  await show(services, there, renderReal(result, { ...(await viewFor(services, request)), passageIds }));
  return 'shown';
}
