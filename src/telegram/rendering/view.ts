import type { Answer, Quote, Reading } from '../../answers/answer.js';
import type { Comparing } from '../../app.js';
import type { ReportMeta } from '../../reports/report.js';
import type { Phrases } from '../messages/messages.js';

/** A part of a list over reports: its reading, and the first quote of that part. */
export interface Stretch {
  readonly reading: Reading;
  readonly from: number;
}

/** Buttons from one part of a list to its neighbours. */
export interface Turns {
  readonly previous?: Stretch;
  readonly next?: Stretch;
}

/** What rendering needs besides the answer. */
export interface View {
  readonly phrases: Phrases;
  /** The bot's username without @, for links to itself. */
  readonly username: string;
  /** Can passages be shared by inline mode? */
  readonly inline: boolean;
  /** Groups get folded quotes and no page previews. */
  readonly group: boolean;
  /** All reports, newest first. */
  readonly reports: readonly ReportMeta[];
  /** Questions to suggest as a next step. */
  readonly examples: readonly string[];
  /** The chat's limit in words; absent without a limit. */
  readonly limit?: string;
  /** The question, if it came from a button and the chat does not show it. */
  readonly heading?: string;
  /** Permanent ids of the answer's quotes, in order. */
  readonly passageIds?: readonly string[];
  /** The figures that the answer is part of, if it is about several reports. */
  readonly comparing?: Comparing | undefined;
  /** The question as typed, for a vote on its answer. */
  readonly asked?: string;
  /** Did the user choose the reading with a button? */
  readonly chosen?: boolean;
  /** Was it a yes/no question? */
  readonly claim?: boolean;
  /** Did an admin pin the answer to the question? */
  readonly pinned?: boolean;
  /** Is there another passage that may answer as well? */
  readonly further?: boolean;
  /** Other reports that state what this one does not, nearest first. */
  readonly elsewhere?: readonly ReportMeta[];
  /** What the report states of the same kind, though it may not be the answer. */
  readonly ofKind?: Quote | undefined;
  /** What else the report states, by kind, as suggested questions. */
  readonly stated?: readonly Reading[];
  /** Buttons to the parts before and after, if only a part of a list is shown. */
  readonly turns?: Turns;
  /** Ids of the passages that the same message showed before. */
  readonly seen?: readonly string[];
}

export type AnswerOf<S extends Answer['status']> = Extract<Answer, { status: S }>;

/** The most messages for one answer. */
export const MAX_PARTS = 3;
/** Code units kept free in each part for its number. */
export const NUMBER_ROOM = 20;
