import type { AdminServices } from '../dataset/guard.js';
import type { Feature } from '../feature.js';
import { missButtons, missesCommand } from './review.js';
import { teachButtons } from './teaching.js';
import { voteButton } from './votes.js';

/** Unanswered questions, what admins teach from them, and votes on answers. */
export const misses: Feature<AdminServices> = {
  commands: [missesCommand],
  buttons: [voteButton, ...missButtons, ...teachButtons],
};
