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

/** What is needed to build results. */
export interface ResultView {
  readonly phrases: Phrases;
  /** The bot's username without @. */
  readonly username: string;
  /** Version of the index. It is part of every id, so that no result outlives its reports. */
  readonly version: string;
}

/** Maximum lengths of titles and descriptions: what a phone shows. */
const TITLE = 80;
const DESCRIPTION = 160;
/** Telegram's limit for a result id, in bytes. */
const ID_LIMIT = 64;

/** Code units of answering words that a title shows whole. */
const WORDS = 40;

/**
 * A quote as a result. Its title has the answer ("94 đảng viên") or the fact, place and year; its description the start of the quote; its
 * message the quote and source.
 */
export function quoteResult(
  { quote, intent }: Found,
  passage: string,
  view: ResultView,
): TelegramInlineQueryResultArticle {
  const fact = intent === undefined ? undefined : view.phrases.intent(intent);
  const place = nameOf(quote.report);
  const marked = quote.marks.map(({ start, end }) => quote.text.slice(start, end)).join(', ');
  // A passage found by its words alone: they would tell the user nothing new.
  const told = fact !== undefined && marked !== '' && marked.length <= WORDS ? marked : fact;
  const text = sourcedQuote(quote, view.phrases, MESSAGE_LIMIT, false)[0] ?? styled(quote.text, 'blockquote');
  return article(passage, told === undefined ? place : `${capital(told)} · ${place}`, quote.text, text, view, [
    { text: view.phrases.say('button.context'), url: passageLink(passage, view) },
    { text: view.phrases.say('inline.search'), switch_inline_query_current_chat: '' },
  ]);
}

/** A kind of question with the quote that answers it in one report. The button below asks the same about another report. */
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

/** A line of the bot's own as a result. */
export function textResult(name: string, text: string, view: ResultView): TelegramInlineQueryResultArticle {
  return article(name, text, text, plain(text), view, [
    { text: view.phrases.say('inline.search'), switch_inline_query_current_chat: '' },
  ]);
}

/** A report as a result: its title and source as the message, or its `card`. */
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
 * `version.name` in at most 64 bytes. A longer report id is cut, and a digest of the whole id replaces the rest, because Telegram refuses
 * two results with the same id.
 */
function resultId(version: string, name: string): string {
  const whole = `${version.slice(0, 40)}.${name}`;
  if (Buffer.byteLength(whole) <= ID_LIMIT) return whole;
  const digest = createHash('sha256').update(name).digest('base64url').slice(0, 12);
  let id = whole;
  while (Buffer.byteLength(id) + 1 + digest.length > ID_LIMIT) id = id.slice(0, -1);
  return `${id}~${digest}`;
}

/** The passage or report of a result. Only the start of a long report id is known. */
export function nameInResult(id: string): string {
  return id.slice(id.indexOf('.') + 1).replace(/~[\w-]{12}$/u, '');
}
