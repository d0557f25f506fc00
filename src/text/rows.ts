/** Numbers by name. */
export type Row = Readonly<Record<string, number>>;

/**
 * The names and numbers of a row as parallel arrays: an object with words as keys has its own shape, which takes more
 * memory than its numbers.
 */
export interface Cells {
  readonly names: readonly string[];
  readonly numbers: readonly number[];
}

const cellsOf = (row: Row): Cells => ({ names: Object.keys(row), numbers: Object.values(row) });

/** Many named rows of numbers. */
export interface Rows {
  /** Undefined if no row has that name. */
  get(name: string): Cells | undefined;
  /** All rows, in the written form. */
  toJSON(): Readonly<Record<string, Row>>;
}

/** The rows of an object. */
export function rowsOf(object: Readonly<Record<string, Row>>): Rows {
  return {
    get: (name) => (Object.hasOwn(object, name) ? cellsOf(object[name] as Row) : undefined),
    toJSON: () => object,
  };
}

/** An object of rows as JSON, one line a row, sorted by the bytes of their names; `readRows` reads it. */
export function rowsText(rows: Rows): string {
  const lines = Object.entries(rows.toJSON())
    .map(([name, row]) => ({ name: JSON.stringify(name), row: JSON.stringify(row) }))
    .map(({ name, row }) => ({ bytes: Buffer.from(name), line: `${name}: ${row}` }))
    .sort((a, b) => a.bytes.compare(b.bytes));
  return `{\n${lines.map(({ line }) => line).join(',\n')}\n}`;
}

const NEWLINE = 10;
const COMMA = 44;
/** Parsed rows kept; all are dropped when there are more. */
const MOST_KEPT = 4000;

/**
 * Reads rows written by `rowsText`, as UTF-8. A row is parsed on first use: a question needs a few of thousands, and
 * splitting all of them would take most of a start.
 */
export function readRows(bytes: Buffer): Rows {
  const first = bytes.indexOf(NEWLINE) + 1;
  const kept = new Map<string, Cells | undefined>();
  return {
    get(name) {
      if (kept.has(name)) return kept.get(name);
      const row = find(bytes, first, name);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(name, row);
      return row;
    },
    toJSON: () => JSON.parse(bytes.toString('utf8')) as Readonly<Record<string, Row>>,
  };
}

/** Finds the row of a name among the sorted lines from `low` on. */
function find(bytes: Buffer, low: number, name: string): Cells | undefined {
  const key = Buffer.from(`${JSON.stringify(name)}:`);
  // The closing brace is on a line of its own.
  let high = bytes.lastIndexOf(NEWLINE) + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle > low ? bytes.lastIndexOf(NEWLINE, middle - 1) + 1 : low;
    const end = bytes.indexOf(NEWLINE, start);
    const order = bytes.compare(key, 0, key.length, start, Math.min(start + key.length, end));
    if (order === 0) {
      const stop = bytes[end - 1] === COMMA ? end - 1 : end;
      return cellsOf(JSON.parse(bytes.toString('utf8', start + key.length, stop)) as Row);
    }
    if (order < 0) low = end + 1;
    else high = start;
  }
  return undefined;
}

/**
 * Splits a JSON file whose last member `name` was written with `rowsText` into that member and the rest. Undefined if
 * it was written otherwise.
 */
export function splitRows(bytes: Buffer, name: string): { readonly rows: Rows; readonly rest: string } | undefined {
  // Other JSON indents its members.
  const opening = `"${name}": {\n"`;
  const at = bytes.indexOf(opening);
  if (at < 0) return undefined;
  const start = at + opening.length - 3;
  const stop = closing(bytes);
  if (stop < 0) return undefined;
  const rest = `${bytes.toString('utf8', 0, start)}{}${bytes.toString('utf8', stop)}`;
  return { rows: readRows(bytes.subarray(start, stop)), rest };
}

/** Offset after the brace that closes the rows of the last member; -1 if something else comes last. */
function closing(bytes: Buffer): number {
  let at = bytes.length;
  while (at > 0 && ENDING.has(bytes[at - 1] ?? 0)) at--;
  // The brace of the last row, and on a line of its own the brace of all rows.
  return bytes[at] === BRACE && bytes[at + 1] === NEWLINE ? bytes.indexOf(BRACE, at + 1) + 1 : -1;
}

const BRACE = 125;
/** White space and closing braces. */
const ENDING: ReadonlySet<number> = new Set([32, NEWLINE, BRACE]);
