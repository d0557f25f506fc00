import type { Block, Report } from '../../reports/report.js';
import { type TableCell, tableCells } from '../../reports/table-cells.js';
import { lower } from '../../text/fold.js';
import { canonical } from '../../text/normalise.js';
import type { Span } from '../../text/span.js';
import type { FactOfKind } from '../fact.js';
import { columnName } from './table.js';

const FIGURE =
  /^(?<whole>\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(?<part>\d{1,4}))?\s?(?<unit>%|\p{L}{1,12}(?:\/\p{L}{1,12})?)?$/u;
/** Columns of numbers that count nothing. */
const NO_COUNT =
  /^(?:stt|tt|số tt|số thứ tự|năm(?: sinh)?|tháng|ngày.*|điện thoại|sđt|số (?:điện thoại|hiệu|nhà)|xếp hạng|hạng|mã.*)$/u;
const NUMBER_OF = /^(?:tổng )?(?:số(?: lượng)?|sl)(?!\p{L}) ?(?=\p{L})/u;
/** Rows of these are of a Party body: its columns count members. */
const BODIES = /^(?:(?:tên )?(?:chi bộ|đảng bộ)|tổ chức đảng|đơn vị)(?!\p{L})/u;
const MEMBERS = /^(?:chính thức|dự bị)$/u;

/** The counts in a row of a table below the words over its columns: of what the first cell names, what its column says. */
export function cellCounts({ text }: Report, block: Block, evidence: Span): FactOfKind<'counted'>[] {
  const cells = tableCells(text, block);
  const at = cells.findIndex((cell) => /\p{L}{2}/u.test(cell.text) && !figureIn(cell));
  const named = cells[at];
  if (!named || at > 1) return [];
  const ofBody = BODIES.test(low(named.head));
  return cells.slice(at + 1).flatMap((cell): FactOfKind<'counted'>[] => {
    const figure = figureIn(cell);
    const head = columnName(cell.head);
    if (!figure || head === '' || NO_COUNT.test(head)) return [];
    const noun = `${ofBody && MEMBERS.test(head) ? 'đảng viên ' : ''}${head.replace(NUMBER_OF, '')}`;
    return [
      {
        kind: 'counted',
        value: cell.span,
        evidence,
        certainty: 'certain',
        subject: { kind: 'row', name: named.text },
        attrs: { count: figure.count, unit: figure.unit, noun, conditions: low(named.text).split(/[^\p{L}\p{N}]+/u) },
      },
    ];
  });
}

function figureIn({ text }: TableCell): { readonly count: number; readonly unit: string } | undefined {
  const { whole, part, unit = '' } = FIGURE.exec(text)?.groups ?? {};
  if (whole === undefined) return undefined;
  return { count: Number(`${whole.replaceAll('.', '')}.${part ?? '0'}`), unit };
}

const low = (text: string): string => canonical(lower(text.replace(/\s+/gu, ' '))).replace(/[:.]$/u, '');
