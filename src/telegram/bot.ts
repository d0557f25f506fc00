import { setMaxListeners } from 'node:events';
import type { TelegramUpdate } from '@gramio/types';
import type { App } from '../app.js';
import type { Config } from '../config.js';
import type { Log } from '../log.js';
import type { StateStore } from '../state/store.js';
import { createLastTables } from './across/last-tables.js';
import { createPainter } from './across/paint.js';
import { createClient } from './api/client.js';
import { createDownload } from './api/download.js';
import { CallFault } from './api/fault.js';
import { createEdits } from './asking/edits.js';
import { createBackground } from './background.js';
import type { BotServices } from './bot-services.js';
import { createBudgets } from './budget.js';
import { type Clock, type Random, systemClock } from './clock.js';
import { resumeJobs } from './dataset/job-runner.js';
import { dispatch, HANDLED_KINDS, laneOf } from './dispatch.js';
import { incomingOf } from './groups/addressed.js';
import { createAlbums } from './groups/albums.js';
import { allowedGroups } from './groups/allowed.js';
import { createMembers } from './groups/members.js';
import { createKeystrokes } from './inline/keystrokes.js';
import { whoAmI } from './intake/boot.js';
import { type IntakeDeps, runIntake } from './intake/intake.js';
import { BotFailure } from './intake/recovery.js';
import { isLateCommand } from './intake/stale.js';
import { createTelegramTime } from './intake/telegram-time.js';
import { runWebhook } from './intake/webhook.js';
import { createLateWrites } from './late-writes.js';
import { lenientState, lenientStore } from './lenient-state.js';
import type { SmallWords } from './manners/small-words.js';
import type { MessageKey, Messages } from './messages/messages.js';
import { type HealthServer, startHealthServer } from './operation/health.js';
import { createVitals } from './operation/vitals.js';
import { watched } from './operation/watched.js';
import { createCourier } from './outbox/courier.js';
import { requestOf, requestTo } from './request.js';
import { say } from './speak.js';
import type { BotState } from './state.js';
import { createProfile } from './welcome/profile.js';

export { BotFailure } from './intake/recovery.js';

export interface BotDeps {
  readonly app: App;
  readonly config: Pick<
    Config,
    'botToken' | 'adminIds' | 'groups' | 'telegramApiRoot' | 'outboxPerSecond' | 'healthPort' | 'webhook'
  >;
  readonly log: Log;
  readonly messages: Messages;
  readonly smallWords: SmallWords;
  readonly state: BotState;
  readonly store: StateStore;
  /** Version of the program, for the admins. */
  readonly version?: string;
  /** The machine's clocks unless a test replaces them. */
  readonly clock?: Clock;
  readonly random?: Random;
}

export interface Bot {
  /** Runs until `stop`. Throws `BotFailure`, a line for the operator, if the token is refused or another instance keeps polling. */
  run(): Promise<void>;
  /** Stops taking updates, gives running work a few seconds to end, and resolves when `run` is over. */
  stop(): Promise<void>;
}

/** Milliseconds that a stop waits for running work before it cuts off calls. */
const DRAIN = 6000;
/** Milliseconds after that until the bot abandons what still runs. */
const GRACE = 1500;
/** Milliseconds between two checks for expired data. */
const PRUNE_EVERY = 6 * 3600 * 1000;

/** Makes the Telegram bot. It starts nothing and calls nothing before `run`. */
export function createBot(deps: BotDeps): Bot {
  const { config, log, messages, clock = systemClock, random = Math.random } = deps;
  let onTrouble = (): void => {};
  const late = createLateWrites({ clock, log, onTrouble: () => onTrouble() });
  const state = lenientState(deps.state, late);
  const store = lenientStore(deps.store, late);
  const vitals = createVitals(clock);
  const app = watched(deps.app, vitals, clock);
  const intakeStop = new AbortController();
  const outboxStop = new AbortController();
  const ended = new AbortController();
  // Every call and every wait listens to these.
  setMaxListeners(0, intakeStop.signal, outboxStop.signal, ended.signal);
  const client = createClient(config.botToken ?? '', config.telegramApiRoot);
  const shared = { client, state, log, clock, random, vitals };
  const courier = createCourier({ ...shared, perSecond: config.outboxPerSecond, signal: outboxStop.signal });
  const download = createDownload(config.botToken ?? '', config.telegramApiRoot);
  const background = createBackground(log);
  let running: Promise<void> | undefined;

  async function work(): Promise<void> {
    const signal = intakeStop.signal;
    const time = createTelegramTime({ root: config.telegramApiRoot, clock, log });
    vitals.gauge('clock_skew_ms', () => Math.round(time.skew()));
    const me = await whoAmI({ client, log, clock, random, signal });
    log.info('bot is running', { username: me.username, readsAll: me.readsAll });
    await time.follow(signal);
    await courier.open();
    const admins = new Set(config.adminIds);
    const services: BotServices = {
      app,
      state,
      store,
      courier,
      messages,
      log,
      clock,
      me,
      members: createMembers(courier, clock),
      groups: allowedGroups(config.groups ?? []),
      budgets: createBudgets(clock),
      albums: createAlbums(clock),
      edits: createEdits(clock),
      smallWords: deps.smallWords,
      keystrokes: createKeystrokes(clock),
      painter: createPainter(),
      tables: createLastTables(state, clock),
      pictures: new Map(),
      admins,
      vitals,
      version: deps.version ?? '',
      download: async (file, into) => {
        const { file_path: at } = (await courier.deliver('getFile', { file_id: file })) ?? {};
        await download(at ?? '', into, outboxStop.signal);
      },
      background: background.start,
    };
    onTrouble = () => background.start('trouble', () => tellAdmins(services, 'admin.disk_full'));
    const { damaged } = store;
    if (damaged.length > 0) {
      log.warn('the state was damaged; what could be read of it is kept', { files: damaged });
      background.start('damage', () => tellAdmins(services, 'admin.state_damaged'));
    }
    background.start('late writes', () => late.keepTrying(signal));
    background.start('jobs', () => resumeJobs(services));
    const profile = createProfile(services);
    background.start('profile', () => profile.publish());
    background.start('retention', () => keepPruning(signal));
    const intake: IntakeDeps = {
      ...shared,
      time,
      signal,
      kinds: HANDLED_KINDS,
      laneOf,
      handle: (update) => {
        background.start('menu', () => profile.greet(update));
        return update.message && isLateCommand(update, time.now())
          ? say(services, requestOf(services, update.message), 'fault.late').then(() => undefined)
          : dispatch(services, update);
      },
      onSetAside: (update) => background.start('set aside', () => saySetAside(services, update)),
      onFull: (update) => background.start('busy', () => sayBusy(services, update)),
    };
    await (config.webhook ? runWebhook(intake, config.webhook) : runIntake(intake));
  }

  async function keepPruning(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await late.write('prune', () => store.prune(clock.now()));
      await clock.sleep(PRUNE_EVERY, signal);
    }
  }

  async function openHealth(): Promise<HealthServer | undefined> {
    if (config.healthPort === undefined) return undefined;
    const checks = { checkState: () => state.isHandled(0), checkIndex: () => app.reports() };
    try {
      return await startHealthServer(config.healthPort, { vitals, clock, ...checks });
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown';
      throw new BotFailure(`HEALTH_PORT ${config.healthPort} cannot be used: ${why}`);
    }
  }

  /** Resolves shortly after a stop has used up its time. What still hangs then is abandoned. */
  async function lastResort(): Promise<void> {
    await whenAborted(intakeStop.signal);
    await clock.sleep(DRAIN, ended.signal);
    outboxStop.abort();
    await clock.sleep(GRACE, ended.signal);
  }

  async function runToTheEnd(): Promise<void> {
    if (!config.botToken) throw new BotFailure('BOT_TOKEN is missing (get one from @BotFather)');
    const health = await openHealth();
    const resort = lastResort();
    try {
      await Promise.race([work(), resort]);
    } catch (error) {
      if (!(intakeStop.signal.aborted && error instanceof CallFault)) throw error;
    } finally {
      intakeStop.abort();
      await Promise.race([background.idle(), resort]);
      ended.abort();
      outboxStop.abort();
      await health?.close();
    }
  }

  return {
    run() {
      running ??= runToTheEnd();
      return running;
    },
    async stop() {
      intakeStop.abort();
      await running?.catch(() => undefined);
    },
  };
}

/** Tells the admins about a fault of the machine. An admin who cannot be reached does not keep the others from hearing it. */
async function tellAdmins(services: BotServices, what: MessageKey): Promise<void> {
  for (const admin of services.admins) {
    const request = requestTo(services, { chat: admin, private: true, user: admin, locale: 'vi' });
    await say(services, request, what).catch(() => undefined);
  }
}

function whenAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** Tells a user whose question was cut off twice to ask again. */
async function saySetAside(services: BotServices, update: TelegramUpdate): Promise<void> {
  if (!update.message || incomingOf(update.message, services.me).kind === 'silence') return;
  await say(services, requestOf(services, update.message), 'fault.set_aside');
}

/** Tells a user once that they send more than fits in the queue, then stays silent. */
async function sayBusy(services: BotServices, update: TelegramUpdate): Promise<void> {
  if (!update.message || incomingOf(update.message, services.me).kind === 'silence') return;
  const request = requestOf(services, update.message);
  if (services.budgets.over(request) === 'silence') return;
  services.log.warn('queue of a chat is full');
  await say(services, request, 'fault.busy');
}
