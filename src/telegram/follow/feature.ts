import type { Feature } from '../feature.js';
import type { GroupServices } from '../groups/rights.js';
import { followCommand, unfollowButton } from './follow.js';

/** Announces new reports to chats that follow a topic. */
export const follow: Feature<GroupServices> = { commands: [followCommand], buttons: [unfollowButton] };
