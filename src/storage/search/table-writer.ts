import type { Bind, Database } from '../database.js';

/**
 * Rows per statement: a call to the driver's thread costs more than a row. Few sizes, because each is a prepared
 * statement.
 */
const SIZES = [64, 16, 4, 1] as const;

/** Rows buffered for one table. */
export class TableWriter<Column extends string> {
  #rows: Bind[][] = [];
  readonly #database: Database;
  readonly #table: string;
  readonly #columns: readonly Column[];

  constructor(database: Database, table: string, columns: readonly Column[]) {
    this.#database = database;
    this.#table = table;
    this.#columns = columns;
  }

  /** Rows put but not yet taken. */
  get held(): number {
    return this.#rows.length;
  }

  put(row: Readonly<Record<Column, Bind>>): void {
    this.#rows.push(this.#columns.map((column) => row[column]));
  }

  /** Takes the buffered rows; the returned function writes them, in order. */
  take(): () => Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    return async () => {
      const values = `(${this.#columns.map(() => '?').join(', ')})`;
      const into = `${this.#table}(${this.#columns.join(', ')})`;
      for (let i = 0; i < rows.length; ) {
        const size = SIZES.find((one) => one <= rows.length - i) ?? 1;
        const all = Array.from({ length: size }, () => values).join(', ');
        await this.#database.run(`INSERT INTO ${into} VALUES ${all}`, ...rows.slice(i, i + size).flat());
        i += size;
      }
    };
  }
}
