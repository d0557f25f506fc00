import type { ReportMeta } from './report.js';

/** Longest name that is shown, in code units. */
const LONGEST = 120;

/**
 * The name under which a file was sent, fit for being shown: NFC, its last part only, without control and direction marks,
 * at most 120 code units. It never becomes a path. Empty where nothing is left.
 */
export function shownName(raw: string): string {
  const last = raw.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (/^\.*$/u.test(clean)) return '';
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** First bytes of documents, with the extension they are kept under. */
const DOCUMENTS: readonly (readonly [string, readonly number[]])[] = [
  ['.pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['.docx', [0x50, 0x4b, 0x03, 0x04]],
  ['.doc', [0xd0, 0xcf, 0x11, 0xe0]],
];
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/iu;

/** The extension under which a content is kept: by its first bytes; its name tells only Markdown from plain text. */
export function extensionFor(content: Uint8Array, name: string): string {
  const document = DOCUMENTS.find(([, first]) => first.every((byte, i) => content[i] === byte));
  if (document) return document[0];
  // Zero bytes out: whatever the encoding, the first tag is in ASCII.
  const head = Buffer.from(content.subarray(0, 4000))
    .toString('latin1')
    .replace(/^(?:ÿþ|þÿ|ï»¿)|\0/gu, '');
  if (HTML.test(head)) return '.html';
  return /\.(?:md|markdown)$/iu.test(name) ? '.md' : '.txt';
}

/** A stem for a new report's file, made of its province and year and told apart by `hash`: letters a–z, digits and "-". */
export function generatedStem({ province, published, title }: Partial<ReportMeta>, hash: string): string {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(title ?? '')?.[0] ?? published?.slice(0, 4);
  const place = (province ?? 'bao cao')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-');
  // Letters only: digits at the end of an id may be taken for a year.
  const letters = [...hash.slice(0, 6)].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
  return [place, year, letters].filter((part) => part !== undefined && part !== '').join('-');
}
