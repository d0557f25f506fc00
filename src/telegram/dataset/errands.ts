import type { Effect } from '../../state/effects.js';
import { CallFault } from '../api/fault.js';
import { type Desk, phrasesFor } from '../desk.js';
import { tellFollowers } from '../follow/tell.js';
import type { MessageKey } from '../messages/messages.js';
import { plain } from '../rendering/rich.js';
import { screen } from '../rendering/screen.js';
import { show } from '../speak.js';
import type { Turn } from '../turn.js';
import { publishDescription } from '../welcome/description.js';
import { apply, remove, undo } from './change.js';
import type { Ended, Tell } from './ended.js';
import { asAdmin, mayAdminister } from './guard.js';
import { previewFile, previewPage } from './previewing.js';
import { reload } from './reloading.js';
import { selftest } from './testing.js';
import { COMMAND_OF, ERRAND, type Errand } from './wishes.js';

/** Least time between two edits of the message that tells how far an errand is, in milliseconds. */
const TELL_EVERY = 2000;

/** Times that an errand is begun, over restarts. */
const MOST_TRIES = 2;

const STARTED: Readonly<Record<Errand['do'], MessageKey>> = {
  reload: 'reload.started',
  file: 'add.reading',
  page: 'add.fetching',
  apply: 'add.applying',
  remove: 'remove.removing',
  undo: 'undo.undoing',
  selftest: 'selftest.started',
};

/**
 * Sends an admin's errand on its way. It is written down first, so that it is carried out once: an update that comes again
 * does nothing, and what a killed process left is ended at the next start. One message tells of it from start to end.
 */
export function setOut(desk: Desk, turn: Turn, errand: Errand, edit?: number): Promise<void> {
  return asAdmin(desk, turn, COMMAND_OF[errand.do], async (entry) => {
    const effect: Effect = {
      update: turn.update ?? 0,
      chat: turn.chat,
      user: turn.user,
      locale: turn.locale,
      body: JSON.stringify(errand),
      audit: entry.id,
      ...(edit !== undefined && { message: edit }),
      at: desk.clock.now(),
    };
    if (!(await desk.store.beginEffect(effect))) return entry.close('done', 'again');
    entry.leaveOpen();
    const started = screen(plain(phrasesFor(desk, turn).say(STARTED[errand.do])));
    const message = await show(desk, turn, started, edit).catch((error: unknown) => {
      if (isStopping(error)) throw error;
      // What is written down is carried out now, not at some later start, whether its beginning can be told or not.
      desk.log.warn('errand begins untold', { errand: errand.do });
      return edit;
    });
    if (message !== undefined) await desk.store.noteEffect(effect.update, message);
    desk.background(errand.do, () => carryOut(desk, turn, errand, effect, message));
  });
}

/** Ends the errands that a killed process left, in their order. For the start, before updates are taken. */
export async function resumeErrands(desk: Desk): Promise<void> {
  for (const effect of await desk.store.openEffects()) {
    const locale = effect.locale === 'en' ? 'en' : 'vi';
    const turn: Turn = { chat: effect.chat, private: true, user: effect.user, locale, update: effect.update };
    const errand = ERRAND.safeParse(parsed(effect.body)).data;
    if (errand && (await desk.store.countTry(effect.update)) > MOST_TRIES) {
      await giveUp(desk, turn, errand, effect);
    } else if (errand && mayAdminister(desk, turn)) {
      desk.log.info('ending what was left', { errand: errand.do });
      await carryOut(desk, turn, errand, effect, effect.message, true).catch((error: unknown) => {
        if (isStopping(error)) throw error;
        // The next one is not to wait for a chat that cannot be told.
        desk.log.error('errand ended untold', { errand: errand.do });
      });
    } else {
      await desk.store.endEffect(effect.update);
    }
  }
}

/** What ended the program twice is not begun a third time. */
async function giveUp(desk: Desk, turn: Turn, errand: Errand, { update, audit, message }: Effect): Promise<void> {
  await desk.store.closeAudit(audit, 'failed', 'cut off twice');
  await desk.store.endEffect(update);
  desk.log.error('errand given up, it was cut off twice', { errand: errand.do });
  const told = screen(plain(phrasesFor(desk, turn).say('admin.given_up')));
  await show(desk, turn, told, message).catch((error: unknown) => {
    if (isStopping(error)) throw error;
  });
}

async function carryOut(
  desk: Desk,
  turn: Turn,
  errand: Errand,
  { update, audit }: Effect,
  message: number | undefined,
  resumed = false,
): Promise<void> {
  let shown = desk.clock.now();
  let pending: Promise<unknown> = Promise.resolve();
  const tell: Tell = (text) => {
    if (message === undefined || desk.clock.now() - shown < TELL_EVERY) return;
    shown = desk.clock.now();
    pending = pending.then(() => show(desk, turn, screen(plain(text)), message)).catch(() => undefined);
  };
  const before = new Set((await desk.app.reports()).map(({ id }) => id));
  const ended = await perform(desk, turn, errand, tell, resumed).catch((error: unknown): Ended => {
    // The bot is stopping: it is ended at the next start.
    if (isStopping(error)) throw error;
    desk.log.error('errand failed', { errand: errand.do, fault: error instanceof Error ? error.message : 'unknown' });
    const waits = error instanceof Error && 'code' in error && error.code === 'held';
    const key = errand.do === 'reload' ? 'reload.broken' : waits ? 'admin.held' : 'admin.failed';
    return { outcome: 'failed', detail: '', screen: screen(plain(phrasesFor(desk, turn).say(key))) };
  });
  await desk.store.closeAudit(audit, ended.outcome, ended.detail);
  await desk.store.endEffect(update);
  desk.log.info('errand ended', { errand: errand.do, outcome: ended.outcome, detail: ended.detail });
  await pending;
  await show(desk, turn, ended.screen, message);
  const reports = await desk.app.reports();
  const added = reports.filter(({ id }) => !before.has(id));
  if (added.length > 0 || reports.length !== before.size)
    desk.background('description', () => publishDescription(desk));
  if (errand.do !== 'reload' && errand.do !== 'apply') return;
  desk.background('followers', () => tellFollowers(desk, added));
}

function perform(desk: Desk, turn: Turn, errand: Errand, tell: Tell, resumed: boolean): Promise<Ended> {
  switch (errand.do) {
    case 'reload':
      return reload(desk, turn, errand.forced, tell);
    case 'file':
      return previewFile(desk, turn, errand);
    case 'page':
      return previewPage(desk, turn, errand.url);
    case 'apply':
      return apply(desk, turn, errand, resumed);
    case 'remove':
      return remove(desk, turn, errand, resumed);
    case 'undo':
      return undo(desk, turn, errand.deed, resumed);
    case 'selftest':
      return selftest(desk, turn);
  }
}

/** The bot is stopping; what is open is ended at the next start. */
function isStopping(error: unknown): boolean {
  return error instanceof CallFault && error.kind === 'aborted';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
