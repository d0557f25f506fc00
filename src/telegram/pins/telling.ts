import type { Job } from '../dataset/job.js';
import type { JobResult } from '../dataset/job-result.js';
import type { Phrases } from '../messages/messages.js';
import { concat, plain } from '../rendering/rich.js';
import { clip } from '../rendering/screen.js';
import { MESSAGE_LIMIT } from '../rendering/split.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { checkPins, type PinCheck } from './checking.js';

/** Questions listed; the rest are counted. */
const NAMED = 6;
/** Jobs that may remove passages, or that check for removed ones. */
const CHECKED: ReadonlySet<Job['do']> = new Set(['reload', 'apply', 'remove', 'undo', 'selftest']);

/** The result of a job, with the state of the pinned answers. If none was removed, only a full check mentions them. */
export async function withPins(
  services: Services,
  request: ChatRequest,
  job: Job,
  ended: JobResult,
): Promise<JobResult> {
  if (!CHECKED.has(job.do) || ended.outcome === 'held') return ended;
  const told = toldOf(await checkPins(services), job, request.phrases);
  const { parts } = ended.screen;
  const last = parts.at(-1);
  if (told === '' || !last) return ended;
  const longer = concat(last, '\n\n', told);
  const fits = longer.text.length <= MESSAGE_LIMIT;
  return {
    ...ended,
    screen: { ...ended.screen, parts: fits ? [...parts.slice(0, -1), longer] : [...parts, plain(told)] },
  };
}

function toldOf({ standing, dropped }: PinCheck, job: Job, phrases: Phrases): string {
  if (dropped.length > 0) {
    const lines = dropped.slice(0, NAMED).map((question) => `• ${clip(question, 150)}`);
    const rest = dropped.length > NAMED ? [`• +${dropped.length - NAMED}`] : [];
    return [phrases.say('pin.dropped', { count: dropped.length }), ...lines, ...rest].join('\n');
  }
  const looks = job.do === 'reload' || job.do === 'selftest';
  return looks && standing > 0 ? phrases.say('pin.standing', { count: standing }) : '';
}
