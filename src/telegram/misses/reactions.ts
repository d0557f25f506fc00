import type { TelegramMessageReactionUpdated, TelegramReactionType } from '@gramio/types';
import type { Edits } from '../asking/edits.js';
import type { Budgets } from '../budget.js';
import { settingsOf } from '../groups/settings.js';
import type { Services } from '../services.js';
import { scrubbed } from './scrub.js';
import { answerKey, dislikedMiss } from './votes.js';

export interface ReactionServices extends Services {
  readonly edits: Edits;
  readonly budgets: Budgets;
}

/** What the reactions are that say something of an answer; all others are left alone. */
const GOOD: ReadonlySet<string> = new Set(['👍', '❤', '🔥', '👏', '💯', '👌', '🏆']);
const BAD: ReadonlySet<string> = new Set(['👎', '💩', '🤮', '🤬']);

/**
 * Somebody reacted to a message: on an answer of the bot that is a vote, as the buttons are; taken away it is none. Telegram tells
 * it where the bot is an administrator. In a group the words of the question are kept where its administrators allow that, else the
 * vote is only counted.
 */
export async function onReaction(services: ReactionServices, change: TelegramMessageReactionUpdated): Promise<void> {
  const { chat, message_id: message, user, new_reaction: now } = change;
  const standing = services.edits.standing(chat.id, message);
  if (!standing || !user || user.is_bot || standing.answer.status !== 'answered') return;
  const asker = { chat: chat.id, private: chat.type === 'private', user: user.id };
  if (services.budgets.take(asker) !== 'ok') return;
  if (await services.store.hasOptedOut(user.id)) return;
  const { question, answer } = standing;
  const key = answerKey(answer, scrubbed(question));
  const good = opinionIn(now);
  if (good === undefined) return services.store.dropVote(user.id, key);
  const keeps = asker.private || (await settingsOf(services, chat.id)).keepsMisses;
  const at = services.clock.now();
  await services.store.vote(user.id, {
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
