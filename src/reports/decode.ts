import { fromLegacyBytes, fromLegacyFont } from './encodings/legacy.js';
import { mendMojibake } from './encodings/mojibake.js';
import { ReportFault } from './fault.js';

/** Control characters that no text file has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu;
const CONTROL_SHARE = 0.005;

/** A file's text, and the encoding it had to be converted from, where it was neither UTF-8 nor UTF-16. */
export interface Decoded {
  readonly text: string;
  readonly from?: string;
}

/**
 * The text of a file: UTF-8, UTF-16 (with or without byte order mark), TCVN3 (ABC), VNI or windows-1258, each known by its
 * bytes. A byte order mark stays in the text.
 * @throws ReportFault `binary` or `encoding`, naming `file`.
 */
export async function decode(bytes: Uint8Array, file: string): Promise<Decoded> {
  const encoding = encodingOf(bytes);
  const strict = strictly(bytes, encoding);
  if (strict === undefined && encoding !== 'utf-8') throw notValid(bytes, encoding, file);
  const mended = strict === undefined ? undefined : mendMojibake(strict);
  if (mended?.kind === 'broken')
    throw new ReportFault(
      file,
      'encoding',
      'The text was garbled by reading UTF-8 as another encoding, and letters were lost: get the file again.',
    );
  if (mended) return { text: mended.text, from: 'UTF-8 read as windows-1252' };
  const decoded = strict === undefined ? await fromLegacyBytes(bytes) : await fromLegacyFont(strict);
  const text = decoded?.text ?? strict;
  if (text === undefined) throw notValid(bytes, encoding, file);
  const controls = text.match(CONTROL)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * CONTROL_SHARE)
    throw new ReportFault(file, 'binary', 'The file holds binary data, not text.');
  return { text, ...(decoded && { from: decoded.from }) };
}

/** Zero bytes on the other side: U+0300, of a text whose marks stand apart. */
const STRAY = 0.15;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Letters of the ASCII range with a zero byte each: UTF-16 whose mark is missing.
  const head = bytes.subarray(0, 400);
  const [even, odd] = [0, 1].map((side) => head.filter((byte, i) => i % 2 === side && byte === 0).length) as [
    number,
    number,
  ];
  const most = Math.max(even, odd);
  if (most <= head.length / 8 || Math.min(even, odd) > most * STRAY || bytes.length % 2 !== 0) return 'utf-8';
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function notValid(bytes: Uint8Array, encoding: Encoding, file: string): ReportFault {
  const where = encoding === 'utf-8' ? ` (near byte ${firstBad(bytes)})` : '';
  return new ReportFault(
    file,
    'encoding',
    `The file is not valid ${encoding.toUpperCase()}${where}, nor Vietnamese in TCVN3, VNI or windows-1258; save it as UTF-8.`,
  );
}

/** Where it stops being UTF-8: the longest prefix that decodes, found by halving. */
function firstBad(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      // Decoded as a stream, a character cut in two at the end is not an error.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}
