import type { LoadSummary } from '../app.js';
import type { Config } from '../config.js';
import { askLines } from './ask.js';
import { chat } from './chat.js';
import { readTerminalMessages } from './messages.js';
import { DATA_DIR, faultLines, type OpenHow, openFrom } from './open.js';
import { progress, tell, writeData, writeOut } from './output.js';
import { nameOf, renderAnswer } from './render.js';

const OK = 0;
const FAULTY = 1;
const USAGE = 2;

/** `ask`: one question, or a stream of them. Gives the exit code: 1 when a line or a report was faulty, 2 without a question. */
export async function runAsk(config: Config, question: string, jsonl: boolean): Promise<number> {
  if (!jsonl && question.trim() === '') {
    process.stderr.write(
      'Nothing was asked. Usage: npm run ask -- "câu hỏi"   or   npm run ask -- --jsonl < questions.jsonl\n',
    );
    return USAGE;
  }
  const { app, summary } = await openFrom(config, { onNotice: tell });
  try {
    tellFaults(summary);
    if (jsonl) return (await askLines(app, process.stdin, writeData, tell)) + summary.failed.length > 0 ? FAULTY : OK;
    const messages = await readTerminalMessages(DATA_DIR);
    const answer = await app.answer(question);
    const available = (await app.reports()).map(nameOf);
    const example = (await app.examples(1))[0] ?? '';
    await writeOut(
      `${renderAnswer(answer, { messages, available, example, bold: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined })}\n`,
    );
    return summary.failed.length > 0 ? FAULTY : OK;
  } finally {
    await app.close();
  }
}

/** `chat`: a conversation in the terminal. */
export async function runChat(config: Config): Promise<number> {
  const messages = await readTerminalMessages(DATA_DIR);
  const { app, summary } = await openFrom(config, shown());
  try {
    tellFaults(summary);
    await chat(app, messages, process.stdin, process.stdout);
    return OK;
  } finally {
    await app.close();
  }
}

/** `index`: looks through the index, builds or refreshes it; 1 when a report could not be taken in, or most would be lost and `losses` were not agreed to. */
export async function runIndex(config: Config, losses: boolean): Promise<number> {
  const { app, summary } = await openFrom(config, { ...shown(), losses, check: true });
  await app.close();
  await writeOut(`${summaryText(summary)}\n`);
  tellFaults(summary);
  return summary.failed.length > 0 || summary.losing !== undefined ? FAULTY : OK;
}

/** `start`: the bot, or the conversation in the terminal where there is no token; 2 where there is neither token nor terminal. */
export async function runStart(config: Config): Promise<number> {
  if (config.botToken !== undefined) {
    const { startBot } = await import('./bot.js');
    return startBot(config, config.botToken);
  }
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    tell(
      'BOT_TOKEN is not set, and there is no terminal to talk in. Get a token from @BotFather on Telegram (/newbot) and put it into .env as BOT_TOKEN=…',
    );
    return USAGE;
  }
  const messages = await readTerminalMessages(DATA_DIR);
  await writeOut(`${messages.noToken}\n`);
  return runChat(config);
}

/** Progress and notices as they come. */
function shown(): OpenHow {
  const onProgress = progress();
  return { onNotice: tell, ...(onProgress && { onProgress }) };
}

function summaryText(summary: LoadSummary): string {
  const list = (label: string, ids: readonly string[]): string[] =>
    ids.length > 0 ? [`${label} ${ids.length}: ${ids.join(', ')}`] : [];
  const lines = [
    ...list('added', summary.added),
    ...list('changed', summary.changed),
    ...list('removed', summary.removed),
  ];
  return [...lines, `unchanged ${summary.unchanged}, failed ${summary.failed.length}, ${summary.milliseconds} ms`].join(
    '\n',
  );
}

function tellFaults(summary: LoadSummary): void {
  for (const line of faultLines(summary)) tell(line);
}
