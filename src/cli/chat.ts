import { createInterface } from 'node:readline/promises';
import type { Choice, Reading } from '../answers/answer.js';
import type { App } from '../app.js';
import { contextAfter } from './ask.js';
import type { TerminalMessages } from './messages.js';
import { nameOf, type RenderOptions, renderAnswer } from './render.js';

/** A conversation in the terminal until the input ends; a number chooses among the choices just shown. */
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
  output.write(`${renderAnswer({ status: 'chat', topic: 'greeting' }, options)}\n\n`);
  lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (text !== '') {
      const chosen = /^\d{1,2}$/u.test(text) ? choices[Number(text) - 1] : undefined;
      const answer = chosen ? await app.answerReading(chosen.reading) : await app.answer(text, context);
      context = contextAfter(answer, context);
      choices = answer.status === 'ambiguous' ? answer.choices : [];
      output.write(`\n${renderAnswer(answer, options)}\n\n`);
    }
    lines.prompt();
  }
  output.write(`\n${messages.bye}\n`);
}
