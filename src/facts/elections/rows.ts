import type { Block, Report } from '../../reports/report.js';
import { tableCells } from '../../reports/table-cells.js';
import { lower } from '../../text/fold.js';
import { canonical } from '../../text/normalise.js';
import { contains, type Span } from '../../text/span.js';
import type { FactOfKind } from '../fact.js';
import { FOR_THE_DAY } from '../for-the-day.js';
import type { ReportView, Sentence } from '../view.js';

type Election = FactOfKind<'election'>;

/** Columns of who was elected: to which position ("Chức vụ" alone is the one held before), by how many votes. */
const OFFICE = /(?:chức danh|chức vụ|vị trí).*(?:bầu|trúng cử)/u;
/** … but below a heading that says that the table is of an election. */
const BARE_OFFICE = /^(?:chức danh|chức vụ|vị trí)$/u;
const RESULT = /kết quả (?:bầu|kiểm phiếu|bỏ phiếu)/u;
/** UTF-16 units above a table in which its heading stands. */
const ABOVE = 120;
const VOTES = /(?<!\p{L})phiếu(?: bầu| đồng ý| thuận)?(?!\p{L})/u;
const COUNT = /^(?<count>\d{1,4})(?:\s?\/\s?\d{1,4})?(?: phiếu)?(?:\s?\(?\d{1,3}(?:[,.]\d+)?\s?%\)?)?$/u;

/** "2 | Tạ Văn Đệ | Phó Chủ tịch | 90/95" below "Chức danh | Số phiếu": a table of votes tells who was elected to what. None of any other row. */
export function electedRow(view: ReportView, block: Block, s: Sentence): Election[] {
  const cells = tableCells(view.report.text, block);
  const votes = cells.find(({ head, text }) => VOTES.test(low(head)) && COUNT.test(text.trim()));
  const person = view.people(s)[0];
  if (!votes || !person) return [];
  const made = (value: Span, attrs: Election['attrs']): Election => ({
    kind: 'election',
    value,
    evidence: s.span,
    certainty: 'certain',
    attrs,
  });
  const count = Number(COUNT.exec(votes.text.trim())?.groups?.['count']);
  const elects = isBelowResult(view.report, block);
  const office = cells.find(({ head }) => OFFICE.test(low(head)) || (elects && BARE_OFFICE.test(low(head))));
  const roles = office
    ? view.roles(s).filter(({ role, span }) => contains(office.span, span) && !FOR_THE_DAY.has(role))
    : [];
  return [
    ...roles.map(({ role }) => made(person.span, { what: 'position', person: person.name, role })),
    made(votes.span, { what: 'votes', person: person.name, count }),
  ];
}

/** Is the line right above the table one like "KẾT QUẢ BẦU CỬ"? */
function isBelowResult({ text }: Pick<Report, 'text'>, { form }: Block): boolean {
  const header = form?.kind === 'row' ? form.header : undefined;
  if (!header) return false;
  const above = text.slice(Math.max(0, header.start - ABOVE), header.start).trimEnd();
  return RESULT.test(low(above.slice(above.lastIndexOf('\n') + 1)));
}

/** The rows of tables of votes, by where they begin. */
export const votingRows = (
  { text }: Pick<Report, 'text'>,
  rows: ReadonlyMap<number, Block>,
): ReadonlyMap<number, Block> =>
  new Map([...rows].filter(([, block]) => tableCells(text, block).some(({ head }) => VOTES.test(low(head)))));

const low = (text: string): string => canonical(lower(text.replace(/\s+/gu, ' '))).trim();
