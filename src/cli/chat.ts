import { createInterface } from 'node:readline/promises';
import type { Choice, Quote, Reading } from '../answers/answer.js';
import type { App } from '../app.js';
import { contextAfter } from './ask.js';
import { lookOf } from './look.js';
import type { TerminalMessages } from './messages.js';
import { printable } from './output.js';
import { nameOf, type RenderOptions, renderAnswer } from './render.js';
import type { LastAsked } from './why.js';

/**
 * A conversation in the terminal until the input ends; a number chooses among the choices just shown, `/kiemchung …` checks a quote,
 * `/tiep` shows the next page of a list, `/ngucanh` shows the paragraph of the last one, `/khac` the next passage, `/why` what spoke for
 * and against the last answer.
 */
export async function chat(
  app: App,
  messages: TerminalMessages,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream & { isTTY?: boolean },
): Promise<void> {
  const options: RenderOptions = {
    messages,
    available: (await app.reports()).map(nameOf),
    example: (await app.examples(1))[0] ?? '',
    bold: output.isTTY === true && process.env['NO_COLOR'] === undefined,
  };
  const lines = createInterface({ input, output, prompt: messages.prompt, terminal: output.isTTY === true });
  let context: Reading | undefined;
  let choices: readonly Choice[] = [];
  let seen: readonly Quote[] = [];
  let last: LastAsked | undefined;
  let next: Reading | undefined;
  output.write(printable(`${renderAnswer({ status: 'chat', topic: 'greeting' }, options)}\n\n`));
  lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    const look = lookOf(text);
    if (look) {
      const found = await look(app, options, { reading: context, seen, last });
      seen = [...seen, ...found.shown];
      output.write(printable(`\n${found.text}\n\n`));
    } else if (NEXT.test(text) && !next) {
      output.write(`\n${messages.noPage}\n\n`);
    } else if (text !== '') {
      const chosen = /^\d{1,2}$/u.test(text) ? choices[Number(text) - 1] : undefined;
      const wanted = NEXT.test(text) ? next : chosen?.reading;
      const answer = wanted ? await app.answerReading(wanted) : await app.answer(text, context);
      last = wanted ? { kind: 'reading', reading: wanted } : { kind: 'question', question: text, before: context };
      context = contextAfter(answer, context);
      choices = answer.status === 'ambiguous' ? answer.choices : [];
      seen = answer.status === 'answered' ? answer.quotes : [];
      next = answer.status === 'answered' ? answer.list?.next : undefined;
      output.write(printable(`\n${renderAnswer(answer, options)}\n\n`));
    }
    lines.prompt();
  }
  output.write(`\n${messages.bye}\n`);
}

/** Asks for the next page of a list. */
const NEXT = /^\/(?:tiep|next)$/iu;
