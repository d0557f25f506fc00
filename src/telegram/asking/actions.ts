import { z } from 'zod';
import type { Reading, Verdict } from '../../answers/answer.js';
import { actionKind } from '../action.js';
import { READING } from '../kept-reading.js';

const ids = z.array(z.string()).readonly();

/** An answer as it was shown, enough to show it again: which passage, and what goes with it. */
export interface ShownAnswer {
  readonly reading: Reading;
  /** Id of the passage on show; none where there are several, or no answer: then the reading is asked again. */
  readonly passages: readonly string[];
  /** Its answering words, as offsets into it. */
  readonly marks?: readonly { readonly start: number; readonly end: number }[];
  /** Ids of those shown before them in the same message. */
  readonly seen: readonly string[];
  /** Ids of reports that answer the same question. */
  readonly others: readonly string[];
  readonly verdict?: Verdict;
  /** The link was asked for. */
  readonly about?: 'source';
  /** The question, where it stands above the answer. */
  readonly heading?: string;
  /** The question as it was typed. */
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

/** Asks an example or likely question as if it had been typed. */
export const ASK = actionKind('ask', z.object({ question: z.string() }));

/** Asks a reading again: a choice made, or the same question about another report. `inPlace`: edits the message; `from`: the quote of a list that is shown first. */
export const READ = actionKind(
  'read',
  z.object({ reading: READING, inPlace: z.boolean(), from: z.number().optional() }),
);

const CHOICE = z.object({ report: z.string(), reading: READING });

/** A page of the readings that a question may have, each with its report. */
export const CHOICES = actionKind('choices', z.object({ choices: z.array(CHOICE), page: z.number() }));

/** The same question in further reports, a few at a time. */
export const OTHERS = actionKind('others', z.object({ reading: READING, reports: ids }));

const FULL_DATA = z.object({
  question: z.string(),
  previous: READING.optional(),
  reading: READING.optional(),
  within: ids.optional(),
});

/** What led to an answer: to be asked again, in full, in the private chat. */
export type Asked = z.infer<typeof FULL_DATA>;

/** Opens in the private chat what was shortened in a group: the question as it was asked there, or the reading. */
export const FULL = actionKind('full', FULL_DATA);

const OF_SHOWN = z.object({ of: shown });

/** Shows the paragraph around the passage, in place of the answer. */
export const CONTEXT = actionKind('context', OF_SHOWN);

/** Shows the next best passage in place of this one. */
export const MORE = actionKind('more', OF_SHOWN);

/** Shows an answer again as it was. */
export const AGAIN = actionKind('again', OF_SHOWN);

const REPAIR_DATA = OF_SHOWN.extend({
  menu: z.enum(['closed', 'top', 'intent', 'report', 'year']),
  page: z.number(),
});

export type Repair = z.infer<typeof REPAIR_DATA>;

/** Puts a menu for changing how the question was read under the answer, a page of it; `closed` takes it away again. */
export const REPAIR = actionKind('repair', REPAIR_DATA);
