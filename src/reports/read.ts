import path from 'node:path';
import { decode } from './decode.js';
import { readDocument } from './documents/run.js';
import { fromLegacyFont } from './encodings/legacy.js';
import { ReportFault } from './fault.js';
import { binaryFormat, EXTENSIONS, type Format, textFormat } from './formats.js';
import { READERS } from './readers/index.js';
import type { Reading } from './readers/reader.js';

/** A file as read: what it was by its bytes, and its text. */
export interface ReadFile extends Reading {
  readonly format: Format;
  /** The legacy encoding that it was converted from. */
  readonly encoding?: string;
}

/** Larger files are no reports: bytes of text, bytes of a document with its pictures. */
const MAX_TEXT_BYTES = 5 * 1024 * 1024;
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** The extensions that are looked at, for messages: ".txt, .md, …". */
export const SUPPORTED = EXTENSIONS.filter((extension) => extension !== '.doc').join(', ');

/** Is this a file that may be a report, by its name? */
export function mayBeReport(file: string): boolean {
  return EXTENSIONS.some((extension) => extension === path.extname(file).toLowerCase());
}

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
 * The same for PDF and Word documents only; nothing for what may be text, once its size is looked at.
 * @throws ReportFault as `readBytes`.
 */
export async function readDocumentOf(bytes: Uint8Array, file: string): Promise<ReadFile | undefined> {
  const binary = binaryFormat(bytes);
  if (typeof binary === 'object') throw new ReportFault(file, binary.code, binary.what);
  const most = binary === undefined ? MAX_TEXT_BYTES : MAX_DOCUMENT_BYTES;
  if (bytes.length > most)
    throw new ReportFault(file, 'too_large', `The file is larger than ${most / 1024 / 1024} MB.`);
  return binary && documentOf(bytes, binary, file);
}

async function readText(bytes: Uint8Array, file: string): Promise<ReadFile> {
  const { text, from } = await decode(bytes, file);
  const format = textFormat(text, path.extname(file).toLowerCase());
  try {
    return await inUnicode({
      ...(await READERS[format].read(text)),
      format,
      ...(from !== undefined && { encoding: from }),
    });
  } catch (error) {
    // A page can be nested too deeply for a parser: that is a fault of the file, not of the program.
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

async function documentOf(bytes: Uint8Array, format: 'pdf' | 'docx', file: string): Promise<ReadFile> {
  const outcome = await readDocument(bytes, format);
  if ('code' in outcome) throw new ReportFault(file, outcome.code, outcome.reason);
  if (!/[\p{L}\p{N}]/u.test(outcome.text)) throw new ReportFault(file, 'empty', 'The file holds no text.');
  return { ...outcome, format };
}
