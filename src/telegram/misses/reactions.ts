import type { TelegramMessageReactionUpdated, TelegramReactionType } from '@gramio/types';
import type { Desk } from '../desk.js';
import { settingsOf } from '../groups/settings.js';
import { turnOfTap } from '../turn.js';
import { scrubbed } from './scrub.js';
import { answerKey, dislikedMiss } from './votes.js';

/** What the reactions are that say something of an answer; all others are left alone. */
const GOOD: ReadonlySet<string> = new Set(['👍', '❤', '🔥', '👏', '💯', '👌', '🏆']);
const BAD: ReadonlySet<string> = new Set(['👎', '💩', '🤮', '🤬']);

/**
 * Somebody reacted to a message: on an answer of the bot that is a vote, as the buttons are; taken away it is none. Telegram tells
 * it where the bot is an administrator. In a group the words of the question are kept where its administrators allow that, else the
 * vote is only counted.
 */
export async function onReaction(desk: Desk, change: TelegramMessageReactionUpdated): Promise<void> {
  const { chat, message_id: message, user, new_reaction: now } = change;
  const standing = desk.edits.standing(chat.id, message);
  const turn = user && !user.is_bot ? turnOfTap(user, { chat }) : undefined;
  if (!standing || !turn || standing.answer.status !== 'answered' || desk.budgets.take(turn) !== 'ok') return;
  if (await desk.store.hasOptedOut(turn.user)) return;
  const { question, answer } = standing;
  const key = answerKey(answer, scrubbed(question));
  const good = opinionIn(now);
  if (good === undefined) return desk.store.dropVote(turn.user, key);
  const keeps = turn.private || (await settingsOf(desk, chat.id)).keepsMisses;
  const at = desk.clock.now();
  await desk.store.vote(turn.user, {
    answer: key,
    good,
    at,
    ...(keeps && { miss: dislikedMiss(question, answer, at) }),
  });
}

/** Good, bad, or nothing said. Where somebody says both, the bad counts. */
function opinionIn(reactions: readonly TelegramReactionType[]): boolean | undefined {
  const emoji = reactions.flatMap((one) => (one.type === 'emoji' ? [one.emoji as string] : []));
  if (emoji.some((one) => BAD.has(one))) return false;
  return emoji.some((one) => GOOD.has(one)) ? true : undefined;
}
