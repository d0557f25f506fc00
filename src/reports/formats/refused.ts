import { isZip } from './zip.js';

/** What is not read, and says so in a way that helps. */
export interface Refused {
  readonly code: 'old_word' | 'encrypted' | 'binary';
  readonly what: string;
}

/** Extensions of files that are looked at only to say why they are not read. */
export const REFUSED_EXTENSIONS = ['.doc'] as const;

/** First bytes of formats that are no text, with what they are. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The stream that holds a document behind a password. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Why bytes that are of no format are not read, where they show what they are; nothing for anything that may be text. */
export function refusalOf(bytes: Buffer): Refused | undefined {
  const starts = (first: readonly number[]): boolean => first.every((byte, i) => bytes[i] === byte);
  if (isZip(bytes))
    return { code: 'binary', what: 'The file is a zip archive or another Office document, not a Word document.' };
  if (starts(OLE))
    return bytes.includes(ENCRYPTED)
      ? { code: 'encrypted', what: 'The document is protected by a password.' }
      : { code: 'old_word', what: 'The file is in the old Word format (.doc); save it as .docx.' };
  const known = SIGNATURES.find(([, first]) => starts(first));
  return known && { code: 'binary', what: `The file is ${known[0]}, not text.` };
}
