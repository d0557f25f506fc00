import { Worker } from 'node:worker_threads';

/** Milliseconds that a picture may take. */
const DEADLINE = 15_000;

/**
 * Renders an SVG to PNG, in a thread of its own so that nobody waits for it.
 * @throws Error when it cannot be rendered, or not in time.
 */
export function renderPng(svg: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./picture-worker.js', import.meta.url), { workerData: svg });
    const timer = setTimeout(() => end(() => reject(new Error('the picture took too long'))), DEADLINE);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.once('message', (png: Uint8Array) => end(() => resolve(Buffer.from(png))));
    worker.once('error', (error) => end(() => reject(error)));
    worker.once('exit', () => end(() => reject(new Error('the picture was not finished'))));
  });
}
