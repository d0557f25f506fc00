/** Error codes of a full disk, or of a file that may not be written. */
const UNWRITABLE: ReadonlySet<string> = new Set([
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'ENOSPC',
  'EDQUOT',
  'EROFS',
]);

/** Does an error, or its cause, say that nothing can be written at the moment? */
export function isUnwritable(error: unknown): boolean {
  for (let one = error, deep = 0; one instanceof Error && deep < 5; one = one.cause, deep++)
    if ('code' in one && UNWRITABLE.has(String(one.code))) return true;
  return false;
}
