import type { Locale } from '../messages/messages.js';
import { requestTo } from '../request.js';
import type { Services } from '../services.js';
import { say } from '../speak.js';

/** Which groups the bot may be in; without a list, in all. */
export interface AllowedGroups {
  has(chat: number): boolean;
  /** A group that is allowed has got another id. */
  moved(from: number, to: number): void;
}

/** The groups of the configuration; an empty list allows all. */
export function allowedGroups(ids: readonly number[]): AllowedGroups {
  const allowed = new Set(ids);
  return {
    has: (chat) => allowed.size === 0 || allowed.has(chat),
    moved: (from, to) => {
      if (allowed.has(from)) allowed.add(to);
    },
  };
}

/** Leaves a group that the bot is not meant for, with one polite line; the line may fail, the leaving is what counts. */
export async function leave(services: Services, chat: number, locale: Locale): Promise<void> {
  services.log.info('a group that is not in GROUPS was left', { chat });
  const request = requestTo(services, { chat, private: false, user: 0, locale });
  await say(services, request, 'group.not_allowed').catch(() => undefined);
  await services.courier.deliver('leaveChat', { chat_id: chat });
}
