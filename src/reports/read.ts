import path from 'node:path';
import { decode } from './decode.js';
import { readDocument } from './documents/run.js';
import { fromLegacyFont } from './encodings/legacy.js';
import { isTooDeep, ReportFault } from './fault.js';
import { MAX_DOCUMENT_BYTES } from './formats/files.js';
import type { DocumentFormat, Format, TextFormat } from './formats/format.js';
import { FORMATS } from './formats/index.js';
import { refusalOf } from './formats/refused.js';
import type { Reading } from './readers/reader.js';

/** A file as read: what it was by its bytes, and its text. */
export interface ReadFile extends Reading {
  /** The name of its format. */
  readonly format: string;
  /** The extension that a file of this format is kept under. */
  readonly extension: string;
  /** The legacy encoding that it was converted from. */
  readonly encoding?: string;
}

/** A larger text is not a report. */
const MAX_TEXT_BYTES = 5 * 1024 * 1024;

/**
 * Reads the bytes of a file, whatever they are: the format is known by them; `file` is for messages and tells Markdown from
 * plain text. PDF and Word documents are read in processes of their own, with limits.
 * @throws ReportFault naming `file`: binary, in no known encoding, too large, an old Word file, encrypted, scanned, damaged,
 * more than the limits, or without text.
 */
export async function readBytes(bytes: Uint8Array, file: string): Promise<ReadFile> {
  const read = (await readDocumentOf(bytes, file)) ?? (await readText(bytes, file));
  if (!/[\p{L}\p{N}]/u.test(read.text)) throw new ReportFault(file, 'empty', 'The file holds no text.');
  return read;
}

/**
 * The same for documents that have processes of their own only; nothing for what may be text, once its size is looked at.
 * @throws ReportFault as `readBytes`.
 */
export async function readDocumentOf(bytes: Uint8Array, file: string): Promise<ReadFile | undefined> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const document = FORMATS.find((format): format is DocumentFormat => format.isolated && format.recognises(view));
  const refused = document ? undefined : refusalOf(view);
  if (refused) throw new ReportFault(file, refused.code, refused.what);
  const most = document ? MAX_DOCUMENT_BYTES : MAX_TEXT_BYTES;
  if (bytes.length > most)
    throw new ReportFault(file, 'too_large', `The file is larger than ${most / 1024 / 1024} MB.`);
  return document && documentOf(bytes, document, file);
}

const named = ({ name, extensions }: Format): Pick<ReadFile, 'format' | 'extension'> => ({
  format: name,
  extension: extensions[0],
});

/** The format of a decoded text, which the last of the list always is. */
function textFormat(text: string, extension: string): TextFormat | undefined {
  return FORMATS.find((format): format is TextFormat => !format.isolated && format.recognises(text, extension));
}

async function readText(bytes: Uint8Array, file: string): Promise<ReadFile> {
  const { text, from } = await decode(bytes, file);
  const format = textFormat(text, path.extname(file).toLowerCase());
  if (!format) throw new ReportFault(file, 'unsupported', 'The file is of no format that is read.');
  try {
    return await inUnicode({
      ...(await format.read(text)),
      ...named(format),
      ...(from !== undefined && { encoding: from }),
    });
  } catch (error) {
    // A fault of the file, not of the program.
    if (isTooDeep(error)) throw new ReportFault(file, 'too_deep', 'The file is nested too deeply.');
    const reason = error instanceof Error ? error.message : String(error);
    throw new ReportFault(file, 'unreadable', `The file cannot be parsed: ${reason}.`);
  }
}

/** Among the markup of a page, text typed with a legacy font does not show before it is taken out. */
async function inUnicode(read: ReadFile): Promise<ReadFile> {
  const converted = read.encoding === undefined ? await fromLegacyFont(read.text) : undefined;
  if (!converted) return read;
  const { title } = read.found;
  const found = title === undefined ? read.found : { ...read.found, title: converted.convert(title) };
  return { ...read, text: converted.text, found, encoding: converted.from };
}

async function documentOf(bytes: Uint8Array, format: DocumentFormat, file: string): Promise<ReadFile> {
  const outcome = await readDocument(bytes, format.name);
  if ('code' in outcome) throw new ReportFault(file, outcome.code, outcome.reason);
  if (!/[\p{L}\p{N}]/u.test(outcome.text)) throw new ReportFault(file, 'empty', 'The file holds no text.');
  return { ...outcome, ...named(format) };
}
