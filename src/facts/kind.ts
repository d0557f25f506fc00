import type { Fact, FactKind } from './fact.js';
import type { ReportView } from './view.js';

/** How one kind of fact is found: a pure function from a report to what it states. Never throws on any text. */
export interface FactExtractor {
  readonly kind: FactKind;
  readonly extract: (view: ReportView) => Fact[];
}
