import type { Desk } from '../desk.js';
import type { Turn } from '../turn.js';

/**
 * May this person settle how the bot serves this group? Its administrators may, as Telegram knows them, and whoever writes
 * in the group's own name, which only they can. It gives no right to anything but the settings of this group.
 */
export async function mayConfigure(desk: Desk, turn: Turn): Promise<boolean> {
  if (turn.private) return false;
  return turn.user === turn.chat || (turn.user > 0 && (await desk.members.isAdmin(turn.chat, turn.user)));
}
