import { createRequire } from 'node:module';
import type { LanguageFiles } from '../questions/language.js';

/**
 * Derives data from the language files, as `derivedText` writes it, in a thread of its own (compiled code only). Training takes as much
 * memory as everything else together, and this memory goes with the thread.
 * @throws Error naming file and line of malformed data.
 */
export async function deriveApart(files: LanguageFiles): Promise<Buffer> {
  const threads = process.getBuiltinModule('node:worker_threads');
  const worker = new threads.Worker(createRequire(import.meta.url).resolve('#derive-language'), { workerData: files });
  return new Promise((resolve, reject) => {
    worker.once('message', (bytes: Uint8Array) =>
      resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    );
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that reads the language data ended with ${code}`)));
  });
}
