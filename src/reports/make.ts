import type { Province } from '../text/lexicon.js';
import { blocksOf } from './blocks.js';
import type { CatalogEntry } from './catalog.js';
import { metaOf } from './meta.js';
import type { Reading } from './readers/reader.js';
import type { Report } from './report.js';

/** What a report is made of. */
export interface Ingredients {
  readonly id: string;
  readonly file: string;
  readonly hash: string;
  readonly entry?: CatalogEntry;
  readonly reading: Reading;
  readonly provinces: readonly Province[];
  /** Keys of lines that several pages of its site have. */
  readonly repeated?: readonly string[];
}

/** Puts a report together: text in NFC, blocks, and metadata from the catalog, the page and the text, in this order. */
export function makeReport({ id, file, hash, entry, reading, provinces, repeated }: Ingredients): Report {
  const text = reading.text.normalize('NFC');
  const blocks = blocksOf(text, {
    title: entry?.title ?? reading.found.title?.normalize('NFC'),
    published: entry?.published ?? reading.found.published,
    ...(repeated && { repeated }),
  });
  return {
    meta: metaOf({ id, file, entry: entry ?? { file }, found: reading.found, text, blocks, provinces }),
    text,
    ...(text !== reading.text && { original: reading.text }),
    hash,
    blocks,
    ...(reading.dropped &&
      reading.dropped.length > 0 && { left: reading.dropped.map((line) => line.normalize('NFC')) }),
  };
}
