import type { Bind, Database } from '../storage/database.js';

/** Rows of one statement: the way to the driver's thread is dearer than the row. Few sizes, as each is a statement kept prepared. */
const SIZES = [64, 16, 4, 1] as const;

/** Rows on their way into one table. */
export class TableWriter {
  #rows: (readonly Bind[])[] = [];

  /** @param into the table with its columns, `notes(id, text)`; rows have as many values. */
  readonly database: Database;
  readonly into: string;

  constructor(database: Database, into: string) {
    this.database = database;
    this.into = into;
  }

  /** Rows put and not yet taken. */
  get held(): number {
    return this.#rows.length;
  }

  put(row: readonly Bind[]): void {
    this.#rows.push(row);
  }

  /** Takes the rows held; the function given writes them, in order. */
  take(): () => Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    return async () => {
      for (let i = 0; i < rows.length; ) {
        const size = SIZES.find((one) => one <= rows.length - i) ?? 1;
        const batch = rows.slice(i, i + size);
        const values = `(${batch[0]?.map(() => '?').join(', ')})`;
        const all = Array.from({ length: size }, () => values).join(', ');
        await this.database.run(`INSERT INTO ${this.into} VALUES ${all}`, ...batch.flat());
        i += size;
      }
    };
  }
}
