import { z } from 'zod';
import type { Comparing } from '../../app.js';
import { actionKind } from '../action.js';

const reports = z.array(z.string()).readonly().optional();
const inPlace = z.boolean();
const page = z.number();

/** The figure to compare, and the reports to compare it in. */
export const COMPARING: z.ZodType<Comparing> = z.object({ figure: z.string(), noun: z.string().optional(), reports });

/** Asks which figure to compare in these reports. */
export const FIGURES = actionKind('figures', z.object({ reports, inPlace }));

/** Opens a page of the table of figures. */
export const COMPARE = actionKind('compare', z.object({ of: COMPARING, page, inPlace }));

/** Opens one figure of the table with its quote. */
export const FIGURE = actionKind('figure', z.object({ of: COMPARING, page, report: z.string(), inPlace }));

/** Sends the figures as a picture. */
export const CHART = actionKind('chart', z.object({ of: COMPARING }));

/** Opens a page of the events of these reports. */
export const TIMELINE = actionKind('timeline', z.object({ reports, page, inPlace }));

/** Opens one event with its quote. */
export const EVENT = actionKind('event', z.object({ reports, page, report: z.string(), inPlace }));
