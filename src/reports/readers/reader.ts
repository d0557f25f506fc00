/** What a format says of a report besides its text. */
export interface Found {
  readonly title?: string;
  /** ISO `YYYY-MM-DD`. */
  readonly published?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** The page's own address, absolute http(s). */
  readonly url?: string;
}

/** A file's text as it is quoted, before NFC. Paragraphs lie on lines of their own. */
export interface Reading {
  readonly text: string;
  readonly found: Found;
}

/** One format of report. */
export interface Reader {
  /** As a fault message names them: `.html`. Lower case. */
  readonly extensions: readonly string[];
  /** `source`: the decoded file. Never throws on any text. */
  read(source: string): Promise<Reading>;
}
