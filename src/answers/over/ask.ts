import type { OverQuery } from '../../questions/over.js';
import type { OverReading } from '../../questions/over-query.js';
import type { ReportProfile } from '../../questions/profile.js';
import type { ReadingOf } from '../compose.js';
import type { Engine } from '../engine-input.js';
import type { Inquiry } from '../inquiry.js';
import type { Intent } from '../intent.js';

/** A query over reports with all that answering it takes. */
export interface OverAsk {
  readonly query: OverQuery;
  readonly inquiry: Inquiry;
  /** What is asked of each report: what the query shows, else the likeliest. */
  readonly intent: Intent;
  readonly over: OverReading;
  /** The reports that it goes over, newest first in no case: as the index has them. */
  readonly reports: readonly ReportProfile[];
  readonly engine: Engine;
  readonly reading: ReadingOf;
  /** Page asked for, counted from 0. */
  readonly page: number;
}
