import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { ReportFault } from '../reports/fault.js';
import { bytesOf } from '../reports/folder.js';
import { whenSpent } from '../reports/patience.js';
import { readDocumentOf } from '../reports/read.js';
import type { Incoming } from '../reports/shelf/prepare.js';
import type { LexiconFiles } from '../text/lexicon.js';
import type { ReportRead, ReportReader } from './reading.js';
import {
  type Outcome,
  type ReadingReply,
  type ReadingTask,
  type Sent,
  type SentWhole,
  withBytes,
} from './reading-tasks.js';

/** Limits for one text. */
export interface ReadingLimits {
  /** CPU time; at least as much wall-clock time. */
  readonly milliseconds: number;
  /** Heap of the thread. */
  readonly megabytes: number;
  /** CPU milliseconds so far, of the whole process: a thread cannot measure its own. */
  readonly spent?: () => number;
}

const LIMITS: ReadingLimits = { milliseconds: 20_000, megabytes: 512 };

function processorTime(): number {
  const used = process.cpuUsage();
  return (used.user + used.system) / 1000;
}
/** Megabytes for temporary objects: a larger young generation only fills up before it is collected. */
const YOUNG = 12;
/** Milliseconds that an idle thread is kept for the next text. */
const IDLE = 5_000;

/** Makes a function that runs tasks one after the other. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
}

/**
 * Reads in a thread of its own (compiled code only), one text at a time, within limits. A text over its limits is a fault: the thread is
 * terminated and the next text gets a new one. Documents have their own processes.
 */
export function createReaderApart(lexicon: LexiconFiles, limits: ReadingLimits = LIMITS): ReportReader {
  const turn = inTurn();
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;

  const end = (): void => {
    clearTimeout(idle);
    void worker?.terminate();
    worker = undefined;
  };
  const started = (): Worker => {
    clearTimeout(idle);
    worker ??= startThread(lexicon, limits);
    worker.ref();
    return worker;
  };
  const wait = (): void => {
    worker?.unref();
    idle = setTimeout(end, IDLE).unref();
  };
  const ask = <T extends Outcome>(task: ReadingTask, file: string): Promise<T> =>
    turn(async () => {
      const reply = await replyOf(started(), task, file, limits).catch((error: unknown) => {
        end();
        throw error;
      });
      wait();
      if (reply.kind === 'done') return reply.value as T;
      if (reply.kind === 'fault') throw new ReportFault(reply.file, reply.code, reply.reason);
      throw new ReportFault(file, 'unreadable', `The text cannot be read (${reply.message.slice(0, 120)}).`);
    });

  const came = async <T extends Outcome>(what: 'prepare' | 'prepareWhole', incoming: Incoming): Promise<T> => {
    const reading = await readDocumentOf(incoming.bytes, incoming.name);
    return ask<T>({ do: what, incoming, ...(reading && { reading }) }, incoming.name);
  };

  return {
    async read(source) {
      const bytes = await bytesOf(source);
      const reading = await readDocumentOf(bytes, source.file);
      return ask<ReportRead>({ do: 'read', source, bytes, ...(reading && { reading }) }, source.file);
    },
    prepare: async (incoming) => withBytes(await came<Sent>('prepare', incoming), incoming),
    prepareWhole: async (incoming) => {
      const { prepared, facts } = await came<SentWhole>('prepareWhole', incoming);
      return { prepared: withBytes(prepared, incoming), facts };
    },
    rest: () => void turn(async () => end()),
    close: end,
  };
}

function startThread(lexicon: LexiconFiles, limits: ReadingLimits): Worker {
  const worker = new Worker(threadFile(), {
    workerData: lexicon,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: YOUNG },
    stdout: true,
    stderr: true,
  });
  // Library output about a text must not be printed; a terminated thread may still report its end.
  worker.stdout.resume();
  worker.stderr.resume();
  return worker.on('error', () => {});
}

/** @throws ReportFault `too_slow` or `too_much_memory`; the thread is then unusable. */
function replyOf(worker: Worker, task: ReadingTask, file: string, limits: ReadingLimits): Promise<ReadingReply> {
  return new Promise<ReadingReply>((resolve, reject) => {
    const seconds = Math.ceil(limits.milliseconds / 1000);
    const { spent = processorTime } = limits;
    const before = spent();
    const stopWaiting = whenSpent(
      limits.milliseconds,
      () => spent() - before,
      () => settle(() => reject(new ReportFault(file, 'too_slow', `Reading took longer than ${seconds} seconds.`))),
    );
    const onReply = (reply: ReadingReply): void => settle(() => resolve(reply));
    const onEnd = (error: unknown): void =>
      settle(() => {
        const full = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        const code = full ? 'too_much_memory' : 'unreadable';
        reject(new ReportFault(file, code, full ? 'Reading took too much memory.' : 'The text cannot be read.'));
      });
    const settle = (then: () => void): void => {
      stopWaiting();
      worker.off('message', onReply).off('error', onEnd).off('exit', onEnd);
      then();
    };
    worker.on('message', onReply).on('error', onEnd).on('exit', onEnd);
    worker.postMessage(task);
  });
}

/** The compiled thread, named in package.json so that it is found from anywhere. */
function threadFile(): string {
  return createRequire(import.meta.url).resolve('#read-report');
}
