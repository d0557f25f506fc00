import { z } from 'zod';
import { actionKind } from '../action.js';
import { JOB } from './job.js';

/** Starts a job. */
export const JOB_ACTION = actionKind('job', z.object({ job: JOB }));

/** Drops a pending change. */
export const DISCARD = actionKind('discard', z.object({ id: z.string() }));

/** Says what would be undone, and asks. */
export const UNDO = actionKind('undo', z.object({}));

/** Changes nothing. */
export const NOTHING = actionKind('nothing', z.object({}));
