import type { Quote } from '../../answers/answer.js';
import { areTrue, keepQuotes, passageOf, quotesOf } from '../asking/passages.js';
import type { AdminServices, Entry } from '../dataset/guard.js';
import { MISSES } from '../misses/actions.js';
import { groupOf } from '../misses/review.js';
import { scrubbed } from '../misses/scrub.js';
import { sourcedQuote } from '../rendering/quote.js';
import { join, plain, type Rich, styled } from '../rendering/rich.js';
import { type Button, screen } from '../rendering/screen.js';
import { MESSAGE_LIMIT } from '../rendering/split.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { say, show } from '../speak.js';
import { PIN, type PinStep } from './actions.js';
import { keyOf } from './pinned.js';

type Offer = Omit<Extract<PinStep, { step: 'offer' }>, 'step'>;

/** Wordings of one unanswered question that are pinned together. */
const MOST_WORDINGS = 6;

/** Shows a passage to pin to a question: `first`, else the next best one after those seen. */
export async function offerPin(
  services: Services,
  request: ChatRequest,
  offer: Offer,
  first?: Quote,
  edit?: number,
): Promise<void> {
  const phrases = request.phrases;
  const quote = first ?? (await candidate(services, offer));
  if (!quote || !(await areTrue(services, [quote]))) {
    await say(services, request, offer.seen.length > 0 ? 'passage.no_more' : 'pin.no_passage');
    return;
  }
  const [id = ''] = await keepQuotes(services, [quote]);
  const { miss } = offer;
  const question = scrubbed(offer.question);
  const about = { question, ...(miss !== undefined && { miss }) };
  const rows: Button[][] = [
    [
      { label: phrases.say('button.pin'), action: PIN.with({ of: { step: 'keep', passage: id, ...about } }) },
      {
        label: phrases.say('button.more'),
        action: PIN.with({ of: { step: 'offer', seen: [...offer.seen, id], ...about } }),
      },
    ],
    miss === undefined
      ? [{ label: phrases.say('button.pins'), action: PIN.with({ of: { step: 'list', page: 0 } }) }]
      : [{ label: phrases.say('button.back_to_misses'), action: MISSES.with({ page: 0 }) }],
  ];
  const asked = join([styled(`«${question}»`, 'bold'), phrases.say('pin.which')], '\n');
  await show(services, request, screen(join([asked, shownQuote(quote, request)], '\n\n'), rows), edit);
}

/** The bot's own answer first, then other close passages. */
async function candidate(services: Services, { question, seen }: Offer): Promise<Quote | undefined> {
  const before = await quotesOf(services, seen);
  const answer = await services.app.answer(question);
  if (before.length === 0) {
    if (answer.status === 'answered' && answer.quotes[0]) return answer.quotes[0];
    if (answer.status === 'not_stated' && answer.nearby) return answer.nearby;
  }
  const reports = 'reading' in answer ? answer.reading.reports : [];
  return services.app.passages.next({ intent: 'passage', reports, places: [], question }, before);
}

/** Pins the passage to the question and to the other wordings of an unanswered one, which is then answered. */
export async function keepPin(
  services: AdminServices,
  request: ChatRequest,
  entry: Entry,
  { question, passage, miss }: Extract<PinStep, { step: 'keep' }>,
  edit: number | undefined,
): Promise<void> {
  const phrases = request.phrases;
  const quote = await passageOf(services, passage);
  if (quote === undefined || quote === 'gone' || !(await areTrue(services, [quote]))) {
    await entry.close('failed');
    return void (await say(services, request, 'passage.gone'));
  }
  const group = miss === undefined ? undefined : await groupOf(services, miss);
  const wordings = [...new Set([question, ...(group?.misses ?? []).map(({ text }) => text)])].slice(0, MOST_WORDINGS);
  const questions = wordings.map((text) => ({ key: keyOf(services.smallWords, text), question: text }));
  await services.store.pin(questions, { id: passage, ...services.app.passages.kept(quote) }, services.clock.now());
  if (group) await services.store.dropMisses(group.misses.map(({ id }) => id));
  await entry.close('done', `pinned ${question}`);
  const ids = (await services.store.pins()).filter((pin) => wordings.includes(pin.question)).map(({ id }) => id);
  const said = phrases.say('pin.done', { question });
  const rows: Button[][] = [
    [
      { label: phrases.say('button.unpin'), action: PIN.with({ of: { step: 'drop', ids } }) },
      miss === undefined
        ? { label: phrases.say('button.pins'), action: PIN.with({ of: { step: 'list', page: 0 } }) }
        : { label: phrases.say('button.back_to_misses'), action: MISSES.with({ page: 0 }) },
    ],
  ];
  await show(services, request, screen(join([plain(said), shownQuote(quote, request)], '\n\n'), rows), edit);
}

/** A passage with its source, cut to leave room in the message. */
export function shownQuote(quote: Quote, request: ChatRequest): Rich {
  return sourcedQuote(quote, request.phrases, MESSAGE_LIMIT - 800, false)[0] ?? plain('');
}
