import type { TelegramCallbackQuery } from '@gramio/types';
import type { Action } from '../actions.js';
import { showCard, showReports } from '../browsing/reports.js';
import { type Desk, phrasesFor } from '../desk.js';
import { readTap } from '../rendering/screen.js';
import { type Turn, turnOfTap } from '../turn.js';
import { answerOffered, answerReading } from './ask.js';
import { answerOthers } from './others.js';

/**
 * A tapped button. The tap is acknowledged first and always; a button whose meaning is not kept any more says so.
 * What it carries is a key that only we can have given out; anything else counts as stale.
 */
export async function onTap(desk: Desk, tap: TelegramCallbackQuery): Promise<void> {
  const turn = turnOfTap(tap.from, tap.message);
  const action = turn && (await actionOf(desk, tap.data ?? ''));
  if (!turn || !action) {
    const phrases = turn ? phrasesFor(desk, turn) : desk.messages.vi;
    await desk.courier.deliver('answerCallbackQuery', {
      callback_query_id: tap.id,
      text: phrases.say('tap.stale'),
      show_alert: true,
    });
    return;
  }
  await desk.courier.deliver('answerCallbackQuery', { callback_query_id: tap.id });
  await perform(desk, turn, action, editable(tap));
}

async function actionOf(desk: Desk, data: string): Promise<Action | undefined> {
  const tapped = readTap(data);
  if (!tapped) return undefined;
  return (await desk.state.buttons(tapped.key))?.[tapped.index];
}

/** The id of the tapped message, unless it is too old for Telegram to show us (date 0). */
function editable(tap: TelegramCallbackQuery): number | undefined {
  return tap.message && tap.message.date !== 0 ? tap.message.message_id : undefined;
}

async function perform(desk: Desk, turn: Turn, action: Action, message: number | undefined): Promise<void> {
  switch (action.do) {
    case 'ask':
      return answerOffered(desk, turn, action.question);
    case 'read':
      return answerReading(desk, turn, action.reading, action.inPlace ? message : undefined);
    case 'others':
      return answerOthers(desk, turn, action.reading, action.reports);
    case 'card':
      return showCard(desk, turn, action.report, action.inPlace ? message : undefined);
    case 'list':
      return showReports(desk, turn, action.page, action.inPlace ? message : undefined);
  }
}
