import type { Reading } from '../readers/reader.js';

/** What every format says of itself. */
interface Described {
  /** "pdf": also how it is named between processes. */
  readonly name: string;
  /** Lower case with dot; the first is the one that files as they came are kept under. What is inside decides how it is read. */
  readonly extensions: readonly [string, ...string[]];
  /** Media types that pages are sent as. */
  readonly mime: readonly string[];
}

/** A binary format, read in a separate process with limits: a file may be malicious. */
export interface DocumentFormat extends Described {
  readonly isolated: true;
  /** Is it of this format, by its bytes? */
  recognises(bytes: Buffer): boolean;
  /** @throws DocumentFault. Called in the reading process only. */
  read(bytes: Buffer): Promise<Reading>;
}

/** A format of text, read once it is decoded. */
export interface TextFormat extends Described {
  readonly isolated: false;
  /** Is it of this format, by how it begins, else by the extension of its name? */
  recognises(text: string, extension: string): boolean;
  /** Never throws on any text but one nested too deeply for a parser. */
  read(text: string): Promise<Reading>;
}

/** One format of files that may be reports. */
export type Format = DocumentFormat | TextFormat;
