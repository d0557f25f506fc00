import type { TelegramMessage } from '@gramio/types';
import type { Answer, Reading } from '../../answers/answer.js';
import type { Command } from '../command.js';
import { type Desk, viewFor } from '../desk.js';
import { renderAnswer } from '../rendering/answer.js';
import { askForQuestion, say, show } from '../speak.js';
import { conversationOf, type Turn } from '../turn.js';

/** How an answer is to be shown. */
export interface Showing {
  /** The message that becomes the answer. */
  readonly edit?: number;
  /** The question, where it came from a button. */
  readonly heading?: string;
}

/** Answers a text as a question, in the light of the conversation's last one. */
export async function answerText(desk: Desk, turn: Turn, text: string): Promise<void> {
  const previous = await desk.state.context(conversationOf(turn));
  await reply(desk, turn, await desk.app.answer(text, previous));
}

/** Answers a question that stands on a button: on its own, and with the question above the answer. */
export async function answerOffered(desk: Desk, turn: Turn, question: string): Promise<void> {
  await reply(desk, turn, await desk.app.answer(question), { heading: question });
}

/** Answers a reading that was chosen. */
export async function answerReading(desk: Desk, turn: Turn, reading: Reading, edit?: number): Promise<void> {
  await reply(desk, turn, await desk.app.answerReading(reading), edit === undefined ? {} : { edit });
}

/**
 * Sends an answer, if its quotes still are what the reports say; else an apology, and a line in the log.
 * Remembers how the question was read, for the follow-up.
 */
export async function reply(desk: Desk, turn: Turn, answer: Answer, showing: Showing = {}): Promise<void> {
  if (!(await desk.app.verify(answer))) {
    desk.log.error('quote differs from its report, answer withheld', { reports: reportsOf(answer) });
    await say(desk, turn, 'fault.verify');
    return;
  }
  const reading = worthKeeping(answer);
  if (reading) await desk.state.setContext(conversationOf(turn), reading, desk.clock.now());
  const view = await viewFor(desk, turn, { heading: showing.heading, examples: offersExamples(answer) });
  await show(desk, turn, renderAnswer(answer, view), showing.edit);
}

/** The reading that a follow-up can build on: of a question about reports, answered or not. */
function worthKeeping(answer: Answer): Reading | undefined {
  if (answer.status === 'chat') return undefined;
  if (answer.status === 'no_match' && answer.reason.kind !== 'no_report') return undefined;
  return answer.reading;
}

function reportsOf(answer: Answer): readonly string[] {
  if (answer.status === 'answered') return answer.quotes.map((quote) => quote.report.id);
  return answer.status === 'not_stated' && answer.nearby ? [answer.nearby.report.id] : [];
}

/** Do questions to tap go with this answer? */
function offersExamples(answer: Answer): boolean {
  if (answer.status === 'chat') return answer.topic !== 'thanks';
  return answer.status === 'no_match' && answer.reason.kind !== 'no_report';
}

/** `/hoi`: asks a question; as a reply without words, the one that is replied to; else opens the field for it. */
export const askCommand: Command = {
  names: { vi: ['hoi'], en: ['ask'] },
  menu: 'everyone',
  describe: 'command.hoi',
  run: (desk, turn, argument, message) => {
    const question = argument || repliedTo(message);
    return question === '' ? askForQuestion(desk, turn) : answerText(desk, turn, question);
  },
};

/** What a person wrote that this message replies to, or the part of it that is quoted. */
function repliedTo({ reply_to_message: replied, quote }: TelegramMessage): string {
  if (!replied || replied.from?.is_bot) return '';
  return (quote?.text ?? replied.text ?? replied.caption ?? '').trim();
}
