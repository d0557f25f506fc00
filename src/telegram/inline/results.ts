import { createHash } from 'node:crypto';
import type { TelegramInlineKeyboardButton, TelegramInlineQueryResultArticle } from '@gramio/types';
import type { Quote } from '../../answers/answer.js';
import type { Found } from '../../app.js';
import type { ReportMeta } from '../../reports/report.js';
import { calm } from '../../text/casing.js';
import type { Phrases } from '../messages/messages.js';
import { capital } from '../rendering/labels.js';
import { nameOf } from '../rendering/names.js';
import { reportLine, sourcedQuote } from '../rendering/quote.js';
import { concat, plain, type Rich, styled } from '../rendering/rich.js';
import { passageLink } from '../rendering/rows.js';
import { clip } from '../rendering/screen.js';
import { MESSAGE_LIMIT } from '../rendering/split.js';

/** What results are made with. */
export interface ResultView {
  readonly phrases: Phrases;
  /** The bot's own name, without @. */
  readonly username: string;
  /** Version of the index: part of every id, so that no result outlives the reports it was made from. */
  readonly version: string;
}

/** Lengths at which titles and descriptions are cut: what a phone shows. */
const TITLE = 80;
const DESCRIPTION = 160;
/** Telegram's limit for the id of a result, in bytes. */
const ID_LIMIT = 64;

/** Code units of answering words that a title shows whole. */
const WORDS = 40;

/** A quote ready to be sent: what answers ("94 đảng viên") or the fact, place and year as title, the start of the quote below it, quote and source as message. */
export function quoteResult(
  { quote, intent }: Found,
  passage: string,
  view: ResultView,
): TelegramInlineQueryResultArticle {
  const fact = intent === undefined ? undefined : view.phrases.intent(intent);
  const place = nameOf(quote.report);
  const marked = quote.marks.map(({ start, end }) => quote.text.slice(start, end)).join(', ');
  // The typed words say nothing new of a passage that was found by them alone.
  const told = fact !== undefined && marked !== '' && marked.length <= WORDS ? marked : fact;
  const text = sourcedQuote(quote, view.phrases, MESSAGE_LIMIT, false)[0] ?? styled(quote.text, 'blockquote');
  return article(passage, told === undefined ? place : `${capital(told)} · ${place}`, quote.text, text, view, [
    { text: view.phrases.say('button.context'), url: passageLink(passage, view) },
    { text: view.phrases.say('inline.search'), switch_inline_query_current_chat: '' },
  ]);
}

/** A kind of question with the quote that answers it in one report; a tap below it goes on to ask the same of another. */
export function kindResult(
  kind: string,
  quote: Quote,
  passage: string,
  view: ResultView,
): TelegramInlineQueryResultArticle {
  const result = quoteResult({ quote }, passage, view);
  const buttons: TelegramInlineKeyboardButton[] = [
    { text: view.phrases.say('button.context'), url: passageLink(passage, view) },
    { text: view.phrases.say('inline.search'), switch_inline_query_current_chat: `${kind} ` },
  ];
  const title = clip(`${capital(kind)} · ${nameOf(quote.report)}`, TITLE);
  return { ...result, title, reply_markup: { inline_keyboard: [buttons] } };
}

/** A line of our own as a result. */
export function textResult(name: string, text: string, view: ResultView): TelegramInlineQueryResultArticle {
  return article(name, text, text, plain(text), view, [
    { text: view.phrases.say('inline.search'), switch_inline_query_current_chat: '' },
  ]);
}

/** A report as a starting point: its title and source as message, or its `card`. */
export function reportResult(report: ReportMeta, view: ResultView, card?: Rich): TelegramInlineQueryResultArticle {
  const name = nameOf(report);
  const text = card ?? concat(styled(name, 'bold'), '\n', reportLine(report, view.phrases));
  return article(report.id, name, calm(report.title), text, view, [
    { text: view.phrases.say('inline.search'), switch_inline_query_current_chat: report.province ?? '' },
  ]);
}

function article(
  name: string,
  title: string,
  description: string,
  text: Rich,
  { version }: ResultView,
  buttons: TelegramInlineKeyboardButton[],
): TelegramInlineQueryResultArticle {
  return {
    type: 'article',
    id: resultId(version, name),
    title: clip(title, TITLE),
    description: clip(description, DESCRIPTION),
    input_message_content: {
      message_text: text.text,
      entities: [...text.entities],
      link_preview_options: { is_disabled: true },
    },
    reply_markup: { inline_keyboard: [buttons] },
  };
}

/**
 * `version.name` in at most 64 bytes. Report ids may be longer than that: their end is left out, and a digest of the whole
 * takes its place, for Telegram refuses results of which two have the same id.
 */
function resultId(version: string, name: string): string {
  const whole = `${version.slice(0, 40)}.${name}`;
  if (Buffer.byteLength(whole) <= ID_LIMIT) return whole;
  const digest = createHash('sha256').update(name).digest('base64url').slice(0, 12);
  let id = whole;
  while (Buffer.byteLength(id) + 1 + digest.length > ID_LIMIT) id = id.slice(0, -1);
  return `${id}~${digest}`;
}

/** The passage or report that a result stood for; of a long report id only its start. */
export function nameInResult(id: string): string {
  return id.slice(id.indexOf('.') + 1).replace(/~[\w-]{12}$/u, '');
}
