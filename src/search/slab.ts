/** Bytes of one buffer: enough arrays for some questions. */
const SIZE = 65_536;

let buffer = new ArrayBuffer(SIZE);
let used = 0;

/** The offset of the next `bytes` bytes; they are zero and used once only. */
function take(bytes: number): number {
  if (used + bytes > SIZE) {
    buffer = new ArrayBuffer(Math.max(SIZE, bytes));
    used = 0;
  }
  const at = used;
  // Eight-byte numbers must start at a multiple of eight.
  used += (bytes + 7) & ~7;
  return at;
}

/**
 * Arrays of zeros cut from larger buffers. A question makes hundreds of small ones, and a buffer for each costs the
 * garbage collector more time than all other work. For values that live no longer than a question: one that is kept
 * keeps its neighbours in memory.
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
