import { z } from 'zod';
import type { LoadFault } from './fault.js';
import type { ReportKind } from './report.js';

/** The catalog's name in the folder. */
export const CATALOG_FILE = 'catalog.json';

/** What the catalog says of a file. Empty cells are absent. */
export interface CatalogEntry {
  readonly file: string;
  readonly title?: string | undefined;
  readonly organisation?: string | undefined;
  readonly province?: string | undefined;
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
  readonly site?: string | undefined;
  readonly kind?: ReportKind | undefined;
}

/** A catalog as read: good entries by file name, and what was wrong. */
export interface Catalog {
  readonly entries: ReadonlyMap<string, CatalogEntry>;
  readonly faults: readonly LoadFault[];
}

const words = z.string().transform((s) => s.normalize('NFC').trim());
const optional = <T extends z.ZodType>(type: T): z.ZodOptional<T> => type.optional();
const link = z.url({ protocol: /^https?$/u, error: 'must be an http or https address' });

const FIELDS = {
  title: optional(words),
  organisation: optional(words),
  province: optional(words),
  published: optional(z.iso.date({ error: 'must be a date YYYY-MM-DD' })),
  publisher: optional(words),
  author: optional(words),
  url: optional(link),
  site: optional(link),
  kind: optional(z.enum(['original', 'digest'], { error: 'must be "original" or "digest"' })),
};
const ENTRY = z.object({ file: words.refine((s) => s !== '', { error: 'must name a file' }), ...FIELDS });

/**
 * Reads the catalog's text. A malformed catalog is one fault and no entries; a bad field is a fault that names it and is
 * left out, the rest of its entry stays; an entry without a usable `file` is left out; unknown fields are let be.
 */
export function parseCatalog(json: string): Catalog {
  const entries = new Map<string, CatalogEntry>();
  const faults: LoadFault[] = [];
  const fault = (code: LoadFault['code'], reason: string): void => {
    faults.push({ file: CATALOG_FILE, code, reason });
  };
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/u, ''));
  } catch (error) {
    fault('catalog_malformed', `The catalog is not valid JSON: ${error instanceof Error ? error.message : error}.`);
    return { entries, faults };
  }
  if (!Array.isArray(data)) {
    fault('catalog_malformed', 'The catalog must be a JSON array of objects.');
    return { entries, faults };
  }
  for (const [i, raw] of data.entries()) {
    const { entry, wrong } = entryOf(raw);
    const name = `Entry ${i + 1}${nameOf(raw)}`;
    for (const reason of wrong) fault('catalog_entry', `${name}: ${reason}.`);
    if (!entry) continue;
    if (entries.has(entry.file)) fault('catalog_entry', `${name}: the file has an entry already; the first is used.`);
    else entries.set(entry.file, entry);
  }
  return { entries, faults };
}

function nameOf(raw: unknown): string {
  const file = typeof raw === 'object' && raw !== null && 'file' in raw ? raw.file : undefined;
  return typeof file === 'string' && file !== '' ? ` (${file})` : '';
}

/** One entry with its good fields, and a sentence for each bad one. */
function entryOf(raw: unknown): { entry?: CatalogEntry; wrong: string[] } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { wrong: ['it must be an object'] };
  const filled = Object.fromEntries(
    Object.entries(raw).filter(([, value]) => value !== null && !(typeof value === 'string' && value.trim() === '')),
  );
  const first = ENTRY.safeParse(filled);
  if (first.success) return { entry: first.data, wrong: [] };
  const bad = new Map(first.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
  const wrong = [...bad].map(([field, message]) => `field "${field}": ${message}`);
  const rest = ENTRY.safeParse(Object.fromEntries(Object.entries(filled).filter(([field]) => !bad.has(field))));
  return rest.success ? { entry: rest.data, wrong } : { wrong };
}
