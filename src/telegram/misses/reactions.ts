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

/** The reactions that count as votes; all others are ignored. */
const GOOD: ReadonlySet<string> = new Set(['👍', '❤', '🔥', '👏', '💯', '👌', '🏆']);
const BAD: ReadonlySet<string> = new Set(['👎', '💩', '🤮', '🤬']);

/**
 * Handles a reaction. On an answer of the bot it counts as a vote, like the buttons; removing it withdraws the vote. Telegram reports
 * reactions only to administrators. In a group the question is stored if its administrators allow it, else the vote is only counted.
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

/** Good, bad, or no vote. With both, bad counts. */
function opinionIn(reactions: readonly TelegramReactionType[]): boolean | undefined {
  const emoji = reactions.flatMap((one) => (one.type === 'emoji' ? [one.emoji as string] : []));
  if (emoji.some((one) => BAD.has(one))) return false;
  return emoji.some((one) => GOOD.has(one)) ? true : undefined;
}
