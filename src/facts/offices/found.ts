import type { Tenure } from '../attributes.js';
import type { Named } from '../telling.js';

/** Who holds a position, as one place of a sentence says it. */
export interface Found {
  readonly one: Named;
  /** Others of whom the same is said: "các đồng chí A và B giữ chức …". */
  readonly alike: readonly Named[];
  readonly tenure: Exclude<Tenure, 'vacant'>;
}
