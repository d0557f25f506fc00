import type { CatalogEntry } from './catalog.js';

/** The catalog cannot be changed without losing what somebody wrote into it: it is no JSON array. */
export class CatalogEditError extends Error {
  override readonly name = 'CatalogEditError';
}

/** What is written of a file that was sent: its entry, and the name under which it came. */
export interface NewEntry extends CatalogEntry {
  readonly name?: string;
}

/**
 * The catalog's text with an entry more, or with another one for its file; whatever else it holds stays as it is.
 * @param json the catalog as it is, absent where there is none.
 * @throws CatalogEditError
 */
export function withEntry(json: string | undefined, entry: NewEntry): string {
  return written([...entriesOf(json).filter((one) => fileOf(one) !== entry.file.normalize('NFC')), entry]);
}

/** The catalog's text without the entry of a file. @throws CatalogEditError */
export function withoutFile(json: string | undefined, file: string): string {
  return written(entriesOf(json).filter((one) => fileOf(one) !== file.normalize('NFC')));
}

function entriesOf(json: string | undefined): unknown[] {
  if (json === undefined) return [];
  try {
    const data: unknown = JSON.parse(json.replace(/^\uFEFF/u, ''));
    if (Array.isArray(data)) return data;
  } catch {
    // Told below.
  }
  throw new CatalogEditError('The catalog is not a JSON array; mend it first.');
}

function fileOf(raw: unknown): string | undefined {
  const file = typeof raw === 'object' && raw !== null && 'file' in raw ? raw.file : undefined;
  return typeof file === 'string' ? file.normalize('NFC').trim() : undefined;
}

const written = (entries: readonly unknown[]): string => `${JSON.stringify(entries, null, 2)}\n`;
