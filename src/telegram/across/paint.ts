import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** Draws pictures. */
export interface Painter {
  /** The SVG as PNG. Throws `Error` when it cannot be drawn, or not in time. */
  png(svg: string): Promise<Buffer>;
}

/** Milliseconds that one picture may take. */
const TIME = 15_000;
/** Memory of the thread that draws, in MB. */
const HEAP = 96;

/**
 * Draws in a thread of its own, which is started for a picture and gone after it: nobody waits for it, and what it needs
 * is neither loaded before nor kept afterwards. One picture at a time.
 */
export function createPainter(): Painter {
  let before: Promise<unknown> = Promise.resolve();
  return {
    png(svg) {
      const mine = before.then(() => draw(svg));
      before = mine.catch(() => undefined);
      return mine;
    },
  };
}

async function draw(svg: string): Promise<Buffer> {
  const worker = new Worker(createRequire(import.meta.url).resolve('#paint'), {
    workerData: svg,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('the picture takes too long')), TIME);
      worker.once('message', (png: Uint8Array) => resolve(Buffer.from(png)));
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the thread that draws has ended')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
