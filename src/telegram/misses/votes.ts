import { createHash } from 'node:crypto';
import type { TelegramInlineKeyboardMarkup } from '@gramio/types';
import { z } from 'zod';
import type { Answer, Reading } from '../../answers/answer.js';
import type { Miss } from '../../state/store.js';
import { actionKind } from '../action.js';
import { CallFault } from '../api/fault.js';
import { button, type Tap } from '../button.js';
import { READING } from '../kept-reading.js';
import type { Button } from '../rendering/screen.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { scrubbed } from './scrub.js';

const GOOD = '👍';
const BAD = '👎';
const CHOSEN = ' ✓';

const VOTE_DATA = z.object({ good: z.boolean(), answer: z.string(), question: z.string(), reading: READING });
type Vote = z.infer<typeof VOTE_DATA>;

/** A vote on an answer. `answer` identifies it; a later vote replaces an earlier one. */
const VOTE = actionKind('vote', VOTE_DATA);

export const voteButton = button(VOTE, {
  right: 'anyone',
  terminal: false,
  word: ({ good }) => (good ? 'vote.good' : 'vote.bad'),
  run: takeVote,
});

/** 👍 and 👎 for an answer, with the user's vote marked. None for users who opted out of storage. `question`: as typed. */
export async function voteButtons(
  services: Services,
  request: ChatRequest,
  answer: Answer,
  question: string,
): Promise<Button[]> {
  if (answer.status !== 'answered' || answer.about === 'reports' || question === '') return [];
  if (!request.private || (await services.store.hasOptedOut(request.user))) return [];
  const about = {
    answer: answerKey(answer, question),
    question: scrubbed(question),
    reading: { ...answer.reading, question: '' },
  };
  const given = await services.store.voteOf(request.user, about.answer);
  return [
    { label: given === true ? GOOD + CHOSEN : GOOD, action: VOTE.with({ ...about, good: true }) },
    { label: given === false ? BAD + CHOSEN : BAD, action: VOTE.with({ ...about, good: false }) },
  ];
}

/** Identifies an answer: the same answer to the same question has the same key, whenever it is shown. */
export function answerKey({ quotes }: Extract<Answer, { readonly status: 'answered' }>, question: string): string {
  const parts = [question, ...quotes.map(({ report, text }) => `${report.id} ${text}`)];
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 16);
}

/** Stores what admins need to review a disliked answer. */
export function dislikedMiss(question: string, { reading }: { readonly reading: Reading }, at: number): Miss {
  return missOf(scrubbed(question), { ...reading, question: '' }, at);
}

function missOf(text: string, reading: Reading, at: number): Miss {
  return { text, kind: 'disliked', reading: JSON.stringify(reading), near: 1, at };
}

/** Stores a vote in place of an earlier one and marks the button. */
async function takeVote(
  services: Services,
  request: ChatRequest,
  { answer, good, question, reading }: Vote,
  { message, buttons: markup }: Tap,
): Promise<void> {
  const at = services.clock.now();
  await services.store.vote(request.user, { answer, good, at, miss: missOf(question, reading, at) });
  if (message === undefined || markup === undefined) return;
  const params = { chat_id: request.chat, message_id: message, reply_markup: marked(markup, good) };
  await services.courier.deliver('editMessageReplyMarkup', params).catch((error: unknown) => {
    // The vote counts even if the mark cannot be shown.
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
