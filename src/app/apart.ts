import { createRequire } from 'node:module';
import type { LexiconFiles } from '../text/lexicon.js';
import type { Load, LoadSummary } from './loading.js';

/** The input of the loading thread. */
export interface ApartInput {
  /** The index file. */
  readonly file: string;
  readonly reportsDir: string;
  readonly fingerprint: string;
  readonly lexicon: LexiconFiles;
  /** Where to write the new index, as in `Load`. */
  readonly into?: string;
  /** The only reports to read, as in `Load`. */
  readonly only?: readonly string[];
  /** Ignore the existing index, as in `Load`. */
  readonly fresh?: boolean;
  /** Skip texts that were too costly before, as in `Load`. */
  readonly quick?: boolean;
}

/** The thread's messages: its progress, and at the end its result or error. */
export type ApartMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly summary: LoadSummary }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string; readonly code: string };

/** Like `createLoad`, but in a separate thread, so that the caller keeps answering. */
export function createLoadApart(input: ApartInput): Load {
  return async ({ onProgress, into, only, fresh, quick } = {}) => {
    const threads = process.getBuiltinModule('node:worker_threads');
    return new Promise((resolve, reject) => {
      const workerData: ApartInput = {
        ...input,
        ...(into !== undefined && { into }),
        ...(only && { only }),
        ...(fresh && { fresh }),
        ...(quick && { quick }),
      };
      const worker = new threads.Worker(threadFile(), { workerData });
      worker.on('message', (message: ApartMessage) => {
        if (message.kind === 'progress') onProgress?.(message.done, message.total);
        else if (message.kind === 'done') resolve(message.summary);
        else reject(Object.assign(new Error(message.message), { name: message.name, code: message.code }));
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`The thread that reads the reports ended with ${code}`)));
    });
  };
}

/** The compiled thread, named in package.json so that it is found from anywhere. */
function threadFile(): string {
  return createRequire(import.meta.url).resolve('#load-reports');
}
