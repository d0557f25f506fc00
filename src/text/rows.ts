/** Numbers by name. */
export type Row = Readonly<Record<string, number>>;

/** Many rows of numbers, each under a name. */
export interface Rows {
  /** Absent where there is no row of that name. */
  get(name: string): Row | undefined;
  /** All of them, as they are written down. */
  toJSON(): Readonly<Record<string, Row>>;
}

/** The rows of an object. */
export function rowsOf(object: Readonly<Record<string, Row>>): Rows {
  return { get: (name) => (Object.hasOwn(object, name) ? object[name] : undefined), toJSON: () => object };
}

/** An object of rows as JSON, a line a row; what `readRows` reads. */
export function rowsText(rows: Rows): string {
  const lines = Object.entries(rows.toJSON()).map(([name, row]) => `${JSON.stringify(name)}: ${JSON.stringify(row)}`);
  return `{\n${lines.join(',\n')}\n}`;
}

/** A string of JSON. */
const ESCAPED = /"(?:[^"\\]|\\.)*"/uy;

/**
 * Reads rows that `rowsText` wrote. A row is parsed when it is asked for: of thousands of words a question has a few, and parsing
 * all of them is most of what a start would cost.
 */
export function readRows(text: string): Rows {
  const starts = new Map<string, number>();
  for (let at = text.indexOf('\n') + 1; text.charAt(at) === '"'; at = text.indexOf('\n', at) + 1) {
    const end = text.indexOf('"', at + 1);
    const name = text.slice(at + 1, end);
    if (!name.includes('\\')) starts.set(name, end + 2);
    else {
      ESCAPED.lastIndex = at;
      const whole = ESCAPED.exec(text)?.[0] ?? '""';
      starts.set(JSON.parse(whole) as string, at + whole.length + 1);
    }
  }
  return {
    get(name) {
      const start = starts.get(name);
      if (start === undefined) return undefined;
      const line = text.slice(start, text.indexOf('\n', start));
      return JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) as Row;
    },
    toJSON: () => JSON.parse(text) as Readonly<Record<string, Row>>,
  };
}

/**
 * A file of JSON whose member `name` was written with `rowsText`: that member, and the rest with nothing in its place. Absent where it
 * was written otherwise.
 */
export function splitRows(text: string, name: string): { readonly rows: Rows; readonly rest: string } | undefined {
  // Other JSON has its members set in.
  const opening = `"${name}": {\n"`;
  const at = text.indexOf(opening);
  if (at < 0) return undefined;
  const start = at + opening.length - 3;
  const close = /\n *\}/gu;
  close.lastIndex = start;
  const end = close.exec(text);
  if (!end) return undefined;
  const stop = end.index + end[0].length;
  return { rows: readRows(text.slice(start, stop)), rest: `${text.slice(0, start)}{}${text.slice(stop)}` };
}
