import type * as Sqlite from 'sqlite3';
import { type Bind, type Database, DatabaseError, type Row } from './types.js';

/** Prepared statements kept per connection. */
const KEPT = 64;

/** A driver error with the statement that caused it. */
export function wrap(error: Error, what: string): DatabaseError {
  const code = (error as Error & { readonly code?: unknown }).code;
  return new DatabaseError(
    `${error.message} (${what.slice(0, 200)})`,
    typeof code === 'string' ? code : 'SQLITE_ERROR',
    {
      cause: error,
    },
  );
}

function check(binds: readonly Bind[], sql: string): void {
  for (const value of binds as readonly unknown[]) {
    const fine =
      value === null ||
      typeof value === 'string' ||
      value instanceof Uint8Array ||
      (typeof value === 'number' && Number.isFinite(value));
    if (!fine)
      throw new DatabaseError(`A ${typeof value} (${String(value)}) cannot be bound (${sql.slice(0, 200)})`, 'BIND');
  }
}

/** The driver stores only Buffers as blobs: a bare Uint8Array would become text. */
const toDriver = (value: Bind): string | number | null | Buffer =>
  value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;

/** A prepared statement with the number of calls that use it. */
interface Prepared {
  readonly ready: Promise<Sqlite.Statement>;
  users: number;
  /** Evicted: finalised when its last call ends. */
  dropped: boolean;
}

/** A connection on an open handle of the driver. */
export class Connection implements Database {
  readonly #statements = new Map<string, Prepared>();
  readonly #running = new Set<Promise<unknown>>();
  #queue: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | undefined;
  #closed = false;

  readonly file: string;
  readonly handle: Sqlite.Database;

  constructor(file: string, handle: Sqlite.Database) {
    this.file = file;
    this.handle = handle;
  }

  run(sql: string, ...binds: readonly Bind[]): Promise<number> {
    return this.#use(
      sql,
      binds,
      (statement, values) =>
        new Promise((resolve, reject) => {
          statement.run(values, function (this: Sqlite.RunResult, error: Error | null) {
            if (error) reject(wrap(error, sql));
            else resolve(this.changes);
          });
        }),
    );
  }

  async get<R extends Row = Row>(sql: string, ...binds: readonly Bind[]): Promise<R | undefined> {
    // The driver's own get() leaves the statement open, and with it a read lock.
    return (await this.all<R>(sql, ...binds))[0];
  }

  all<R extends Row = Row>(sql: string, ...binds: readonly Bind[]): Promise<R[]> {
    return this.#use(
      sql,
      binds,
      (statement, values) =>
        new Promise((resolve, reject) => {
          statement.all(values, (error: Error | null, rows: R[]) => (error ? reject(wrap(error, sql)) : resolve(rows)));
        }),
    );
  }

  exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.handle.exec(sql, (error: Error | null) => (error === null ? resolve() : reject(wrap(error, sql))));
    });
  }

  transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing !== undefined) return Promise.reject(new DatabaseError('The database is closed', 'CLOSED'));
    const result = this.#queue.then(async () => {
      await this.exec('BEGIN IMMEDIATE');
      try {
        const value = await work();
        await this.exec('COMMIT');
        return value;
      } catch (error) {
        await this.exec('ROLLBACK').catch(() => {});
        throw error;
      }
    });
    this.#queue = result.catch(() => {});
    return result;
  }

  close(): Promise<void> {
    this.#closing ??= this.#queue.then(async () => {
      this.#closed = true;
      await Promise.allSettled(this.#running);
      for (const prepared of this.#statements.values()) await finalize(prepared.ready);
      this.#statements.clear();
      await new Promise<void>((resolve, reject) => {
        this.handle.close((error: Error | null) => (error ? reject(wrap(error, `close ${this.file}`)) : resolve()));
      });
    });
    return this.#closing;
  }

  async #use<T>(
    sql: string,
    binds: readonly Bind[],
    call: (statement: Sqlite.Statement, values: (string | number | null | Buffer)[]) => Promise<T>,
  ): Promise<T> {
    check(binds, sql);
    if (this.#closed) throw new DatabaseError('The database is closed', 'CLOSED');
    const prepared = this.#prepare(sql);
    prepared.users++;
    const result = prepared.ready.then((statement) => call(statement, binds.map(toDriver)));
    this.#running.add(result);
    try {
      return await result;
    } finally {
      this.#running.delete(result);
      prepared.users--;
      if (prepared.dropped && prepared.users === 0) void finalize(prepared.ready);
    }
  }

  #prepare(sql: string): Prepared {
    const known = this.#statements.get(sql);
    if (known) {
      this.#statements.delete(sql);
      this.#statements.set(sql, known);
      return known;
    }
    const ready = new Promise<Sqlite.Statement>((resolve, reject) => {
      const statement = this.handle.prepare(sql, (error: Error | null) => {
        if (error) reject(wrap(error, sql));
        else resolve(statement);
      });
    });
    const made: Prepared = { ready, users: 0, dropped: false };
    this.#statements.set(sql, made);
    ready.catch(() => this.#statements.delete(sql));
    if (this.#statements.size > KEPT) this.#dropOldest();
    return made;
  }

  #dropOldest(): void {
    const [sql, oldest] = this.#statements.entries().next().value as [string, Prepared];
    this.#statements.delete(sql);
    oldest.dropped = true;
    if (oldest.users === 0) void finalize(oldest.ready);
  }
}

async function finalize(statement: Promise<Sqlite.Statement>): Promise<void> {
  const ready = await statement.catch(() => undefined);
  if (ready) await new Promise<void>((resolve) => ready.finalize(() => resolve()));
}
