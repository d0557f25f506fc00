import { parentPort, workerData } from 'node:worker_threads';
import { factKit } from '../facts/kit.js';
import { ReportFault } from '../reports/fault.js';
import { type LexiconFiles, parseLexicon } from '../text/lexicon.js';
import { prepareWhole, type ReadingKit, readWhole } from './reading.js';
import type { ReadingReply, ReadingTask } from './reading-apart.js';

/** The thread that `createReaderApart` starts: reads what it is asked to, one after the other. */
const lexicon = parseLexicon(workerData as LexiconFiles);
const kit: ReadingKit = { provinces: lexicon.provinces, facts: factKit(lexicon) };

async function replyTo(task: ReadingTask): Promise<ReadingReply> {
  try {
    const value =
      task.do === 'read'
        ? await readWhole(task.source, task.bytes, task.reading, kit)
        : await prepareWhole(task.incoming, task.reading, kit);
    return { kind: 'done', value };
  } catch (error) {
    if (error instanceof ReportFault)
      return { kind: 'fault', file: error.file, code: error.code, reason: error.reason };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (task: ReadingTask) => {
  void replyTo(task).then((reply) => parentPort?.postMessage(reply));
});
