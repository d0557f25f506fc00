/**
 * What may be bound to a statement. Integers beyond 32 bits need a column of INTEGER affinity (the driver sends them as
 * REAL).
 */
export type Bind = string | number | null | Uint8Array;
/** A row from the driver; readers name its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** A database error, with the SQLite code (`SQLITE_BUSY`, …) and the statement. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: string;

  constructor(message: string, code: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Codes for a file whose bytes are damaged, or whose rows no longer fit each other. */
const DAMAGED: ReadonlySet<string> = new Set([
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
  'SQLITE_FORMAT',
  'SQLITE_CONSTRAINT',
  'SQLITE_MISMATCH',
  'ROW',
]);

const FAULTS: ReadonlySet<string> = new Set(['DatabaseError', 'IndexError']);

/** A row with content that nobody wrote. */
export function damagedRow(cause: unknown): DatabaseError {
  return new DatabaseError('A row of the database cannot be read', 'ROW', { cause });
}

/** Does an index error, or its cause, mean that the file is damaged? Then only a rebuild helps. */
export function isDamage(error: unknown): boolean {
  for (let one = error, deep = 0; one instanceof Error && deep < 5; one = one.cause, deep++)
    // By name: it may come from another thread.
    if (FAULTS.has(one.name) && 'code' in one && DAMAGED.has(String(one.code))) return true;
  return false;
}

/** One connection. Statements are prepared once and kept; every failure is a rejected promise with a `DatabaseError`. */
export interface Database {
  readonly file: string;
  /** Runs one statement; returns the number of changed rows. */
  run(sql: string, ...binds: readonly Bind[]): Promise<number>;
  get<R extends Row = Row>(sql: string, ...binds: readonly Bind[]): Promise<R | undefined>;
  all<R extends Row = Row>(sql: string, ...binds: readonly Bind[]): Promise<R[]>;
  /** Runs a script of several statements without binds. */
  exec(sql: string): Promise<void>;
  /**
   * Runs `work` alone, between BEGIN IMMEDIATE and COMMIT; rolls back when it rejects. Transactions wait for each other
   * in order.
   */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Waits for running calls, finalises the statements and closes. May be called twice. */
  close(): Promise<void>;
}
