import { isDay } from '../../text/days.js';
import type { Found } from './reader.js';

/** What stands in the block between "---" at the top of a Markdown file, and the text below. */
export interface FrontMatter {
  readonly found: Found;
  readonly body: string;
  /** Its lines that are neither text of the report nor taken as metadata of it. */
  readonly lines: readonly string[];
}

const BLOCK = /^---[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const LINE = /^([\p{L}_][\p{L}\d _-]{0,30}?)\s*:\s*(.*)$/u;
type Field = Exclude<keyof Found, 'titled'>;
const FIELDS: readonly (readonly [Field, RegExp])[] = [
  ['title', /^(?:title|tiêu đề|tựa|tên)$/u],
  ['published', /^(?:date|published|publish(?:ed)?_?date|ngày(?: đăng| ban hành)?)$/u],
  ['author', /^(?:authors?|tác giả|người viết)$/u],
  ['publisher', /^(?:publisher|site(?:_?name)?|nơi đăng|nguồn|source)$/u],
  ['url', /^(?:url|link|canonical(?:_?url)?|permalink|địa chỉ)$/u],
];

/** Reads the front matter of a Markdown text. A block that holds other things than "name: value" lines is text. */
export function frontMatterOf(source: string): FrontMatter {
  const text = source.replace(/^\uFEFF/u, '');
  const block = BLOCK.exec(text);
  const lines = (block?.[1] ?? '').split(/\r?\n/u);
  const fine = lines.every((line) => LINE.test(line) || /^(?:\s+\S.*|\s*-\s.*|\s*#.*|\s*)$/u.test(line));
  if (!block || !fine || !lines.some((line) => LINE.test(line))) return { found: {}, body: text, lines: [] };
  const found: Partial<Record<Field, string>> = {};
  const rest: string[] = [];
  for (const line of joined(lines)) {
    const [field, value] = fieldIn(line);
    if (field && value !== undefined && found[field] === undefined) found[field] = value;
    else if (line.trim() !== '') rest.push(line);
  }
  const titled = found.title;
  return { found: { ...found, ...(titled && { titled }) }, body: text.slice(block[0].length), lines: rest };
}

/** The lines, each with the indented ones that go on with its value ("title: >", "title: Đảng bộ Sở" over "  Y tế"). */
function joined(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const goesOn = last !== undefined && /^[ \t]+(?![-#]\s)\S/u.test(line) && /:\s+\S/u.test(last);
    if (goesOn) out[out.length - 1] = `${last.replace(/:\s+[>|][+-]?$/u, ':')} ${line.trim()}`;
    else out.push(line);
  }
  return out;
}

/** The field that a line names and its value; nothing where it names none, or none of its form. */
function fieldIn(line: string): readonly [field?: Field, value?: string | undefined] {
  const [, name = '', raw = ''] = LINE.exec(line) ?? [];
  const named = FIELDS.find(([, names]) => names.test(name.trim().toLowerCase().normalize('NFC')))?.[0];
  const given = raw.trim().replace(/^(["'])(.*)\1$/u, '$2');
  // "source: https://…" is where the page is, not who published it.
  const field = named === 'publisher' && /^https?:/u.test(given) ? 'url' : named;
  return field ? [field, fieldValue(field, given)] : [];
}

/** A value as its field has it; nothing where it is not of that form. */
function fieldValue(field: Field, value: string): string | undefined {
  if (value === '' || value.length > 300 || /^[>|][+-]?$/u.test(value)) return undefined;
  if (field === 'url') return URL.canParse(value) && /^https?:/u.test(value) ? value : undefined;
  if (field === 'title') return value.replace(TAG, '').trim() || undefined;
  if (field === 'author') return value.replace(/^\[(.*)\]$/u, (_, list: string) => list.replace(/["']/gu, ''));
  if (field === 'published') return dayOf(value);
  return value;
}

/** Markup in a title ("<b>"). */
const TAG = /<\/?[a-z][a-z\d]{0,10}(?:\s[^<>]{0,100})?\/?>/giu;

/** ISO day of "2024-01-05T08:00" and "5/1/2024"; nothing for a day that there is not. */
function dayOf(value: string): string | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:$|[T\s])/u.exec(value)?.[1];
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(value) ?? [];
  const made = iso ?? (year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return made !== undefined && isDay(made) ? made : undefined;
}
