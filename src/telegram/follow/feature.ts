import type { Feature } from '../feature.js';
import { followCommand, unfollowButton } from './follow.js';

/** Chats that want to hear of new reports. */
export const follow: Feature = { commands: [followCommand], buttons: [unfollowButton] };
