import type { Reading } from '../readers/reader.js';
import { escaped, readingOf } from './markup.js';
import { DocumentFault } from './outcome.js';
import { Paragraphs } from './rtf-paragraphs.js';

/** A control word with its number, a control sign, an opening or closing brace, or text. */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+/giu;
/** Groups that hold no text of the document. */
const SKIPPED = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable info pict object header headerl headerr headerf footer footerl footerr footerf fldinst themedata datastore rsidtbl xe tc bkmkstart bkmkend annotation atnid atnauthor latentstyles generator filetbl revtbl template nonshppict'.split(
    ' ',
  ),
);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['line', '<br>'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
]);
const DEEPEST = 200;

/** What holds inside a pair of braces. */
interface Group {
  skip: boolean;
  hidden: boolean;
  raised: boolean;
  note: boolean;
  /** Characters to leave out behind each `\u`. */
  readonly after: number;
}

/**
 * The text of an RTF document: paragraphs, the numbers of lists as they are written in it, tables by rows, notes at the end; no
 * hidden text, no headers and footers, no pictures.
 * @throws DocumentFault `damaged`.
 */
export async function readRtf(bytes: Buffer): Promise<Reading> {
  return readingOf(htmlOf(bytes.toString('latin1')));
}

function htmlOf(source: string): string {
  const page = Number(/\\ansicpg(\d+)/u.exec(source)?.[1] ?? 1252);
  const decoder = decoderOf(page);
  const out = new Paragraphs();
  const groups: Group[] = [{ skip: false, hidden: false, raised: false, note: false, after: 1 }];
  let leave = 0;
  let first = false;
  let bytes: number[] = [];
  const put = (markup: string): void => {
    const group = groups.at(-1);
    if (group && !group.skip && !group.hidden) out.put(group.raised ? `<sup>${markup}</sup>` : markup, group.note);
  };
  const flush = (): void => {
    if (bytes.length > 0) put(escaped(decoder.decode(Uint8Array.from(bytes))));
    bytes = [];
  };
  for (const [, word, number, hex, sign, brace, text] of source.matchAll(TOKEN)) {
    const group = groups.at(-1);
    if (!group) break;
    if (hex !== undefined) {
      if (leave > 0) leave--;
      else bytes.push(Number.parseInt(hex, 16));
      continue;
    }
    flush();
    if (brace === '{') {
      if (groups.length > DEEPEST) throw new DocumentFault('damaged', 'The RTF document is nested too deeply.');
      groups.push({ ...group });
      first = true;
      continue;
    }
    if (brace === '}') {
      groups.pop();
      leave = 0;
    } else if (word !== undefined) {
      if (word === 'u') {
        const code = Number(number);
        put(escaped(String.fromCharCode(code < 0 ? code + 0x10000 : code)));
        leave = group.after;
      } else if (word === 'uc') groups[groups.length - 1] = { ...group, after: Number(number) };
      else control(word, number, group, out, put);
    } else if (sign === '*' && first) group.skip = true;
    else if (sign !== undefined)
      put(sign === '~' ? '\u00a0' : sign === '_' ? '‑' : /[\\{}]/u.test(sign) ? escaped(sign) : '');
    else if (text !== undefined) {
      put(escaped(text.slice(leave)));
      leave = Math.max(0, leave - text.length);
    }
    // `\*` and the word behind it still begin the group.
    if (sign !== '*') first = false;
  }
  flush();
  return out.html();
}

function decoderOf(page: number): TextDecoder {
  try {
    return new TextDecoder(page === 65001 ? 'utf-8' : `windows-${page}`);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

function control(
  word: string,
  number: string | undefined,
  group: Group,
  out: Paragraphs,
  put: (text: string) => void,
): void {
  if (SKIPPED.has(word)) group.skip = true;
  else if (word === 'footnote') group.note = true;
  else if (word === 'v' || word === 'deleted') group.hidden = number !== '0';
  else if (word === 'super') group.raised = number !== '0';
  else if (word === 'nosupersub' || word === 'plain') {
    group.raised = false;
    if (word === 'plain') group.hidden = false;
  } else if (group.skip) return;
  else if (word === 'par' || word === 'sect' || word === 'page') out.endParagraph(group.note);
  else if (word === 'intbl' || word === 'pard') out.inTable = word === 'intbl';
  else if (word === 'cell' || word === 'nestcell') out.endCell();
  else if (word === 'row' || word === 'nestrow') out.endRow();
  else if (SIGNS.has(word)) put(SIGNS.get(word) ?? '');
}
