import type { TelegramCallbackQuery, TelegramInlineKeyboardMarkup } from '@gramio/types';
import type { BotServices } from './bot-services.js';
import type { Tapped } from './button.js';
import { buttonOf } from './features.js';
import { mayConfigure } from './groups/rights.js';
import { localeOf } from './messages/messages.js';
import { readTap } from './rendering/screen.js';
import type { ChatRequest } from './request.js';

/**
 * Handles a tapped button. Always acknowledges the tap first; a button whose action has expired says so. The data is a key that only the
 * bot can have issued; anything else counts as stale, and so does a key from another chat. A button that edits the message, or is personal,
 * works only for the user it was shown to.
 */
export async function onTap(
  services: BotServices,
  tap: TelegramCallbackQuery,
  request: ChatRequest | undefined,
): Promise<void> {
  const button = request ? await buttonTapped(services, request, tap.data ?? '') : 'stale';
  if (!request || typeof button === 'string') {
    const phrases = request ? request.phrases : services.messages[localeOf(tap.from.language_code)];
    await services.courier.deliver('answerCallbackQuery', {
      callback_query_id: tap.id,
      text: phrases.say(typeof button === 'string' ? REFUSALS[button] : 'tap.stale'),
      show_alert: true,
    });
    return;
  }
  const word = button.word === undefined ? {} : { text: request.phrases.say(button.word) };
  const inTime = await services.courier.deliver('answerCallbackQuery', { callback_query_id: tap.id, ...word });
  if (inTime === undefined) return;
  await button.run(services, request, { message: editable(tap), buttons: buttonsOf(tap) });
}

/** Why a tap is refused, and the notice for it. */
const REFUSALS = { stale: 'tap.stale', foreign: 'tap.foreign', not_admin: 'group.admins_only' } as const;

/** The button, if this person may tap it here. Checked at every tap, because anybody can send one. */
async function buttonTapped(
  services: BotServices,
  request: ChatRequest,
  data: string,
): Promise<Tapped<BotServices> | keyof typeof REFUSALS> {
  const tapped = readTap(data);
  const kept = tapped && (await services.state.buttons(tapped.key));
  const action = kept?.actions[tapped?.index ?? -1];
  const button = action && buttonOf(action)?.tapped(action);
  if (!kept || !button || (kept.chat !== 0 && kept.chat !== request.chat)) return 'stale';
  switch (button.right(request)) {
    case 'configurers':
      return (await mayConfigure(services, request)) ? button : 'not_admin';
    case 'asker':
      return kept.user !== 0 && kept.user !== request.user ? 'foreign' : button;
    case 'anyone':
      return button;
  }
}

/** The id of the tapped message, unless it is too old for Telegram to show us (date 0). */
function editable(tap: TelegramCallbackQuery): number | undefined {
  return tap.message && tap.message.date !== 0 ? tap.message.message_id : undefined;
}

/** The current buttons under the tapped message. */
function buttonsOf({ message }: TelegramCallbackQuery): TelegramInlineKeyboardMarkup | undefined {
  const markup = message && 'reply_markup' in message ? message.reply_markup : undefined;
  return markup && 'inline_keyboard' in markup ? markup : undefined;
}
