import type { ReportFault } from '../reports/fault.js';
import type { ReportSource } from '../reports/folder.js';
import type { ReadFile } from '../reports/read.js';
import type { Incoming, Prepared } from '../reports/shelf/prepare.js';
import type { PreparedRead, ReportRead } from './reading.js';

/** What the reading thread is asked: one text at a time. */
export type ReadingTask =
  | { readonly do: 'read'; readonly source: ReportSource; readonly bytes: Uint8Array; readonly reading?: ReadFile }
  | { readonly do: 'prepare' | 'prepareWhole'; readonly incoming: Incoming; readonly reading?: ReadFile };

/** The prepared report without the original file, which the caller has. */
export type Sent = Omit<Prepared, 'original'> & { readonly original: string };

/** The same with what it states. */
export type SentWhole = Omit<PreparedRead, 'prepared'> & { readonly prepared: Sent };

export type Outcome = ReportRead | Sent | SentWhole;

/** What the thread says to a task. */
export type ReadingReply =
  | { readonly kind: 'done'; readonly value: Outcome }
  | { readonly kind: 'fault'; readonly file: string; readonly code: ReportFault['code']; readonly reason: string }
  | { readonly kind: 'failed'; readonly message: string };

/** For the way between threads, on which whatever is sent is copied. */
export const withoutBytes = (prepared: Prepared): Sent => ({ ...prepared, original: prepared.original.name });

/** As it was, with the file that came. */
export const withBytes = (sent: Sent, { bytes }: Incoming): Prepared => ({
  ...sent,
  original: { name: sent.original, bytes },
});
