import type { Reading } from '../../readers/reader.js';
import { DocumentFault } from '../outcome.js';
import { linesAcross, linesOfPage } from './lines.js';
import { withoutMargins } from './margins.js';
import { withoutNotes } from './notes.js';
import { paragraphsOf } from './paragraphs.js';
import type { PlacedText } from './placed.js';

/** The part of pdf.js that is used here. */
interface PdfJs {
  getDocument(options: Readonly<Record<string, unknown>>): PdfTask;
  readonly OPS: Readonly<Record<string, number>>;
}
interface PdfTask {
  readonly promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
}
interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}
interface PdfPage {
  getViewport(options: { readonly scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: Matrix;
  };
  getTextContent(): Promise<{ readonly items: readonly (PdfItem | { readonly type: string })[] }>;
  getOperatorList(): Promise<{ readonly fnArray: readonly number[] }>;
  cleanup(): boolean;
}
interface PdfItem {
  readonly str: string;
  readonly transform: Matrix;
  readonly width: number;
}
type Matrix = readonly [number, number, number, number, number, number];

/** Page limit; no report has more. */
const MAX_PAGES = 400;
/** With fewer letters a page than this, and pictures, the pages are scans. */
const LETTERS_A_PAGE = 20;
/** Text rotated by more than this, in radians, is a stamp or watermark. */
const TURNED = 0.1;

/**
 * The text of a PDF: paragraphs joined from lines, without running headers, footers, page numbers and watermarks. Nothing in it is
 * executed, and nothing outside it is read.
 * @throws DocumentFault `encrypted`, `damaged`, `too_many_pages`, `scanned`.
 */
export async function readPdf(bytes: Buffer): Promise<Reading> {
  const pdfjs = (await import('unpdf/pdfjs')) as unknown as PdfJs;
  const task = taskOf(pdfjs, bytes);
  try {
    return await readingOf(pdfjs, await opened(task));
  } finally {
    await task.destroy().catch(() => {});
  }
}

async function readingOf(pdfjs: PdfJs, document: PdfDocument): Promise<Reading> {
  if (document.numPages > MAX_PAGES)
    throw new DocumentFault('too_many_pages', `The PDF has ${document.numPages} pages; at most ${MAX_PAGES} are read.`);
  const pages: PageText[] = [];
  for (let number = 1; number <= document.numPages; number++) pages.push(await pageText(document, number));
  const letters = pages.reduce((sum, page) => sum + page.letters, 0);
  if (letters < LETTERS_A_PAGE * document.numPages && (await isPicture(pdfjs, document)))
    throw new DocumentFault('scanned', 'The PDF is scanned: its pages are pictures without text.');
  const kept = withoutMargins(
    pages.map(({ items }, i) => linesAcross(items, i)),
    pages.map(({ height }) => height),
  );
  const lined = kept.pages.map((lines, i) =>
    linesOfPage(
      lines.flatMap(({ row }) => row),
      i,
      pages[i]?.width ?? 0,
    ),
  );
  const { pages: running, notes } = withoutNotes(lined);
  const text = [paragraphsOf(running), paragraphsOf(notes)].filter((part) => part !== '').join('\n\n');
  return { text, found: {}, dropped: [...pages.flatMap(({ turned }) => turned), ...kept.dropped] };
}

/** The content of a page: its upright pieces of text, its rotated ones, and the number of letters in all of them. */
interface PageText {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PlacedText[];
  readonly turned: readonly string[];
  readonly letters: number;
}

async function pageText(document: PdfDocument, number: number): Promise<PageText> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const items: PlacedText[] = [];
  const turned: string[] = [];
  let letters = 0;
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const placed = place(item, transform);
    if (placed.turned) turned.push(item.str.trim());
    else items.push(placed);
    letters += item.str.match(/\p{L}/gu)?.length ?? 0;
  }
  page.cleanup();
  return { width, height, items, turned, letters };
}

function taskOf(pdfjs: PdfJs, bytes: Buffer): PdfTask {
  return pdfjs.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    enableXfa: false,
    verbosity: 0,
  });
}

async function opened(task: PdfTask): Promise<PdfDocument> {
  try {
    return await task.promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new DocumentFault('encrypted', 'The PDF is protected by a password.');
    const reason = error instanceof Error ? error.message.slice(0, 120) : '';
    throw new DocumentFault('damaged', `The PDF is damaged (${reason}).`);
  }
}

/** The position of an item, in points from the left and top edge of the displayed page. */
function place(item: PdfItem, page: Matrix): PlacedText & { readonly turned: boolean } {
  const [a, b, c, d, e, f] = item.transform;
  const across = [page[0] * a + page[2] * b, page[1] * a + page[3] * b] as const;
  const up = [page[0] * c + page[2] * d, page[1] * c + page[3] * d] as const;
  return {
    text: item.str,
    x: page[0] * e + page[2] * f + page[4],
    y: page[1] * e + page[3] * f + page[5],
    width: item.width,
    size: Math.hypot(...up) || Math.hypot(...across) || 1,
    turned: Math.abs(Math.atan2(across[1], across[0])) > TURNED,
  };
}

/** Does the first page have a picture? */
async function isPicture({ OPS }: PdfJs, document: PdfDocument): Promise<boolean> {
  const { fnArray } = await (await document.getPage(1)).getOperatorList();
  const pictures = new Set(
    ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'paintImageXObjectRepeat'].map(
      (name) => OPS[name],
    ),
  );
  return fnArray.some((operation) => pictures.has(operation));
}
