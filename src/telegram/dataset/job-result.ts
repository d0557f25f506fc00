import type { Outcome } from '../../state/audit.js';
import type { Screen } from '../rendering/screen.js';

/** What came of an errand: for the audit, and to be shown in the message that told of it. */
export interface Ended {
  readonly outcome: Outcome;
  readonly detail: string;
  readonly screen: Screen;
}

/** Lets the message of an errand tell how far it is. */
export type Tell = (text: string) => void;
