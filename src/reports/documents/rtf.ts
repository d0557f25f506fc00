import type { Reading } from '../readers/reader.js';
import { escaped, readingOf } from './markup.js';
import { DocumentFault } from './outcome.js';
import { Paragraphs } from './rtf-paragraphs.js';

/** A control word with its number, a control symbol, an opening or closing brace, or text. */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+/giu;
/** Groups without text of the document. */
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
/** The characters of control symbols: a non-breaking space and hyphen. */
const CONTROL_SIGNS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '‑'],
]);
/** Words that change the state of a group. */
const GROUP_WORDS = new Map<string, (on: boolean) => Partial<Group>>([
  ['footnote', () => ({ note: true })],
  ['v', (on) => ({ hidden: on })],
  ['deleted', (on) => ({ hidden: on })],
  ['super', (on) => ({ raised: on })],
  ['nosupersub', () => ({ raised: false })],
  ['plain', () => ({ raised: false, hidden: false })],
]);
const DEEPEST = 200;

/** The state inside a pair of braces. */
interface Group {
  skip: boolean;
  hidden: boolean;
  raised: boolean;
  note: boolean;
  /** Characters to skip after each `\u`. */
  readonly after: number;
}

/**
 * The text of an RTF document: paragraphs, the list numbers written in it, tables by rows, notes at the end. Hidden text, headers and
 * footers, and pictures are left out.
 * @throws DocumentFault `damaged`.
 */
export async function readRtf(bytes: Buffer): Promise<Reading> {
  return readingOf(htmlOf(bytes.toString('latin1')));
}

function htmlOf(source: string): string {
  const page = Number(/\\ansicpg(\d+)/u.exec(source)?.[1] ?? 1252);
  const text = new RtfText(decoderOf(page));
  for (const token of source.matchAll(TOKEN)) {
    if (text.closed) break;
    text.take(token);
  }
  text.flush();
  return text.html();
}

/** Collects the text of a document token by token. */
class RtfText {
  readonly #decoder: TextDecoder;
  readonly #out = new Paragraphs();
  readonly #groups: Group[] = [{ skip: false, hidden: false, raised: false, note: false, after: 1 }];
  /** Characters still to skip. */
  #leave = 0;
  #bytes: number[] = [];
  /** The innermost group is empty so far. */
  #first = false;

  constructor(decoder: TextDecoder) {
    this.#decoder = decoder;
  }

  /** More groups were closed than opened: the rest is not part of the document. */
  get closed(): boolean {
    return this.#groups.length === 0;
  }

  html(): string {
    return this.#out.html();
  }

  take([, word, number, hex, sign, brace, plain]: RegExpExecArray): void {
    if (hex !== undefined) {
      this.#byte(Number.parseInt(hex, 16));
      return;
    }
    this.flush();
    if (brace === '{') this.#open();
    else if (brace === '}') this.#close();
    else if (word !== undefined) this.#word(word, number);
    else if (sign !== undefined) this.#sign(sign);
    else if (plain !== undefined) this.#plain(plain);
    // `\*` and the word after it still begin the group.
    if (sign !== '*' && brace !== '{') this.#first = false;
  }

  #byte(value: number): void {
    if (this.#leave > 0) this.#leave--;
    else this.#bytes.push(value);
  }

  /** Bytes are decoded together, because a letter may take two. */
  flush(): void {
    if (this.#bytes.length > 0) this.#put(escaped(this.#decoder.decode(Uint8Array.from(this.#bytes))));
    this.#bytes = [];
  }

  #open(): void {
    if (this.#groups.length > DEEPEST) throw new DocumentFault('too_deep', 'The RTF document is nested too deeply.');
    this.#groups.push({ ...this.#group });
    this.#first = true;
  }

  #close(): void {
    this.#groups.pop();
    this.#leave = 0;
  }

  #word(word: string, number: string | undefined): void {
    const group = this.#group;
    if (word === 'u') {
      const code = Number(number);
      this.#put(escaped(String.fromCharCode(code < 0 ? code + 0x10000 : code)));
      this.#leave = group.after;
    } else if (word === 'uc') this.#groups[this.#groups.length - 1] = { ...group, after: Number(number) };
    else control(word, number, group, this.#out, (markup) => this.#put(markup));
  }

  #sign(sign: string): void {
    if (sign === '*' && this.#first) this.#group.skip = true;
    else this.#put(CONTROL_SIGNS.get(sign) ?? (/[\\{}]/u.test(sign) ? escaped(sign) : ''));
  }

  #plain(text: string): void {
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
  const change = GROUP_WORDS.get(word);
  if (SKIPPED.has(word)) group.skip = true;
  else if (change) Object.assign(group, change(number !== '0'));
  else if (!group.skip) endOrSign(word, group, out, put);
}

function endOrSign(word: string, { note }: Group, out: Paragraphs, put: (text: string) => void): void {
  switch (word) {
    case 'par':
    case 'sect':
    case 'page':
      out.endParagraph(note);
      break;
    case 'intbl':
    case 'pard':
      out.inTable = word === 'intbl';
      break;
    case 'cell':
    case 'nestcell':
      out.endCell();
      break;
    case 'row':
    case 'nestrow':
      out.endRow();
      break;
    default:
      put(SIGNS.get(word) ?? '');
  }
}
