import { dayIn } from './dateline.js';
import { paperKindIn } from './head.js';
import { lowered, paperWords } from './paper-words.js';
import type { Block } from './report.js';

/** "Mường Tè, ngày 27 tháng 5 năm 2024", "Phan Thiết, 25/11/2019": nothing but the place and the day. */
const PLACE_AND_DAY =
  /^\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4}(?:,\s*ngày|,|\s+ngày)\s+(?:mùng\s+)?(?<day>\d{1,2}(?:\s+tháng\s+|[/.-])\d{1,2}(?:\s+năm\s+|[/.-])\d{4})\.?$/u;
/** "Xí nghiệp cấp nước số 5, ngày 13 tháng 4 năm 2024": the body in place of the place, and nothing behind the day. */
const bodyAndDay = paperWords(
  'body',
  'head',
  (body, head) =>
    new RegExp(
      `^(?:${body}|${head})(?!\\p{L})[^,;:.()]{2,60}, ngày (?<day>\\d{1,2}(?: tháng |[/.-])\\d{1,2}(?: năm |[/.-])\\d{4})\\.?$`,
      'u',
    ),
);
/** "Mường Tè, ngày 27": broken by hand, or by the width of a cell. */
const BROKEN = /(?:,\s*|\s)ngày(?:\s+\d{1,2}(?:\s+tháng(?:\s+\d{1,2})?)?)?$/u;
/** Behind the kind: "số 39/2022/QĐ-UBND ngày 17 tháng 6 năm 2022 của …". Another day of a title is of what it is about. */
const OF_NUMBER = /^\s+số\s*:?\s*\d[\p{L}\d/.&-]*,?\s+ngày\s+(?<day>[^,;()]+)/u;
/** A last line of its own below the subject: "(ngày 07 tháng 7 năm 2023)". */
const IN_BRACKETS = /\(\s*ngày\s+(?<day>[^()]+)\)$/u;
/** Columns side by side in plain text. */
const COLUMNS = /[ \u00a0]{4,}|\t+/u;

/** The day of a paper that no dateline tells: over its title, in it, or over its signature. ISO; nothing for texts that are no papers. */
export function dayOfPaper(text: string, blocks: readonly Block[], number: string | undefined): string | undefined {
  const kind = paperKindIn(text, blocks);
  if (kind === undefined && number === undefined) return undefined;
  const linesOf = (role: Block['role']): string[] =>
    blocks.filter((block) => block.role === role).flatMap(({ span }) => text.slice(span.start, span.end).split('\n'));
  return (
    placed(mended(linesOf('caption'))) ?? titled(linesOf('title').join(' '), kind ?? '') ?? placed(linesOf('paragraph'))
  );
}

/** The last of them: a paper is signed at its end, and what it attaches has its own title. */
function placed(lines: readonly string[]): string | undefined {
  const days = lines
    .flatMap((line) => line.split(COLUMNS))
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .map((part) => (PLACE_AND_DAY.exec(part) ?? bodyAndDay().exec(lowered(part)))?.groups?.['day'])
    .map((day) => day && dayIn(day));
  return days.filter((day) => day !== undefined).at(-1);
}

function titled(title: string, kind: string): string | undefined {
  const low = lowered(title.replace(/\s+/gu, ' ').trim());
  const behind = kind === '' ? undefined : OF_NUMBER.exec(low.slice(kind.length))?.groups?.['day'];
  return dayIn(behind ?? IN_BRACKETS.exec(low)?.groups?.['day'] ?? '');
}

/** Lines of a letterhead with a broken day put together again. */
function mended(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last !== undefined && BROKEN.test(last) && /^(?:\d|tháng|năm)/u.test(line))
      out[out.length - 1] = `${last} ${line}`;
    else out.push(line);
  }
  return out;
}
