import { DocumentFault, type Outcome } from './outcome.js';
import { type DocumentLimits, ReadingProcess } from './process.js';

export type { DocumentLimits } from './process.js';

const DOCUMENT_LIMITS: DocumentLimits = { milliseconds: 60_000, bytes: 600 * 1024 * 1024 };

/** A process is retired after this many documents. */
const MOST = 30;
/** Idle processes kept for the next document, and for how long. */
const KEPT = 3;
const IDLE_MS = 2000;

/** Reads a document within limits. `format`: the name of an isolated format. Returns the reading or the fault; never throws. */
export type ReadDocument = (bytes: Uint8Array, format: string, limits?: DocumentLimits) => Promise<Outcome>;

/** Reads documents in separate processes, each reused for several as long as all goes well. */
export function createDocumentReader(): ReadDocument {
  const idle = new Map<ReadingProcess, NodeJS.Timeout>();
  const take = (): ReadingProcess | undefined => {
    const [next] = idle;
    if (!next) return undefined;
    clearTimeout(next[1]);
    idle.delete(next[0]);
    return next[0];
  };
  const fresh = (): ReadingProcess => {
    const made: ReadingProcess = new ReadingProcess(() => idle.delete(made));
    return made;
  };
  const put = (used: ReadingProcess): void => {
    if (used.read >= MOST || idle.size >= KEPT) used.end();
    else
      idle.set(
        used,
        setTimeout(() => {
          idle.delete(used);
          used.end();
        }, IDLE_MS).unref(),
      );
  };
  const readIn = async (
    reader: ReadingProcess,
    ...document: Parameters<ReadingProcess['outcomeOf']>
  ): Promise<Outcome> => {
    try {
      const outcome = await reader.outcomeOf(...document);
      if ('code' in outcome) reader.end();
      else put(reader);
      return outcome;
    } catch (error) {
      if (error instanceof DocumentFault) return { code: error.code, reason: error.message };
      throw error;
    }
  };
  return async (bytes, format, limits = DOCUMENT_LIMITS) => {
    const used = take();
    const first = await readIn(used ?? fresh(), bytes, format, limits);
    // A fault counts only in a fresh process: in a reused one an earlier document may be the reason.
    const again = used !== undefined && 'code' in first && first.code !== 'too_slow';
    return again ? readIn(fresh(), bytes, format, limits) : first;
  };
}

/** The reader shared by the whole program. */
export const readDocument: ReadDocument = createDocumentReader();
