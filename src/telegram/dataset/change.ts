import type { Changed } from '../../app.js';
import type { MessageKey } from '../messages/messages.js';
import { plain } from '../rendering/rich.js';
import { clip, screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { UNDO } from './actions.js';
import type { Job } from './job.js';
import type { JobResult } from './job-result.js';

/** Imports the previewed report. `resumed`: the job began before a restart, so a change already in place is its own. */
export async function apply(
  services: Services,
  request: ChatRequest,
  { ids, titles }: Job & { do: 'apply' },
  resumed: boolean,
): Promise<JobResult> {
  const changed = await services.app.dataset.apply(ids);
  return ended(request, changed, titles, 'add.done', resumed ? 'add.done' : 'add.gone');
}

/** Removes a report. */
export async function remove(
  services: Services,
  request: ChatRequest,
  { report, title }: Job & { do: 'remove' },
  resumed: boolean,
): Promise<JobResult> {
  return ended(
    request,
    await services.app.dataset.remove(report),
    [title],
    'remove.done',
    resumed ? 'remove.done' : 'remove.gone',
  );
}

/**
 * Undoes a change, if it is still the last one: the admin did not see or agree to undo later ones. `resumed`: the check already passed, and
 * nothing has changed since.
 */
export async function undo(
  services: Services,
  request: ChatRequest,
  change: string,
  resumed: boolean,
): Promise<JobResult> {
  const [, ...earlier] = await services.app.dataset.past();
  if (!resumed && earlier.some(({ id }) => id === change)) {
    const said = request.phrases.say('undo.not_last');
    return { outcome: 'failed', detail: '', screen: screen(plain(said), []) };
  }
  const changed = await services.app.dataset.undo(change);
  return ended(request, changed, changed.what, 'undo.done', 'undo.gone');
}

function ended(
  request: ChatRequest,
  { already, milliseconds, what }: Changed,
  asked: readonly string[],
  done: MessageKey,
  gone: MessageKey,
): JobResult {
  const phrases = request.phrases;
  const named = already ? asked : what;
  const names = named
    .slice(0, 5)
    .map((name) => `«${clip(name, 100)}»`)
    .join(', ');
  const seconds = (milliseconds / 1000).toFixed(1).replace('.', phrases.locale === 'vi' ? ',' : '.');
  const text = phrases.say(already ? gone : done, { names: names + (named.length > 5 ? '…' : ''), seconds });
  const back = { label: phrases.say('undo.button'), action: UNDO.with({}) };
  return { outcome: 'done', detail: clip(named.join('; '), 100), screen: screen(plain(text), already ? [] : [[back]]) };
}
