import { createHash } from 'node:crypto';
import type {
  TelegramChosenInlineResult,
  TelegramInlineQuery,
  TelegramInlineQueryResultArticle,
  TelegramInlineQueryResultsButton,
} from '@gramio/types';
import type { Quote } from '../../answers/answer.js';
import type { Found } from '../../app.js';
import type { ReportMeta } from '../../reports/report.js';
import { ASK } from '../asking/actions.js';
import { areTrue, keepQuotes, passageOf } from '../asking/passages.js';
import type { Background } from '../background.js';
import { namedIn } from '../browsing/named.js';
import { localeOf } from '../messages/messages.js';
import type { Vitals } from '../operation/vitals.js';
import { pinnedTo } from '../pins/pinned.js';
import { cardText } from '../rendering/card.js';
import type { Services } from '../services.js';
import type { Keystrokes } from './keystrokes.js';
import { recentKinds } from './kinds.js';
import { nameInResult, quoteResult, type ResultView, reportResult } from './results.js';

export interface InlineServices extends Services {
  readonly background: Background['start'];
  /** Handles what people type inline. */
  readonly keystrokes: Keystrokes;
  readonly vitals: Vitals;
}

/** Results on one page. Telegram allows 50. */
const MOST = 20;
/** Results on all pages. */
const MOST_PAGED = 100;
/** Reports offered as results if the query is only their name. */
const MOST_NAMED = 3;
/** Code units of the longest query. */
const LONGEST = 256;
/** Seconds for which Telegram may cache results for other users. Short, because reports change. */
const CACHE = 30;

interface Results {
  readonly results: readonly TelegramInlineQueryResultArticle[];
  readonly button?: TelegramInlineQueryResultsButton;
  /** Where the next page begins; absent on the last one. */
  readonly next?: string;
}

/** Handles text typed after the bot's name in any chat. It bypasses the queue, because the next letter may make it stale. */
export function onInlineQuery(services: InlineServices, query: TelegramInlineQuery): void {
  services.background('inline', () =>
    services.keystrokes.follow(
      query.from.id,
      query.id,
      () => resultsOf(services, query),
      async ({ results, button, next }) => {
        services.vitals.count(results.length > 0 ? 'inline_answered' : 'inline_nothing');
        await services.courier.deliver('answerInlineQuery', {
          inline_query_id: query.id,
          results: [...results],
          cache_time: results.length > 0 ? CACHE : 0,
          // The source lines are in the language of the person's client.
          is_personal: true,
          ...(next !== undefined && { next_offset: next }),
          ...(button && { button }),
        });
      },
    ),
  );
}

/** Records that a result was sent: its passage, not the sender. */
export function onChosen(services: InlineServices, chosen: TelegramChosenInlineResult): void {
  services.vitals.count('inline_chosen');
  services.log.info('inline result was sent', { passage: nameInResult(chosen.result_id) });
}

async function resultsOf(services: Services, query: TelegramInlineQuery): Promise<Results> {
  const text = query.query.slice(0, LONGEST).trim();
  const view: ResultView = {
    phrases: services.messages[localeOf(query.from.language_code)],
    username: services.me.username,
    version: services.app.version(),
  };
  const from = offsetOf(query.offset);
  if (text === '') {
    const [kinds, reports] = await Promise.all([recentKinds(services, view), services.app.reports()]);
    return paged([...kinds, ...reports.map((report) => reportResult(report, view))], from);
  }
  const named = namedIn(text, await services.app.reports()).slice(0, MOST_NAMED);
  // The words of a name alone occur anywhere; the facts of the report tell more.
  const finding = named.length > 0 ? statedBy(services, named) : foundBy(services, text, from + MOST + 1);
  const found = await trueOnes(services, finding).catch((error: unknown) => {
    services.log.error('inline look-up failed', { fault: error instanceof Error ? error.message : 'unknown' });
    return [];
  });
  const ids = await keepQuotes(
    services,
    found.map(({ quote }) => quote),
  );
  const quotes = found.map((one, index) => quoteResult(one, ids[index] ?? '', view));
  const cards = await Promise.all(named.map((report) => cardResult(services, report, view)));
  const all = [...cards, ...quotes];
  if (all.length > 0) return paged(all, from);
  return { results: [], button: await privateButton(services, query.from.id, text, view) };
}

/** The facts on the cards of reports, one a result. If two share a passage, the first counts. */
async function statedBy(services: Services, reports: readonly ReportMeta[]): Promise<readonly Found[]> {
  const cards = await Promise.all(reports.map(({ id }) => services.app.card(id)));
  const facts = cards.flatMap((card) => Object.entries(card?.facts ?? {}));
  const found = facts.map(([intent, quote]) => ({ quote, intent }));
  return found.filter((one, at) => found.findIndex(({ quote }) => isSamePassage(quote, one.quote)) === at);
}

/** A report found by name, with its card as the message if the quotes still match. */
async function cardResult(
  services: Services,
  report: ReportMeta,
  view: ResultView,
): Promise<TelegramInlineQueryResultArticle> {
  const card = await services.app.card(report.id);
  const quotes = Object.values(card?.facts ?? {});
  if (!card || !(await areTrue(services, quotes))) return reportResult(report, view);
  const passageIds = await keepQuotes(services, quotes);
  return reportResult(report, view, cardText(card, { ...view, passageIds }));
}

/** Where a page begins. Telegram returns our own offset, but a client may send any value. */
function offsetOf(offset: string): number {
  return /^\d{1,4}$/u.test(offset) ? Math.min(Number(offset), MOST_PAGED) : 0;
}

/** The page of results that begins at `from`. */
function paged(all: readonly TelegramInlineQueryResultArticle[], from: number): Results {
  const to = Math.min(from + MOST, MOST_PAGED);
  const results = all.slice(from, to);
  return { results, ...(all.length > to && to < MOST_PAGED && { next: String(to) }) };
}

/** At most `most` passages for a query. A pinned passage comes first; `p_…` names a single passage. */
async function foundBy(services: Services, text: string, most: number): Promise<readonly Found[]> {
  const id = /^p_([\w-]{1,62})$/u.exec(text)?.[1];
  if (id === undefined) {
    const [pinned, found] = await Promise.all([pinnedTo(services, text), services.app.across.lookUp(text, most)]);
    const others = pinned ? found.filter(({ quote }) => !isSameQuote(quote, pinned)) : found;
    return [...(pinned ? [{ quote: pinned }] : []), ...others].slice(0, most);
  }
  const quote = await passageOf(services, id);
  return quote === undefined || quote === 'gone' ? [] : [{ quote }];
}

const isSamePassage = (one: Quote, other: Quote): boolean =>
  one.report.id === other.report.id && one.span.start === other.span.start && one.span.end === other.span.end;

function isSameQuote(one: Quote, other: Quote): boolean {
  return one.report.id === other.report.id && one.text === other.text;
}

/** Keeps the passages whose quotes still match their reports. */
async function trueOnes(services: Services, finding: Promise<readonly Found[]>): Promise<readonly Found[]> {
  const found = await finding;
  const held = await Promise.all(found.map(({ quote }) => areTrue(services, [quote])));
  const kept = found.filter((_, index) => held[index]);
  if (kept.length < found.length) services.log.error('quote differs from its report, result withheld');
  return kept;
}

/** A link that asks the full query in the private chat. It carries a key; the bot stores the query. */
async function privateButton(
  services: Services,
  user: number,
  text: string,
  { phrases }: ResultView,
): Promise<TelegramInlineQueryResultsButton> {
  const key = createHash('sha256').update(`${user}\n${text}`).digest('base64url').slice(0, 16);
  await services.state.keepButtons(key, [ASK.with({ question: text })], services.clock.now(), { chat: 0, user });
  return { text: phrases.say('inline.ask_in_private'), start_parameter: `q_${key}` };
}

/** Resolves the query of such a link, for the user who typed it. Undefined for an unknown key. */
export async function carriedQuery(services: Services, user: number, key: string): Promise<string | undefined> {
  const kept = await services.state.buttons(key);
  return kept?.user === user ? ASK.read(kept.actions[0])?.question : undefined;
}
