import type { Feature } from '../feature.js';
import type { GroupServices } from '../groups/rights.js';
import { followCommand, unfollowButton } from './follow.js';

/** Chats that want to hear of new reports. */
export const follow: Feature<GroupServices> = { commands: [followCommand], buttons: [unfollowButton] };
