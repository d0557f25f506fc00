import type { Fact } from '../facts/fact.js';
import { leftOutOf, MUCH } from '../reports/left-out.js';
import type { ReportMeta } from '../reports/report.js';
import type { Prepared } from '../reports/shelf/prepare.js';
import type { AnswerChange } from './known.js';

/** A property of a report that its sender may want to check before the import. */
export type Oddity =
  | 'no_province'
  | 'no_date'
  /** Published before the year in its title. */
  | 'early'
  /** Published in the future. */
  | 'future'
  | 'short'
  /** Much of its running text was left out. */
  | 'left_much'
  | 'no_facts';

/** A preview of a report before its import. */
export interface Preview {
  /** The id to import or drop it by. */
  readonly id: string;
  /** Its original name; empty if it had none. */
  readonly name: string;
  readonly report: ReportMeta;
  /** Code units of its text without furniture. */
  readonly length: number;
  /** Kinds of fact that it states. */
  readonly stated: readonly string[];
  /** Lines treated as furniture: how many, and the first few. */
  readonly dropped: { readonly count: number; readonly some: readonly string[] };
  readonly oddities: readonly Oddity[];
  /** Reports with nearly the same text. */
  readonly alike: readonly ReportMeta[];
  /** Known answers that would change. */
  readonly changes: readonly AnswerChange[];
}

const DROPPED_SHOWN = 3;
/** A report with less running text is hardly one. */
const SHORT = 400;
/** Facts that say nothing about the report's content. */
const OUTSIDE: ReadonlySet<string> = new Set(['profile', 'topic', 'published', 'author', 'paper']);

/** Properties of the report alone. `today`: ISO day. */
export function describeReport(
  { report, dropped }: Pick<Prepared, 'report' | 'dropped'>,
  facts: readonly Fact[],
  today: string,
): Pick<Preview, 'report' | 'length' | 'stated' | 'dropped' | 'oddities'> {
  const length = report.blocks
    .filter((block) => block.role === 'paragraph')
    .reduce((sum, block) => sum + block.span.end - block.span.start, 0);
  const stated = [...new Set(facts.map((fact) => fact.kind))].filter((kind) => !OUTSIDE.has(kind));
  const { province, published, title } = report.meta;
  const about = /(?:năm|nhiệm vụ|công tác)\D{0,12}((?:19|20)\d{2})(?!\d)/iu.exec(title)?.[1];
  const oddities: readonly (Oddity | false)[] = [
    province === undefined && 'no_province',
    published === undefined && 'no_date',
    published !== undefined && about !== undefined && published.slice(0, 4) < about && 'early',
    published !== undefined && published > today && 'future',
    length < SHORT && 'short',
    leftOutOf(report).share > MUCH && 'left_much',
    stated.length === 0 && 'no_facts',
  ];
  return {
    report: report.meta,
    length,
    stated,
    dropped: { count: dropped.length, some: dropped.slice(0, DROPPED_SHOWN) },
    oddities: oddities.filter((one) => one !== false),
  };
}
