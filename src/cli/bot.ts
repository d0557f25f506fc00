import path from 'node:path';
import type { Config } from '../config.js';
import { createLog } from '../log.js';
import { openStateStore } from '../state/store.js';
import { type Bot, BotFailure, createBot } from '../telegram/bot.js';
import { loadSmallWords } from '../telegram/manners/small-words.js';
import { loadMessages } from '../telegram/messages/messages.js';
import { storedState } from '../telegram/stored-state.js';
import { DATA_DIR, faultLines, openFrom, programVersion } from './open.js';

const OK = 0;
const FAILED = 1;

/**
 * Runs the Telegram bot until SIGTERM or SIGINT (a second one exits at once). Returns the exit code: 0 after an orderly stop, 1 if the
 * token is refused, another instance keeps polling, or a permanent failure occurs.
 */
export async function startBot(config: Config, token: string): Promise<number> {
  const log = createLog(config.logLevel, [token, ...(config.webhook ? [config.webhook.secret] : [])]);
  let bot: Bot | undefined;
  let signals = 0;
  const stop = (): void => {
    if (++signals > 1) process.exit(FAILED);
    log.info('stopping');
    // Before the bot exists nothing can be corrupted: a new index replaces the old one only when complete.
    if (bot) void bot.stop();
    else process.exit(OK);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  const broken = (error: unknown): void => {
    log.error('an error that nobody handled', { error });
    process.exit(FAILED);
  };
  process.on('uncaughtException', broken).on('unhandledRejection', broken);
  const messages = await loadMessages(path.join(DATA_DIR, 'messages'));
  const { app, summary } = await openFrom(config, { onNotice: (notice) => log.warn(notice) });
  for (const line of faultLines(summary)) log.warn('a report was not taken in', { fault: line });
  log.info('reports are ready', { reports: (await app.reports()).length, milliseconds: summary.milliseconds });
  await app.dataset.remember();
  const store = await openStateStore(path.join(config.stateDir, 'bot.sqlite'));
  bot = createBot({
    app,
    config,
    log,
    messages,
    smallWords: await loadSmallWords(DATA_DIR),
    state: storedState(store),
    store,
    version: await programVersion(),
  });
  try {
    await bot.run();
    return OK;
  } catch (error) {
    if (!(error instanceof BotFailure)) throw error;
    log.error(error.message);
    return FAILED;
  } finally {
    await store.close();
    await app.close();
    log.info('stopped');
  }
}
