import { CallFault } from '../api/fault.js';
import type { Clock } from '../clock.js';
import type { Courier } from '../outbox/courier.js';

/** Milliseconds for which Telegram's answer about a member is cached. */
const TRUSTED = 30_000;
const MOST_KEPT = 2000;

/** Looks up the roles of group members. */
export interface Members {
  /** Is this user an administrator or the creator of the chat? False if Telegram does not answer. */
  isAdmin(chat: number, user: number): Promise<boolean>;
}

/** Asks Telegram and caches the answer briefly. */
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
