import type { TelegramCallbackQuery, TelegramMessage, TelegramUpdate } from '@gramio/types';
import { isUnwritable } from '../state/unwritable.js';
import { CallFault } from './api/fault.js';
import { answerEdited, answerText } from './asking/ask.js';
import { askCommand } from './asking/ask-command.js';
import { namesReports, WITH_LAST } from './asking/said.js';
import type { BotServices } from './bot-services.js';
import { onDocument } from './dataset/add.js';
import { mayAdminister } from './dataset/guard.js';
import { commandOf } from './features.js';
import { type Incoming, incomingOf } from './groups/addressed.js';
import { leave } from './groups/allowed.js';
import { onMembership } from './groups/membership.js';
import { settingsOf } from './groups/settings.js';
import { onGuest } from './guest/guest.js';
import { onChosen, onInlineQuery } from './inline/queries.js';
import { nodTo } from './manners/nod.js';
import { regret } from './manners/regret.js';
import { holdsToken } from './manners/secrets.js';
import { sayUnknown } from './manners/unknown.js';
import { onReaction } from './misses/reactions.js';
import { type ChatRequest, requestOf, requestOfTap } from './request.js';
import { say } from './speak.js';
import { onTap } from './taps.js';

/** The kinds of update that the bot handles and requests from Telegram. */
export const HANDLED_KINDS = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'inline_query',
  'chosen_inline_result',
  'guest_message',
  'message_reaction',
] as const;

/**
 * Handles one update and ignores other kinds. If a handler fails, the sender gets an apology and the error goes on to the caller, who logs
 * it.
 */
export async function dispatch(services: BotServices, update: TelegramUpdate): Promise<void> {
  const { message, callback_query: tap, update_id: id } = update;
  if (message) return onMessage(services, message, requestOf(services, message, id));
  const edited = update.edited_message;
  if (edited) return onEdited(services, edited, requestOf(services, edited, id));
  if (tap) return onButton(services, tap, id);
  if (update.my_chat_member) return onMembership(services, update.my_chat_member);
  if (update.inline_query) return onInlineQuery(services, update.inline_query);
  if (update.guest_message) return onGuest(services, update.guest_message);
  if (update.message_reaction) return onReaction(services, update.message_reaction);
  if (update.chosen_inline_result) return onChosen(services, update.chosen_inline_result);
}

async function onMessage(services: BotServices, message: TelegramMessage, request: ChatRequest): Promise<void> {
  await followMigration(services, message);
  const { type, id } = message.chat;
  if ((type === 'group' || type === 'supergroup') && !services.groups.has(id))
    return leave(services, id, request.locale);
  const incoming = incomingOf(message, services.me);
  // Each file of an album is a report of its own.
  if (message.document && incoming.kind !== 'command' && mayAdminister(services, request))
    return apologising(services, request, () => onDocument(services, request, message));
  if (isLeak(message)) return apologising(services, request, () => warnOfToken(services, request));
  if (incoming.kind === 'silence') return onOverheard(services, request, incoming.overheard);
  if (isForOthers(request, incoming, message) || services.albums.isRepeated(message, incoming)) return;
  await services.courier.welcome(request.chat);
  await apologising(services, request, async () => {
    if (!(await affordable(services, request))) return;
    switch (incoming.kind) {
      case 'command':
        return onCommand(services, request, incoming, message);
      case 'question':
        return onQuestion(services, request, incoming.text, message);
      case 'no_text':
        // A sticker counts as a small word.
        if (message.sticker) return nodTo(services, request.chat, message.message_id, 'nod');
        await say(services, request, message.document ? 'file.not_read' : 'fault.not_text');
    }
  });
}

async function onCommand(
  services: BotServices,
  request: ChatRequest,
  { name, argument }: { readonly name: string; readonly argument: string },
  message: TelegramMessage,
): Promise<void> {
  const command = commandOf(name);
  await (command ? command.run(services, request, argument, message) : sayUnknown(services, request, name));
}

/** Handles words addressed to the bot. Small words get a nod. A caption belongs to its file, which is not read. */
async function onQuestion(
  services: BotServices,
  request: ChatRequest,
  text: string,
  message: TelegramMessage,
): Promise<void> {
  const forwarded = message.forward_origin !== undefined;
  const small = forwarded ? undefined : services.smallWords.nodOf(text);
  if (small === 'sorry') return regret(services, request);
  if (small) return nodTo(services, request.chat, message.message_id, small);
  if (message.document) return void (await say(services, request, 'file.not_read'));
  if (!forwarded && (await runSaid(services, request, text, message))) return;
  await answerText(services, request, text, { forwarded });
}

/** Runs the command that a text asks for in words. Returns false if it asks for none. */
async function runSaid(
  services: BotServices,
  request: ChatRequest,
  text: string,
  message: TelegramMessage,
): Promise<boolean> {
  const said = services.smallWords.saidIn(text);
  if (!said || (said.names && !(await namesReports(request, said.rest)))) return false;
  const command = commandOf(said.name);
  if (!command) return (await WITH_LAST.get(said.name)?.(services, request, message)) ?? false;
  if (command.menu === 'admins' && !mayAdminister(services, request)) return false;
  await command.run(services, request, said.rest, message);
  return true;
}

/** Handles an edited message: if it was a recent question, edits its answer. Never runs a command again. */
async function onEdited(services: BotServices, message: TelegramMessage, request: ChatRequest): Promise<void> {
  if (isLeak(message)) return apologising(services, request, () => warnOfToken(services, request));
  const text = questionIn(incomingOf(message, services.me));
  if (text === undefined || message.document || services.budgets.take(request) !== 'ok') return;
  await apologising(services, request, () => answerEdited(services, request, text));
}

/** The words of a question, typed plainly or after `/hoi`. Undefined for everything else. */
function questionIn(incoming: Incoming): string | undefined {
  if (incoming.kind === 'question') return incoming.text;
  const asks = incoming.kind === 'command' && commandOf(incoming.name) === askCommand && incoming.argument !== '';
  return asks ? incoming.argument : undefined;
}

/** Did a person post a bot token? */
function isLeak({ text, caption, from, chat }: TelegramMessage): boolean {
  return from?.is_bot !== true && chat.type !== 'channel' && holdsToken(text ?? caption ?? '');
}

/** Warns the person who posted a token. Looks nothing up and stores nothing of the message. */
async function warnOfToken(services: BotServices, request: ChatRequest): Promise<void> {
  if (services.budgets.take(request) === 'ok') await say(services, request, 'token.seen');
}

/** Handles a question that was not addressed to the bot: answers it if the group's administrators want that and there is an answer. */
async function onOverheard(services: BotServices, request: ChatRequest, question: string | undefined): Promise<void> {
  if (question === undefined || (await settingsOf(services, request.chat)).mode !== 'questions') return;
  if (services.budgets.take(request) !== 'ok') return;
  await services.courier.welcome(request.chat);
  await answerText(services, request, question, { unasked: true });
}

/** In a group, an unknown command without the bot's name may be meant for another bot. With the name, or in private, it gets the help. */
function isForOthers(request: ChatRequest, incoming: Incoming, message: TelegramMessage): boolean {
  if (request.private || incoming.kind !== 'command' || commandOf(incoming.name)) return false;
  return !/^\/\w+@/u.test(message.text ?? message.caption ?? '');
}

/** Is there budget left? A user over the limit is told once. The bot's own admins have no limit. */
async function affordable(services: BotServices, request: ChatRequest): Promise<boolean> {
  if (mayAdminister(services, request)) return true;
  const verdict = services.budgets.take(request);
  if (verdict === 'notice') await say(services, request, 'fault.busy');
  return verdict === 'ok';
}

/** Handles a tap and acknowledges it in any case. */
async function onButton(services: BotServices, tap: TelegramCallbackQuery, update: number): Promise<void> {
  const request = requestOfTap(services, tap.from, tap.message, update);
  const verdict = request && !mayAdminister(services, request) ? services.budgets.take(request) : 'ok';
  if (request && verdict !== 'ok') {
    const text = verdict === 'notice' ? { text: request.phrases.say('fault.busy') } : {};
    await services.courier.deliver('answerCallbackQuery', { callback_query_id: tap.id, ...text });
    return;
  }
  if (request) await services.courier.welcome(request.chat);
  await apologising(services, request, () => onTap(services, tap, request));
}

/** Moves settings and conversations of a group to the supergroup that replaced it. */
async function followMigration(services: BotServices, message: TelegramMessage): Promise<void> {
  if (message.migrate_to_chat_id !== undefined) services.groups.moved(message.chat.id, message.migrate_to_chat_id);
  if (message.migrate_to_chat_id !== undefined)
    await services.state.moveChat(message.chat.id, message.migrate_to_chat_id);
  if (message.migrate_from_chat_id !== undefined)
    await services.state.moveChat(message.migrate_from_chat_id, message.chat.id);
}

async function apologising(
  services: BotServices,
  request: ChatRequest | undefined,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const stopping = error instanceof CallFault && error.kind === 'aborted';
    const flooded = error instanceof CallFault && error.kind === 'flood';
    const told = isUnwritable(error) ? 'fault.disk_full' : 'fault.handler';
    if (request && !stopping && !flooded) await say(services, request, told).catch(() => undefined);
    throw error;
  }
}

/**
 * The queue of an update: its chat, else the person who sent it. Inline queries and calls from chats without the bot have queues of their
 * own, one a person, under numbers that no chat has.
 */
export function laneOf(update: TelegramUpdate): number {
  const typed = update.inline_query ?? update.chosen_inline_result ?? update.guest_message;
  if (typed) return (typed.from?.id ?? 0) + 0.5;
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  const chat = message?.chat ?? (update.my_chat_member ?? update.message_reaction)?.chat;
  return chat?.id ?? update.callback_query?.from.id ?? 0;
}
