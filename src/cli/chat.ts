import { createInterface } from 'node:readline/promises';
import type { App } from '../app.js';
import { ASK, CONTEXT, FULL, MORE, READ } from '../telegram/asking/actions.js';
import { dispatch } from '../telegram/dispatch.js';
import { fill, type TerminalMessages } from './messages.js';
import { looksOf, printable, type Terminal } from './output.js';
import { HERE, openTerminalChat, type TerminalChat } from './terminal/chat.js';
import type { Choice } from './terminal/screen.js';
import { renderWhy, whyOfLast } from './why.js';

/** Words that end the conversation. */
const END = /^\/?(?:quit|exit|bye|thoát|thoat|tạm biệt|tam biet)$/iu;
/** Asks for the explanation of the last answer: for work on the ranking, in the terminal only. */
const WHY = '/why';
/** Asks for the full addresses in the last message. */
const SOURCE = /^\/(?:nguon|source)$/iu;
/** Asks for the next page of a list. */
const NEXT = /^\/(?:tiep|next)$/iu;
/** Terminal commands for what is only a button in Telegram. */
const TAPS: ReadonlyMap<string, string> = new Map([
  ['/ngucanh', CONTEXT.name],
  ['/khac', MORE.name],
]);
/** Buttons that ask a question; the others show more about the last one. */
const ASKING: ReadonlySet<string> = new Set([ASK.name, READ.name, FULL.name]);

/**
 * The chat in the terminal, with the same screens and commands, until the input ends, Ctrl+C, or a goodbye. A number picks one of the
 * choices just shown, `/tiep` shows the next page of a list, and `/why` explains the last answer.
 */
export async function chat(
  app: App,
  messages: TerminalMessages,
  input: NodeJS.ReadableStream,
  output: Terminal,
): Promise<void> {
  const write = (text: string): void => void output.write(text);
  const here = await openTerminalChat(app, messages, {
    looks: () => ({ ...looksOf(output), whole: messages.whole }),
    write,
  });
  try {
    await send(here, '/start');
    write(`${messages.hint}\n\n`);
    await converse(here, messages, input, output);
  } finally {
    await here.close();
  }
  write(`\n${messages.bye}\n`);
}

/** Reads lines until the input or the conversation ends, including input from before the first prompt. */
async function converse(
  here: TerminalChat,
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

/** Handles a line: a terminal command, the number of a choice, or a message. */
async function take(
  here: TerminalChat,
  text: string,
  messages: TerminalMessages,
  write: (text: string) => void,
): Promise<void> {
  if (text.toLowerCase() === WHY) return why(here, messages, write);
  if (SOURCE.test(text)) return addresses(here, messages, write);
  const choices = here.courier.choices();
  const button = buttonOf(here, text);
  if (button) {
    const choice = choices.find(button);
    return choice ? tap(here, choice) : write(`${messages[missing(text, choices.length)]}\n`);
  }
  if (!/^\d{1,3}$/u.test(text)) return send(here, text);
  const choice = choices.find(({ number }) => number === Number(text));
  if (choice) return tap(here, choice);
  const numbers = choices.map(({ number }) => number);
  const said = choices.length === 0 ? messages.nothingYet : messages.noSuchNumber;
  write(`${fill(said, { first: Math.min(...numbers), last: Math.max(...numbers) })}\n`);
}

/** The reply if no button matches a terminal command. */
function missing(text: string, choices: number): 'noPage' | 'noButton' | 'nothingYet' {
  if (NEXT.test(text)) return 'noPage';
  return choices === 0 ? 'nothingYet' : 'noButton';
}

/** The button of a terminal command; undefined for any other line. */
function buttonOf({ services }: TerminalChat, text: string): ((choice: Choice) => boolean) | undefined {
  const next = services.messages.vi.say('button.next');
  if (NEXT.test(text)) return ({ label }) => label === next;
  const wanted = TAPS.get(text.toLowerCase());
  return wanted === undefined ? undefined : ({ action }) => action === wanted;
}

/** Prints the full addresses in the last message, one a line. */
function addresses({ courier }: TerminalChat, messages: TerminalMessages, write: (text: string) => void): void {
  const all = courier.addresses();
  write(`\n${all.length > 0 ? all.join('\n') : messages.noAddress}\n`);
}

/** Prints the explanation of the last answer. */
async function why(
  { services, asked }: TerminalChat,
  messages: TerminalMessages,
  write: (text: string) => void,
): Promise<void> {
  const last = asked.last();
  write(`\n${last ? printable(renderWhy(await whyOfLast(services.app, last))) : messages.nothingYet}\n`);
}

let updates = 0;
const person = { id: HERE, is_bot: false, first_name: '-', language_code: 'vi' } as const;
const place = { id: HERE, type: 'private', first_name: '-' } as const;
const now = (): number => Math.floor(Date.now() / 1000);

/** Passes the typed text on as Telegram would. An error in one line is reported, and the conversation continues. */
async function send({ services, asked }: TerminalChat, text: string): Promise<void> {
  const message = { message_id: ++updates, date: now(), chat: place, from: person, text };
  asked.open();
  await dispatch(services, { update_id: updates, message }).catch(() => undefined);
  asked.close();
}

async function tap({ services, asked }: TerminalChat, { data, message: id, action }: Choice): Promise<void> {
  const message = { message_id: id, date: now(), chat: place };
  const tapped = { id: String(++updates), from: person, chat_instance: '1', data, message };
  if (ASKING.has(action)) asked.open();
  await dispatch(services, { update_id: updates, callback_query: tapped }).catch(() => undefined);
  asked.close();
}
