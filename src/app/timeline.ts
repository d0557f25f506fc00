import type { Quote } from '../answers/answer.js';
import { makeQuote, quoteSpan } from '../answers/quoting.js';
import type { Fact } from '../facts/fact.js';
import type { ReportMeta } from '../reports/report.js';
import { paged } from '../text/paging.js';
import type { Generation } from './generation.js';

/** An event of a report. */
export interface TimelineEvent {
  readonly report: ReportMeta;
  /** ISO day, month or year. */
  readonly when: string;
  /** Last day of an event of several days (day of the month). */
  readonly lastDay?: number;
  /** The report states the day of the event; otherwise `when` is the day of publication. */
  readonly stated: boolean;
  /** Where the report states the day (and the place, if it is in the same passage). */
  readonly quote?: Quote;
}

/** A page of events in order of time. */
export interface Timeline {
  readonly events: readonly TimelineEvent[];
  readonly total: number;
  /** Counted from 0. */
  readonly page: number;
  readonly pages: number;
  /** Reports without a known time. */
  readonly undated: number;
}

/** Events on one page. */
const EVENTS_A_PAGE = 10;

const KINDS = ['date', 'place', 'published'] as const;

interface Dated {
  readonly meta: ReportMeta;
  readonly when: string;
  readonly fact: Fact | undefined;
  readonly place: Fact | undefined;
}

/** A page of the events of the reports (`within`: ids of the only ones), oldest first. A page beyond the end becomes the last. */
export async function timeline(
  within: readonly string[] | undefined,
  page: number,
  { index, profiles }: Generation,
): Promise<Timeline> {
  const among = profiles.filter((p) => within?.includes(p.meta.id) ?? true);
  const facts = new Map<string, Fact>();
  for (const { reportId, fact } of await index.facts({ kinds: [...KINDS], reports: among.map((p) => p.meta.id) })) {
    const key = `${fact.kind} ${reportId}`;
    if (!facts.has(key) && (fact.kind === 'place' || isoOf(fact) !== undefined)) facts.set(key, fact);
  }
  const first = (id: string, kind: (typeof KINDS)[number]): Fact | undefined => facts.get(`${kind} ${id}`);
  const dated = among.flatMap(({ meta }): Dated[] => {
    const day = first(meta.id, 'date');
    const fact = day ?? first(meta.id, 'published');
    const when = (fact && isoOf(fact)) ?? meta.published;
    return when === undefined ? [] : [{ meta, when, fact, place: first(meta.id, 'place') }];
  });
  dated.sort((a, b) => a.when.localeCompare(b.when) || a.meta.id.localeCompare(b.meta.id));
  const { shown, at, pages } = paged(dated, page, EVENTS_A_PAGE);
  const events: TimelineEvent[] = [];
  for (const one of shown) events.push(await eventOf(one, index));
  return { events, total: dated.length, page: at, pages, undated: among.length - dated.length };
}

async function eventOf({ meta, when, fact, place }: Dated, index: Generation['index']): Promise<TimelineEvent> {
  const report = await index.report(meta.id);
  const stated = fact?.kind === 'date';
  const lastDay = fact?.attrs['lastDay'];
  const told = { report: meta, when, stated, ...(stated && typeof lastDay === 'number' && { lastDay }) };
  if (!report) return told;
  const marks = [fact, place].flatMap((one) => (one ? [one.value] : []));
  const quote =
    fact &&
    makeQuote(
      report,
      quoteSpan(report.text, fact.evidence, marks, () => 0),
      marks,
    );
  return { ...told, ...(quote && { quote }) };
}

function isoOf({ attrs }: Fact): string | undefined {
  return typeof attrs['iso'] === 'string' && attrs['iso'] !== '' ? attrs['iso'] : undefined;
}
