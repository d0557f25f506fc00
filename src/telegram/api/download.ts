import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CallFault } from './fault.js';

/** Size limit of Telegram's cloud, in bytes. A self-hosted server might send more. */
export const MAX_FILE = 20 * 1024 * 1024;
/** Time limit for a whole download, in milliseconds. */
const DEADLINE = 60_000;

/** Downloads a file that a user sent to a local path, given the path from `getFile`. */
export type Download = (filePath: string, into: string, signal: AbortSignal) => Promise<void>;

/** The file is larger than allowed, whatever its stated size. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * Makes the download function. The URL contains the token, so it stays inside and appears in no error. Throws `TooLarge` if more bytes
 * arrive than allowed, and `CallFault` for anything else.
 */
export function createDownload(token: string, root: string, deadline = DEADLINE): Download {
  return async (filePath, into, signal) => {
    // A self-hosted server may return a path on its machine: never ask for anything outside the bot's own files.
    if (!/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/u.test(filePath))
      throw fault('rejected', 'the path of the file is not one');
    const late = AbortSignal.timeout(deadline);
    const ended = AbortSignal.any([signal, late]);
    try {
      const address = `${root.replace(/\/+$/u, '')}/file/bot${token}/${filePath}`;
      const response = await fetch(address, { signal: ended, redirect: 'error' });
      if (!response.ok || !response.body) throw fault('rejected', `the file server answered ${response.status}`);
      const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
      await pipeline(body, atMost(MAX_FILE), createWriteStream(into, { mode: 0o600 }), { signal: ended });
    } catch (error) {
      if (error instanceof TooLarge || error instanceof CallFault) throw error;
      throw brokenOff(signal, late);
    }
  };
}

const fault = (kind: 'network' | 'timeout' | 'aborted' | 'rejected', description: string): CallFault =>
  new CallFault({ kind, method: 'file', description });

/** Why a download broke off. The original error is not kept: it may contain the URL. */
function brokenOff(signal: AbortSignal, late: AbortSignal): CallFault {
  if (signal.aborted) return fault('aborted', 'the bot is stopping');
  return late.aborted ? fault('timeout', 'the file took too long') : fault('network', 'the file did not come');
}

/** Passes bytes through and counts them. */
function atMost(limit: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > limit) done(new TooLarge('larger than allowed'));
      else done(null, chunk);
    },
  });
}
