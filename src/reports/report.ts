import type { Span } from '../text/span.js';

/** Whether a text is the page as published or our digest of it. */
export type ReportKind = 'original' | 'digest';

/** What an official paper says of itself at its head and foot. */
export interface PaperHead {
  /** "77/2024/NĐ-CP". */
  readonly number?: string;
  /** Its kind, lower case: "nghị định". */
  readonly paper?: string;
  /** Where it was made: "Hà Nội". */
  readonly place?: string;
  readonly signer?: string;
  /** The office over the signature: "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC". */
  readonly signedAs?: string;
}

/** What is known of a report besides its text. Open fields are absent, never empty strings. */
export interface ReportMeta extends PaperHead {
  /** File stem, unique in the folder. */
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly kind: ReportKind;
  readonly organisation?: string;
  readonly province?: string;
  /** Publication date, ISO `YYYY-MM-DD`. */
  readonly published?: string;
  readonly publisher?: string;
  /** Who wrote it, as the page's metadata or the catalog says. */
  readonly author?: string;
  /** Address of the page itself. */
  readonly url?: string;
  /** Address of the publisher's home page: never shown as the report's own. */
  readonly site?: string;
}

/** What a stretch of the text is. Only `furniture` is never quoted, searched or mined. */
export type BlockRole = 'title' | 'dateline' | 'paragraph' | 'caption' | 'byline' | 'furniture';

/** What a paragraph is by its form, unless it is plain text. */
export type BlockForm =
  /** `level`: 1 for a part of the whole, more for what is inside; `number`: as it is asked for ("II", "3.1"). */
  | { readonly kind: 'heading'; readonly level: number; readonly number?: string }
  | { readonly kind: 'item'; readonly number?: string }
  /** `header`: the rows that head its columns, on the lines above in the same block or in a block further up. */
  | { readonly kind: 'row'; readonly header?: Span }
  /** From the office to the name below it; two where two signed side by side. */
  | { readonly kind: 'signature'; readonly signatures: readonly Signature[] };

/** Who signed a paper, and as what. Offsets into the report's text. */
export interface Signature {
  readonly signer: Span;
  readonly offices: readonly Span[];
}

/** A line or paragraph of the text; blocks are in order and do not overlap. */
export interface Block {
  readonly role: BlockRole;
  readonly span: Span;
  /** Sentences inside the block, in order; empty for furniture. */
  readonly sentences: readonly Span[];
  readonly form?: BlockForm;
  /** Which block it stands below: a heading, or the line that introduces its list. */
  readonly under?: number;
}

/** A report as read: all spans are UTF-16 offsets into `text`, which is NFC. */
export interface Report {
  readonly meta: ReportMeta;
  readonly text: string;
  /** The text before NFC, only where it differs: what is quoted to the outside is sliced from it. */
  readonly original?: string;
  /** SHA-256 of the file and its catalog entry, hexadecimal. */
  readonly hash: string;
  readonly blocks: readonly Block[];
  /** Lines of the file that its reader left out of the text: running headers, page numbers, navigation. */
  readonly left?: readonly string[];
}
