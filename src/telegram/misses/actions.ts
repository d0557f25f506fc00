import { z } from 'zod';
import { actionKind } from '../action.js';

/** Opens a page of the unanswered questions. */
export const MISSES = actionKind('misses', z.object({ page: z.number() }));

const MISS_DATA = z.object({ id: z.number(), page: z.number(), step: z.enum(['look', 'near', 'drop']) });
export type MissStep = z.infer<typeof MISS_DATA>;

/** Opens one of them, shows the nearest passage, or dismisses it. */
export const MISS = actionKind('miss', MISS_DATA);

const TEACH_DATA = z.object({ id: z.number(), page: z.number(), intent: z.string().optional() });

/** A question by the id of its miss, and the intent that an admin chose for it. */
export type Teach = z.infer<typeof TEACH_DATA>;

/** Offers intents for a question, or teaches the chosen one. */
export const TEACH = actionKind('teach', TEACH_DATA);

/** Undoes a lesson. */
export const UNTEACH = actionKind('unteach', z.object({ intent: z.string(), text: z.string() }));
