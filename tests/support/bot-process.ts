import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BotApiServer, TOKEN } from './bot-api-server.js';
import type { Message } from './bot-api-world.js';
import { PROJECT } from './project.js';
import { ADMIN } from './updates.js';

const MAIN = path.join(PROJECT, 'dist', 'cli', 'main.js');

/** A folder for one test: a copy of the shipped reports, and a state. */
export interface Workshop {
  readonly reports: string;
  readonly state: string;
  /** Everything in the bot's state as text: to check what must not be there. */
  stateText(): Promise<string>;
  remove(): Promise<void>;
}

export async function openWorkshop(): Promise<Workshop> {
  const root = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-'));
  const [reports, state] = [path.join(root, 'reports'), path.join(root, 'state')];
  await cp(path.join(PROJECT, 'data', 'reports'), reports, { recursive: true });
  return {
    reports,
    state,
    async stateText() {
      const entries = await readdir(state, { recursive: true, withFileTypes: true });
      const files = entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => path.join(parentPath, name));
      return (await Promise.all(files.map((file) => readFile(file, 'latin1')))).join('\n');
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

export interface BotProcess {
  readonly pid: number;
  /** Everything written to both outputs. */
  readonly output: string;
  /** Resolves with the exit code, or the name of the signal that ended it. */
  readonly exit: Promise<number | string>;
  kill(signal: NodeJS.Signals): void;
  /** Resolves at its first poll; rejects with its output if it ends before. */
  ready(): Promise<void>;
  /** Stops it and resolves with the exit code. */
  stop(): Promise<number | string>;
}

/** Starts the compiled bot with a server. `log`: an open file for its log, instead of `output`. */
export function startBotProcess(
  server: BotApiServer,
  workshop: Workshop,
  env: Readonly<Record<string, string>> = {},
  {
    log,
    ...options
  }: { readonly uid?: number; readonly gid?: number; readonly cwd?: string; readonly log?: number } = {},
): BotProcess {
  const child: ChildProcess = spawn(process.execPath, [MAIN, 'start'], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', log ?? 'pipe'],
    ...options,
    env: {
      PATH: process.env['PATH'] ?? '',
      BOT_TOKEN: TOKEN,
      ADMIN_IDS: String(ADMIN.id),
      TELEGRAM_API_ROOT: server.root,
      REPORTS_DIR: workshop.reports,
      STATE_DIR: workshop.state,
      LOG_LEVEL: 'debug',
      ...env,
    },
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const polls = server.callsOf('getUpdates').length;
  const exit = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'gone')),
  );
  return {
    pid: child.pid ?? 0,
    get output() {
      return output;
    },
    exit,
    kill: (signal) => void child.kill(signal),
    async ready() {
      const ended = exit.then((code) => Promise.reject(new Error(`the bot ended with ${code}: ${output}`)));
      const polling = server.until(() => server.callsOf('getUpdates').length > polls, 30_000);
      await Promise.race([polling, ended]);
      ended.catch(() => undefined);
      polling.catch(() => undefined);
    },
    stop() {
      child.kill('SIGTERM');
      return exit;
    },
  };
}

/** Pushes an update and resolves with the bot's next message to that person's chat. */
export async function ask(
  server: BotApiServer,
  chat: number,
  update: Readonly<Record<string, unknown>>,
): Promise<Message> {
  const before = server.messagesIn(chat).length;
  server.push(update);
  return server.until(() => server.messagesIn(chat)[before], 15_000);
}

/** The stretches of a message that are marked as quotes. */
export function quotesOf(message: Message): readonly string[] {
  return message.entities
    .filter(({ type }) => type === 'blockquote' || type === 'expandable_blockquote')
    .map(({ offset, length }) => message.text.slice(offset, offset + length));
}

/** All texts of a folder of reports, by file name without its ending. */
export async function reportTexts(directory: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(directory)).filter((name) => !name.endsWith('.json'));
  const texts = names.map(
    async (name) =>
      [path.parse(name).name, (await readFile(path.join(directory, name), 'utf8')).normalize('NFC')] as const,
  );
  return new Map(await Promise.all(texts));
}
