import { z } from 'zod';
import type { Reading, Verdict } from '../../answers/answer.js';
import { actionKind } from '../action.js';
import { READING } from '../kept-reading.js';

const ids = z.array(z.string()).readonly();

/** A displayed answer, with enough to show it again: its passage and what goes with it. */
export interface ShownAnswer {
  readonly reading: Reading;
  /** Id of the displayed passage. Absent for several passages or no answer: then the reading is asked again. */
  readonly passages: readonly string[];
  /** The answering words, as offsets into the passage. */
  readonly marks?: readonly { readonly start: number; readonly end: number }[];
  /** Ids of the passages that the same message showed before. */
  readonly seen: readonly string[];
  /** Ids of other reports that answer the same question. */
  readonly others: readonly string[];
  readonly verdict?: Verdict;
  /** The user asked for the link. */
  readonly about?: 'source';
  /** The question, if it stands above the answer. */
  readonly heading?: string;
  /** The question as the user typed it. */
  readonly asked?: string;
}

const shown = z.object({
  reading: READING,
  passages: ids,
  marks: z.array(z.object({ start: z.number(), end: z.number() })).optional(),
  seen: ids,
  others: ids,
  verdict: z.enum(['confirmed', 'contradicted']).optional(),
  about: z.literal('source').optional(),
  heading: z.string().optional(),
  asked: z.string().optional(),
}) as unknown as z.ZodType<ShownAnswer>;

/** Asks an example or suggested question as if the user had typed it. */
export const ASK = actionKind('ask', z.object({ question: z.string() }));

/**
 * Asks a reading again: after a choice, or about another report. `inPlace`: edits the message. `from`: the quote of a list to show first.
 */
export const READ = actionKind(
  'read',
  z.object({ reading: READING, inPlace: z.boolean(), from: z.number().optional() }),
);

const CHOICE = z.object({ report: z.string(), reading: READING });

/** Opens a page of the possible readings of a question, each with its report. */
export const CHOICES = actionKind('choices', z.object({ choices: z.array(CHOICE), page: z.number() }));

/** Asks the same question of further reports, a few at a time. */
export const OTHERS = actionKind('others', z.object({ reading: READING, reports: ids }));

const FULL_DATA = z.object({
  question: z.string(),
  previous: READING.optional(),
  reading: READING.optional(),
  within: ids.optional(),
});

/** The origin of an answer: enough to ask it again, in full, in the private chat. */
export type Asked = z.infer<typeof FULL_DATA>;

/** Opens in the private chat what was shortened in a group: the original question, or the reading. */
export const FULL = actionKind('full', FULL_DATA);

const OF_SHOWN = z.object({ of: shown });

/** Shows the paragraph around the passage in place of the answer. */
export const CONTEXT = actionKind('context', OF_SHOWN);

/** Shows the next best passage in place of this one. */
export const MORE = actionKind('more', OF_SHOWN);

/** Shows an earlier answer again. */
export const AGAIN = actionKind('again', OF_SHOWN);

const REPAIR_DATA = OF_SHOWN.extend({
  menu: z.enum(['closed', 'top', 'intent', 'report', 'year']),
  page: z.number(),
});

export type Repair = z.infer<typeof REPAIR_DATA>;

/** Opens a page of the menu for changing the reading, under the answer. `closed` removes it. */
export const REPAIR = actionKind('repair', REPAIR_DATA);
