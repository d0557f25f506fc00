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
/** What a sign behind a backslash stands for: a space and a hyphen that do not break. */
const CONTROL_SIGNS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '‑'],
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
  const text = new RtfText(decoderOf(page));
  for (const [, word, number, hex, sign, brace, plain] of source.matchAll(TOKEN)) {
    if (text.closed) break;
    if (hex !== undefined) {
      text.byte(Number.parseInt(hex, 16));
      continue;
    }
    text.flush();
    if (brace === '{') text.open();
    else if (brace === '}') text.close();
    else if (word !== undefined) text.word(word, number);
    else if (sign !== undefined) text.sign(sign);
    else if (plain !== undefined) text.plain(plain);
    // `\*` and the word behind it still begin the group.
    if (sign !== '*' && brace !== '{') text.first = false;
  }
  text.flush();
  return text.html();
}

/** Gathers the text of a document token by token. */
class RtfText {
  readonly #decoder: TextDecoder;
  readonly #out = new Paragraphs();
  readonly #groups: Group[] = [{ skip: false, hidden: false, raised: false, note: false, after: 1 }];
  /** Characters still to be left out. */
  #leave = 0;
  #bytes: number[] = [];
  /** Nothing stood in the innermost group yet. */
  first = false;

  constructor(decoder: TextDecoder) {
    this.#decoder = decoder;
  }

  /** More groups were closed than opened: what follows is none of the document. */
  get closed(): boolean {
    return this.#groups.length === 0;
  }

  html(): string {
    return this.#out.html();
  }

  byte(value: number): void {
    if (this.#leave > 0) this.#leave--;
    else this.#bytes.push(value);
  }

  /** Bytes are decoded together: a letter may take two. */
  flush(): void {
    if (this.#bytes.length > 0) this.#put(escaped(this.#decoder.decode(Uint8Array.from(this.#bytes))));
    this.#bytes = [];
  }

  open(): void {
    if (this.#groups.length > DEEPEST) throw new DocumentFault('damaged', 'The RTF document is nested too deeply.');
    this.#groups.push({ ...this.#group });
    this.first = true;
  }

  close(): void {
    this.#groups.pop();
    this.#leave = 0;
  }

  word(word: string, number: string | undefined): void {
    const group = this.#group;
    if (word === 'u') {
      const code = Number(number);
      this.#put(escaped(String.fromCharCode(code < 0 ? code + 0x10000 : code)));
      this.#leave = group.after;
    } else if (word === 'uc') this.#groups[this.#groups.length - 1] = { ...group, after: Number(number) };
    else control(word, number, group, this.#out, (markup) => this.#put(markup));
  }

  sign(sign: string): void {
    if (sign === '*' && this.first) this.#group.skip = true;
    else this.#put(CONTROL_SIGNS.get(sign) ?? (/[\\{}]/u.test(sign) ? escaped(sign) : ''));
  }

  plain(text: string): void {
    this.#put(escaped(text.slice(this.#leave)));
    this.#leave = Math.max(0, this.#leave - text.length);
  }

  get #group(): Group {
    return this.#groups.at(-1) as Group;
  }

  #put(markup: string): void {
    const group = this.#groups.at(-1);
    if (group && !group.skip && !group.hidden)
      this.#out.put(group.raised ? `<sup>${markup}</sup>` : markup, group.note);
  }
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
