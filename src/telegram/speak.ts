import { randomBytes } from 'node:crypto';
import type { Params } from './api/client.js';
import { CallFault } from './api/fault.js';
import type { MessageKey, Values } from './messages/messages.js';
import { repairFor } from './outbox/repair.js';
import { plain } from './rendering/rich.js';
import { type Body, compose, type Screen, screen } from './rendering/screen.js';
import type { ChatRequest } from './request.js';
import type { Speaking } from './services.js';
import type { Shown } from './state.js';

/**
 * Shows a screen as new messages. With `edit`, the first part replaces that message, or becomes a new one if it is gone. Stores the actions
 * of the buttons first, so that every shown button works. Returns the id of the last message, if Telegram reported it.
 */
export async function show(
  services: Speaking,
  request: ChatRequest,
  view: Screen,
  edit?: number,
): Promise<number | undefined> {
  const key = randomBytes(9).toString('base64url');
  const { bodies, actions } = compose(view, key);
  if (actions.length > 0) await services.state.keepButtons(key, actions, services.clock.now(), shownTo(request));
  let last: number | undefined;
  for (const [index, body] of bodies.entries()) {
    last =
      index === 0 && edit !== undefined
        ? await replace(services, request, body, edit)
        : await send(services, request, body, index);
  }
  return last;
}

/** Replaces the buttons under a message and keeps its text. */
export async function showButtons(
  services: Speaking,
  request: ChatRequest,
  rows: Screen['rows'],
  message: number,
): Promise<void> {
  const key = randomBytes(9).toString('base64url');
  const { bodies, actions } = compose(screen(plain('-'), rows), key);
  await services.state.keepButtons(key, actions, services.clock.now(), shownTo(request));
  const markup = bodies[0]?.reply_markup;
  await services.courier.deliver('editMessageReplyMarkup', {
    chat_id: request.chat,
    message_id: message,
    ...(markup === undefined ? {} : { reply_markup: markup }),
  });
}

/** Buttons belong to the chat and to the asker. If the asker is a group or channel, anybody may have written. */
function shownTo(request: ChatRequest): Shown {
  return { chat: request.chat, user: Math.max(request.user, 0) };
}

/** Sends one of the bot's own texts. */
export async function say(
  services: Speaking,
  request: ChatRequest,
  key: MessageKey,
  values?: Values,
): Promise<number | undefined> {
  return show(services, request, screen(plain(request.phrases.say(key, values))));
}

async function send(services: Speaking, request: ChatRequest, body: Body, index: number): Promise<number | undefined> {
  const reply = index === 0 ? repliesTo(request) : undefined;
  const params: Params<'sendMessage'> = {
    chat_id: request.chat,
    ...(request.thread === undefined ? {} : { message_thread_id: request.thread }),
    ...body,
    ...(request.private ? {} : { disable_notification: true }),
    ...(reply ? { reply_parameters: { ...reply, allow_sending_without_reply: true } } : {}),
  };
  return (await services.courier.deliver('sendMessage', params))?.message_id;
}

/** The message that an answer replies to: the words that it points at, or in groups the question. */
function repliesTo({
  pointing,
  message,
}: ChatRequest): { readonly message_id: number; readonly quote?: string } | undefined {
  if (pointing) return { message_id: pointing.message, quote: pointing.quote };
  return message === undefined ? undefined : { message_id: message };
}

async function replace(
  services: Speaking,
  request: ChatRequest,
  body: Body,
  message: number,
): Promise<number | undefined> {
  try {
    await services.courier.deliver('editMessageText', { chat_id: request.chat, message_id: message, ...body });
    return message;
  } catch (error) {
    const gone = error instanceof CallFault && error.kind === 'rejected' && repairFor(error.description).do === 'gone';
    if (!gone) throw error;
    return send(services, request, body, 0);
  }
}

/** Asks for a question. In groups the input field opens as a reply to the bot, so that the next words reach it. */
export async function askForQuestion(services: Speaking, request: ChatRequest): Promise<void> {
  const phrases = request.phrases;
  await services.courier.deliver('sendMessage', {
    chat_id: request.chat,
    ...(request.thread === undefined ? {} : { message_thread_id: request.thread }),
    text: phrases.say('ask.awaiting'),
    ...(request.private || request.message === undefined
      ? {}
      : {
          reply_parameters: { message_id: request.message, allow_sending_without_reply: true },
          disable_notification: true,
        }),
    reply_markup: {
      force_reply: true,
      input_field_placeholder: phrases.say('ask.placeholder'),
      selective: !request.private,
    },
  });
}
