import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CallFault } from './fault.js';

/** Telegram's cloud gives bots no larger files; a server of one's own might. In bytes. */
export const MAX_FILE = 20 * 1024 * 1024;
/** Milliseconds for a whole download. */
const DEADLINE = 60_000;

/** Fetches a file that somebody sent, by the path that `getFile` told, into a file of this machine. */
export type Download = (filePath: string, into: string, signal: AbortSignal) => Promise<void>;

/** A file that is not taken: larger than it may be, whatever was said of it before. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * Makes the function that downloads. The address holds the token: it stays in here, and is in no error.
 * It throws `TooLarge` once more bytes than allowed have come, and `CallFault` for anything else.
 */
export function createDownload(token: string, root: string, deadline = DEADLINE): Download {
  return async (filePath, into, signal) => {
    // A server of one's own may tell a path of its machine: nothing outside the bot's own files is asked for.
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

/** Why a download broke off. Nothing of the error itself: it may tell the address. */
function brokenOff(signal: AbortSignal, late: AbortSignal): CallFault {
  if (signal.aborted) return fault('aborted', 'the bot is stopping');
  return late.aborted ? fault('timeout', 'the file took too long') : fault('network', 'the file did not come');
}

/** Lets bytes through and counts them. */
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
