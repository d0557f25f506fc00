import type { Log } from '../../log.js';
import type { ApiClient, Method, Params, Result, Upload, Uploadless } from '../api/client.js';
import { CallFault } from '../api/fault.js';
import { backoff, type Clock, type Random } from '../clock.js';
import type { Vitals } from '../operation/vitals.js';
import type { BotState } from '../state.js';
import { createPace } from './pace.js';
import { repairFor, withoutParameters } from './repair.js';

/** The most milliseconds that 429s may delay one call. Beyond that the call fails at once. */
const FLOOD_BUDGET = 60_000;
/** Added to `retry_after`. */
const FLOOD_MARGIN = 500;
const REFUSED_TRIES = 5;
const REPEATED_TRIES = 3;

export interface CourierDeps {
  readonly client: ApiClient;
  readonly state: BotState;
  readonly log: Log;
  readonly clock: Clock;
  readonly random: Random;
  readonly vitals: Vitals;
  /** Calls a second in total; Telegram's own limit is about 30. */
  readonly perSecond: number;
  /** Ends every wait and call. */
  readonly signal: AbortSignal;
}

export interface Courier {
  /**
   * Makes a call at Telegram's pace and carries it through: waits out 429s, retries if that is safe, repairs what a 400 rejects, and
   * follows a group to its new id. Returns undefined if there is no result: the chat blocks the bot, the message already has this content,
   * or the tap is too old. Throws `CallFault` when it gives up.
   */
  deliver<M extends Method>(method: M, params: Params<M>): Promise<Result<M> | undefined>;
  /** The same for a picture or document made by the bot. */
  deliverFile<M extends 'sendPhoto' | 'sendDocument'>(
    method: M,
    params: Uploadless<M>,
    file: Upload,
  ): Promise<Result<M> | undefined>;
  /** A chat wrote to the bot: it accepts messages (again). */
  welcome(chat: number): Promise<void>;
  /** A chat does not accept messages until it writes again. */
  lose(chat: number): Promise<void>;
  /** Loads the inactive chats. Call once before anything is sent. */
  open(): Promise<void>;
}

/** Idempotent calls, safe to retry. */
const REPEATABLE = /^(?:get|set|delete|edit|answer)/;
/** Calls that send nothing to a chat, so its pace does not apply. */
const LOOKS = /^(?:get|sendChatAction$)/;
/** Calls whose refusal says nothing about the chat: the caller handles it. */
const OPTIONAL = /^(?:get|setMessageReaction$|sendChatAction$)/;

/** What was tried for one call. */
interface Tried {
  /** Retries after a failure. */
  failures: number;
  /** Milliseconds lost to 429s in total. */
  waited: number;
  /** The repairs already made; each is made once. */
  readonly mended: Set<string>;
}

export function createCourier(deps: CourierDeps): Courier {
  const { client, state, log, clock, random, vitals, signal } = deps;
  const pace = createPace(deps.perSecond);
  const holds = new Map<string, number>();
  const inactive = new Set<number>();

  const isLost = (chat: number | undefined): boolean => chat !== undefined && inactive.has(chat);
  const isHeld = (method: Method, chat: number | undefined): boolean =>
    (holds.get(scopeOf(method, chat)) ?? 0) > clock.now();

  async function deliver<M extends Method>(
    method: M,
    params: Params<M>,
    call: (params: Params<M>) => Promise<Result<M>>,
  ): Promise<Result<M> | undefined> {
    let current = params;
    const tried: Tried = { failures: 0, waited: 0, mended: new Set() };
    for (;;) {
      if (!(await mayCall(method, chatOf(current), tried))) return undefined;
      if (signal.aborted) throw new CallFault({ kind: 'aborted', method, description: 'the bot is stopping' });
      const made = await attempt(method, current, call, tried);
      if (made === undefined || 'result' in made) return made?.result;
      current = made.next;
    }
  }

  /** Waits until a call may be made. Returns false if its chat accepts no messages. */
  async function mayCall(method: Method, chat: number | undefined, tried: Tried): Promise<boolean> {
    do {
      if (isLost(chat)) return false;
      tried.waited += await waitForTurn(method, chat, tried.waited);
      // Another call may have hit a 429 meanwhile.
    } while (isHeld(method, chat));
    return true;
  }

  /** Makes a call once. Returns its result, the next call to make, or undefined if there is nothing left to do. */
  async function attempt<M extends Method>(
    method: M,
    params: Params<M>,
    call: (params: Params<M>) => Promise<Result<M>>,
    tried: Tried,
  ): Promise<{ readonly result: Result<M> } | { readonly next: Params<M> } | undefined> {
    vitals.count('call');
    try {
      return { result: await call(params) };
    } catch (error) {
      const next = await afterFault(method, params, error, tried);
      return next === undefined ? undefined : { next };
    }
  }

  /** Waits for a call's turn. Returns how long a 429 delayed it. */
  async function waitForTurn(method: Method, chat: number | undefined, waited: number): Promise<number> {
    const held = await waitForHold(scopeOf(method, chat), method, waited);
    await clock.sleep(pace.reserve(LOOKS.test(method) ? undefined : chat, clock.now()) - clock.now(), signal);
    return held;
  }

  /** Waits until a 429 expires and returns how long that took. Fails at once if it would take too long. */
  async function waitForHold(scope: string, method: Method, waited: number): Promise<number> {
    const until = holds.get(scope);
    if (until === undefined) return 0;
    const wait = until - clock.now();
    if (wait <= 0) {
      holds.delete(scope);
      return 0;
    }
    if (waited + wait > FLOOD_BUDGET) {
      log.warn('flood wait too long, giving up', { method, seconds: Math.ceil(wait / 1000) });
      throw new CallFault({ kind: 'flood', method, description: `429: ${Math.ceil(wait / 1000)} s to wait` });
    }
    vitals.count('flood_wait_ms', wait);
    await clock.sleep(wait, signal);
    return wait;
  }

  /** The next call to make; undefined if there is nothing left to do. Throws if there is no way on. */
  async function afterFault<M extends Method>(
    method: M,
    params: Params<M>,
    fault: unknown,
    tried: Tried,
  ): Promise<Params<M> | undefined> {
    if (!(fault instanceof CallFault)) throw fault;
    vitals.count(`call_failed.${fault.kind}`);
    switch (fault.kind) {
      case 'flood':
        hold(method, params, fault.retryAfter ?? 1);
        return params;
      case 'unreached':
        await waitToTryAgain(method, fault, tried, REFUSED_TRIES);
        return params;
      case 'server':
      case 'network':
      case 'timeout':
        await waitToTryAgain(method, fault, tried, REPEATABLE.test(method) ? REPEATED_TRIES : 1);
        return params;
      case 'migrated':
        return follow(params, fault, tried);
      case 'forbidden': {
        const chat = chatOf(params);
        if (chat === undefined) throw fault;
        await markInactive(chat, fault.description);
        return undefined;
      }
      case 'rejected':
        return mend(method, params, fault, tried.mended);
      default:
        throw fault;
    }
  }

  /** Sends nothing there until a 429 expires. */
  function hold(method: Method, params: object, seconds: number): void {
    holds.set(scopeOf(method, chatOf(params)), clock.now() + seconds * 1000 + FLOOD_MARGIN);
    vitals.count('flood');
    log.warn('asked to slow down', { method, seconds });
  }

  async function waitToTryAgain(method: Method, fault: CallFault, tried: Tried, limit: number): Promise<void> {
    if (tried.failures >= limit) throw fault;
    log.info('call failed, trying again', { method, fault: fault.description });
    await clock.sleep(backoff(tried.failures, random, 1000), signal);
    tried.failures++;
  }

  /** The same call for the supergroup that replaced a group; once. */
  async function follow<P extends object>(params: P, fault: CallFault, tried: Tried): Promise<P> {
    const chat = chatOf(params);
    if (chat === undefined || fault.migrateTo === undefined || tried.mended.has('chat')) throw fault;
    tried.mended.add('chat');
    tried.failures++;
    await state.moveChat(chat, fault.migrateTo);
    log.info('group became a supergroup');
    return { ...params, chat_id: fault.migrateTo };
  }

  async function mend<M extends Method>(
    method: M,
    params: Params<M>,
    fault: CallFault,
    mended: Set<string>,
  ): Promise<Params<M> | undefined> {
    if (OPTIONAL.test(method)) throw fault;
    const repair = repairFor(fault.description);
    switch (repair.do) {
      case 'accept':
        return undefined;
      case 'ignore':
        log.debug('too late', { method, fault: fault.description });
        return undefined;
      case 'gone':
        throw fault;
      case 'inactive': {
        const chat = chatOf(params);
        if (chat !== undefined) await markInactive(chat, fault.description);
        return undefined;
      }
      case 'without': {
        const name = repair.parameters.join();
        const lighter = lightened(params, repair.parameters, fault, mended);
        if (repair.alarm)
          log.error('message refused, sent without', { method, without: name, fault: fault.description });
        return lighter;
      }
      case 'alarm':
        log.error('call refused', { method, fault: fault.description });
        throw fault;
    }
  }

  /** The same call without some parameters; once. */
  function lightened<P extends object>(params: P, names: readonly string[], fault: CallFault, mended: Set<string>): P {
    const name = names.join();
    const lighter = mended.has(name) ? undefined : withoutParameters(params, names);
    if (lighter === undefined) throw fault;
    mended.add(name);
    return lighter;
  }

  async function markInactive(chat: number, reason: string): Promise<void> {
    if (inactive.has(chat)) return;
    inactive.add(chat);
    log.info('chat is inactive', { reason });
    await state.setActive(chat, false, clock.now());
  }

  return {
    deliver: (method, params) => deliver(method, params, (current) => client.call(method, current, { signal })),
    deliverFile: <M extends 'sendPhoto' | 'sendDocument'>(method: M, params: Uploadless<M>, file: Upload) =>
      deliver(method, params as Params<M>, (current) => client.upload(method, current, file, { signal })),
    async welcome(chat) {
      if (inactive.delete(chat)) await state.setActive(chat, true, clock.now());
    },
    lose: (chat) => markInactive(chat, 'left or blocked'),
    async open() {
      for (const chat of await state.inactiveChats()) inactive.add(chat);
    },
  };
}

/** What a 429 blocks together: the calls to a chat, or of a method. */
const scopeOf = (method: Method, chat: number | undefined): string => (chat === undefined ? method : String(chat));

function chatOf(params: object): number | undefined {
  return 'chat_id' in params && typeof params.chat_id === 'number' ? params.chat_id : undefined;
}
