import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ORIGINALS } from './files.js';

const FILE = 'imported.jsonl';
const lineSchema = z.object({ source: z.string(), file: z.string() });
/** A source that was taken in, and the report file that holds it. */
export type JournalLine = z.infer<typeof lineSchema>;

/** What was taken in so far: report files by source. A line that was cut off by the end of a process is no line. */
export async function readJournal(dir: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(path.join(dir, ORIGINALS, FILE), 'utf8').catch(() => '');
  const lines = text.split('\n').flatMap((line) => {
    try {
      return [lineSchema.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
  return new Map(lines.map(({ source, file }) => [source, file]));
}

/** Adds lines, after everything they tell of is on the disk. */
export async function appendJournal(dir: string, lines: readonly JournalLine[]): Promise<void> {
  if (lines.length === 0) return;
  await mkdir(path.join(dir, ORIGINALS), { recursive: true });
  // A line of its own, whatever a killed process left behind.
  await appendFile(path.join(dir, ORIGINALS, FILE), `\n${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
}
