import type { Outcome } from '../../state/store.js';
import type { Address, ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { say } from '../speak.js';

const DAY = 24 * 3600 * 1000;
const WEEK = 7 * DAY;
/** Refusals per person and day that are written to the audit. */
const MOST_DENIED = 10;

export interface AdminServices extends Services {
  /** Numeric ids of the users who may change the reports. */
  readonly admins: ReadonlySet<number>;
}

/** May this person change the reports here? Only the numeric id, in the user's own private chat, counts. */
export function mayAdminister({ admins }: Pick<AdminServices, 'admins'>, request: Address): boolean {
  return request.private && request.user > 0 && request.chat === request.user && admins.has(request.user);
}

/** The audit entry of the current operation. Its outcome is `done` unless the work says otherwise. */
export interface Entry {
  /** The outcome, with a short note. */
  close(outcome: Outcome, detail?: string): Promise<void>;
  /** Its number in the audit. */
  readonly id: number;
  /** The work continues after this update; the code that finishes it closes the entry. */
  leaveOpen(): void;
}

/**
 * Runs `work` for an admin in a private chat and writes it to the audit: who, what, when, and the outcome. Anybody else, or an admin
 * elsewhere, gets a polite refusal, which is also recorded. Call it at every step: for the command, and for each tap on its buttons. An
 * update that is delivered again after a crash starts nothing a second time.
 */
export async function asAdmin(
  services: AdminServices,
  request: ChatRequest,
  action: string,
  work: (entry: Entry) => Promise<void>,
): Promise<void> {
  const now = services.clock.now();
  const { update = 0 } = request;
  const asked = { at: now, update, user: request.user, action };
  if (!mayAdminister(services, request)) {
    // Repeated attempts must not fill the disk.
    if ((await services.store.countDenied(request.user, now - DAY)) < MOST_DENIED) {
      services.log.warn('admin command refused', { command: action, user: request.user });
      await services.store.writeAudit({ ...asked, outcome: 'denied', detail: request.private ? '' : 'not in private' });
    }
    await say(services, request, services.admins.has(request.user) ? 'admin.private_only' : 'admin.refused');
    return;
  }
  // Update ids restart at random after an idle week: an older equal id is another update.
  if (update !== 0 && (await services.store.wasBegun(update, action, now - WEEK))) {
    await say(services, request, 'admin.cut_off');
    return;
  }
  const id = await services.store.writeAudit({ ...asked, outcome: 'begun', detail: '' });
  let closed = false;
  const close: Entry['close'] = async (outcome, detail = '') => {
    closed = true;
    await services.store.closeAudit(id, outcome, detail);
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
