import type { ReportFault } from '../reports/fault.js';
import type { ReportSource } from '../reports/folder.js';
import type { ReadFile } from '../reports/read.js';
import type { Incoming, Prepared } from '../reports/shelf/prepare.js';
import type { PreparedRead, ReportRead } from './reading.js';

/** A task of the reading thread: one text at a time. */
export type ReadingTask =
  | { readonly do: 'read'; readonly source: ReportSource; readonly bytes: Uint8Array; readonly reading?: ReadFile }
  | { readonly do: 'prepare' | 'prepareWhole'; readonly incoming: Incoming; readonly reading?: ReadFile };

/** The prepared report without the original file, which the caller has. */
export type Sent = Omit<Prepared, 'original'> & { readonly original: string };

/** The same with its facts. */
export type SentWhole = Omit<PreparedRead, 'prepared'> & { readonly prepared: Sent };

export type Outcome = ReportRead | Sent | SentWhole;

/** The thread's reply to a task. */
export type ReadingReply =
  | { readonly kind: 'done'; readonly value: Outcome }
  | { readonly kind: 'fault'; readonly file: string; readonly code: ReportFault['code']; readonly reason: string }
  | { readonly kind: 'failed'; readonly message: string };

/** Prepares a report for the transfer between threads, which copies everything. */
export const withoutBytes = (prepared: Prepared): Sent => ({ ...prepared, original: prepared.original.name });

/** Restores it, with the original file. */
export const withBytes = (sent: Sent, { bytes }: Incoming): Prepared => ({
  ...sent,
  original: { name: sent.original, bytes },
});
