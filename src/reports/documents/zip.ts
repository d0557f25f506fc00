import { fromBufferPromise, type ZipFile } from 'yauzl';
import { DocumentFault } from './outcome.js';

/** Limits for an archive. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries together, as actually inflated. */
  readonly bytes: number;
  /** Inflated bytes per byte of the archive; not checked below `FREE` bytes. */
  readonly ratio: number;
}

const ZIP_LIMITS: ZipLimits = { entries: 2000, bytes: 150 * 1024 * 1024, ratio: 150 };
const FREE = 5 * 1024 * 1024;

/**
 * Inflates every entry once, and counts bytes without keeping them: the declared sizes are not trusted.
 * @throws DocumentFault `inflates`, `encrypted` or `damaged`.
 */
export async function checkZip(bytes: Buffer, limits: ZipLimits = ZIP_LIMITS): Promise<void> {
  try {
    await inflateAll(await fromBufferPromise(bytes), bytes.length, limits);
  } catch (error) {
    if (error instanceof DocumentFault) throw error;
    throw new DocumentFault('damaged', `The archive of the document is damaged (${messageOf(error)}).`);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 120);

async function inflateAll(zip: ZipFile, archive: number, limits: ZipLimits): Promise<void> {
  if (zip.entryCount > limits.entries)
    throw new DocumentFault('inflates', `The archive holds more than ${limits.entries} files.`);
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if ((entry.generalPurposeBitFlag & 1) !== 0)
      throw new DocumentFault('encrypted', 'The document is protected by a password.');
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      total += (chunk as Buffer).length;
      if (total > limits.bytes || (total > FREE && total > archive * limits.ratio))
        throw new DocumentFault(
          'inflates',
          'The document unpacks to far more than its size: it looks like a zip bomb.',
        );
    }
  }
}
