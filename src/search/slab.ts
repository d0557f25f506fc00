/** Bytes of one buffer: some questions' worth of arrays. */
const SIZE = 65_536;

let buffer = new ArrayBuffer(SIZE);
let used = 0;

/** Where the next `bytes` bytes begin; they are zeros, and nobody else's. */
function take(bytes: number): number {
  if (used + bytes > SIZE) {
    buffer = new ArrayBuffer(Math.max(SIZE, bytes));
    used = 0;
  }
  const at = used;
  // Numbers of eight bytes must begin at a multiple of eight.
  used += (bytes + 7) & ~7;
  return at;
}

/**
 * Arrays of zeros cut from larger buffers. A question makes hundreds of small ones, and a buffer for each keeps the garbage collector
 * busier than everything else that is done with them. For what lives no longer than a question: one that is kept keeps its neighbours.
 */
export const slab = {
  bytes: (length: number): Uint8Array => {
    const at = take(length);
    return new Uint8Array(buffer, at, length);
  },
  shorts: (length: number): Int16Array => {
    const at = take(2 * length);
    return new Int16Array(buffer, at, length);
  },
  doubles: (length: number): Float64Array => {
    const at = take(8 * length);
    return new Float64Array(buffer, at, length);
  },
} as const;
