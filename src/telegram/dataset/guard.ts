import type { Outcome } from '../../state/audit.js';
import type { Desk } from '../desk.js';
import { say } from '../speak.js';
import type { Turn } from '../turn.js';

const DAY = 24 * 3600 * 1000;
const WEEK = 7 * DAY;
/** Refusals of one person that are written down in a day. */
const MOST_DENIED = 10;

/** May this person change the reports, here? Identity is the numeric id, in their own private chat, and nothing else. */
export function mayAdminister(desk: Desk, turn: Turn): boolean {
  return turn.private && turn.user > 0 && turn.chat === turn.user && desk.admins.has(turn.user);
}

/** The entry of what is being done; its outcome is `done` when the work says nothing else. */
export interface Entry {
  /** The outcome, with a short line on what came of it. */
  close(outcome: Outcome, detail?: string): Promise<void>;
  /** Its number in the audit. */
  readonly id: number;
  /** The work goes on after this update: whoever ends it closes the entry. */
  leaveOpen(): void;
}

/**
 * Does `work` for an admin in a private chat, and writes it into the audit: who, what, when, and what came of it.
 * Anybody else, or an admin elsewhere, gets a polite refusal, which is written down as well, and nothing happens.
 * To be asked anew at every step: for the command, and for each tap on a button that it led to.
 * An update that comes again, because the program was cut off in the middle of it, begins nothing a second time.
 */
export async function asAdmin(
  desk: Desk,
  turn: Turn,
  action: string,
  work: (entry: Entry) => Promise<void>,
): Promise<void> {
  const now = desk.clock.now();
  const { update = 0 } = turn;
  const asked = { at: now, update, user: turn.user, action };
  if (!mayAdminister(desk, turn)) {
    // Whoever tries again and again is not to fill the disk.
    if ((await desk.store.countDenied(turn.user, now - DAY)) < MOST_DENIED) {
      desk.log.warn('admin command refused', { command: action, user: turn.user });
      await desk.store.writeAudit({ ...asked, outcome: 'denied', detail: turn.private ? '' : 'not in private' });
    }
    await say(desk, turn, desk.admins.has(turn.user) ? 'admin.private_only' : 'admin.refused');
    return;
  }
  // Update ids restart at random after an idle week: an older one is another.
  if (update !== 0 && (await desk.store.wasBegun(update, action, now - WEEK))) {
    await say(desk, turn, 'admin.cut_off');
    return;
  }
  const id = await desk.store.writeAudit({ ...asked, outcome: 'begun', detail: '' });
  let closed = false;
  const close: Entry['close'] = async (outcome, detail = '') => {
    closed = true;
    await desk.store.closeAudit(id, outcome, detail);
  };
  const leaveOpen = (): void => {
    closed = true;
  };
  try {
    await work({ id, close, leaveOpen });
    if (!closed) await close('done');
  } catch (error) {
    await close('failed').catch(() => undefined);
    throw error;
  }
}
