import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type FaultCode, ReportFault } from '../reports/fault.js';
import { PRIVATE, writeWhole } from '../reports/shelf/files.js';

/** Files that took too long or too much memory to read, kept over restarts: a start does not wait for them again. */
export interface CostlyFiles {
  /** The earlier result of reading a report, if nothing it depends on has changed. `hash` identifies all of that. */
  fault(id: string, hash: string): ReportFault | undefined;
  /** Stores a fault about cost, immediately, because the process may not survive the next file. */
  keep(id: string, hash: string, error: unknown): Promise<void>;
}

const COSTLY: readonly FaultCode[] = ['too_slow', 'too_much_memory'];
const schema = z.record(
  z.string(),
  z.tuple([z.string(), z.string(), z.enum(['too_slow', 'too_much_memory']), z.string()]),
);

/** The costly files stored at `place`; none if it cannot be read. */
export async function openCostlyFiles(place: string): Promise<CostlyFiles> {
  const known = new Map(Object.entries(await read(place)));
  return {
    fault(id, hash) {
      const [file = '', of, code = 'too_slow', reason = ''] = known.get(id) ?? [];
      return of === hash ? new ReportFault(file, code, reason) : undefined;
    },
    async keep(id, hash, error) {
      if (!(error instanceof ReportFault) || !COSTLY.includes(error.code)) return;
      known.set(id, [error.file, hash, error.code as 'too_slow' | 'too_much_memory', error.reason]);
      await writeWhole(place, JSON.stringify(Object.fromEntries(known)), PRIVATE).catch(() => {});
    },
  };
}

async function read(place: string): Promise<z.infer<typeof schema>> {
  try {
    return schema.parse(JSON.parse(await readFile(place, 'utf8')));
  } catch {
    return {};
  }
}
