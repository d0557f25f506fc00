import { createHash } from 'node:crypto';
import { lower } from '../text/fold.js';
import { canonical } from '../text/normalise.js';
import type { CatalogEntry } from './catalog.js';

/** Lines looked at from either end of a page. */
const EDGE = 16;
/** A line stands on so many pages of a site, and on so large a part of those in the folder, before it is taken for the site's. */
const PAGES = 3;
const PART = 0.5;
/** Shorter and longer lines are nothing that a site writes on all its pages. */
const SHORTEST = 12;
const LONGEST = 500;
/** Figures of a line's key: more than enough to tell the lines of a folder from each other. */
const KEY = 12;

/** What two lines have in common where one says what the other says; nothing for a line that is never looked at. */
export function lineKey(line: string): string | undefined {
  const low = canonical(lower(line.normalize('NFC').replace(/\s+/gu, ' ').trim()));
  if (low.length < SHORTEST || low.length > LONGEST || !/\p{L}/u.test(low)) return undefined;
  return createHash('sha256').update(low).digest('hex').slice(0, KEY);
}

/** The keys of the first and last lines of a text, each once. */
export function edgeKeys(text: string): string[] {
  const lines = text.split(/[\r\n]+/u).filter((line) => line.trim() !== '');
  const edges = lines.length <= 2 * EDGE ? lines : [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];
  return [...new Set(edges.flatMap((line) => lineKey(line) ?? []))];
}

/** The site that a page is of. */
export function siteOf(entry: CatalogEntry | undefined): string | undefined {
  const address = entry?.url ?? entry?.site;
  return address !== undefined && URL.canParse(address) ? new URL(address).host.replace(/^www\./u, '') : undefined;
}

/** A page with its site and the keys of its edges. */
export interface SitePage {
  readonly id: string;
  readonly site: string;
  readonly keys: readonly string[];
}

/** For each page, by id, its keys that stand on several pages of its site, in order; pages without any are left out. */
export function repeatedKeys(pages: readonly SitePage[]): ReadonlyMap<string, readonly string[]> {
  const sites = new Map<string, SitePage[]>();
  for (const page of pages) {
    const others = sites.get(page.site);
    if (others) others.push(page);
    else sites.set(page.site, [page]);
  }
  return new Map([...sites.values()].flatMap(repeatedOnSite));
}

/** The same for the pages of one site. */
function repeatedOnSite(pages: readonly SitePage[]): (readonly [id: string, keys: readonly string[]])[] {
  const counts = new Map<string, number>();
  for (const key of pages.flatMap(({ keys }) => keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(PAGES, PART * pages.length);
  return pages
    .map(({ id, keys }) => [id, keys.filter((key) => (counts.get(key) ?? 0) >= least).sort()] as const)
    .filter(([, repeated]) => repeated.length > 0);
}
