import type { Block, Report } from '../../reports/report.js';
import { tableCells } from '../../reports/table-cells.js';
import { lower } from '../../text/fold.js';
import { canonical } from '../../text/normalise.js';
import type { Span } from '../../text/span.js';
import type { MemberGroup } from '../attributes.js';

/** A cell of a table's sum: offsets into the report's text. */
export interface TableCount {
  readonly span: Span;
  readonly count: number;
  readonly group: MemberGroup;
  readonly noun: string;
}

const GROUPS: readonly { readonly group: MemberGroup; readonly pattern: RegExp }[] = [
  { group: 'total', pattern: /^(?:tổng )?(?:số )?(?:đảng viên|đv)(?: (?:hiện có|tổng số))?$/u },
  { group: 'official', pattern: /^(?:đảng viên )?chính thức$/u },
  { group: 'probationary', pattern: /^(?:đảng viên )?dự bị$/u },
  { group: 'other', pattern: /^(?:(?:đảng viên |là )?nữ|(?:người )?dân tộc(?: thiểu số)?)$/u },
];
const SUM = /^(?:tổng )?cộng(?: toàn đảng bộ)?$|^tổng(?: số)?$|^toàn đảng bộ$/u;
const FIGURE = /^\d{1,3}(?:\.\d{3})*$/u;
const MEMBERS = /đảng viên|đv(?!\p{L})/u;

/** What a row that sums a table up says of members below the words over its columns: "Cộng toàn Đảng bộ | 99 | 51". None of any other block. */
export function sumsIn({ text }: Report, block: Block): TableCount[] {
  const cells = tableCells(text, block);
  const at = cells.findIndex((cell) => /\p{L}/u.test(cell.text));
  if (!SUM.test(low(cells[at]?.text ?? '')) || !cells.some(({ head }) => MEMBERS.test(low(head)))) return [];
  return cells.slice(at + 1).flatMap(({ text: figure, span, head }): TableCount[] => {
    const group = GROUPS.find(({ pattern }) => pattern.test(columnName(head)))?.group;
    if (group === undefined || !FIGURE.test(figure)) return [];
    return [{ span, count: Number(figure.replaceAll('.', '')), group, noun: 'đảng viên' }];
  });
}

/** The words over a column, lower case, without "Trong đó", which only says that the column is a part. */
export const columnName = (head: string): string => low(head).replace(/^(?:trong đó|gồm|chia ra)[:,]? /u, '');

const low = (text: string): string => canonical(lower(text.replace(/\s+/gu, ' ')).trim()).replace(/[:.]$/u, '');
