/** The head of a written document: what its file says in its first line. Several wordings of a title or body are right. */
export interface Head {
  readonly title?: string | readonly string[];
  readonly number?: string;
  readonly published?: string;
  readonly body?: readonly string[];
  readonly levels?: readonly string[];
  readonly styles?: readonly string[];
  /** Of a PDF: columns of text, lines a page, where columns of its table begin, what heads and ends each page. */
  readonly columns?: number;
  readonly rows?: number;
  readonly widths?: readonly number[];
  readonly head?: string;
  readonly foot?: string;
  readonly pages?: boolean;
}

/** A line of the notation: a letterhead or signature in columns, a row, a heading, an item, a bullet, contents, a note. */
export interface Line {
  readonly mark: string;
  readonly text: string;
}

export const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
export const rowOf = (text: string): string[] =>
  text
    .replace(/ ?\|\s*$/u, '')
    .split(/ ?\| /u)
    .map((cell) => cell.trim());

/** The lines of a source that are not empty. */
export function linesOf(source: string): Line[] {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, mark = '', text = line] = /^(\|\||\||H\d|N\d|B|C|F|=|<|>) (.*)$/u.exec(line) ?? [];
      return { mark, text };
    });
}

/** Neighbouring rows of a table are one. */
export function grouped(lines: readonly Line[]): Line[][] {
  const out: Line[][] = [];
  for (const line of lines)
    if (line.mark.startsWith('|') && out.at(-1)?.[0]?.mark === line.mark) out.at(-1)?.push(line);
    else out.push([line]);
  return out;
}
