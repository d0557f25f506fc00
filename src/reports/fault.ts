/** What went wrong with a file of the reports folder, for telling it in any language. */
export type FaultCode =
  | 'catalog_malformed'
  | 'catalog_entry'
  | 'catalog_missing_file'
  | 'duplicate_id'
  | 'unsupported'
  | 'unreadable'
  /** A pipe, a device, a socket or a folder. */
  | 'not_a_file'
  | 'link_outside'
  | 'empty'
  | 'encoding'
  | 'binary'
  | 'too_large'
  /** Word's format of before 2007. */
  | 'old_word'
  /** Behind a password. */
  | 'encrypted'
  /** Pictures of pages. */
  | 'scanned'
  | 'damaged'
  | 'too_many_pages'
  | 'too_slow'
  | 'too_much_memory'
  /** Its markup is nested too deeply. */
  | 'too_deep'
  /** Unpacks to far more than its size. */
  | 'inflates';

/** A file, or part of the catalog, that could not be taken in. */
export interface LoadFault {
  /** The file's name in the folder. */
  readonly file: string;
  readonly code: FaultCode;
  /** One short English sentence. */
  readonly reason: string;
}

/** A report that cannot be read; the others can. */
export class ReportFault extends Error implements LoadFault {
  override readonly name = 'ReportFault';
  readonly file: string;
  readonly code: FaultCode;

  constructor(file: string, code: FaultCode, reason: string) {
    super(reason);
    this.file = file;
    this.code = code;
  }

  get reason(): string {
    return this.message;
  }
}

/** The reports folder itself cannot be used. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}

/** Did a parser give up on a text for the depth of its parts? */
export function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/u.test(error.message);
}

/** The `code` of an error of the file system, empty for anything else. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** An error of the file system in words. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by this user';
  if (code === 'ENOTDIR') return 'is not a folder';
  if (code === 'EISDIR') return 'is a folder';
  if (code === 'ELOOP') return 'is a link that leads to itself';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'cannot be written (the disk is full)';
  return `cannot be read (${code || String(error)})`;
}
