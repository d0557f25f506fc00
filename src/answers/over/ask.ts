import type { OverQuery } from '../../questions/over.js';
import type { OverReading } from '../../questions/over-query.js';
import type { ReportProfile } from '../../questions/profile.js';
import type { ReadingOf } from '../compose.js';
import type { Engine } from '../engine-input.js';
import type { Inquiry } from '../inquiry.js';
import type { Intent } from '../intent.js';

/** A query over reports with everything needed to answer it. */
export interface OverAsk {
  readonly query: OverQuery;
  readonly inquiry: Inquiry;
  /** What each report is asked for: what the query shows, else the likeliest intent. */
  readonly intent: Intent;
  readonly over: OverReading;
  /** The reports of the query, in index order: not newest first. */
  readonly reports: readonly ReportProfile[];
  readonly engine: Engine;
  readonly reading: ReadingOf;
  /** The requested page, from 0. */
  readonly page: number;
}
