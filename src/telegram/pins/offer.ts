import type { Quote } from '../../answers/answer.js';
import { areTrue, keepQuotes, passageOf, quotesOf } from '../asking/passages.js';
import type { Entry } from '../dataset/guard.js';
import { type Desk, phrasesFor } from '../desk.js';
import { groupOf } from '../misses/review.js';
import { scrubbed } from '../misses/scrub.js';
import { sourcedQuote } from '../rendering/quote.js';
import { join, plain, type Rich, styled } from '../rendering/rich.js';
import { type Button, screen } from '../rendering/screen.js';
import { MESSAGE_LIMIT } from '../rendering/split.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';
import type { PinStep } from './action.js';
import { keyOf } from './pinned.js';

type Offer = Omit<Extract<PinStep, { step: 'offer' }>, 'step'>;

/** Wordings of one unanswered question that are bound together. */
const MOST_WORDINGS = 6;

/** Shows a passage that may be bound to a question: `first`, else the next best one after those seen. */
export async function offerPin(desk: Desk, turn: Turn, offer: Offer, first?: Quote, edit?: number): Promise<void> {
  const phrases = phrasesFor(desk, turn);
  const quote = first ?? (await candidate(desk, offer));
  if (!quote || !(await areTrue(desk, [quote]))) {
    await say(desk, turn, offer.seen.length > 0 ? 'passage.no_more' : 'pin.no_passage');
    return;
  }
  const [id = ''] = await keepQuotes(desk, [quote]);
  const { miss } = offer;
  const question = scrubbed(offer.question);
  const about = { question, ...(miss !== undefined && { miss }) };
  const rows: Button[][] = [
    [
      { label: phrases.say('button.pin'), action: { do: 'pin', of: { step: 'keep', passage: id, ...about } } },
      {
        label: phrases.say('button.more'),
        action: { do: 'pin', of: { step: 'offer', seen: [...offer.seen, id], ...about } },
      },
    ],
    miss === undefined
      ? [{ label: phrases.say('button.pins'), action: { do: 'pin', of: { step: 'list', page: 0 } } }]
      : [{ label: phrases.say('button.back_to_misses'), action: { do: 'misses', page: 0 } }],
  ];
  const asked = join([styled(`«${question}»`, 'bold'), phrases.say('pin.which')], '\n');
  await show(desk, turn, screen(join([asked, shownQuote(quote, desk, turn)], '\n\n'), rows), edit);
}

/** What the bot would answer, then what else comes near. */
async function candidate(desk: Desk, { question, seen }: Offer): Promise<Quote | undefined> {
  const before = await quotesOf(desk, seen);
  const answer = await desk.app.answer(question);
  if (before.length === 0) {
    if (answer.status === 'answered' && answer.quotes[0]) return answer.quotes[0];
    if (answer.status === 'not_stated' && answer.nearby) return answer.nearby;
  }
  const reports = 'reading' in answer ? answer.reading.reports : [];
  return desk.app.passages.next({ intent: 'passage', reports, places: [], question }, before);
}

/** Binds the passage to the question, and to the other wordings of an unanswered one, which is answered with that. */
export async function keepPin(
  desk: Desk,
  turn: Turn,
  entry: Entry,
  { question, passage, miss }: Extract<PinStep, { step: 'keep' }>,
  edit: number | undefined,
): Promise<void> {
  const phrases = phrasesFor(desk, turn);
  const quote = await passageOf(desk, passage);
  if (quote === undefined || quote === 'gone' || !(await areTrue(desk, [quote]))) {
    await entry.close('failed');
    return void (await say(desk, turn, 'passage.gone'));
  }
  const group = miss === undefined ? undefined : await groupOf(desk, miss);
  const wordings = [...new Set([question, ...(group?.misses ?? []).map(({ text }) => text)])].slice(0, MOST_WORDINGS);
  const questions = wordings.map((text) => ({ key: keyOf(desk.smallWords, text), question: text }));
  await desk.store.pin(questions, { id: passage, ...desk.app.passages.kept(quote) }, desk.clock.now());
  if (group) await desk.store.dropMisses(group.misses.map(({ id }) => id));
  await entry.close('done', `pinned ${question}`);
  const ids = (await desk.store.pins()).filter((pin) => wordings.includes(pin.question)).map(({ id }) => id);
  const said = phrases.say('pin.done', { question });
  const rows: Button[][] = [
    [
      { label: phrases.say('button.unpin'), action: { do: 'pin', of: { step: 'drop', ids } } },
      miss === undefined
        ? { label: phrases.say('button.pins'), action: { do: 'pin', of: { step: 'list', page: 0 } } }
        : { label: phrases.say('button.back_to_misses'), action: { do: 'misses', page: 0 } },
    ],
  ];
  await show(desk, turn, screen(join([plain(said), shownQuote(quote, desk, turn)], '\n\n'), rows), edit);
}

/** A passage with its source, short enough for a message that says more. */
export function shownQuote(quote: Quote, desk: Desk, turn: Turn): Rich {
  return sourcedQuote(quote, phrasesFor(desk, turn), MESSAGE_LIMIT - 800, false)[0] ?? plain('');
}
