import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** Renders pictures. */
export interface Painter {
  /** The SVG as PNG. Throws `Error` if rendering fails or takes too long. */
  png(svg: string): Promise<Buffer>;
}

/** Time limit for one picture, in milliseconds. */
const TIME = 15_000;
/** Memory limit of the rendering thread, in MB. */
const HEAP = 96;

/**
 * Renders one picture at a time, each in a thread of its own. The main thread never blocks, and the renderer is loaded only when needed and
 * released afterwards.
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
