import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Answer, Reading } from '../answers/answer.js';
import type { App } from '../app.js';
import { whyField } from './why.js';

/** A question of `ask --jsonl`: one JSON object a line. */
const questionLine = z.object({ id: z.string().min(1), chat: z.string().optional(), q: z.string() });

/** An answer of `ask --jsonl`. `start` and `end` are UTF-16 offsets into the report's file. */
export interface AnswerLine {
  readonly id: string;
  readonly status: Answer['status'];
  readonly answers?: readonly {
    readonly report: string;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
    /** The table header of a row, if it is not in the quote itself. */
    readonly header?: { readonly quote: string; readonly start: number; readonly end: number };
    readonly source: { readonly title: string; readonly publisher?: string; readonly url?: string };
  }[];
  readonly choices?: readonly { readonly report: string }[];
  /** With `--why` only: the explanation. */
  readonly why?: object;
}

/** An answer as the object of its line. */
export function answerLine(id: string, answer: Answer): AnswerLine {
  if (answer.status === 'answered') {
    return {
      id,
      status: answer.status,
      answers: answer.quotes.map(({ report, text, span, header }) => {
        const url = report.url ?? report.site;
        return {
          report: report.id,
          quote: text,
          start: span.start,
          end: span.end,
          ...(header && { header: { quote: header.text, start: header.span.start, end: header.span.end } }),
          source: {
            title: report.title,
            ...(report.publisher !== undefined && { publisher: report.publisher }),
            ...(url !== undefined && { url }),
          },
        };
      }),
    };
  }
  if (answer.status === 'ambiguous')
    return { id, status: answer.status, choices: answer.choices.map((c) => ({ report: c.report.id })) };
  return { id, status: answer.status };
}

/** The reading for follow-ups: that of this answer, or the one before if this was small talk or no question about the reports. */
export function contextAfter(answer: Answer, before: Reading | undefined): Reading | undefined {
  if (answer.status === 'chat' || (answer.status === 'no_match' && answer.reason.kind !== 'no_report')) return before;
  return answer.reading;
}

/**
 * Answers one question a line from `input`, in order, with one conversation for each `chat`. Reports a malformed line through `fault` with
 * its number, and skips it. `why`: adds an explanation to each answer. Returns the number of malformed lines.
 * @throws the error of the input, or of `write`.
 */
export async function askLines(
  app: App,
  input: NodeJS.ReadableStream,
  write: (line: string) => void | Promise<void>,
  fault: (message: string) => void,
  why = false,
): Promise<number> {
  const contexts = new Map<string, Reading>();
  let faults = 0;
  for await (const { number, text } of linesOf(input)) {
    const question = parseLine(text);
    if (typeof question === 'string') {
      faults++;
      fault(`line ${number}: ${question}`);
      continue;
    }
    const chat = question.chat ?? `\u0000${question.id}`;
    const before = contexts.get(chat);
    const answer = await app.answer(question.q, before);
    const context = contextAfter(answer, before);
    if (context) contexts.set(chat, context);
    const told = answerLine(question.id, (await app.verify(answer)) ? answer : { status: 'chat', topic: 'about' });
    const whole = why ? { ...told, why: whyField(await app.why(question.q, before)) } : told;
    await write(`${JSON.stringify(whole)}\n`);
  }
  return faults;
}

/** The non-empty lines with their numbers. @throws the error of the input. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<{ number: number; text: string }> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  // `readline` does not report a broken input, so the lines before it would seem complete.
  let broken: unknown;
  input.once('error', (error) => {
    broken = error;
    lines.close();
  });
  let number = 0;
  for await (const line of lines) {
    number++;
    const text = number === 1 ? line.replace(/^\uFEFF/u, '') : line;
    if (text.trim() !== '') yield { number, text };
  }
  if (broken !== undefined) throw broken;
}

function parseLine(text: string): z.infer<typeof questionLine> | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `not JSON (${error instanceof Error ? error.message : 'unreadable'})`;
  }
  const parsed = questionLine.safeParse(value);
  return parsed.success
    ? parsed.data
    : `needs "id" and "q" as strings (${parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')})`;
}
