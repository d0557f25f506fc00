import type { Answer, Quote, Reading } from '../answers/answer.js';
import { newestFirst, type ReportProfile } from '../questions/profile.js';
import type { ReportMeta } from '../reports/report.js';
import { findNumbers } from '../text/numbers.js';
import type { Ask, Rank } from './asking.js';
import type { Generation } from './generation.js';
import { type Found, lookUp } from './lookup.js';

/** What a report says of something counted. */
export interface ComparedFigure {
  readonly report: ReportMeta;
  /** As the report writes it. */
  readonly figure: string;
  /** Its value: for the length of a bar, never shown. */
  readonly value: number;
  readonly quote: Quote;
}

/** One thing counted, over the reports. */
export interface Comparison {
  readonly intent: string;
  /** Newest report first. */
  readonly rows: readonly ComparedFigure[];
  /** Reports that do not state it. */
  readonly missing: readonly ReportMeta[];
}

/** A report in the order of its event. */
export interface TimelineEntry {
  readonly report: ReportMeta;
  /** ISO day: of the event as the report tells it, else of its publication. */
  readonly day: string;
  readonly from: 'event' | 'publication';
}

/** Looks over all reports at once. */
export interface Across {
  /** Intents whose answer is a figure in two reports or more. */
  comparable(within?: readonly string[]): Promise<readonly string[]>;
  compare(intent: string, within?: readonly string[]): Promise<Comparison>;
  /** Earliest first. */
  timeline(within?: readonly string[]): Promise<readonly TimelineEntry[]>;
  /** The passages that a text leads to, best first, at most `limit`; none where it has no answer. */
  lookUp(text: string, limit: number): Promise<readonly Found[]>;
}

/** What it is made with. */
export interface AcrossTools {
  readonly current: () => Generation;
  readonly ask: Ask;
  readonly rank: Rank;
  readonly answerReading: (reading: Reading) => Promise<Answer>;
}

/** Intents that are answered with a figure. */
const COUNTED = ['members', 'branches', 'attendees', 'election'] as const;
/** Reports looked at to see whether a figure can be compared at all. */
const SAMPLE = 40;

export function createAcross({ current, ask, rank, answerReading }: AcrossTools): Across {
  const profilesOf = (within: readonly string[] | undefined): ReportProfile[] =>
    current()
      .profiles.filter((p) => within?.includes(p.meta.id) ?? true)
      .sort(newestFirst);
  const figureOf = async (intent: string, report: ReportMeta): Promise<ComparedFigure | undefined> => {
    const answer = await answerReading({ intent, reports: [report.id], places: [], question: '' });
    const quote = answer.status === 'answered' ? answer.quotes[0] : undefined;
    const found = quote && firstFigure(quote);
    return quote && found && { report, quote, ...found };
  };
  return {
    lookUp: (text, limit) =>
      lookUp(text, limit, {
        answer: (question) => ask(current(), question, undefined),
        answerReading,
        ranked: (reading, most) => rank(current(), reading, most),
      }),
    async comparable(within) {
      const profiles = profilesOf(within).slice(0, SAMPLE);
      const out: string[] = [];
      for (const intent of COUNTED) {
        let count = 0;
        for (const { meta } of profiles) {
          if (await figureOf(intent, meta)) count++;
          if (count >= 2) break;
        }
        if (count >= 2) out.push(intent);
      }
      return out;
    },
    async compare(intent, within) {
      const rows: ComparedFigure[] = [];
      const missing: ReportMeta[] = [];
      for (const { meta } of profilesOf(within)) {
        const row = await figureOf(intent, meta);
        if (row) rows.push(row);
        else missing.push(meta);
      }
      return { intent, rows, missing };
    },
    async timeline(within) {
      return profilesOf(within)
        .flatMap(({ meta, day }): TimelineEntry[] => {
          if (day !== undefined) return [{ report: meta, day, from: 'event' }];
          return meta.published === undefined ? [] : [{ report: meta, day: meta.published, from: 'publication' }];
        })
        .sort((a, b) => a.day.localeCompare(b.day) || a.report.id.localeCompare(b.report.id));
    },
  };
}

/** The first number in the answering words, as it is written there. */
function firstFigure({ text, marks }: Quote): { readonly figure: string; readonly value: number } | undefined {
  for (const mark of marks) {
    const [first] = findNumbers(text, mark);
    if (first) return { figure: text.slice(first.span.start, first.span.end), value: first.value };
  }
  return undefined;
}
