import { randomBytes } from 'node:crypto';
import type { Params } from './api/client.js';
import { CallFault } from './api/fault.js';
import type { Desk } from './desk.js';
import { phrasesFor } from './desk.js';
import type { MessageKey, Values } from './messages/messages.js';
import { repairFor } from './outbox/repair.js';
import { plain } from './rendering/rich.js';
import { type Body, compose, type Screen, screen } from './rendering/screen.js';
import type { Shown } from './state.js';
import type { Turn } from './turn.js';

/**
 * Shows a screen: as new messages, or, with `edit`, the first part in place of that message (a new one where it is gone).
 * What the buttons do is kept first, so that no button is ever shown that leads nowhere.
 * Returns the id of the last message, where Telegram told it.
 */
export async function show(desk: Desk, turn: Turn, view: Screen, edit?: number): Promise<number | undefined> {
  const key = randomBytes(9).toString('base64url');
  const { bodies, actions } = compose(view, key);
  if (actions.length > 0) await desk.state.keepButtons(key, actions, desk.clock.now(), shownTo(turn));
  let last: number | undefined;
  for (const [index, body] of bodies.entries()) {
    last =
      index === 0 && edit !== undefined ? await replace(desk, turn, body, edit) : await send(desk, turn, body, index);
  }
  return last;
}

/** Puts other buttons under a message, and leaves its text as it is. */
export async function showButtons(desk: Desk, turn: Turn, rows: Screen['rows'], message: number): Promise<void> {
  const key = randomBytes(9).toString('base64url');
  const { bodies, actions } = compose(screen(plain('-'), rows), key);
  await desk.state.keepButtons(key, actions, desk.clock.now(), shownTo(turn));
  const markup = bodies[0]?.reply_markup;
  await desk.courier.deliver('editMessageReplyMarkup', {
    chat_id: turn.chat,
    message_id: message,
    ...(markup === undefined ? {} : { reply_markup: markup }),
  });
}

/** Buttons belong to the chat and to whoever asked; in the name of a group or channel anybody may have written. */
function shownTo(turn: Turn): Shown {
  return { chat: turn.chat, user: Math.max(turn.user, 0) };
}

/** Says one of the bot's own texts. */
export async function say(desk: Desk, turn: Turn, key: MessageKey, values?: Values): Promise<number | undefined> {
  return show(desk, turn, screen(plain(phrasesFor(desk, turn).say(key, values))));
}

async function send(desk: Desk, turn: Turn, body: Body, index: number): Promise<number | undefined> {
  const reply = index === 0 && turn.message !== undefined;
  const params: Params<'sendMessage'> = {
    chat_id: turn.chat,
    ...(turn.thread === undefined ? {} : { message_thread_id: turn.thread }),
    ...body,
    ...(turn.private ? {} : { disable_notification: true }),
    ...(reply ? { reply_parameters: { message_id: turn.message, allow_sending_without_reply: true } } : {}),
  };
  return (await desk.courier.deliver('sendMessage', params))?.message_id;
}

async function replace(desk: Desk, turn: Turn, body: Body, message: number): Promise<number | undefined> {
  try {
    await desk.courier.deliver('editMessageText', { chat_id: turn.chat, message_id: message, ...body });
    return message;
  } catch (error) {
    const gone = error instanceof CallFault && error.kind === 'rejected' && repairFor(error.description).do === 'gone';
    if (!gone) throw error;
    return send(desk, turn, body, 0);
  }
}

/** Asks for a question; in groups the field opens as a reply to us, so that the next words reach us. */
export async function askForQuestion(desk: Desk, turn: Turn): Promise<void> {
  const phrases = phrasesFor(desk, turn);
  await desk.courier.deliver('sendMessage', {
    chat_id: turn.chat,
    ...(turn.thread === undefined ? {} : { message_thread_id: turn.thread }),
    text: phrases.say('ask.awaiting'),
    ...(turn.private || turn.message === undefined
      ? {}
      : {
          reply_parameters: { message_id: turn.message, allow_sending_without_reply: true },
          disable_notification: true,
        }),
    reply_markup: {
      force_reply: true,
      input_field_placeholder: phrases.say('ask.placeholder'),
      selective: !turn.private,
    },
  });
}
