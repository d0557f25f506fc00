import path from 'node:path';
import { foldedWords } from '../../text/tokens.js';
import type { CatalogEntry } from '../catalog.js';
import { ReportFault } from '../fault.js';
import { FetchFault } from '../fetching/fault.js';
import type { FetchedPage } from '../fetching/fetch-page.js';
import { MAX_DOCUMENT_BYTES } from '../formats/files.js';
import { readRegular } from '../regular.js';
import { putIntoCatalog, type RawEntry, readCatalogFile } from './catalog-file.js';
import { DIGESTS, exists, ORIGINALS, sweep, writeWhole } from './files.js';
import { leftFile } from './left-file.js';
import { alone, writing } from './lock.js';
import type { Incoming, Prepared } from './prepare.js';

/** The outcome of one digest. */
export type Replaced =
  | { readonly kind: 'replaced'; readonly file: string; readonly url: string; readonly prepared: Prepared }
  /** The catalog does not name its page. */
  | { readonly kind: 'no_page'; readonly file: string }
  | {
      readonly kind: 'failed';
      readonly file: string;
      readonly url: string;
      readonly code: string;
      readonly reason: string;
    };

/** What replacing needs. */
export interface DigestPlan {
  readonly dir: string;
  readonly fetch: (url: string) => Promise<FetchedPage>;
  /** Reads what came. @throws ReportFault */
  readonly prepare: (incoming: Incoming) => Promise<Prepared>;
  readonly onDone: (outcome: Replaced, done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Least share of the digest's rarer words that its original must hold. */
const SHARED = 0.5;
const SHORTEST = 300;

/**
 * Fetches the originals of the digests whose page the catalog names and puts them in their place: the same id, the kind
 * `original`; the digest is kept in its own folder. A page that does not tell what the digest tells stays out.
 * @throws FolderError when the folder or its catalog cannot be used, or another import is under way.
 */
export function replaceDigests(plan: DigestPlan): Promise<void> {
  return alone(plan.dir, async () => {
    await sweep(plan.dir);
    const digests = (await readCatalogFile(plan.dir)).filter((raw) => raw['kind'] === 'digest');
    for (const [i, raw] of digests.entries()) {
      if (plan.signal?.aborted) return;
      plan.onDone(await replace(raw, plan), i + 1, digests.length);
    }
  });
}

async function replace(raw: RawEntry, { dir, fetch, prepare }: DigestPlan): Promise<Replaced> {
  const [file, url] = [raw['file'], raw['url']].map((one) => (typeof one === 'string' ? one.trim() : ''));
  if (!file || path.basename(file) !== file || !url) return { kind: 'no_page', file: file ?? '' };
  try {
    if (path.extname(file) !== '.txt')
      throw new ReportFault(file, 'unsupported', 'Only digests in .txt files are replaced.');
    const page = await fetch(url);
    const name = path.posix.basename(new URL(page.url).pathname) || 'page';
    const prepared = await prepare({ bytes: page.body, name, url: page.url, key: url });
    const digest = await keptDigest(dir, file);
    if (!tellsTheSame(digest, prepared.text))
      throw new ReportFault(
        file,
        'unreadable',
        'The page does not tell what the digest tells: it may have been moved or taken down.',
      );
    await writing(dir, () => put(dir, file, raw, prepared));
    return { kind: 'replaced', file, url, prepared };
  } catch (error) {
    if (error instanceof FetchFault || error instanceof ReportFault)
      return { kind: 'failed', file, url, code: error.code, reason: error.reason };
    throw error;
  }
}

const textOf = async (file: string): Promise<string> => (await readRegular(file, MAX_DOCUMENT_BYTES)).toString('utf8');

/** The digest's text; from where it is kept, when a process was killed after it had put the original in its place. */
async function keptDigest(dir: string, file: string): Promise<string> {
  const kept = await textOf(path.join(dir, DIGESTS, file)).catch(() => undefined);
  return kept ?? textOf(path.join(dir, file)).catch(() => '');
}

/** Text first, catalog last: until the catalog says `original`, the replacing is done again. */
async function put(dir: string, file: string, raw: RawEntry, prepared: Prepared): Promise<void> {
  const stem = path.parse(file).name;
  const beside = path.join(dir, DIGESTS, file);
  if (!(await exists(beside))) await writeWhole(beside, await readRegular(path.join(dir, file), MAX_DOCUMENT_BYTES));
  await writeWhole(
    path.join(dir, ORIGINALS, `${stem}${path.extname(prepared.original.name)}`),
    prepared.original.bytes,
  );
  const left = leftFile(stem, prepared.left);
  if (left) await writeWhole(path.join(dir, left.file), left.content);
  await writeWhole(path.join(dir, file), prepared.text);
  const { published, publisher, author } = prepared.entry;
  const entry: CatalogEntry = {
    file,
    kind: 'original',
    ...(raw['published'] === undefined && published !== undefined && { published }),
    ...(raw['publisher'] === undefined && publisher !== undefined && { publisher }),
    ...(author !== undefined && { author }),
  };
  await putIntoCatalog(dir, [entry]);
}

/** Does a page hold most of what a digest says: its longer words and its figures? */
function tellsTheSame(digest: string, page: string): boolean {
  if (page.length < SHORTEST) return false;
  const telling = (text: string): Set<string> =>
    new Set(foldedWords(text).filter((word) => /\d/u.test(word) || word.length >= 4));
  const wanted = telling(digest);
  const there = telling(page);
  const shared = [...wanted].filter((word) => there.has(word)).length;
  return wanted.size > 0 && shared >= wanted.size * SHARED;
}
