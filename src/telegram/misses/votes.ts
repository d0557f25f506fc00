import { createHash } from 'node:crypto';
import type { TelegramInlineKeyboardMarkup } from '@gramio/types';
import type { Answer, Reading } from '../../answers/answer.js';
import type { Miss } from '../../state/misses.js';
import type { Action } from '../actions.js';
import { CallFault } from '../api/fault.js';
import type { Desk } from '../desk.js';
import type { Button } from '../rendering/screen.js';
import type { Turn } from '../turn.js';
import { scrubbed } from './scrub.js';

type VoteAction = Extract<Action, { readonly do: 'vote' }>;

const GOOD = '👍';
const BAD = '👎';
const CHOSEN = ' ✓';

/** 👍 and 👎 for an answer, the one given marked; nothing for those who do not let their questions be kept. `question`: as it was typed. */
export async function voteButtons(desk: Desk, turn: Turn, answer: Answer, question: string): Promise<Button[]> {
  if (answer.status !== 'answered' || answer.about === 'reports' || question === '') return [];
  if (!turn.private || (await desk.store.hasOptedOut(turn.user))) return [];
  const about = {
    do: 'vote' as const,
    answer: answerKey(answer, question),
    question: scrubbed(question),
    reading: { ...answer.reading, question: '' },
  };
  const given = await desk.store.voteOf(turn.user, about.answer);
  return [
    { label: given === true ? GOOD + CHOSEN : GOOD, action: { ...about, good: true } },
    { label: given === false ? BAD + CHOSEN : BAD, action: { ...about, good: false } },
  ];
}

/** Stands for an answer: the same for the same answer to the same question, whenever it is shown. */
export function answerKey({ quotes }: Extract<Answer, { readonly status: 'answered' }>, question: string): string {
  const parts = [question, ...quotes.map(({ report, text }) => `${report.id} ${text}`)];
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 16);
}

/** What is to be looked into when somebody does not like an answer. */
export function dislikedMiss(question: string, { reading }: { readonly reading: Reading }, at: number): Miss {
  return missOf(scrubbed(question), { ...reading, question: '' }, at);
}

function missOf(text: string, reading: Reading, at: number): Miss {
  return { text, kind: 'disliked', reading: JSON.stringify(reading), near: 1, at };
}

/** Takes a vote down, in place of an earlier one, and marks the button. `markup`: the buttons as they stand. */
export async function takeVote(
  desk: Desk,
  turn: Turn,
  { answer, good, question, reading }: VoteAction,
  message: number | undefined,
  markup: TelegramInlineKeyboardMarkup | undefined,
): Promise<void> {
  const at = desk.clock.now();
  await desk.store.vote(turn.user, { answer, good, at, miss: missOf(question, reading, at) });
  if (message === undefined || markup === undefined) return;
  const params = { chat_id: turn.chat, message_id: message, reply_markup: marked(markup, good) };
  await desk.courier.deliver('editMessageReplyMarkup', params).catch((error: unknown) => {
    // The vote counts, whether its mark can be shown or not.
    if (!(error instanceof CallFault && error.kind === 'rejected')) throw error;
  });
}

function marked(markup: TelegramInlineKeyboardMarkup, good: boolean): TelegramInlineKeyboardMarkup {
  const label = (text: string): string => {
    const plain = text.replace(CHOSEN, '');
    if (plain !== GOOD && plain !== BAD) return text;
    return plain === (good ? GOOD : BAD) ? plain + CHOSEN : plain;
  };
  const rows = markup.inline_keyboard.map((row) => row.map((button) => ({ ...button, text: label(button.text) })));
  return { inline_keyboard: rows };
}
