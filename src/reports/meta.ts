import type { Province } from '../text/lexicon.js';
import type { CatalogEntry } from './catalog.js';
import { dayIn } from './dateline.js';
import { paperHeadOf } from './head.js';
import { dayOfMinutes } from './minutes.js';
import { organisationOf } from './organisation.js';
import { dayOfPage } from './page-day.js';
import { dayOfPaper } from './paper-day.js';
import { provinceOf } from './province.js';
import type { Found } from './readers/reader.js';
import type { Block, BlockRole, PaperHead, ReportMeta } from './report.js';
import { isRow } from './table-rows.js';

/** What the metadata is taken from. */
export interface MetaSources {
  readonly id: string;
  readonly file: string;
  readonly entry: CatalogEntry;
  readonly found: Found;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly provinces: readonly Province[];
}

/** "Cần Thơ, 11/7/2024 — …", "(11/7/2024) - …": the day, with or without a place, before the first sentence. */
const PREFIX = /^(?:\(|\p{Lu}[\p{L} ]{1,30},\s*(?:ngày\s+)?)(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\)?\s*[-–—]\s/u;

/** The metadata: what the catalog says, else the page, else the text; left open where none of them does. */
export function metaOf({ id, file, entry, found, text, blocks, provinces }: MetaSources): ReportMeta {
  const lines = (role: BlockRole): string[] => linesOf(text, blocks, role);
  const paragraphs = lines('paragraph');
  const [first = ''] = paragraphs;
  const inText = lines('title').join(' ') || found.title?.normalize('NFC') || titleOf(first);
  const titled = found.titled?.normalize('NFC');
  const title = entry.title ?? titled ?? (inText || id);
  const page = [...lines('furniture').slice(0, 8), ...(titled === undefined ? [] : lines('title'))];
  const near = { title, paragraphs, page, letterhead: letterheadOf(text, blocks) };
  const organisation = entry.organisation ?? organisationOf(near);
  const province = entry.province ?? provinceOf({ ...near, ...(organisation && { organisation }) }, provinces);
  const head = paperHeadOf(text, blocks);
  const published = entry.published ?? found.published ?? toldDay(text, blocks, head.number);
  return {
    id,
    file,
    title: shown(title),
    kind: entry.kind ?? 'original',
    ...(organisation && { organisation: shown(organisation) }),
    ...(province && { province: shown(province) }),
    ...(published && { published }),
    ...shownMakers(entry, found),
    ...addressesOf(entry, found),
    ...shownHead(head),
  };
}

/** The beginning of a text without a title; a table has none in its rows. */
const titleOf = (first: string): string => (isRow(first) ? '' : first.slice(0, LONGEST_TITLE));

const linesOf = (text: string, blocks: readonly Block[], role: BlockRole): string[] =>
  blocks.filter((b) => b.role === role).map(({ span }) => squeeze(text.slice(span.start, span.end)));

/** The lines of the letterhead: what stands above the title. */
function letterheadOf(text: string, blocks: readonly Block[]): string[] {
  const titleAt = blocks.find(({ role }) => role === 'title')?.span.start ?? text.length;
  return linesOf(
    text,
    blocks.filter(({ span }) => span.end <= titleAt),
    'caption',
  );
}

function addressesOf(entry: CatalogEntry, found: Found): Pick<ReportMeta, 'url' | 'site'> {
  const url = entry.url ?? found.url;
  return { ...(url && { url }), ...(entry.site && { site: entry.site }) };
}

/** Who published and who wrote it. */
function shownMakers(entry: CatalogEntry, found: Found): Pick<ReportMeta, 'publisher' | 'author'> {
  const publisher = entry.publisher ?? found.publisher?.normalize('NFC');
  const author = entry.author ?? found.author?.normalize('NFC');
  return { ...(publisher && { publisher: shown(publisher) }), ...(author && { author: shown(author) }) };
}

/** The day of publication: by a dateline, else before the first sentence, else as minutes, papers and pages tell theirs. */
function toldDay(text: string, blocks: readonly Block[], number: string | undefined): string | undefined {
  const [first = ''] = linesOf(text, blocks, 'paragraph');
  const day = linesOf(text, blocks, 'dateline')
    .map(dayIn)
    .find((one) => one !== undefined);
  return (
    day ??
    dayIn(PREFIX.exec(first)?.[1] ?? '') ??
    dayOfMinutes(text, blocks) ??
    dayOfPaper(text, blocks, number) ??
    dayOfPage(text, blocks)
  );
}

/** What papers say of themselves, each as a name is shown. */
function shownHead({ number, paper, place, signer, signedAs }: PaperHead): PaperHead {
  return {
    ...(number && { number: shown(number) }),
    ...(paper && { paper: shown(paper) }),
    ...(place && { place: shown(place) }),
    ...(signer && { signer: shown(signer) }),
    ...(signedAs && { signedAs: shown(signedAs) }),
  };
}

const LONGEST_TITLE = 160;
/** Longer text is not a name. */
const LONGEST_NAME = 600;

/** A name without control and direction marks, no longer than a name can be. */
function shown(name: string): string {
  const plain = name.slice(0, 2 * LONGEST_NAME).replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
  return squeeze(plain)
    .slice(0, LONGEST_NAME)
    .replace(/[\uD800-\uDBFF]$/u, '');
}

function squeeze(line: string): string {
  return line.replace(/\s+/gu, ' ').trim();
}
