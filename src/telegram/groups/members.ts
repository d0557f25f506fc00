import { CallFault } from '../api/fault.js';
import type { Clock } from '../clock.js';
import type { Courier } from '../outbox/courier.js';

/** Milliseconds for which Telegram's word on somebody is taken. */
const TRUSTED = 30_000;
const MOST_KEPT = 2000;

/** Who is who in the groups, as Telegram says. */
export interface Members {
  /** Is this user an administrator of the chat (or its creator)? No when Telegram does not say. */
  isAdmin(chat: number, user: number): Promise<boolean>;
}

/** Asks Telegram, and remembers the answer for a moment. */
export function createMembers(courier: Pick<Courier, 'deliver'>, clock: Clock): Members {
  const known = new Map<string, { readonly admin: boolean; readonly until: number }>();
  return {
    async isAdmin(chat, user) {
      const key = `${chat}:${user}`;
      const kept = known.get(key);
      if (kept && kept.until > clock.now()) return kept.admin;
      const admin = await lookUp(courier, chat, user);
      if (admin === undefined) return false;
      if (known.size >= MOST_KEPT) known.clear();
      known.set(key, { admin, until: clock.now() + TRUSTED });
      return admin;
    },
  };
}

async function lookUp(courier: Pick<Courier, 'deliver'>, chat: number, user: number): Promise<boolean | undefined> {
  try {
    const member = await courier.deliver('getChatMember', { chat_id: chat, user_id: user });
    return member && (member.status === 'creator' || member.status === 'administrator');
  } catch (error) {
    if (error instanceof CallFault && error.kind !== 'aborted') return undefined;
    throw error;
  }
}
