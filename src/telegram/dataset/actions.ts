import { z } from 'zod';
import { actionKind } from '../action.js';
import { JOB } from './job.js';

/** Sets a job going. */
export const JOB_ACTION = actionKind('job', z.object({ job: JOB }));

/** Drops what waits. */
export const DISCARD = actionKind('discard', z.object({ id: z.string() }));

/** Tells what would be undone, and asks. */
export const UNDO = actionKind('undo', z.object({}));

/** Leaves everything as it is. */
export const NOTHING = actionKind('nothing', z.object({}));
