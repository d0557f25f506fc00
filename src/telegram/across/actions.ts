import { z } from 'zod';
import type { Comparing } from '../../app.js';
import { actionKind } from '../action.js';

const reports = z.array(z.string()).readonly().optional();
const inPlace = z.boolean();
const page = z.number();

/** What is compared, and in which reports. */
export const COMPARING: z.ZodType<Comparing> = z.object({ figure: z.string(), noun: z.string().optional(), reports });

/** Which figure to compare, in these reports. */
export const FIGURES = actionKind('figures', z.object({ reports, inPlace }));

/** A page of the table of figures. */
export const COMPARE = actionKind('compare', z.object({ of: COMPARING, page, inPlace }));

/** One figure of the table with its quote. */
export const FIGURE = actionKind('figure', z.object({ of: COMPARING, page, report: z.string(), inPlace }));

/** The figures as a picture. */
export const CHART = actionKind('chart', z.object({ of: COMPARING }));

/** A page of the events of these reports. */
export const TIMELINE = actionKind('timeline', z.object({ reports, page, inPlace }));

/** One event with its quote. */
export const EVENT = actionKind('event', z.object({ reports, page, report: z.string(), inPlace }));
