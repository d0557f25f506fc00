import type { Found } from './reader.js';

/** What stands in the block between "---" at the top of a Markdown file, and the text below. */
export interface FrontMatter {
  readonly found: Found;
  readonly body: string;
  /** Its lines, which are no text of the report. */
  readonly lines: readonly string[];
}

const BLOCK = /^---[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
const LINE = /^([\p{L}_][\p{L}\d _-]{0,30}?)\s*:\s*(.*)$/u;
const FIELDS: readonly (readonly [keyof Found, RegExp])[] = [
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
  const found: Partial<Record<keyof Found, string>> = {};
  for (const line of lines) {
    const [, name = '', raw = ''] = LINE.exec(line) ?? [];
    const named = FIELDS.find(([, names]) => names.test(name.trim().toLowerCase().normalize('NFC')))?.[0];
    const given = raw.trim().replace(/^(["'])(.*)\1$/u, '$2');
    // "source: https://…" is where the page is, not who published it.
    const field = named === 'publisher' && /^https?:/u.test(given) ? 'url' : named;
    const value = field && fieldValue(field, given);
    if (field && value) found[field] ??= value;
  }
  return { found, body: text.slice(block[0].length), lines: lines.filter((line) => line.trim() !== '') };
}

/** A value as its field has it; nothing where it is not of that form. */
function fieldValue(field: keyof Found, value: string): string | undefined {
  if (value === '' || value.length > 300) return undefined;
  if (field === 'url') return URL.canParse(value) && /^https?:/u.test(value) ? value : undefined;
  if (field !== 'published') return value;
  const iso = /^(\d{4}-\d{2}-\d{2})(?:$|[T\s])/u.exec(value)?.[1];
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(value) ?? [];
  const made = iso ?? (year && `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
  return made !== undefined && !Number.isNaN(Date.parse(made)) ? made : undefined;
}
