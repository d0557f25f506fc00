import type { Effect } from '../../state/store.js';
import { CallFault } from '../api/fault.js';
import type { Background } from '../background.js';
import { tellFollowers } from '../follow/tell.js';
import type { MessageKey } from '../messages/messages.js';
import { withPins } from '../pins/telling.js';
import { plain } from '../rendering/rich.js';
import { screen } from '../rendering/screen.js';
import { type ChatRequest, requestTo } from '../request.js';
import { show } from '../speak.js';
import { publishDescription } from '../welcome/description.js';
import { apply, remove, undo } from './change.js';
import { type AdminServices, asAdmin, mayAdminister } from './guard.js';
import { COMMAND_OF, JOB, type Job } from './job.js';
import type { JobResult, Progress } from './job-result.js';
import type { DownloadServices } from './previewing.js';
import { previewFile, previewPage } from './previewing.js';
import { reload } from './reloading.js';
import { selftest } from './testing.js';

export interface JobServices extends AdminServices, DownloadServices {
  /** Starts work that outlasts its update. Logs its failure, and a stop waits for it briefly. */
  readonly background: Background['start'];
}

/** Minimum milliseconds between two progress edits of a job's message. */
const TELL_EVERY = 2000;

/** How often a job is started, over restarts. */
const MOST_TRIES = 2;

const STARTED: Readonly<Record<Job['do'], MessageKey>> = {
  reload: 'reload.started',
  file: 'add.reading',
  page: 'add.fetching',
  apply: 'add.applying',
  remove: 'remove.removing',
  undo: 'undo.undoing',
  selftest: 'selftest.started',
};

/**
 * Runs an admin's job exactly once. The job is stored first: a repeated update does nothing, and the next start finishes what a killed
 * process left. One message reports it from start to end.
 */
export function startJob(services: JobServices, request: ChatRequest, job: Job, edit?: number): Promise<void> {
  return asAdmin(services, request, COMMAND_OF[job.do], async (entry) => {
    const effect: Effect = {
      update: request.update ?? 0,
      chat: request.chat,
      user: request.user,
      locale: request.locale,
      body: JSON.stringify(job),
      audit: entry.id,
      ...(edit !== undefined && { message: edit }),
      at: services.clock.now(),
    };
    if (!(await services.store.beginEffect(effect))) return entry.close('done', 'again');
    entry.leaveOpen();
    const started = screen(plain(request.phrases.say(STARTED[job.do])));
    const message = await show(services, request, started, edit).catch((error: unknown) => {
      if (isStopping(error)) throw error;
      // A stored job runs now, not at some later start, even if its beginning cannot be announced.
      services.log.warn('job begins untold', { job: job.do });
      return edit;
    });
    if (message !== undefined) await services.store.noteEffect(effect.update, message);
    services.background(job.do, () => runJob(services, request, job, effect, message));
  });
}

/** Finishes the jobs that a killed process left, in order. Call it at the start, before updates are taken. */
export async function resumeJobs(services: JobServices): Promise<void> {
  for (const effect of await services.store.openEffects()) {
    const locale = effect.locale === 'en' ? 'en' : 'vi';
    const request = requestTo(services, {
      chat: effect.chat,
      private: true,
      user: effect.user,
      locale,
      update: effect.update,
    });
    const job = JOB.safeParse(parsed(effect.body)).data;
    if (job && (await services.store.countTry(effect.update)) > MOST_TRIES) {
      await giveUp(services, request, job, effect);
    } else if (job && mayAdminister(services, request)) {
      services.log.info('ending what was left', { job: job.do });
      await runJob(services, request, job, effect, effect.message, true).catch((error: unknown) => {
        if (isStopping(error)) throw error;
        // A chat that cannot be reached must not delay the next job.
        services.log.error('job ended untold', { job: job.do });
      });
    } else {
      await services.store.endEffect(effect.update);
    }
  }
}

/** A job that crashed the program twice is not started a third time. */
async function giveUp(
  services: JobServices,
  request: ChatRequest,
  job: Job,
  { update, audit, message }: Effect,
): Promise<void> {
  await services.store.closeAudit(audit, 'failed', 'cut off twice');
  await services.store.endEffect(update);
  services.log.error('job given up, it was cut off twice', { job: job.do });
  const told = screen(plain(request.phrases.say('admin.given_up')));
  await show(services, request, told, message).catch((error: unknown) => {
    if (isStopping(error)) throw error;
  });
}

async function runJob(
  services: JobServices,
  request: ChatRequest,
  job: Job,
  { update, audit }: Effect,
  message: number | undefined,
  resumed = false,
): Promise<void> {
  let shown = services.clock.now();
  let pending: Promise<unknown> = Promise.resolve();
  const tell: Progress = (text) => {
    if (message === undefined || services.clock.now() - shown < TELL_EVERY) return;
    shown = services.clock.now();
    pending = pending.then(() => show(services, request, screen(plain(text)), message)).catch(() => undefined);
  };
  const before = new Set((await services.app.reports()).map(({ id }) => id));
  const work = perform(services, request, job, tell, resumed).then((done) => withPins(services, request, job, done));
  const ended = await work.catch((error: unknown): JobResult => {
    // The bot is stopping; the next start finishes the job.
    if (isStopping(error)) throw error;
    services.log.error('job failed', {
      job: job.do,
      fault: error instanceof Error ? error.message : 'unknown',
    });
    const waits = error instanceof Error && 'code' in error && error.code === 'held';
    const failed = waits ? 'admin.held' : 'admin.failed';
    const key = job.do === 'reload' ? 'reload.broken' : failed;
    return { outcome: 'failed', detail: '', screen: screen(plain(request.phrases.say(key))) };
  });
  await services.store.closeAudit(audit, ended.outcome, ended.detail);
  await services.store.endEffect(update);
  services.log.info('job ended', { job: job.do, outcome: ended.outcome, detail: ended.detail });
  await pending;
  await show(services, request, ended.screen, message);
  const reports = await services.app.reports();
  const added = reports.filter(({ id }) => !before.has(id));
  if (added.length > 0 || reports.length !== before.size)
    services.background('description', () => publishDescription(services));
  if (job.do !== 'reload' && job.do !== 'apply') return;
  services.background('followers', () => tellFollowers(services, added));
}

function perform(
  services: JobServices,
  request: ChatRequest,
  job: Job,
  tell: Progress,
  resumed: boolean,
): Promise<JobResult> {
  switch (job.do) {
    case 'reload':
      return reload(services, request, job.forced, tell);
    case 'file':
      return previewFile(services, request, job);
    case 'page':
      return previewPage(services, request, job.url);
    case 'apply':
      return apply(services, request, job, resumed);
    case 'remove':
      return remove(services, request, job, resumed);
    case 'undo':
      return undo(services, request, job.deed, resumed);
    case 'selftest':
      return selftest(services, request);
  }
}

/** The bot is stopping; the next start finishes open jobs. */
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
