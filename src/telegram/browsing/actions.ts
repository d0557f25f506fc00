import { z } from 'zod';
import { actionKind } from '../action.js';

/** Opens a report's card. `inPlace`: edits the message. */
export const CARD = actionKind('card', z.object({ report: z.string(), inPlace: z.boolean() }));

/** Shows the most telling quotes of a report. */
export const SUMMARY = actionKind('summary', z.object({ report: z.string() }));

/** Opens a page of the list of reports, counted from 0. `of`: the words that limit it. */
export const LIST = actionKind('list', z.object({ page: z.number(), of: z.string().optional(), inPlace: z.boolean() }));
