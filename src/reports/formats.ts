/** What a file is, by its first bytes. */
export type Format = 'pdf' | 'docx' | 'html' | 'markdown' | 'text';

/** What is not read, and says so in a way that helps. */
export type Refused =
  | { readonly code: 'old_word'; readonly what: string }
  | { readonly code: 'encrypted'; readonly what: string }
  | { readonly code: 'binary'; readonly what: string };

/** Extensions that are looked at, lower case with dot; what is inside decides how they are read. */
export const EXTENSIONS = ['.txt', '.md', '.html', '.htm', '.pdf', '.docx', '.doc'] as const;

/** First bytes of formats that are no text, with what they are. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF_WITHIN = 1024;
const WORD_PART = Buffer.from('word/document');
/** The stream that holds a document behind a password. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Is it one of the document formats, or of those that are refused? Nothing for anything that may be text. */
export function binaryFormat(bytes: Uint8Array): 'pdf' | 'docx' | Refused | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (first: readonly number[]): boolean => first.every((byte, i) => bytes[i] === byte);
  if (starts(ZIP))
    return view.includes(WORD_PART)
      ? 'docx'
      : { code: 'binary', what: 'The file is a zip archive or another Office document, not a Word document.' };
  if (starts(OLE))
    return view.includes(ENCRYPTED)
      ? { code: 'encrypted', what: 'The document is protected by a password.' }
      : { code: 'old_word', what: 'The file is in the old Word format (.doc); save it as .docx.' };
  const known = SIGNATURES.find(([, first]) => starts(first));
  if (known) return { code: 'binary', what: `The file is ${known[0]}, not text.` };
  // What a viewer accepts: the mark somewhere in the first kilobyte, but not behind text of another kind.
  const mark = view.subarray(0, PDF_WITHIN).indexOf('%PDF-');
  return mark === 0 || (mark > 0 && !/^[\p{L}<]/u.test(view.subarray(0, mark).toString('latin1').trim()))
    ? 'pdf'
    : undefined;
}

/** The kind of a decoded text: what it begins with, else what its name says. */
export function textFormat(text: string, extension: string): 'html' | 'markdown' | 'text' {
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/iu.test(
      text.slice(0, 4000),
    ) ||
    isFragment(text)
  )
    return 'html';
  if (extension === '.html' || extension === '.htm') return 'html';
  return extension === '.md' ? 'markdown' : 'text';
}

/** A part of a page without its frame: it begins with an element of HTML that is closed again, or others are. */
function isFragment(text: string): boolean {
  const first =
    /^\uFEFF?\s*<(?:meta|title|div|article|section|main|table|center|font|span|form|header|p|h[1-6]|ul|ol)(?:\s[^<>]{0,500})?>/iu;
  return first.test(text) && /<\/(?:div|article|section|main|table|p|h[1-6]|ul|ol|span|center|form)>/iu.test(text);
}
