import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchFault } from './fault.js';

/** What a request says it can unpack. */
export const ENCODINGS = 'gzip, deflate, br';

/** A Map, because the key is what a server says: an object would also know "constructor". */
const UNPACKERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/**
 * Reads a response to its end, unpacked. Bytes are counted as they come, packed and unpacked; what the server declares is
 * only a reason to stop earlier.
 * @throws FetchFault `too_large`, `network`.
 */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const tooLarge = (): FetchFault =>
    new FetchFault('too_large', `The page is larger than ${Math.round(maxBytes / 1024 / 1024)} MB.`);
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const unpack = UNPACKERS.get(encoding);
  if (!unpack && encoding !== 'identity' && encoding !== '')
    throw new FetchFault(
      'network',
      `The server packs the page as "${encoding.slice(0, 20)}", which was not asked for.`,
    );
  const stream = unpack ? piped(response, unpack()) : response;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A broken connection breaks the unpacker too, instead of leaving it waiting. */
function piped(response: IncomingMessage, unpacker: Transform): Transform {
  response.once('error', (error) => unpacker.destroy(error));
  response.once('aborted', () => unpacker.destroy(new Error('aborted')));
  return response.pipe(unpacker);
}
