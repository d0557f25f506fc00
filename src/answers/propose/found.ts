import type { Fact } from '../../facts/fact.js';
import type { ReportProfile } from '../../questions/profile.js';
import type { PassageView, UnitView } from '../../search/view.js';
import type { Span } from '../../text/span.js';

/** A fact and how a unit holds it. */
export interface HeldFact {
  readonly fact: Fact;
  /** The unit contains its value, not only a part of its sentence. */
  readonly inside: boolean;
  /** Its fit for each likely intent of the inquiry, in order, 0 to 1; -1 if it is of another kind. */
  readonly fits: Float64Array;
  /** Its fit for a position in question, whatever the intent; -1 if none is asked for. */
  readonly asRole: number;
  /** It counts a unit below the report's body, and the question names no such unit. */
  readonly ofPart: boolean;
}

/** A candidate: one or two sentences of a report, or a part of a long one. */
export interface Found {
  readonly profile: ReportProfile;
  readonly view: PassageView;
  readonly unit: UnitView;
  /** Offsets into the report's text. */
  readonly span: Span;
  readonly facts: readonly HeldFact[];
}
