import { ReportFault } from './fault.js';

/** First bytes of formats that are no text, with what they are. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a zip archive or an Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a gzip archive', [0x1f, 0x8b]],
];

/** Control characters that no text file has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu;
const CONTROL_SHARE = 0.005;

/**
 * The text of a file: UTF-8 (with or without byte order mark) or UTF-16 with one. A byte order mark stays in the text.
 * @throws ReportFault `binary` or `encoding`, naming `file`.
 */
export function decode(bytes: Uint8Array, file: string): string {
  const known = SIGNATURES.find(([, first]) => first.every((byte, i) => bytes[i] === byte));
  if (known) throw new ReportFault(file, 'binary', `The file is ${known[0]}, not text.`);
  const text = inEncoding(bytes, encodingOf(bytes), file);
  const controls = text.match(CONTROL)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * CONTROL_SHARE)
    throw new ReportFault(file, 'binary', 'The file holds binary data, not text.');
  return text;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function inEncoding(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be', file: string): string {
  // Letters of the ASCII range with a zero byte each: UTF-16 whose mark is missing.
  const head = bytes.subarray(0, 400);
  const zeros = [0, 1].map((odd) => head.filter((byte, i) => i % 2 === odd && byte === 0).length);
  if (encoding === 'utf-8' && Math.max(...zeros) > head.length / 8 && Math.min(...zeros) === 0)
    throw new ReportFault(file, 'encoding', 'The file looks like UTF-16 without a byte order mark; save it as UTF-8.');
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const where = encoding === 'utf-8' ? ` (near byte ${firstBad(bytes)})` : '';
    throw new ReportFault(
      file,
      'encoding',
      `The file is not valid ${encoding.toUpperCase()}${where}; save it as UTF-8.`,
    );
  }
}

/** Where it stops being UTF-8: the longest prefix that decodes, found by halving. */
function firstBad(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      // As a stream, a character cut in two at the end is no fault.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}
