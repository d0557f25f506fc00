import type { Block } from '../../reports/report.js';
import { rowsOf } from '../../reports/table-cells.js';
import { findDates } from '../../text/dates.js';
import { contextOf } from '../count-context.js';
import { countingIn } from '../counts/counting.js';
import { memberCounts } from '../counts/members.js';
import { sumsIn } from '../counts/table.js';
import type { Fact } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { at, type ReportView, type Sentence } from '../view.js';

const SINCE = /(?:tính )?đến\s*(?:hết |cuối |thời điểm )?(?:ngày\s*)?$/u;

/** The day of the count, as in the sentence: "tính đến 06/2024". */
function asOf(s: Sentence): string | undefined {
  const date = findDates(s.text).find((d) => SINCE.test(s.low.slice(0, d.span.start)));
  return date && s.text.slice(date.span.start, date.span.end);
}

/** A count of members has one of these beside it, unless it splits the count of the sentence before. */
const NEEDS = /đảng viên|đ\/?v(?!\p{L})|đảng bộ|chi bộ/u;

function membershipIn(view: ReportView, s: Sentence, carried: boolean): Fact[] {
  const counting = carried || NEEDS.test(s.low) ? countingIn(view, s) : undefined;
  const counts = counting ? memberCounts(counting, carried) : [];
  const day = counts.length > 0 ? asOf(s) : undefined;
  return counts.flatMap(({ from, to, count, group, noun }): Fact[] => {
    const { starts, ends } = view.words(s);
    const place = { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
    const { subject, modality, asOf: past, conditions } = contextOf(s, place.start, place.end);
    // A target is no membership count: it stays a separate count.
    if (modality === 'target' || modality === 'planned') return [];
    const when = day ?? past;
    return [
      {
        kind: 'members',
        value: at(s, place.start, place.end - place.start),
        evidence: s.span,
        certainty: 'certain',
        ...(subject && { subject }),
        ...(modality && { modality }),
        ...(when !== undefined && { asOf: when }),
        attrs: {
          count,
          group,
          noun: noun[1] > noun[0] ? s.text.slice(starts[noun[0]], ends[noun[1] - 1]) : '',
          conditions,
        },
      },
    ];
  });
}

function inTable({ report }: ReportView, row: Block, s: Sentence): Fact[] {
  return sumsIn(report, row).map(({ span, count, group, noun }) => ({
    kind: 'members',
    value: span,
    evidence: s.span,
    certainty: 'certain',
    attrs: { count, group, noun, conditions: [] },
  }));
}

/** How many members the Party body has: the total and its parts, never people in the room or admitted members. */
export const members: FactExtractor = {
  kind: 'members',
  extract: (view: ReportView) => {
    const out: Fact[] = [];
    let carried = false;
    const rows = rowsOf(view.report);
    for (const s of view.sentences) {
      if (s.role === 'dateline') continue;
      const row = rows.get(s.span.start);
      const found: Fact[] = row ? inTable(view, row, s) : membershipIn(view, s, carried);
      carried = found.length > 0;
      out.push(...found);
    }
    return out;
  },
};
