import type { TelegramCallbackQuery, TelegramInlineKeyboardMarkup } from '@gramio/types';
import { showChart } from '../across/chart.js';
import { onAcross } from '../across/taps.js';
import type { Action } from '../actions.js';
import { showCard, showReports } from '../browsing/reports.js';
import { showSummary } from '../browsing/summary.js';
import { onAdminTap } from '../dataset/taps.js';
import { type Desk, phrasesFor } from '../desk.js';
import { unfollow } from '../follow/follow.js';
import { changeMode } from '../groups/mode.js';
import { mayConfigure } from '../groups/rights.js';
import { toggleScope } from '../groups/scope.js';
import { localeOf } from '../messages/messages.js';
import { onMiss, turnPage } from '../misses/review.js';
import { onTeach, takeBack } from '../misses/teaching.js';
import { takeVote } from '../misses/votes.js';
import { onPin } from '../pins/pins.js';
import { onForget, setOptOut } from '../privacy/privacy.js';
import { readTap } from '../rendering/screen.js';
import { type Turn, turnOfTap } from '../turn.js';
import { answerInFull, answerOffered, answerReading } from './ask.js';
import { showChoices } from './choosing.js';
import { showAgain, showContext, showMore } from './look.js';
import { answerOthers } from './others.js';
import { showRepair } from './repairing.js';

/**
 * A tapped button. The tap is acknowledged first and always; a button whose meaning is not kept any more says so.
 * What it carries is a key that only we can have given out; anything else counts as stale, and so does a key
 * from another chat. What would change the message, or is personal, is for the one to whom it was shown.
 */
export async function onTap(desk: Desk, tap: TelegramCallbackQuery, update: number): Promise<void> {
  const tapped = turnOfTap(tap.from, tap.message);
  const turn = tapped && { ...tapped, update };
  const action = turn ? await actionOf(desk, turn, tap.data ?? '') : 'stale';
  if (!turn || typeof action === 'string') {
    const phrases = turn ? phrasesFor(desk, turn) : desk.messages[localeOf(tap.from.language_code)];
    await desk.courier.deliver('answerCallbackQuery', {
      callback_query_id: tap.id,
      text: phrases.say(typeof action === 'string' ? REFUSALS[action] : 'tap.stale'),
      show_alert: true,
    });
    return;
  }
  const word = action.do === 'vote' ? { text: phrasesFor(desk, turn).say(action.good ? 'vote.good' : 'vote.bad') } : {};
  const inTime = await desk.courier.deliver('answerCallbackQuery', { callback_query_id: tap.id, ...word });
  if (inTime === undefined) return;
  await perform(desk, turn, action, editable(tap), buttonsOf(tap));
}

/** Why a tap is not followed, and what is said. */
const REFUSALS = { stale: 'tap.stale', foreign: 'tap.foreign', not_admin: 'group.admins_only' } as const;

/** What the tapped button does, if this person may tap it here: asked anew at every tap, for anybody can send one. */
async function actionOf(desk: Desk, turn: Turn, data: string): Promise<Action | keyof typeof REFUSALS> {
  const tapped = readTap(data);
  const kept = tapped && (await desk.state.buttons(tapped.key));
  const action = kept?.actions[tapped?.index ?? -1];
  if (!kept || !action || (kept.chat !== 0 && kept.chat !== turn.chat)) return 'stale';
  const settles = action.do === 'scope' || action.do === 'mode' || (action.do === 'unfollow' && !turn.private);
  if (settles) return (await mayConfigure(desk, turn)) ? action : 'not_admin';
  return kept.user !== 0 && kept.user !== turn.user && isPersonal(action) ? 'foreign' : action;
}

/** In a group anybody may look further; what changes somebody's message, or is about them, is theirs. */
function isPersonal(action: Action): boolean {
  return ('inPlace' in action && action.inPlace) || action.do === 'opt_out' || action.do === 'forget';
}

/** The id of the tapped message, unless it is too old for Telegram to show us (date 0). */
function editable(tap: TelegramCallbackQuery): number | undefined {
  return tap.message && tap.message.date !== 0 ? tap.message.message_id : undefined;
}

/** The buttons under the tapped message, as they stand. */
function buttonsOf({ message }: TelegramCallbackQuery): TelegramInlineKeyboardMarkup | undefined {
  const markup = message && 'reply_markup' in message ? message.reply_markup : undefined;
  return markup && 'inline_keyboard' in markup ? markup : undefined;
}

async function perform(
  desk: Desk,
  turn: Turn,
  action: Action,
  message: number | undefined,
  buttons: TelegramInlineKeyboardMarkup | undefined,
): Promise<void> {
  switch (action.do) {
    case 'ask':
      return answerOffered(desk, turn, action.question);
    case 'read':
      return answerReading(desk, turn, action.reading, action.inPlace ? message : undefined);
    case 'choices':
      return showChoices(desk, turn, action, message);
    case 'others':
      return answerOthers(desk, turn, action.reading, action.reports);
    case 'card':
      await showCard(desk, turn, action.report, action.inPlace ? message : undefined);
      return;
    case 'summary':
      await showSummary(desk, turn, action.report);
      return;
    case 'list':
      return showReports(desk, turn, action.page, action.inPlace ? message : undefined, action.of);
    case 'scope':
      return toggleScope(desk, turn, action, message);
    case 'mode':
      return changeMode(desk, turn, action, message);
    case 'admin':
      return onAdminTap(desk, turn, action.wish, message);
    case 'full':
      return answerInFull(desk, turn, action);
    case 'vote':
      return takeVote(desk, turn, action, message, buttons);
    case 'opt_out':
      return setOptOut(desk, turn, action.out, message);
    case 'forget':
      return onForget(desk, turn, action.step, message);
    case 'unfollow':
      return unfollow(desk, turn, action.topic, message);
    case 'misses':
      return turnPage(desk, turn, action.page, message);
    case 'miss':
      return onMiss(desk, turn, action, message);
    case 'teach':
      return onTeach(desk, turn, action, message);
    case 'unteach':
      return takeBack(desk, turn, action, message);
    case 'pin':
      return onPin(desk, turn, action.of, message);
    case 'figures':
    case 'compare':
    case 'figure':
    case 'timeline':
    case 'event':
      return onAcross(desk, turn, action, message);
    case 'chart':
      return showChart(desk, turn, action.of);
    case 'context':
      return showContext(desk, turn, action.of, message);
    case 'more':
      return showMore(desk, turn, action.of, message);
    case 'again':
      return showAgain(desk, turn, action.of, message);
    case 'repair':
      return showRepair(desk, turn, action, message);
  }
}
