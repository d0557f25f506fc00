import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type BotApiServer, startBotApiServer, TOKEN } from './bot-api-server.js';
import type { Message } from './bot-api-world.js';
import { ask, type BotProcess, openWorkshop, startBotProcess, type Workshop } from './bot-process.js';
import { type Person, privateText, someone } from './updates.js';

/** The compiled bot with its own server and folder. */
export interface CompiledBot {
  readonly server: BotApiServer;
  readonly workshop: Workshop;
  /** Its whole output, over all starts. */
  readonly output: string;
  /** Restarts it with the same state. */
  start(): Promise<void>;
  /** Stops it and resolves with the exit code. */
  stop(): Promise<number | string>;
  /** Kills it, as kill -9 does. */
  kill(): Promise<void>;
  /** Kills it, delivers an update again, as Telegram may, and restarts it; resolves when all is handled. */
  killAndRepeat(update: Readonly<Record<string, unknown>>, id: number): Promise<void>;
  /** Says something in private and returns the next message. */
  say(person: Person, text: string, more?: Readonly<Record<string, unknown>>): Promise<Message>;
  /** The text of the answer to a new user. */
  answerTo(question: string): Promise<string>;
}

interface Options {
  /** A bot for each test, instead of one for all tests of the file. */
  readonly each?: boolean;
  /** Further settings, read at the start. */
  env?(): Readonly<Record<string, string>>;
  /** Changes the folder before the first start. */
  prepare?(workshop: Workshop): Promise<unknown>;
}

/**
 * Starts the bot before the tests of this file and stops it after them. It must then end cleanly, must have sent
 * nothing that Telegram would reject, and its token must be nowhere.
 */
export function compiledBot({ each = false, env = () => ({}), prepare }: Options = {}): CompiledBot {
  let server: BotApiServer;
  let workshop: Workshop;
  let current: BotProcess;
  let before = '';
  const bot: CompiledBot = {
    get server() {
      return server;
    },
    get workshop() {
      return workshop;
    },
    get output() {
      return before + current.output;
    },
    async start() {
      before = current ? bot.output : '';
      current = startBotProcess(server, workshop, env());
      await current.ready();
    },
    stop: () => current.stop(),
    async kill() {
      current.kill('SIGKILL');
      await current.exit;
    },
    async killAndRepeat(update, id) {
      await bot.kill();
      server.push({ ...update, update_id: id });
      await bot.start();
      await server.until(() => server.pending.length === 0, 15_000);
    },
    say: (person, text, more) => ask(server, person.id, privateText(person, text, more)),
    answerTo: async (question) => (await bot.say(someone(), question)).text,
  };
  (each ? beforeEach : beforeAll)(async () => {
    [server, workshop] = await Promise.all([startBotApiServer(), openWorkshop()]);
    await prepare?.(workshop);
    await bot.start();
  }, 60_000);
  (each ? afterEach : afterAll)(async () => {
    const code = await bot.stop();
    await server.close();
    const left = [bot.output, await workshop.stateText(), JSON.stringify(server.messages)].join('\n');
    await workshop.remove();
    expect(left).not.toContain(TOKEN.slice(10));
    expect(server.malformed).toEqual([]);
    expect(server.crowded).toEqual([]);
    expect(code).toBe(0);
  });
  return bot;
}
