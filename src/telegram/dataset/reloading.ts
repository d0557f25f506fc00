import type { ReloadSummary } from '../../app.js';
import type { Phrases } from '../messages/messages.js';
import { namesOf } from '../rendering/names.js';
import { join, plain, styled } from '../rendering/rich.js';
import { type Screen, screen } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { NOTHING, UNDO } from './actions.js';
import { jobButton } from './buttons.js';
import type { JobResult, Progress } from './job-result.js';
import { changeLine } from './preview.js';
import { countsLine, summaryParts, wasKept } from './summary.js';

/** Questions listed; the rest are counted. */
const NAMED = 10;

/** Reloads the folder. If known questions get worse answers, the new reports wait for confirmation. */
export async function reload(
  services: Services,
  request: ChatRequest,
  forced: boolean,
  tell: Progress,
): Promise<JobResult> {
  const phrases = request.phrases;
  const progress = (done: number, total: number): void => {
    if (done < total) tell(phrases.say('reload.progress', { done, total }));
  };
  const before = await services.app.reports();
  const summary = await services.app.reload(progress, forced);
  const detail = countsLine(summary);
  if (summary.held) return { outcome: 'held', detail, screen: heldScreen(summary, phrases) };
  const names = namesOf([...(await services.app.reports()), ...before]);
  const undo = { label: phrases.say('undo.button'), action: UNDO.with({}) };
  return {
    outcome: wasKept(summary) ? 'failed' : 'done',
    detail,
    screen: { parts: summaryParts(summary, names, phrases), rows: summary.swapped ? [[undo]] : [] },
  };
}

function heldScreen({ worse, losing, ...summary }: ReloadSummary, phrases: Phrases): Screen {
  if (losing !== undefined) {
    const gone = phrases.say('reload.losing', {
      count: losing,
      of: losing + summary.unchanged + summary.changed.length,
    });
    return screen(join([styled(gone, 'bold'), phrases.say('reload.losing_next')], '\n\n'), choices(phrases));
  }
  const lines = worse.slice(0, NAMED).map((one) => `• ${changeLine(one.question, one, phrases)}`);
  const rest = worse.length > NAMED ? [`• +${worse.length - NAMED}`] : [];
  const head = styled(phrases.say('reload.held', { count: worse.length }), 'bold');
  const text = join([head, plain([...lines, ...rest].join('\n')), phrases.say('reload.held_next')], '\n\n');
  return screen(text, choices(phrases));
}

const choices = (phrases: Phrases): Screen['rows'] => [
  [
    jobButton(phrases.say('reload.take'), { do: 'reload', forced: true }, 'danger'),
    { label: phrases.say('reload.leave'), action: NOTHING.with({}) },
  ],
];
