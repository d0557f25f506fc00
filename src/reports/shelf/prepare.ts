import path from 'node:path';
import type { Province } from '../../text/lexicon.js';
import type { CatalogEntry } from '../catalog.js';
import { leftOutOf } from '../left-out.js';
import { makeReport } from '../make.js';
import { type ReadFile, readBytes } from '../read.js';
import type { Report } from '../report.js';
import { stemFor } from './names.js';

/** A file or page as it came. */
export interface Incoming {
  readonly bytes: Uint8Array;
  /** The file's name as shown to people, or the last part of the address: never used as a path. */
  readonly name: string;
  /** Where the page was found. */
  readonly url?: string;
  /** Stands for the source: the same key makes the same file names. */
  readonly key: string;
}

/** A report ready to be put into the folder. */
export interface Prepared {
  /** File stem. */
  readonly id: string;
  readonly file: string;
  /** Its text in NFC, as it will be quoted. */
  readonly text: string;
  /** The file as it came, and the name it is kept under. */
  readonly original: { readonly name: string; readonly bytes: Uint8Array };
  readonly entry: CatalogEntry;
  /** As the folder will give it. */
  readonly report: Report;
  /** The lines of the file that are not of the report: left out by the reader, or never quoted. */
  readonly dropped: readonly string[];
  /** Those of them that the reader left out: they are not in the text. */
  readonly left: readonly string[];
}

/**
 * Reads what came and makes it ready for the folder: a text file under a name of its own, its catalog entry filled from the
 * page's metadata. Writes nothing. `read`: what its bytes were read as, where that is known.
 * @throws ReportFault of `readBytes`, with `name` as its file.
 */
export async function prepare(incoming: Incoming, provinces: readonly Province[], read?: ReadFile): Promise<Prepared> {
  const { bytes, name, url, key } = incoming;
  const reading = read ?? (await readBytes(bytes, name));
  const text = reading.text.normalize('NFC').replace(/^\uFEFF/u, '');
  const { title, published, author, publisher, url: canonical } = reading.found;
  const id = stemFor(title ?? (url === undefined ? path.parse(name).name : firstLine(text)), key);
  const address = canonicalOf(canonical, url);
  const by = publisher ?? (url === undefined ? undefined : new URL(url).hostname.replace(/^www\./u, ''));
  const entry: CatalogEntry = {
    file: `${id}.txt`,
    ...(title !== undefined && { title: title.normalize('NFC') }),
    ...(published !== undefined && { published }),
    ...(author !== undefined && { author: author.normalize('NFC') }),
    ...(by !== undefined && { publisher: by.normalize('NFC') }),
    ...(address !== undefined && { url: address }),
  };
  const left = reading.dropped ?? [];
  const report = makeReport({
    id,
    file: entry.file,
    hash: '',
    entry,
    reading: { text, found: {}, dropped: left },
    provinces,
  });
  return {
    id,
    file: entry.file,
    text,
    original: { name: `${id}${reading.extension}`, bytes },
    entry,
    report,
    dropped: leftOutOf(report).lines,
    left,
  };
}

function firstLine(text: string): string {
  return /\S[^\r\n]*/u.exec(text)?.[0] ?? '';
}

/** The page's own word for its address, where that is of the same site; else where it was found. */
function canonicalOf(canonical: string | undefined, url: string | undefined): string | undefined {
  if (url === undefined || canonical === undefined) return canonical ?? url;
  const site = (address: string): string => new URL(address).hostname.replace(/^(?:www|m)\./u, '');
  return site(canonical) === site(url) ? canonical : url;
}
