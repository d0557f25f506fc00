import type { Effect } from '../../state/effects.js';
import { CallFault } from '../api/fault.js';
import type { Background } from '../background.js';
import { tellFollowers } from '../follow/tell.js';
import type { MessageKey } from '../messages/messages.js';
import { plain } from '../rendering/rich.js';
import { screen } from '../rendering/screen.js';
import { type ChatRequest, requestTo } from '../request.js';
import { show } from '../speak.js';
import { publishDescription } from '../welcome/description.js';
import { apply, remove, undo } from './change.js';
import type { Ended, Tell } from './ended.js';
import { type AdminServices, asAdmin, mayAdminister } from './guard.js';
import type { DownloadServices } from './previewing.js';
import { previewFile, previewPage } from './previewing.js';
import { reload } from './reloading.js';
import { selftest } from './testing.js';
import { COMMAND_OF, ERRAND, type Errand } from './wishes.js';

export interface ErrandServices extends AdminServices, DownloadServices {
  /** Starts work that outlasts its update; its failure is logged, and a stop waits for it a while. */
  readonly background: Background['start'];
}

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
export function setOut(services: ErrandServices, request: ChatRequest, errand: Errand, edit?: number): Promise<void> {
  return asAdmin(services, request, COMMAND_OF[errand.do], async (entry) => {
    const effect: Effect = {
      update: request.update ?? 0,
      chat: request.chat,
      user: request.user,
      locale: request.locale,
      body: JSON.stringify(errand),
      audit: entry.id,
      ...(edit !== undefined && { message: edit }),
      at: services.clock.now(),
    };
    if (!(await services.store.beginEffect(effect))) return entry.close('done', 'again');
    entry.leaveOpen();
    const started = screen(plain(request.phrases.say(STARTED[errand.do])));
    const message = await show(services, request, started, edit).catch((error: unknown) => {
      if (isStopping(error)) throw error;
      // What is written down is carried out now, not at some later start, whether its beginning can be told or not.
      services.log.warn('errand begins untold', { errand: errand.do });
      return edit;
    });
    if (message !== undefined) await services.store.noteEffect(effect.update, message);
    services.background(errand.do, () => carryOut(services, request, errand, effect, message));
  });
}

/** Ends the errands that a killed process left, in their order. For the start, before updates are taken. */
export async function resumeErrands(services: ErrandServices): Promise<void> {
  for (const effect of await services.store.openEffects()) {
    const locale = effect.locale === 'en' ? 'en' : 'vi';
    const request = requestTo(services, {
      chat: effect.chat,
      private: true,
      user: effect.user,
      locale,
      update: effect.update,
    });
    const errand = ERRAND.safeParse(parsed(effect.body)).data;
    if (errand && (await services.store.countTry(effect.update)) > MOST_TRIES) {
      await giveUp(services, request, errand, effect);
    } else if (errand && mayAdminister(services, request)) {
      services.log.info('ending what was left', { errand: errand.do });
      await carryOut(services, request, errand, effect, effect.message, true).catch((error: unknown) => {
        if (isStopping(error)) throw error;
        // The next one is not to wait for a chat that cannot be told.
        services.log.error('errand ended untold', { errand: errand.do });
      });
    } else {
      await services.store.endEffect(effect.update);
    }
  }
}

/** What ended the program twice is not begun a third time. */
async function giveUp(
  services: ErrandServices,
  request: ChatRequest,
  errand: Errand,
  { update, audit, message }: Effect,
): Promise<void> {
  await services.store.closeAudit(audit, 'failed', 'cut off twice');
  await services.store.endEffect(update);
  services.log.error('errand given up, it was cut off twice', { errand: errand.do });
  const told = screen(plain(request.phrases.say('admin.given_up')));
  await show(services, request, told, message).catch((error: unknown) => {
    if (isStopping(error)) throw error;
  });
}

async function carryOut(
  services: ErrandServices,
  request: ChatRequest,
  errand: Errand,
  { update, audit }: Effect,
  message: number | undefined,
  resumed = false,
): Promise<void> {
  let shown = services.clock.now();
  let pending: Promise<unknown> = Promise.resolve();
  const tell: Tell = (text) => {
    if (message === undefined || services.clock.now() - shown < TELL_EVERY) return;
    shown = services.clock.now();
    pending = pending.then(() => show(services, request, screen(plain(text)), message)).catch(() => undefined);
  };
  const before = new Set((await services.app.reports()).map(({ id }) => id));
  const ended = await perform(services, request, errand, tell, resumed).catch((error: unknown): Ended => {
    // The bot is stopping: it is ended at the next start.
    if (isStopping(error)) throw error;
    services.log.error('errand failed', {
      errand: errand.do,
      fault: error instanceof Error ? error.message : 'unknown',
    });
    const waits = error instanceof Error && 'code' in error && error.code === 'held';
    const key = errand.do === 'reload' ? 'reload.broken' : waits ? 'admin.held' : 'admin.failed';
    return { outcome: 'failed', detail: '', screen: screen(plain(request.phrases.say(key))) };
  });
  await services.store.closeAudit(audit, ended.outcome, ended.detail);
  await services.store.endEffect(update);
  services.log.info('errand ended', { errand: errand.do, outcome: ended.outcome, detail: ended.detail });
  await pending;
  await show(services, request, ended.screen, message);
  const reports = await services.app.reports();
  const added = reports.filter(({ id }) => !before.has(id));
  if (added.length > 0 || reports.length !== before.size)
    services.background('description', () => publishDescription(services));
  if (errand.do !== 'reload' && errand.do !== 'apply') return;
  services.background('followers', () => tellFollowers(services, added));
}

function perform(
  services: ErrandServices,
  request: ChatRequest,
  errand: Errand,
  tell: Tell,
  resumed: boolean,
): Promise<Ended> {
  switch (errand.do) {
    case 'reload':
      return reload(services, request, errand.forced, tell);
    case 'file':
      return previewFile(services, request, errand);
    case 'page':
      return previewPage(services, request, errand.url);
    case 'apply':
      return apply(services, request, errand, resumed);
    case 'remove':
      return remove(services, request, errand, resumed);
    case 'undo':
      return undo(services, request, errand.deed, resumed);
    case 'selftest':
      return selftest(services, request);
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
