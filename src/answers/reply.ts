import type { ReportProfile } from '../questions/profile.js';
import type { Report } from '../reports/report.js';
import type { Span } from '../text/span.js';
import type { Also, Candidate } from './intent.js';

/** The best that one report has to say to a question. */
export interface Reply {
  readonly profile: ReportProfile;
  readonly report: Report;
  readonly candidate: Candidate;
  /** How much of what else is asked it holds; 1 when nothing else is asked. */
  readonly coverage: number;
  /** Chance that its passage answers, by its words; 1 when nothing else is asked. */
  readonly confidence: number;
  /** Found by its words only, not as a fact of the kind asked for. */
  readonly byWords: boolean;
  /** What is quoted of it. */
  readonly quote: Span;
  /** What more of this report belongs to the answer. */
  readonly also?: Also;
}
