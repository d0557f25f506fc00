import type { Answer, Quote, Reading } from '../../answers/answer.js';
import type { Comparing } from '../../app.js';
import type { ReportMeta } from '../../reports/report.js';
import type { Phrases } from '../messages/messages.js';

/** A stretch of a list over reports: its reading, and the quote of that page that it begins with. */
export interface Stretch {
  readonly reading: Reading;
  readonly from: number;
}

/** The ways from a stretch of a list to those around it. */
export interface Turns {
  readonly previous?: Stretch;
  readonly next?: Stretch;
}

/** What rendering needs besides the answer. */
export interface View {
  readonly phrases: Phrases;
  /** The bot's own name, without @: for links to itself. */
  readonly username: string;
  /** Can passages be shared by inline mode? */
  readonly inline: boolean;
  /** In groups quotes are folded and pages are not previewed. */
  readonly group: boolean;
  /** The reports there are, newest first. */
  readonly reports: readonly ReportMeta[];
  /** Questions to offer as a next step. */
  readonly examples: readonly string[];
  /** To what the chat is limited, in words; absent where it is not. */
  readonly limit?: string;
  /** The question, where it came from a button and is not to be seen in the chat. */
  readonly heading?: string;
  /** Permanent ids of the quotes of the answer, in their order. */
  readonly passageIds?: readonly string[];
  /** The figures that the answer is part of, where it is about several reports. */
  readonly comparing?: Comparing | undefined;
  /** The question as it was typed, for a vote on its answer. */
  readonly asked?: string;
  /** Was the reading chosen with a button? */
  readonly chosen?: boolean;
  /** Was yes or no asked for? */
  readonly claim?: boolean;
  /** Is the answer one that an admin has bound to the question? */
  readonly pinned?: boolean;
  /** Is there another passage that may well answer too? */
  readonly further?: boolean;
  /** Other reports that state what the asked one does not, nearest first. */
  readonly elsewhere?: readonly ReportMeta[];
  /** What the report states of the kind that was asked for, though it may not be what was asked. */
  readonly ofKind?: Quote | undefined;
  /** What the report does state, by kind, to be asked instead. */
  readonly stated?: readonly Reading[];
  /** The ways to what stands before and behind, where only a stretch of a list is shown. */
  readonly turns?: Turns;
  /** Ids of the passages that were shown before in the same message. */
  readonly seen?: readonly string[];
}

export type AnswerOf<S extends Answer['status']> = Extract<Answer, { status: S }>;

/** Most messages that one answer may take. */
export const MAX_PARTS = 3;
/** Code units kept free in each part for its number. */
export const NUMBER_ROOM = 20;
