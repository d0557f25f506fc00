import type { TelegramCallbackQuery, TelegramMessage, TelegramUpdate } from '@gramio/types';
import { isUnwritable } from '../state/unwritable.js';
import { CallFault } from './api/fault.js';
import { answerEdited, answerText, askCommand } from './asking/ask.js';
import { onDocument } from './dataset/add.js';
import { mayAdminister } from './dataset/guard.js';
import { type Desk, phrasesFor } from './desk.js';
import { commandOf } from './features.js';
import { type Wish, wishOf } from './groups/addressed.js';
import { leave } from './groups/allowed.js';
import { onMembership } from './groups/membership.js';
import { settingsOf } from './groups/settings.js';
import { onGuest } from './guest/guest.js';
import { onChosen, onInlineQuery } from './inline/queries.js';
import { nodTo } from './manners/nod.js';
import { holdsToken } from './manners/secrets.js';
import { sayUnknown } from './manners/unknown.js';
import { say } from './speak.js';
import { onTap } from './taps.js';
import { type Turn, turnOf, turnOfTap } from './turn.js';

/** The kinds of update that are handled; Telegram is asked for exactly these. */
export const HANDLED_KINDS = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'inline_query',
  'chosen_inline_result',
  'guest_message',
] as const;

/**
 * Handles one update. Other kinds than those handled are let go. When a handler fails, whoever wrote gets an apology
 * and the fault goes on to the caller, to be logged.
 */
export async function dispatch(desk: Desk, update: TelegramUpdate): Promise<void> {
  const { message, callback_query: tap, update_id: id } = update;
  if (message) return onMessage(desk, message, { ...turnOf(message), update: id });
  if (update.edited_message)
    return onEdited(desk, update.edited_message, { ...turnOf(update.edited_message), update: id });
  if (tap) return onButton(desk, tap, id);
  if (update.my_chat_member) return onMembership(desk, update.my_chat_member);
  if (update.inline_query) return onInlineQuery(desk, update.inline_query);
  if (update.guest_message) return onGuest(desk, update.guest_message);
  if (update.chosen_inline_result) return onChosen(desk, update.chosen_inline_result);
}

async function onMessage(desk: Desk, message: TelegramMessage, turn: Turn): Promise<void> {
  await followMigration(desk, message);
  const { type, id } = message.chat;
  if ((type === 'group' || type === 'supergroup') && !desk.groups.has(id)) return leave(desk, id, turn.locale);
  const wish = wishOf(message, desk.me);
  // Each file of an album is a report of its own.
  if (message.document && wish.kind !== 'command' && mayAdminister(desk, turn))
    return apologising(desk, turn, () => onDocument(desk, turn, message));
  if (isLeak(message)) return apologising(desk, turn, () => warnOfToken(desk, turn));
  if (wish.kind === 'silence') return onOverheard(desk, turn, wish.overheard);
  if (isForOthers(turn, wish, message) || desk.albums.isRepeated(message, wish)) return;
  await desk.courier.welcome(turn.chat);
  await apologising(desk, turn, async () => {
    if (!(await affordable(desk, turn))) return;
    switch (wish.kind) {
      case 'command': {
        const command = commandOf(wish.name);
        return command ? command.run(desk, turn, wish.argument, message) : sayUnknown(desk, turn, wish.name);
      }
      case 'question':
        return onQuestion(desk, turn, wish.text, message);
      case 'no_text':
        await say(desk, turn, message.document ? 'file.not_read' : 'fault.not_text');
    }
  });
}

/** Words that are addressed to us: small ones get a nod; under a file they are about the file, which is not read. */
async function onQuestion(desk: Desk, turn: Turn, text: string, message: TelegramMessage): Promise<void> {
  const small = desk.smallWords.nodOf(text);
  if (small) return nodTo(desk, turn.chat, message.message_id, small);
  if (message.document) await say(desk, turn, 'file.not_read');
  else await answerText(desk, turn, text, { forwarded: message.forward_origin !== undefined });
}

/** A message was edited: a question of a moment ago gets its answer edited. Commands are never run again. */
async function onEdited(desk: Desk, message: TelegramMessage, turn: Turn): Promise<void> {
  if (isLeak(message)) return apologising(desk, turn, () => warnOfToken(desk, turn));
  const text = questionIn(wishOf(message, desk.me));
  if (text === undefined || message.document || desk.budgets.take(turn) !== 'ok') return;
  await apologising(desk, turn, () => answerEdited(desk, turn, text));
}

/** The words of a question, whether it was typed plainly or after `/hoi`; nothing for everything else. */
function questionIn(wish: Wish): string | undefined {
  if (wish.kind === 'question') return wish.text;
  const asks = wish.kind === 'command' && commandOf(wish.name) === askCommand && wish.argument !== '';
  return asks ? wish.argument : undefined;
}

/** Did a person post the token of a bot? */
function isLeak({ text, caption, from, chat }: TelegramMessage): boolean {
  return from?.is_bot !== true && chat.type !== 'channel' && holdsToken(text ?? caption ?? '');
}

/** Warns whoever posted a token; nothing of the message is looked up or kept. */
async function warnOfToken(desk: Desk, turn: Turn): Promise<void> {
  if (desk.budgets.take(turn) === 'ok') await say(desk, turn, 'token.seen');
}

/** A question that nobody asked us: answered where the group's administrators want that, if there is an answer. */
async function onOverheard(desk: Desk, turn: Turn, question: string | undefined): Promise<void> {
  if (question === undefined || (await settingsOf(desk, turn.chat)).mode !== 'questions') return;
  if (desk.budgets.take(turn) !== 'ok') return;
  await desk.courier.welcome(turn.chat);
  await answerText(desk, turn, question, { unasked: true });
}

/** In groups an unknown command without our name may be meant for another bot; named, or in private, it gets the help. */
function isForOthers(turn: Turn, wish: Wish, message: TelegramMessage): boolean {
  if (turn.private || wish.kind !== 'command' || commandOf(wish.name)) return false;
  return !/^\/\w+@/u.test(message.text ?? message.caption ?? '');
}

/** Is there something left of the budgets? Whoever has used theirs up is told once; the bot's own admins have none. */
async function affordable(desk: Desk, turn: Turn): Promise<boolean> {
  if (mayAdminister(desk, turn)) return true;
  const verdict = desk.budgets.take(turn);
  if (verdict === 'notice') await say(desk, turn, 'fault.busy');
  return verdict === 'ok';
}

/** A tap, which is acknowledged whatever becomes of it. */
async function onButton(desk: Desk, tap: TelegramCallbackQuery, update: number): Promise<void> {
  const turn = turnOfTap(tap.from, tap.message);
  const verdict = turn && !mayAdminister(desk, turn) ? desk.budgets.take(turn) : 'ok';
  if (turn && verdict !== 'ok') {
    const text = verdict === 'notice' ? { text: phrasesFor(desk, turn).say('fault.busy') } : {};
    await desk.courier.deliver('answerCallbackQuery', { callback_query_id: tap.id, ...text });
    return;
  }
  if (turn) await desk.courier.welcome(turn.chat);
  await apologising(desk, turn, () => onTap(desk, tap, update));
}

/** A group and the supergroup it became share settings and conversations. */
async function followMigration(desk: Desk, message: TelegramMessage): Promise<void> {
  if (message.migrate_to_chat_id !== undefined) desk.groups.moved(message.chat.id, message.migrate_to_chat_id);
  if (message.migrate_to_chat_id !== undefined) await desk.state.moveChat(message.chat.id, message.migrate_to_chat_id);
  if (message.migrate_from_chat_id !== undefined)
    await desk.state.moveChat(message.migrate_from_chat_id, message.chat.id);
}

async function apologising(desk: Desk, turn: Turn | undefined, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const stopping = error instanceof CallFault && error.kind === 'aborted';
    const flooded = error instanceof CallFault && error.kind === 'flood';
    const told = isUnwritable(error) ? 'fault.disk_full' : 'fault.handler';
    if (turn && !stopping && !flooded) await say(desk, turn, told).catch(() => undefined);
    throw error;
  }
}

/**
 * The queue an update belongs to: its chat, else the person behind it. What is typed inline belongs to no chat: it has queues of its
 * own, one a person, as has what is asked in chats that we are not in, whose numbers no chat can have.
 */
export function laneOf(update: TelegramUpdate): number {
  const typed = update.inline_query ?? update.chosen_inline_result ?? update.guest_message;
  if (typed) return (typed.from?.id ?? 0) + 0.5;
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  return message?.chat.id ?? update.my_chat_member?.chat.id ?? update.callback_query?.from.id ?? 0;
}
