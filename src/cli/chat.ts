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
/** Asks what spoke for and against the last answer: for work on the ranking, in the terminal only. */
const WHY = '/why';
/** Asks for the addresses of what was shown last, whole. */
const SOURCE = /^\/(?:nguon|source)$/iu;
/** Asks for the next page of a list. */
const NEXT = /^\/(?:tiep|next)$/iu;
/** Commands of the terminal for what in Telegram is a button only. */
const TAPS: ReadonlyMap<string, string> = new Map([
  ['/ngucanh', CONTEXT.name],
  ['/khac', MORE.name],
]);
/** Buttons that ask; the others look further into what was asked. */
const ASKING: ReadonlySet<string> = new Set([ASK.name, READ.name, FULL.name]);

/**
 * The conversation of the chat in the terminal, with the same screens and commands, until the input ends, Ctrl+C or a word of
 * goodbye. A number chooses among the choices just shown, `/tiep` shows the next page of a list, `/why` what spoke for and against the
 * last answer.
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

/** Takes line after line until the input or the conversation ends. What came in before the first prompt is taken as well. */
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

/** A line: a command of the terminal, the number of a choice, or what would be a message. */
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

/** The reply when no button matches a command of the terminal. */
function missing(text: string, choices: number): 'noPage' | 'noButton' | 'nothingYet' {
  if (NEXT.test(text)) return 'noPage';
  return choices === 0 ? 'nothingYet' : 'noButton';
}

/** The button that a command of the terminal means; undefined for any other line. */
function buttonOf({ services }: TerminalChat, text: string): ((choice: Choice) => boolean) | undefined {
  const next = services.messages.vi.say('button.next');
  if (NEXT.test(text)) return ({ label }) => label === next;
  const wanted = TAPS.get(text.toLowerCase());
  return wanted === undefined ? undefined : ({ action }) => action === wanted;
}

/** Tells the addresses of what was shown last, each on a line that can be copied. */
function addresses({ courier }: TerminalChat, messages: TerminalMessages, write: (text: string) => void): void {
  const all = courier.addresses();
  write(`\n${all.length > 0 ? all.join('\n') : messages.noAddress}\n`);
}

/** Tells what spoke for and against the last answer. */
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

/** What was typed, as Telegram would hand it on. A fault of one line is said, and the conversation goes on. */
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
