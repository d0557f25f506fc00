import { z } from 'zod';
import { actionKind } from '../action.js';

/** A page of the questions without an answer. */
export const MISSES = actionKind('misses', z.object({ page: z.number() }));

const MISS_DATA = z.object({ id: z.number(), page: z.number(), step: z.enum(['look', 'near', 'drop']) });
export type MissStep = z.infer<typeof MISS_DATA>;

/** Looks into one of them, shows the nearest passage, or dismisses it. */
export const MISS = actionKind('miss', MISS_DATA);

const TEACH_DATA = z.object({ id: z.number(), page: z.number(), intent: z.string().optional() });

/** The question by the id of its miss, and the intent that it asks for, once that is chosen. */
export type Teach = z.infer<typeof TEACH_DATA>;

/** Offers the intents that a question may be a way to ask for, or takes it for one. */
export const TEACH = actionKind('teach', TEACH_DATA);

/** Takes back a way to ask that was taught. */
export const UNTEACH = actionKind('unteach', z.object({ intent: z.string(), text: z.string() }));
