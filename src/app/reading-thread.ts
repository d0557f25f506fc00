import { parentPort, workerData } from 'node:worker_threads';
import { factKit } from '../facts/kit.js';
import { ReportFault } from '../reports/fault.js';
import { type Prepared, prepare } from '../reports/shelf/prepare.js';
import { type LexiconFiles, parseLexicon } from '../text/lexicon.js';
import { type PreparedRead, prepareWhole, type ReadingKit, type ReportRead, readWhole } from './reading.js';
import type { ReadingReply, ReadingTask } from './reading-apart.js';

/** The thread that `createReaderApart` starts: reads what it is asked to, one after the other. */
const lexicon = parseLexicon(workerData as LexiconFiles);
const { provinces } = lexicon;
let kit: ReadingKit | undefined;

/** What finds facts is made when they are first looked for: what is only put into the folder goes without. */
function whole(): ReadingKit {
  kit ??= { provinces, facts: factKit(lexicon) };
  return kit;
}

function done(task: ReadingTask): Promise<ReportRead | Prepared | PreparedRead> {
  switch (task.do) {
    case 'read':
      return readWhole(task.source, task.bytes, task.reading, whole());
    case 'prepare':
      return prepare(task.incoming, provinces, task.reading);
    case 'prepareWhole':
      return prepareWhole(task.incoming, task.reading, whole());
  }
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
