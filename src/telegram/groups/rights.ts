import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import type { Members } from './members.js';

export interface GroupServices extends Services {
  /** Who is who in the groups. */
  readonly members: Members;
}

/**
 * May this person settle how the bot serves this group? Its administrators may, as Telegram knows them, and whoever writes
 * in the group's own name, which only they can. It gives no right to anything but the settings of this group.
 */
export async function mayConfigure(services: GroupServices, request: ChatRequest): Promise<boolean> {
  if (request.private) return false;
  return (
    request.user === request.chat || (request.user > 0 && (await services.members.isAdmin(request.chat, request.user)))
  );
}
