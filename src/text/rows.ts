/** Numbers by name. */
export type Row = Readonly<Record<string, number>>;

/** The names and numbers of a row, side by side: an object of words as names has a shape of its own, which takes more than its numbers. */
export interface Cells {
  readonly names: readonly string[];
  readonly numbers: readonly number[];
}

const cellsOf = (row: Row): Cells => ({ names: Object.keys(row), numbers: Object.values(row) });

/** Many rows of numbers, each under a name. */
export interface Rows {
  /** Undefined when no row has that name. */
  get(name: string): Cells | undefined;
  /** All of them, as they are written down. */
  toJSON(): Readonly<Record<string, Row>>;
}

/** The rows of an object. */
export function rowsOf(object: Readonly<Record<string, Row>>): Rows {
  return {
    get: (name) => (Object.hasOwn(object, name) ? cellsOf(object[name] as Row) : undefined),
    toJSON: () => object,
  };
}

/** An object of rows as JSON, a line a row, in the order of the bytes of their names; what `readRows` reads. */
export function rowsText(rows: Rows): string {
  const lines = Object.entries(rows.toJSON())
    .map(([name, row]) => ({ name: JSON.stringify(name), row: JSON.stringify(row) }))
    .map(({ name, row }) => ({ bytes: Buffer.from(name), line: `${name}: ${row}` }))
    .sort((a, b) => a.bytes.compare(b.bytes));
  return `{\n${lines.map(({ line }) => line).join(',\n')}\n}`;
}

const NEWLINE = 10;
const COMMA = 44;
/** Rows that are kept parsed; forgotten together when there are more. */
const MOST_KEPT = 4000;

/**
 * Reads rows that `rowsText` wrote, as UTF-8. Nothing is done before a row is asked for: of thousands of words a question has a few,
 * and telling all of them apart is most of what a start would cost.
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

/** The row of a name among lines from `low` on that are in order. */
function find(bytes: Buffer, low: number, name: string): Cells | undefined {
  const key = Buffer.from(`${JSON.stringify(name)}:`);
  // What closes them is a line of its own.
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
 * A file of JSON whose last member `name` was written with `rowsText`: that member, and the rest with nothing in its place. Absent
 * where it was written otherwise.
 */
export function splitRows(bytes: Buffer, name: string): { readonly rows: Rows; readonly rest: string } | undefined {
  // Other JSON has its members set in.
  const opening = `"${name}": {\n"`;
  const at = bytes.indexOf(opening);
  if (at < 0) return undefined;
  const start = at + opening.length - 3;
  const stop = closing(bytes);
  if (stop < 0) return undefined;
  const rest = `${bytes.toString('utf8', 0, start)}{}${bytes.toString('utf8', stop)}`;
  return { rows: readRows(bytes.subarray(start, stop)), rest };
}

/** Behind the brace that closes the rows of the last member; -1 where something else comes last. */
function closing(bytes: Buffer): number {
  let at = bytes.length;
  while (at > 0 && ENDING.has(bytes[at - 1] ?? 0)) at--;
  // That of the last row, and on a line of its own that of all of them.
  return bytes[at] === BRACE && bytes[at + 1] === NEWLINE ? bytes.indexOf(BRACE, at + 1) + 1 : -1;
}

const BRACE = 125;
/** White space and closing braces. */
const ENDING: ReadonlySet<number> = new Set([32, NEWLINE, BRACE]);
