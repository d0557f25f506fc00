import { z } from 'zod';
import type { Reading, Verdict } from '../answers/answer.js';
import { WISH } from './dataset/wishes.js';
import { OVER } from './over.js';
import { PIN } from './pins/action.js';

const reading = z.object({
  intent: z.string(),
  reports: z.array(z.string()),
  places: z.array(z.string()),
  year: z.number().optional(),
  people: z.array(z.string()).optional(),
  question: z.string(),
  over: OVER.optional(),
  page: z.number().optional(),
}) as unknown as z.ZodType<Reading>;

/** How a kept reading looks; what an older version kept may be refused. */
export const READING: z.ZodType<Reading> = reading;

/** An answer as it was shown, enough to show it again: which passage, and what goes with it. */
const shown = z.object({
  reading,
  /** Id of the passage on show; none where there are several, or no answer: then the reading is asked again. */
  passages: z.array(z.string()),
  /** Its answering words, as offsets into it. */
  marks: z.array(z.object({ start: z.number(), end: z.number() })).optional(),
  /** Ids of those shown before them in the same message. */
  seen: z.array(z.string()),
  /** Ids of reports that answer the same question. */
  others: z.array(z.string()),
  verdict: z.enum(['confirmed', 'contradicted']).optional(),
  /** The link was asked for. */
  about: z.literal('source').optional(),
  /** The question, where it stands above the answer. */
  heading: z.string().optional(),
  /** The question as it was typed. */
  asked: z.string().optional(),
}) as unknown as z.ZodType<ShownAnswer>;

export interface ShownAnswer {
  readonly reading: Reading;
  readonly passages: readonly string[];
  readonly marks?: readonly { readonly start: number; readonly end: number }[];
  readonly seen: readonly string[];
  readonly others: readonly string[];
  readonly verdict?: Verdict;
  readonly about?: 'source';
  readonly heading?: string;
  readonly asked?: string;
}

const reports = z.array(z.string()).readonly().optional();

/** What is compared, and in which reports. */
const comparing = z.object({ figure: z.string(), noun: z.string().optional(), reports });

/** What a button does when it is tapped. Kept by the bot under a short key, as JSON that is checked when it is read. */
export const ACTION = z.discriminatedUnion('do', [
  /** Asks an example or likely question as if it had been typed. */
  z.object({ do: z.literal('ask'), question: z.string() }),
  /** Asks a reading again: a choice made, or the same question about another report. `inPlace`: edits the message. */
  z.object({ do: z.literal('read'), reading, inPlace: z.boolean() }),
  /** A page of the readings that a question may have, each with its report. */
  z.object({
    do: z.literal('choices'),
    choices: z.array(z.object({ report: z.string(), reading })),
    page: z.number(),
    inPlace: z.literal(true),
  }),
  /** The same question in further reports, a few at a time. */
  z.object({ do: z.literal('others'), reading, reports: z.array(z.string()) }),
  /** Opens a report's card. */
  z.object({ do: z.literal('card'), report: z.string(), inPlace: z.boolean() }),
  /** The most telling quotes of a report. */
  z.object({ do: z.literal('summary'), report: z.string() }),
  /** Opens a page of the list of reports, counted from 0; `of`: the words that it is limited to. */
  z.object({ do: z.literal('list'), page: z.number(), of: z.string().optional(), inPlace: z.boolean() }),
  /** Limits the group to a province or report, or lifts that; with neither, lifts all limits. */
  z.object({ do: z.literal('scope'), place: z.string().optional(), report: z.string().optional() }),
  /** Settles when the bot speaks up in the group, or whether unanswered questions are kept. */
  z.object({
    do: z.literal('mode'),
    mode: z.enum(['called', 'questions']).optional(),
    keepsMisses: z.boolean().optional(),
  }),
  /** What somebody thinks of an answer; `answer` stands for it, and a later vote on it takes the place of this one. */
  z.object({ do: z.literal('vote'), good: z.boolean(), answer: z.string(), question: z.string(), reading }),
  /** Whether questions of the one who taps may be kept. */
  z.object({ do: z.literal('opt_out'), out: z.boolean() }),
  /** Stops telling the chat of new reports about a topic. */
  z.object({ do: z.literal('unfollow'), topic: z.string() }),
  /** Deletes what is kept of the one who taps, after asking. */
  z.object({ do: z.literal('forget'), step: z.enum(['ask', 'do', 'cancel']) }),
  /** A page of the questions without an answer, for admins. */
  z.object({ do: z.literal('misses'), page: z.number() }),
  /** Looks into one of them, shows the nearest passage, or dismisses it. */
  z.object({ do: z.literal('miss'), id: z.number(), page: z.number(), step: z.enum(['look', 'near', 'drop']) }),
  /** Offers the intents that one of them may be a way to ask for, or takes it for one. */
  z.object({ do: z.literal('teach'), id: z.number(), page: z.number(), intent: z.string().optional() }),
  /** Takes back a way to ask that was taught. */
  z.object({ do: z.literal('unteach'), intent: z.string(), text: z.string() }),
  /** Opens in the private chat what was shortened in a group: the question as it was asked there, or the reading. */
  z.object({
    do: z.literal('full'),
    question: z.string(),
    previous: reading.optional(),
    reading: reading.optional(),
    within: z.array(z.string()).optional(),
  }),
  /** What only admins may do; asked anew when it is tapped. */
  z.object({ do: z.literal('admin'), wish: WISH }),
  /** Answers that admins have bound to questions. */
  z.object({ do: z.literal('pin'), of: PIN }),
  /** Which figure to compare, in these reports. */
  z.object({ do: z.literal('figures'), reports, inPlace: z.boolean() }),
  /** A page of the table of figures. */
  z.object({ do: z.literal('compare'), of: comparing, page: z.number(), inPlace: z.boolean() }),
  /** One figure of the table with its quote. */
  z.object({ do: z.literal('figure'), of: comparing, page: z.number(), report: z.string(), inPlace: z.boolean() }),
  /** The figures as a picture. */
  z.object({ do: z.literal('chart'), of: comparing }),
  /** A page of the events of these reports. */
  z.object({ do: z.literal('timeline'), reports, page: z.number(), inPlace: z.boolean() }),
  /** One event with its quote. */
  z.object({ do: z.literal('event'), reports, page: z.number(), report: z.string(), inPlace: z.boolean() }),
  /** Shows the paragraph around the passage, in place of the answer. */
  z.object({ do: z.literal('context'), of: shown, inPlace: z.literal(true) }),
  /** Shows the next best passage in place of this one. */
  z.object({ do: z.literal('more'), of: shown, inPlace: z.literal(true) }),
  /** Shows an answer again as it was. */
  z.object({ do: z.literal('again'), of: shown, inPlace: z.literal(true) }),
  /** Puts a menu for changing how the question was read under the answer, a page of it; `closed` takes it away again. */
  z.object({
    do: z.literal('repair'),
    of: shown,
    menu: z.enum(['closed', 'top', 'intent', 'report', 'year']),
    page: z.number(),
    inPlace: z.literal(true),
  }),
]);

export type Action = z.infer<typeof ACTION>;
