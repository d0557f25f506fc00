import type { Span } from '../text/span.js';

/** Whether a text is the page as published or our digest of it. */
export type ReportKind = 'original' | 'digest';

/** What is known of a report besides its text. Open fields are absent, never empty strings. */
export interface ReportMeta {
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
  /** The page itself. */
  readonly url?: string;
  /** Only the publisher's home: never shown as the page. */
  readonly site?: string;
}

/** What a stretch of the text is. Only `furniture` is never quoted, searched or mined. */
export type BlockRole = 'title' | 'dateline' | 'paragraph' | 'caption' | 'byline' | 'furniture';

/** A line or paragraph of the text; blocks are in order and do not overlap. */
export interface Block {
  readonly role: BlockRole;
  readonly span: Span;
  /** Sentences inside the block, in order; empty for furniture. */
  readonly sentences: readonly Span[];
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
