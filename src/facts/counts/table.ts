import type { MemberGroup } from '../attributes.js';
import type { Sentence } from '../view.js';

/** A cell of a table's sum: offsets into the sentence. */
export interface TableCount {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly group: MemberGroup;
  readonly noun: string;
}

/** What the columns of a table of members hold; absent for other columns. */
export type Columns = readonly (MemberGroup | undefined)[];

const GROUPS: readonly { readonly group: MemberGroup; readonly pattern: RegExp }[] = [
  { group: 'total', pattern: /^(?:tổng )?(?:số )?(?:đảng viên|đv)(?: hiện có)?$/u },
  { group: 'official', pattern: /^(?:đảng viên )?chính thức$/u },
  { group: 'probationary', pattern: /^(?:đảng viên )?dự bị$/u },
  { group: 'other', pattern: /^(?:(?:đảng viên |là )?nữ|(?:người )?dân tộc(?: thiểu số)?)$/u },
];
const SUM = /^(?:tổng )?cộng(?: toàn đảng bộ)?$|^tổng(?: số)?$|^toàn đảng bộ$/u;
const FIGURE = /^\d{1,3}(?:\.\d{3})*$/u;

/** The columns that a row heads: "Chi bộ | Số đảng viên | Nữ". Nothing where none is of members. */
export function columnsOf({ low }: Sentence): Columns | undefined {
  if (!low.includes('|') || !/đảng viên|đv/u.test(low)) return undefined;
  const columns = cellsOf(low).map(({ text }) => GROUPS.find(({ pattern }) => pattern.test(text))?.group);
  return columns.includes('total') ? columns : undefined;
}

/** What the row that sums a table up says of members: "Cộng toàn Đảng bộ | 99 | 51". */
export function sumsIn({ low }: Sentence, columns: Columns): TableCount[] {
  const cells = cellsOf(low);
  if (cells.length !== columns.length || !SUM.test(cells[0]?.text ?? '')) return [];
  return cells.flatMap(({ text, start }, i): TableCount[] => {
    const group = columns[i];
    if (group === undefined || !FIGURE.test(text)) return [];
    const count = Number(text.replaceAll('.', ''));
    return [{ start, end: start + text.length, count, group, noun: 'đảng viên' }];
  });
}

function cellsOf(low: string): { readonly text: string; readonly start: number }[] {
  let at = 0;
  return low.split('|').map((cell) => {
    const start = at + (cell.length - cell.trimStart().length);
    at += cell.length + 1;
    return { text: cell.trim(), start };
  });
}
