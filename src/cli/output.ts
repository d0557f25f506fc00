import { createRequire } from 'node:module';
import type * as Progress from 'cli-progress';
import terminalLink from 'terminal-link';

const require = createRequire(import.meta.url);

/**
 * Makes a text safe for a terminal: names and titles may contain anything, including cursor movement and text direction marks. Line ends,
 * tabs and our own bold stay.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return withLineEnds(text).replace(/(?![\n\t]|\u001b\[(?:1|22)m)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** The same for a text without our own bold. Offsets stay valid. */
export function controlFree(text: string): string {
  return withLineEnds(text).replace(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** Unifies line ends. A lone "\r" ends no line: it goes back over what is written. */
const withLineEnds = (text: string): string => text.replace(/\r(?=\n)/gu, ' ').replace(/[\u0085\u2028\u2029]/gu, '\n');

/** Where a conversation is shown. */
export type Terminal = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** Columns when the output is not a terminal. */
const COLUMNS = 80;

/** The features of an output; `NO_COLOR` turns bold off. */
export function looksOf(output: Terminal): { width: number; bold: boolean; links: boolean } {
  const terminal = output.isTTY === true;
  return {
    width: output.columns ?? COLUMNS,
    bold: terminal && process.env['NO_COLOR'] === undefined,
    links: terminal && terminalLink.isSupported,
  };
}

/** A line for people, on standard error. */
export function tell(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

/** Writes a text for people to standard output and waits while it is full. */
export function writeOut(text: string): Promise<void> {
  return writeData(printable(text));
}

/** Writes to standard output, exactly as it is, and waits while it is full. */
export function writeData(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** A progress bar on a terminal; nothing elsewhere. */
export async function progress(): Promise<((done: number, total: number) => void) | undefined> {
  if (!process.stderr.isTTY) return undefined;
  const { SingleBar } = require('cli-progress') as typeof Progress;
  const bar = new SingleBar({
    format: '{bar} {value}/{total} reports',
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  let started = false;
  return (done, total) => {
    if (!started) bar.start(total, 0);
    started = true;
    bar.update(done);
    if (done >= total) bar.stop();
  };
}
