import type { OverQuery } from '../questions/over.js';
import type { Quoted } from '../questions/understand.js';
import type { ReportMeta } from '../reports/report.js';
import type { Span } from '../text/span.js';

/** A span of a report as its file holds it. */
export interface Slice {
  /** UTF-16 offsets into the report's text as in its file. */
  readonly span: Span;
  readonly text: string;
}

/** A passage of a report, shown in quotation marks: `text` is the slice of the report at `span`. */
export interface Quote extends Slice {
  readonly report: ReportMeta;
  /** The answering words (bold), as ordered, non-overlapping offsets into `text`. */
  readonly marks: readonly Span[];
  /** The table header above the quote, if the quote is a row further down in a table. */
  readonly header?: Slice;
  /** Other reports of the same news that contain the same words. */
  readonly alsoIn?: readonly ReportMeta[];
}

/** The reading of a question: shown to the user, corrected with one tap, and the basis for follow-ups. */
export interface Reading {
  /** Name of the intent, the same as its file (`members`, `chair` …). */
  readonly intent: string;
  /** Ids of the reports that the question is about; empty: all of them. */
  readonly reports: readonly string[];
  /** Ids of the reports of earlier answers, latest first: "cả hai nơi" refers to them too. */
  readonly earlier?: readonly string[];
  /** Canonical names of the provinces in the question, also those without a report. */
  readonly places: readonly string[];
  readonly year?: number;
  /** Names of the people that the answer is about, for "đồng chí này …?" */
  readonly people?: readonly string[];
  /** The first quoted passage of this answer, or of the one before if this one quotes none. Follow-ups build on it. */
  readonly quoted?: Quoted;
  /** The likeliest reports, best first, if nothing was quoted and it was unclear which report was meant. */
  readonly perhaps?: readonly Perhaps[];
  /** The question in standalone form, with what it inherited from the one before. */
  readonly question: string;
  /** The query, if it was a question over reports. */
  readonly over?: OverQuery;
  /** The requested page of the list that `over` gives, from 0. */
  readonly page?: number;
  /** The readings offered when the bot asked which one was meant: the next text may pick one. */
  readonly offered?: readonly Reading[];
}

/** A candidate report, with its probability. */
export interface Perhaps {
  readonly report: string;
  readonly chance: number;
}

/** The verdict line of an answer to a yes/no question with a premise. */
export type Verdict = 'confirmed' | 'contradicted';

/** One of several possible meanings of a question. `question` is its full form. */
export interface Choice {
  readonly report: ReportMeta;
  readonly reading: Reading;
}

export type MissReason =
  /**
   * A place, body or year that no report is about. `asked` is the name as typed; `nearest` has possible alternatives, nearest first, or
   * none.
   */
  | { readonly kind: 'no_report'; readonly asked: string; readonly nearest?: readonly ReportMeta[] }
  /** Nothing in the reports is about this. */
  | { readonly kind: 'outside' }
  /** The input contains no question (empty, only symbols). */
  | { readonly kind: 'unreadable' };

export type ChatTopic = 'greeting' | 'thanks' | 'help' | 'about';

/** A remark beside an answer, never inside a quote. */
export type Note =
  /** The report gives different values for the same thing; all are quoted. */
  | { readonly kind: 'conflict'; readonly values: readonly string[] }
  /** Reports of one event give different values for the same thing; all are quoted. */
  | { readonly kind: 'accounts'; readonly values: readonly string[] }
  /** This many reports share the extreme value. */
  | { readonly kind: 'tied'; readonly count: number }
  /** Every report asked states what those were asked for that do not state it. */
  | { readonly kind: 'all_state' }
  /** Only the `count` of `total` reports that fit the question best were read one by one. */
  | { readonly kind: 'looked'; readonly count: number; readonly total: number }
  /** The parts of a compound question that the reports do not state, as typed. */
  | { readonly kind: 'unstated'; readonly parts: readonly string[] }
  /** The report has no part with this number, as typed: "Điều 8". */
  | { readonly kind: 'no_part'; readonly part: string }
  /** Provinces merged into another on 1 July 2025. `have`: those with reports, if the one in the question has none. */
  | {
      readonly kind: 'merged';
      readonly former: readonly string[];
      readonly present: string;
      readonly have?: readonly string[];
    };

/** The position of the displayed lines in a longer list over reports. */
export interface List {
  /** Lines on all pages. */
  readonly total: number;
  /** Index of the first displayed line, from 0. */
  readonly first: number;
  /** Readings that ask for the neighbouring pages. */
  readonly previous?: Reading;
  readonly next?: Reading;
}

/** The bot's reply, built in `answers/` and rendered elsewhere. */
export type Answer =
  | {
      readonly status: 'answered';
      readonly reading: Reading;
      readonly quotes: readonly Quote[];
      /** Probability that the first quote answers. Absent if several reports were asked. */
      readonly chance?: number;
      readonly verdict?: Verdict;
      /** The question asks for the reports themselves (list, link): show titles and links. Or it asks for the main points of one. */
      readonly about?: 'reports' | 'source' | 'summary';
      /** Other reports that answer the same question. */
      readonly others: readonly ReportMeta[];
      /** The longer list that the quotes are a page of. */
      readonly list?: List;
      /** How many of the reports asked do not state it, and the reading that lists them. */
      readonly silent?: { readonly count: number; readonly reading?: Reading };
      readonly notes?: readonly Note[];
    }
  | { readonly status: 'ambiguous'; readonly reading: Reading; readonly choices: readonly Choice[] }
  | {
      readonly status: 'not_stated';
      readonly reading: Reading;
      readonly reports: readonly ReportMeta[];
      /** Probability that the reports do not state it. Absent if it was not judged. */
      readonly chance?: number;
      /** Nearby text of the report, labelled as possibly no answer. */
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
