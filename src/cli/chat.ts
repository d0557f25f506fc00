import { createInterface } from 'node:readline/promises';
import type { App } from '../app.js';
import type { Action } from '../telegram/actions.js';
import { dispatch } from '../telegram/dispatch.js';
import { fill, type TerminalMessages } from './messages.js';
import { looksOf, type Terminal } from './output.js';
import { HERE, openTerminalDesk, type TerminalDesk } from './terminal/desk.js';

/** Words that end the conversation. */
const END = /^\/?(?:quit|exit|bye|thoát|thoat|tạm biệt|tam biet)$/iu;
/** Commands of the terminal for what in Telegram is a button only. */
const TAPS: ReadonlyMap<string, Action['do']> = new Map([
  ['/ngucanh', 'context'],
  ['/khac', 'more'],
]);

/**
 * The conversation of the chat in the terminal, with the same screens and commands, until the input ends, Ctrl+C or a word of
 * goodbye. A number chooses among the choices just shown.
 */
export async function chat(
  app: App,
  messages: TerminalMessages,
  input: NodeJS.ReadableStream,
  output: Terminal,
): Promise<void> {
  const write = (text: string): void => void output.write(text);
  const here = await openTerminalDesk(app, { looks: () => looksOf(output), write });
  try {
    await send(here, '/start');
    write(`${messages.hint}\n\n`);
    await converse(here, messages, input, output);
  } finally {
    await here.close();
  }
  write(`\n${messages.bye}\n`);
}

/** Takes line after line until the input or the conversation ends. What came in before the first prompt is taken as well. */
async function converse(
  here: TerminalDesk,
  messages: TerminalMessages,
  input: NodeJS.ReadableStream,
  output: Terminal,
): Promise<void> {
  const write = (text: string): void => void output.write(text);
  const lines = createInterface({
    input,
    output,
    prompt: messages.prompt,
    terminal: output.isTTY === true,
    historySize: 200,
    removeHistoryDuplicates: true,
  });
  lines.on('SIGINT', () => lines.close());
  try {
    lines.prompt();
    for await (const line of lines) {
      const text = line.trim();
      if (END.test(text)) break;
      if (text !== '') await take(here, text, messages, write);
      write('\n');
      lines.prompt();
    }
  } finally {
    lines.close();
  }
}

/** A line: the number of a choice, a command of the terminal, or what would be a message. */
async function take(
  here: TerminalDesk,
  text: string,
  messages: TerminalMessages,
  write: (text: string) => void,
): Promise<void> {
  const choices = here.courier.choices();
  const number = /^\d{1,2}$/u.test(text) ? Number(text) : undefined;
  const wanted = TAPS.get(text.toLowerCase());
  if (number === undefined && wanted === undefined) return send(here, text);
  const choice = number === undefined ? choices.find(({ action }) => action === wanted) : choices[number - 1];
  if (choice) return tap(here, choice.data, choice.message);
  const said = number === undefined || choices.length === 0 ? messages.nothingYet : messages.noSuchNumber;
  write(`${fill(said, { count: String(choices.length) })}\n`);
}

let updates = 0;
const person = { id: HERE, is_bot: false, first_name: '-', language_code: 'vi' } as const;
const place = { id: HERE, type: 'private', first_name: '-' } as const;
const now = (): number => Math.floor(Date.now() / 1000);

/** What was typed, as Telegram would hand it on. A fault of one line is said, and the conversation goes on. */
async function send({ desk }: TerminalDesk, text: string): Promise<void> {
  const message = { message_id: ++updates, date: now(), chat: place, from: person, text };
  await dispatch(desk, { update_id: updates, message }).catch(() => undefined);
}

async function tap({ desk }: TerminalDesk, data: string, id: number): Promise<void> {
  const message = { message_id: id, date: now(), chat: place };
  const tapped = { id: String(++updates), from: person, chat_instance: '1', data, message };
  await dispatch(desk, { update_id: updates, callback_query: tapped }).catch(() => undefined);
}
