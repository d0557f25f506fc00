import { parentPort, workerData } from 'node:worker_threads';
import { ReportFault } from '../reports/fault.js';
import { prepare } from '../reports/shelf/prepare.js';
import { type LexiconFiles, parseLexicon, parseProvinces } from '../text/lexicon.js';
import type { ReadingKit } from './reading.js';
import { type Outcome, type ReadingReply, type ReadingTask, withoutBytes } from './reading-tasks.js';

/** The thread that `createReaderApart` starts: runs its tasks one after the other. */
const files = workerData as LexiconFiles;
const provinces = parseProvinces(files.provinces);
let whole: Promise<Whole> | undefined;

/** Loads the fact extractors on first use: adding a report to the folder does not need them. */
interface Whole {
  readonly reading: typeof import('./reading.js');
  readonly kit: ReadingKit;
}

async function loadWhole(): Promise<Whole> {
  const [reading, { factKit }] = await Promise.all([import('./reading.js'), import('../facts/kit.js')]);
  return { reading, kit: { provinces, facts: factKit(parseLexicon(files)) } };
}

async function done(task: ReadingTask): Promise<Outcome> {
  if (task.do === 'prepare') return withoutBytes(await prepare(task.incoming, provinces, task.reading));
  whole ??= loadWhole();
  const { reading, kit } = await whole;
  if (task.do === 'read') return reading.readWhole(task.source, task.bytes, task.reading, kit);
  const { prepared, facts } = await reading.prepareWhole(task.incoming, task.reading, kit);
  return { prepared: withoutBytes(prepared), facts };
}

async function replyTo(task: ReadingTask): Promise<ReadingReply> {
  try {
    return { kind: 'done', value: await done(task) };
  } catch (error) {
    if (error instanceof ReportFault)
      return { kind: 'fault', file: error.file, code: error.code, reason: error.reason };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (task: ReadingTask) => {
  void replyTo(task).then((reply) => parentPort?.postMessage(reply));
});
