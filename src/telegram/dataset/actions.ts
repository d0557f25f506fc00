import { z } from 'zod';
import { actionKind } from '../action.js';
import { ERRAND } from './wishes.js';

/** Sets an errand going. */
export const ERRAND_ACTION = actionKind('errand', z.object({ errand: ERRAND }));

/** Drops what waits. */
export const DISCARD = actionKind('discard', z.object({ id: z.string() }));

/** Tells what would be undone, and asks. */
export const UNDO = actionKind('undo', z.object({}));

/** Leaves everything as it is. */
export const NOTHING = actionKind('nothing', z.object({}));
