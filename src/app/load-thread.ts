import { parentPort, workerData } from 'node:worker_threads';
import type { ApartInput, ApartMessage } from './apart.js';
import { createLoad } from './loading.js';
import { createReaderApart } from './reading-apart.js';

/** Milliseconds between two progress messages. */
const EVERY = 100;

/** The thread that `createLoadApart` starts: loads once and reports the result. */
const tell = (message: ApartMessage): void => parentPort?.postMessage(message);
const { file, reportsDir, fingerprint, lexicon, into, only, fresh, quick } = workerData as ApartInput;
const reader = createReaderApart(lexicon);
const load = createLoad({ file, reportsDir, fingerprint, reader });
let told = 0;
try {
  const onProgress = (done: number, total: number): void => {
    if (done < total && performance.now() - told < EVERY) return;
    told = performance.now();
    tell({ kind: 'progress', done, total });
  };
  const summary = await load({ onProgress, only, fresh, quick, ...(into !== undefined && { into }) });
  tell({ kind: 'done', summary });
} catch (error) {
  const fault = error instanceof Error ? error : new Error(String(error));
  const code = 'code' in fault ? String(fault.code) : '';
  tell({ kind: 'failed', name: fault.name, message: fault.message, code });
} finally {
  reader.close();
}
