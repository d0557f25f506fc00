import type { LoadSummary } from '../app.js';
import type { Config } from '../config.js';
import { MUCH } from '../reports/left-out.js';
import { DATA_DIR, faultLines, type OpenHow, openFrom } from './open.js';
import { progress, tell, writeData, writeOut } from './output.js';

const OK = 0;
const FAULTY = 1;
const USAGE = 2;

/** Options of `ask`: a stream of questions, and an explanation for each answer. */
export interface AskHow {
  readonly jsonl?: boolean;
  readonly why?: boolean;
}

/** `ask`: answers one question, or a stream of them. Returns the exit code: 1 if a line or a report was faulty, 2 without a question. */
export async function runAsk(
  config: Config,
  question: string,
  { jsonl = false, why = false }: AskHow,
): Promise<number> {
  if (!jsonl && question.trim() === '') {
    process.stderr.write(
      'Nothing was asked. Usage: npm run ask -- "câu hỏi"   or   npm run ask -- --jsonl < questions.jsonl\n',
    );
    return USAGE;
  }
  const { app, summary } = await openFrom(config, { onNotice: tell });
  try {
    tellFaults(summary);
    if (jsonl) {
      const { askLines } = await import('./ask.js');
      return (await askLines(app, process.stdin, writeData, tell, why)) + summary.failed.length > 0 ? FAULTY : OK;
    }
    // Only for people: a stream of questions starts without the screens.
    const { answerText } = await import('./answering.js');
    await writeData(`${await answerText(app, question, process.stdout)}\n`);
    if (why) {
      const { renderWhy } = await import('./why.js');
      await writeOut(`\n${renderWhy(await app.why(question))}\n`);
    }
    return summary.failed.length > 0 ? FAULTY : OK;
  } finally {
    await app.close();
  }
}

/** `chat`: a conversation in the terminal. */
export async function runChat(config: Config): Promise<number> {
  const { readTerminalMessages } = await import('./messages.js');
  const messages = await readTerminalMessages(DATA_DIR);
  const { app, summary } = await openFrom(config, await shown());
  try {
    tellFaults(summary);
    const { chat } = await import('./chat.js');
    await chat(app, messages, process.stdin, process.stdout);
    return OK;
  } finally {
    await app.close();
  }
}

/** Options of `index`. */
export interface IndexHow {
  /** Load the folder even if most of the reports are gone from it. */
  readonly losses?: boolean;
  /** The id of a report whose dropped lines are listed instead. */
  readonly dropped?: string;
}

/**
 * `index`: checks the index, and builds or updates it. Exit code 1 if a report could not be loaded, or if most would be lost without
 * consent (`losses`). `dropped`: lists the dropped lines of that report instead; 2 for an unknown id.
 */
export async function runIndex(config: Config, { losses = false, dropped }: IndexHow = {}): Promise<number> {
  const { app, summary } = await openFrom(config, { ...(await shown()), losses, check: true });
  const left = dropped === undefined ? [] : await app.leftOut(dropped);
  await app.close();
  if (left === undefined) {
    tell(`There is no report "${dropped}".`);
    return USAGE;
  }
  if (dropped !== undefined) {
    await writeOut(
      `${[`left out of ${dropped}: ${left.length} ${left.length === 1 ? 'line' : 'lines'}`, ...left].join('\n')}\n`,
    );
    return OK;
  }
  await writeOut(`${summaryText(summary)}\n`);
  tellFaults(summary);
  return summary.failed.length > 0 || summary.losing !== undefined ? FAULTY : OK;
}

/** `start`: the bot, or without a token the chat in the terminal; 2 without a token and a terminal. */
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
  const { readTerminalMessages } = await import('./messages.js');
  const messages = await readTerminalMessages(DATA_DIR);
  await writeOut(`${messages.noToken}\n`);
  return runChat(config);
}

/** Prints progress and notices as they come. */
async function shown(): Promise<OpenHow> {
  const onProgress = await progress();
  return { onNotice: tell, ...(onProgress && { onProgress }) };
}

function summaryText(summary: LoadSummary): string {
  const list = (label: string, ids: readonly string[]): string[] =>
    ids.length > 0 ? [`${label} ${ids.length}: ${ids.join(', ')}`] : [];
  const lines = [
    ...list('added', summary.added),
    ...list('changed', summary.changed),
    ...list('removed', summary.removed),
    ...leftOutLines(summary),
  ];
  return [...lines, `unchanged ${summary.unchanged}, failed ${summary.failed.length}, ${summary.milliseconds} ms`].join(
    '\n',
  );
}

/** How much was dropped from each file, and which files to check. */
function leftOutLines({ leftOut = [] }: LoadSummary): string[] {
  if (leftOut.length === 0) return [];
  const files = leftOut.map(({ id, lines }) => `${id} ${lines}`).join(', ');
  const warnings = leftOut
    .filter(({ share }) => share > MUCH)
    .map(
      ({ id, share }) =>
        `warning: ${Math.round(share * 100)}% of the running text of ${id} was left out; see index --dropped ${id}`,
    );
  return [`left out, lines by report: ${files}`, ...warnings];
}

function tellFaults(summary: LoadSummary): void {
  for (const line of faultLines(summary)) tell(line);
}
