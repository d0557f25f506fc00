import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStateStore, type StateStore } from '../../src/state/store.js';
import { type Bot, type BotDeps, createBot } from '../../src/telegram/bot.js';
import type { Clock } from '../../src/telegram/clock.js';
import { loadSmallWords } from '../../src/telegram/manners/small-words.js';
import { loadMessages } from '../../src/telegram/messages/messages.js';
import type { BotState } from '../../src/telegram/state.js';
import { storedState } from '../../src/telegram/stored-state.js';
import { type BotApiServer, startBotApiServer, TOKEN } from './bot-api-server.js';
import type { Message } from './bot-api-world.js';
import { createFakeApp, type FakeApp } from './fake-app.js';
import { createRecordingLog, type RecordingLog } from './recording-log.js';
import { ADMIN } from './updates.js';

export const MESSAGES_DIR = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'data', 'messages');

export interface RunningBot {
  readonly server: BotApiServer;
  readonly bot: Bot;
  readonly app: FakeApp;
  readonly log: RecordingLog;
  readonly state: BotState;
  readonly store: StateStore;
  /** The folder of its state: `bot.sqlite` and related files. */
  readonly folder: string;
  /** Settles when the bot has ended. */
  readonly ended: Promise<unknown>;
  /** Pushes an update and resolves with the bot's next message to its chat. */
  ask(update: Readonly<Record<string, unknown>>): Promise<Message>;
  /** Stops bot and server. */
  close(): Promise<void>;
}

/** The bot in this process with a loopback server and a test app. `prepare` scripts the server first. */
export async function runBot(
  options: {
    readonly app?: FakeApp;
    readonly state?: BotState;
    readonly prepare?: (server: BotApiServer) => void;
    /** Prepares the state folder before it is opened. */
    readonly before?: (folder: string) => Promise<unknown>;
    /** Fills the state as an earlier run would. */
    readonly leave?: (store: StateStore) => Promise<unknown>;
    readonly token?: string;
    /** Milliseconds by which Telegram's clock is ahead of this machine's. */
    readonly ahead?: number;
    readonly config?: Partial<BotDeps['config']>;
    readonly clock?: Clock;
  } = {},
): Promise<RunningBot> {
  const server = await startBotApiServer(options.ahead === undefined ? {} : { ahead: options.ahead });
  options.prepare?.(server);
  const app = options.app ?? createFakeApp();
  const log = createRecordingLog();
  const folder = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-state-'));
  await options.before?.(folder);
  const store = await openStateStore(path.join(folder, 'bot.sqlite'));
  await options.leave?.(store);
  const state = options.state ?? storedState(store);
  const config = {
    botToken: options.token ?? TOKEN,
    adminIds: [ADMIN.id],
    telegramApiRoot: server.root,
    groups: [],
    outboxPerSecond: 25,
    ...options.config,
  };
  const [messages, smallWords] = await Promise.all([
    loadMessages(MESSAGES_DIR),
    loadSmallWords(path.dirname(MESSAGES_DIR)),
  ]);
  const bot = createBot({
    ...{ app, config, log, messages, smallWords, state, store },
    ...(options.clock && { clock: options.clock }),
  });
  const ended = bot.run().catch((error: unknown) => error);
  return {
    server,
    bot,
    app,
    log,
    state,
    store,
    folder,
    ended,
    async ask(update) {
      const before = server.messages.length;
      server.push(update);
      return server.until(() => server.messages[before]);
    },
    async close() {
      await bot.stop();
      await server.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
      if (server.crowded.length > 0) throw new Error(`more than five buttons: ${server.crowded.join('; ')}`);
    },
  };
}

/** The labels of a message's buttons. */
export function labelsOf(message: Message): readonly string[] {
  return message.reply_markup?.inline_keyboard?.flat().map(({ text }) => text) ?? [];
}
