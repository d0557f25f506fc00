/** What a format says of a report besides its text. */
export interface Found {
  readonly title?: string;
  /** ISO `YYYY-MM-DD`. */
  readonly published?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** The page's own address, absolute http(s). */
  readonly url?: string;
  /** A title that somebody wrote down as such: it goes before what the text looks like. */
  readonly titled?: string;
}

/** A file's text as it is quoted, before NFC. Paragraphs lie on lines of their own. */
export interface Reading {
  readonly text: string;
  readonly found: Found;
  /** Lines of the file that are not of the report, in order: running headers, page numbers, navigation. */
  readonly dropped?: readonly string[];
}

/** One format of text. */
export interface Reader {
  /** `source`: the decoded file. Never throws on any text. */
  read(source: string): Promise<Reading>;
}
