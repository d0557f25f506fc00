import type { Answer } from '../../answers/answer.js';
import { reportsNamed } from '../browsing/named.js';
import { type ChatRequest, conversationOf } from '../request.js';
import type { Services } from '../services.js';
import { showContext } from './look.js';
import { areTrue, keepQuotes } from './passages.js';

/** Between the names of reports. */
const JOINT = /\s*,\s*|\s+(?:và|va|với|voi|cùng|cung|so với|so voi|and|vs)\s+/u;

/** Does a text name reports and nothing else? */
export async function namesReports(request: ChatRequest, text: string): Promise<boolean> {
  const { reports } = await request.reach();
  return text.split(JOINT).every((name) => reportsNamed(name, reports).length > 0);
}

/** Shows the paragraph around what was quoted last; false where nothing was. */
export async function showLastContext(services: Services, request: ChatRequest): Promise<boolean> {
  const reading = await services.state.context(conversationOf(request));
  if (!reading?.quoted || reading.question === '') return false;
  const { options } = await request.reach();
  const answer: Answer = await services.app.answerReading(reading, options);
  const [quote] = answer.status === 'answered' ? answer.quotes : [];
  if (answer.status !== 'answered' || !quote || !(await areTrue(services, [quote]))) return false;
  const passages = await keepQuotes(services, [quote]);
  await showContext(services, request, { reading, passages, marks: quote.marks, seen: [], others: [] }, undefined);
  return true;
}
