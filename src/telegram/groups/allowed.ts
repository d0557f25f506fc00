import type { Locale } from '../messages/messages.js';
import { requestTo } from '../request.js';
import type { Services } from '../services.js';
import { say } from '../speak.js';

/** The groups that the bot may be in; all without a list. */
export interface AllowedGroups {
  has(chat: number): boolean;
  /** Records the new id of an allowed group. */
  moved(from: number, to: number): void;
}

/** The groups from the configuration. An empty list allows all. */
export function allowedGroups(ids: readonly number[]): AllowedGroups {
  const allowed = new Set(ids);
  return {
    has: (chat) => allowed.size === 0 || allowed.has(chat),
    moved: (from, to) => {
      if (allowed.has(from)) allowed.add(to);
    },
  };
}

/** Leaves a group that is not allowed, with one polite line. Leaves even if the line cannot be sent. */
export async function leave(services: Services, chat: number, locale: Locale): Promise<void> {
  services.log.info('a group that is not in GROUPS was left', { chat });
  const request = requestTo(services, { chat, private: false, user: 0, locale });
  await say(services, request, 'group.not_allowed').catch(() => undefined);
  await services.courier.deliver('leaveChat', { chat_id: chat });
}
