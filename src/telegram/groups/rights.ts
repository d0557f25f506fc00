import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import type { Members } from './members.js';

export interface GroupServices extends Services {
  /** Looks up the roles of group members. */
  readonly members: Members;
}

/**
 * May this person change the bot's settings for this group? Its administrators may, and so may anyone who writes in the group's own name,
 * which only they can do. The right covers nothing else.
 */
export async function mayConfigure(services: GroupServices, request: ChatRequest): Promise<boolean> {
  if (request.private) return false;
  return (
    request.user === request.chat || (request.user > 0 && (await services.members.isAdmin(request.chat, request.user)))
  );
}
