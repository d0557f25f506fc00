import type { Answer, Reading } from '../../answers/answer.js';
import type { TableServices } from '../across/last-tables.js';
import { shrug } from '../groups/shrug.js';
import { plain } from '../rendering/rich.js';
import { screen } from '../rendering/screen.js';
import { type ChatRequest, conversationOf } from '../request.js';
import type { Services } from '../services.js';
import { say, show } from '../speak.js';
import type { Edits } from './edits.js';
import { prepare, type Showing } from './screens.js';

export interface AskingServices extends TableServices {
  /** Recent questions, in case they are edited. */
  readonly edits: Edits;
}

/**
 * Sends an answer if its quotes still match their reports, else an apology and a log line. Remembers the reading for follow-ups. A group
 * gets a short form, and a reaction instead of a message if there is no answer. Returns the id of the message, if any.
 */
export async function reply(
  services: AskingServices,
  request: ChatRequest,
  answer: Answer,
  showing: Showing,
): Promise<number | undefined> {
  if (showing.unasked && answer.status !== 'answered') return undefined;
  if (!(await services.app.verify(answer))) {
    services.log.error('quote differs from its report, answer withheld', { reports: reportsOf(answer) });
    await say(services, request, 'fault.verify');
    return undefined;
  }
  const { screen: shown, reading } = await prepare(services, request, answer, showing);
  await remember(services, request, reading);
  if (answer.status === 'answered' && answer.reading.over)
    await services.tables.saw(request, { kind: 'list', reading: answer.reading, from: showing.from });
  if (shown) {
    const message = await show(services, request, shown, showing.edit);
    if (message !== undefined)
      services.edits.shown(request.chat, message, { question: showing.asked.question, answer });
    return message;
  }
  // That message already answers another question.
  if (showing.edit !== undefined)
    return show(services, request, screen(plain(request.phrases.say('miss.in_group'))), showing.edit);
  await shrug(services, request);
  return undefined;
}

async function remember(services: Services, request: ChatRequest, reading: Reading | undefined): Promise<void> {
  if (reading) await services.state.setContext(conversationOf(request), reading, services.clock.now());
}

function reportsOf(answer: Answer): readonly string[] {
  if (answer.status === 'answered') return answer.quotes.map((quote) => quote.report.id);
  return answer.status === 'not_stated' && answer.nearby ? [answer.nearby.report.id] : [];
}
