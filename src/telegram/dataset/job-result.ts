import type { Outcome } from '../../state/store.js';
import type { Screen } from '../rendering/screen.js';

/** The result of a job, for the audit and for the message that announced it. */
export interface JobResult {
  readonly outcome: Outcome;
  readonly detail: string;
  readonly screen: Screen;
}

/** Updates the progress shown in a job's message. */
export type Progress = (text: string) => void;
