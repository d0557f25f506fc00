import type { OverQuery } from '../questions/over.js';
import type { Quoted } from '../questions/understand.js';
import type { ReportMeta } from '../reports/report.js';
import type { Span } from '../text/span.js';

/** A stretch of a report as its file holds it. */
export interface Slice {
  /** UTF-16 offsets into the report's text as its file holds it. */
  readonly span: Span;
  readonly text: string;
}

/** A passage of a report, shown between quotation marks: `text` is the slice of the report at `span`. */
export interface Quote extends Slice {
  readonly report: ReportMeta;
  /** The answering words, as offsets into `text` (for bold), in order, not overlapping. */
  readonly marks: readonly Span[];
  /** The row that heads its columns, where it is a row that stands further down in a table: shown above it. */
  readonly header?: Slice;
  /** Reports of the same news elsewhere that hold the same words. */
  readonly alsoIn?: readonly ReportMeta[];
}

/** How a question was read: shown, corrected with one tap, and the ground for follow-ups. */
export interface Reading {
  /** Name of the intent, as its file is called (`members`, `chair` …). */
  readonly intent: string;
  /** Report ids that the question is about; empty: all of them. */
  readonly reports: readonly string[];
  /** Ids of the reports that the answers before were about, the last one first: "cả hai nơi" means them too. */
  readonly earlier?: readonly string[];
  /** Provinces named, canonical names; also those that no report is from. */
  readonly places: readonly string[];
  readonly year?: number;
  /** Names of the people that the answer is about, for "đồng chí này …?" */
  readonly people?: readonly string[];
  /** The passage that the answer quotes first, or the one before did where this one quotes none: a follow-up leans on it. */
  readonly quoted?: Quoted;
  /** Where nothing was quoted and it was not sure which report is meant: the likeliest, best first. */
  readonly perhaps?: readonly Perhaps[];
  /** The question as understood on its own, with what was taken over from the one before. */
  readonly question: string;
  /** The query that a question over reports was read as. */
  readonly over?: OverQuery;
  /** Where a page of the list that `over` gives is asked for, its number counted from 0. */
  readonly page?: number;
  /** Where it was asked which one is meant, the readings that were offered: the next text may pick one. */
  readonly offered?: readonly Reading[];
}

/** A report that may have been meant; the chance is from 0 to 1. */
export interface Perhaps {
  readonly report: string;
  readonly chance: number;
}

/** Line that leads an answer to a yes/no question with a premise. */
export type Verdict = 'confirmed' | 'contradicted';

/** One of several ways a question may be meant; `question` asks it in full. */
export interface Choice {
  readonly report: ReportMeta;
  readonly reading: Reading;
}

export type MissReason =
  /** A place, body or year that no report is about; `asked` is the name as typed, `nearest` what may be meant instead, the nearest first; none where nothing is near. */
  | { readonly kind: 'no_report'; readonly asked: string; readonly nearest?: readonly ReportMeta[] }
  /** Nothing in these reports is about this. */
  | { readonly kind: 'outside' }
  /** The input holds no question (empty, only symbols). */
  | { readonly kind: 'unreadable' };

export type ChatTopic = 'greeting' | 'thanks' | 'help' | 'about';

/** Something that has to be said beside an answer, never inside a quote. */
export type Note =
  /** The report gives different values for the same thing; all are quoted. */
  | { readonly kind: 'conflict'; readonly values: readonly string[] }
  /** Reports of one event give different values for the same thing; all are quoted. */
  | { readonly kind: 'accounts'; readonly values: readonly string[] }
  /** So many reports state the same most or least. */
  | { readonly kind: 'tied'; readonly count: number }
  /** Every report asked states what those were asked for that do not state it. */
  | { readonly kind: 'all_state' }
  /** Only the `count` of `total` reports that fit the question best were read one by one. */
  | { readonly kind: 'looked'; readonly count: number; readonly total: number }
  /** Of several things asked at once, those that the reports do not state, as they were typed. */
  | { readonly kind: 'unstated'; readonly parts: readonly string[] }
  /** The report has no part of this number, as it was typed: "Điều 8". */
  | { readonly kind: 'no_part'; readonly part: string }
  /** Provinces that became part of another on 1 July 2025; `have`: those that there are reports of, where the one asked for has none. */
  | {
      readonly kind: 'merged';
      readonly former: readonly string[];
      readonly present: string;
      readonly have?: readonly string[];
    };

/** Where the lines shown stand in a longer list over reports. */
export interface List {
  /** Lines on all pages. */
  readonly total: number;
  /** Place of the first line shown, counted from 0. */
  readonly first: number;
  /** What asks for the pages around this one. */
  readonly previous?: Reading;
  readonly next?: Reading;
}

/** What the bot replies; made in `answers/`, rendered elsewhere. */
export type Answer =
  | {
      readonly status: 'answered';
      readonly reading: Reading;
      readonly quotes: readonly Quote[];
      /** Chance that the first quote answers, 0 to 1; absent where several reports were asked. */
      readonly chance?: number;
      readonly verdict?: Verdict;
      /** The question asks for the reports themselves (list, link): show titles and links; or for the main points of one. */
      readonly about?: 'reports' | 'source' | 'summary';
      /** Other reports that answer the same question. */
      readonly others: readonly ReportMeta[];
      /** Of which longer list the quotes are a page. */
      readonly list?: List;
      /** How many of the reports asked do not state it, and what asks for these. */
      readonly silent?: { readonly count: number; readonly reading?: Reading };
      readonly notes?: readonly Note[];
    }
  | { readonly status: 'ambiguous'; readonly reading: Reading; readonly choices: readonly Choice[] }
  | {
      readonly status: 'not_stated';
      readonly reading: Reading;
      readonly reports: readonly ReportMeta[];
      /** Chance that the reports do not say it, 0 to 1; absent where it was not judged. */
      readonly chance?: number;
      /** What the report does say nearby: labelled as perhaps no answer. */
      readonly nearby?: Quote;
      readonly notes?: readonly Note[];
    }
  | {
      readonly status: 'no_match';
      readonly reading: Reading;
      readonly reason: MissReason;
      readonly notes?: readonly Note[];
    }
  | { readonly status: 'chat'; readonly topic: ChatTopic };
