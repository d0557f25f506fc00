import type { Span } from '../text/span.js';
import { foldedWords } from '../text/tokens.js';
import { isLetterhead } from './letterhead.js';
import { isMottoAlone } from './motto.js';
import { isPaperKind } from './paper.js';
import { capitalised, inCapitals, lowered, paperWords } from './paper-words.js';
import type { Block } from './report.js';

/** The lines that tell whose report it is. */
export interface NearLines {
  readonly title: string;
  /** The report's paragraphs. */
  readonly paragraphs: readonly string[];
  /** The first lines of the page around it: the name of the site may be among them. */
  readonly page: readonly string[];
  /** Captions and, for a paper, the lines above its title. */
  readonly letterhead: readonly string[];
}

const named = (any: string): string =>
  String.raw`(?:${capitalised(any)})(?![\p{L}])(?:[^,;:.\d()]|\([^)]{0,120}\)){0,120}?`;
/** "…, Đảng ủy Sở X (viết tắt) tỉnh Y (đã|vừa|long trọng) tổ chức …", "Chi bộ Z họp …" */
const before = (body: string, adverbs: string, verbs: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(${named(body)})\s+(?:(?:${adverbs})\s+)*(?:${verbs})(?![\p{L}])`, 'u');
const host = paperWords('body', 'adverb', 'holds', before);
/** Verbs that say it too, and other things besides: looked for where no plainer one stands. */
const meets = paperWords('body', 'adverb', 'meets', before);
/** "Bệnh viện X: …", "đại hội Đảng bộ Sở Y lần thứ V": named without a verb. */
const namedAlone = paperWords(
  'body',
  'after',
  (body, after) =>
    new RegExp(String.raw`(?<![\p{L}\p{N}])(${named(body)})(?=\s*(?:[:,(–]|$|\s-\s)|\s+(?:${after})(?![\p{L}]))`, 'u'),
);
const FIRST_PARAGRAPHS = 2;
const MOST_WORDS = 18;

/**
 * Who held the meeting, as the title or the first paragraphs name it before "tổ chức", abbreviations in brackets left out;
 * else the last body of a paper's letterhead.
 */
export function organisationOf({ title, paragraphs, letterhead }: NearLines): string | undefined {
  const own = ownBody(letterhead, title);
  // Whom a letter is written to has not written it.
  const told = paragraphs.slice(0, FIRST_PARAGRAPHS).filter((line) => !addressed().test(lowered(line)));
  const lines = [title, ...told];
  // A paper may tell of a meeting that others held: it is of the body over its title.
  const all = (pattern: () => RegExp): string[] => lines.flatMap((line) => nameIn(pattern().exec(line)?.[1]) ?? []);
  const holder = all(host).find((name) => own === undefined || areOne(name, own)) ?? own;
  // Of two ways to write it the longer one tells more.
  return holder ?? all(meets).sort((a, b) => b.length - a.length)[0] ?? all(namedAlone)[0];
}

const addressed = paperWords('addressed', (any) => new RegExp(`^(?:${any})(?!\\p{L})`, 'u'));

/** The last body over a paper's title: one that begins as bodies do, or whatever stands there in capitals ("GA CẦU ĐẤT"). */
function ownBody(letterhead: readonly string[], title: string): string | undefined {
  // A letter names no kind: its title is its "V/v …".
  const official = /^v\/v/u.test(title.toLowerCase()) || isPaperKind(lowered(title)) || letterhead.some(isMottoAlone);
  const lines = inOneLine(letterhead.filter((line) => !isMottoAlone(line))).filter(
    (line) => isLetterhead(line) || (official && IN_CAPITALS.test(line) && !stamp().test(lowered(line))),
  );
  // "BAN THƯỜNG VỤ" below "TỈNH ĐOÀN PHÚ SƠN" is of the body above it.
  return lines.findLast((line) => !isOrgan(line)) ?? lines.at(-1);
}

/**
 * Where a paper names the body that issued it: the line over its title that its name ends with.
 * @param organisation the name, as `organisationOf` gives it.
 */
export function issuerIn(text: string, blocks: readonly Block[], organisation: string | undefined): Span | undefined {
  if (organisation === undefined) return undefined;
  const title = blocks.find(({ role }) => role === 'title')?.span.start ?? text.length;
  const name = lowered(organisation);
  const line = ({ span }: Block): string => lowered(text.slice(span.start, span.end).replace(/\s+/gu, ' '));
  return blocks.findLast((b) => b.role === 'caption' && b.span.end <= title && line(b) !== '' && name.endsWith(line(b)))
    ?.span;
}

/** Three words and more in capitals alone, and no stamp on the paper. */
const IN_CAPITALS = /^\p{Lu}[\p{Lu}.]*(?: [\p{Lu}\d.,–-]+){2,16}$/u;
const stamp = paperWords('stamp', (any) => new RegExp(`^(?:${any})(?!\\p{L})`, 'u'));

/** The blocks with a name of a body in two lines, "ỦY BAN NHÂN DÂN" over "HUYỆN ĐẮK SONG", as one. */
export function withWholeNames(text: string, blocks: readonly Block[]): readonly Block[] {
  const line = (block: Block | undefined): string =>
    block?.role === 'caption' ? text.slice(block.span.start, block.span.end).replace(/\s+/gu, ' ') : '';
  return blocks.flatMap((block, i): Block[] => {
    const next = blocks[i + 1];
    if (isWhole(line(blocks[i - 1]), line(block))) return [];
    if (!next || !isWhole(line(block), line(next))) return [block];
    const span = { start: block.span.start, end: next.span.end };
    return [{ ...block, span, sentences: [span] }];
  });
}

const isWhole = (line: string, below: string): boolean => (isOrgan(line) && isOfPlace(below)) || isPartOf(line, below);

/** "ỦY BAN NHÂN DÂN" over "HUYỆN ĐẮK SONG": one name in two lines. */
function inOneLine(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last !== undefined && isOneName(last, line)) out[out.length - 1] = `${last} ${line}`;
    else out.push(line);
  }
  return out;
}

/** "ỦY BAN NHÂN DÂN" over "HUYỆN ĐẮK SONG", "SỞ GIAO THÔNG VẬN TẢI" over "TỈNH BÀU SEN", "UBND TỈNH BÀU SEN" over "VĂN PHÒNG". */
const isOneName = (line: string, below: string): boolean =>
  isWhole(line, below) || (ofTerritory().test(lowered(line)) && isLetterhead(line) && isTerritory(below));
/** Bodies that each territory has: its name stands below. */
const ofTerritory = paperWords('department', (any) => new RegExp(`^(?:${any})(?!\\p{L})`, 'u'));
const territoryAlone = paperWords(
  'territory',
  (any) => new RegExp(`^(?:${any}) (?!đoàn|ủy|uỷ|hội|đội)\\p{L}+(?:[ -]\\p{L}+){0,4}$`, 'u'),
);
const isTerritory = (line: string): boolean => inCapitals(line) && territoryAlone().test(lowered(line));

const organ = paperWords('organ', (any) => new RegExp(`^(?:${any})$`, 'u'));
const area = paperWords('area', (any) => new RegExp(`^(?:${any})(?!\\p{L})[^:]*$`, 'u'));
const nameless = paperWords('nameless', (any) => new RegExp(`^(?:${any})$`, 'u'));
/** A body without a name of its own: it is of the one above it. */
const isPartOf = (line: string, below: string): boolean =>
  inCapitals(below) && nameless().test(lowered(below)) && isLetterhead(line);
const isOrgan = (line: string): boolean => inCapitals(line) && organ().test(lowered(line));
const isOfPlace = (line: string): boolean => inCapitals(line) && area().test(lowered(line));

/** Words of a name, at least: "Đảng ủy Sở", no "Đảng bộ". */
const LEAST_WORDS = 3;
/** Begins like a body and is none; or says something, as no name does. */
const noBody = paperWords(
  'gathering',
  'organ',
  'telling',
  (gathering, organ, telling) =>
    new RegExp(String.raw`^(?:(?:${gathering})(?!\p{L})|(?:${organ})$)|(?<!\p{L})(?:${telling})(?!\p{L})`, 'u'),
);
/** "Ủy ban nhân dân huyện Nà Vạn thăm …": behind the name of a place, small letters that name no other end the name. */
const behindPlace = paperWords(
  'territory',
  (area) => new RegExp(String.raw`(?<=\s(?:${area})(?: \p{Lu}[\p{L}]*)+) (?!(?:${area}|và)\s)\p{Ll}.*$`, 'u'),
);

/** The name without what is in brackets, where it is one. */
function nameIn(found: string | undefined): string | undefined {
  const name = (found ?? '')
    .replace(/\s*\([^)]*\)?/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(behindPlace(), '');
  const words = name.split(' ').length;
  // "Tổ hợp tác xoài": without a proper name it is any of its kind.
  const proper = / \p{Lu}/u.test(name);
  return words >= LEAST_WORDS && words <= MOST_WORDS && proper && !noBody().test(lowered(name)) ? name : undefined;
}

/** Do two names of a body share most of the words of the shorter one? */
function areOne(first: string, second: string): boolean {
  const [a, b] = [new Set(foldedWords(first)), foldedWords(second)];
  return b.filter((word) => a.has(word)).length >= Math.min(a.size, b.length) * SHARED;
}

const SHARED = 0.75;
