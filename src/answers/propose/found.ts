import type { Fact } from '../../facts/fact.js';
import type { ReportProfile } from '../../questions/profile.js';
import type { PassageView, UnitView } from '../../search/view.js';
import type { Span } from '../../text/span.js';

/** A fact beside the unit of a report that holds it. */
export interface HeldFact {
  readonly fact: Fact;
  /** The unit holds its value, not only a part of its sentence. */
  readonly inside: boolean;
  /** How well it answers each of the inquiry's likely intents, in their order, 0 to 1; -1 where it is of another kind. */
  readonly fits: Float64Array;
  /** The same for a position that is asked for, whatever the intent; -1 where none is. */
  readonly asRole: number;
  /** It counts a unit below the report's body, and the question names no such unit. */
  readonly ofPart: boolean;
}

/** One or two sentences of a report, or a part of a long one, that may answer. */
export interface Found {
  readonly profile: ReportProfile;
  readonly view: PassageView;
  readonly unit: UnitView;
  /** Offsets into the report's text. */
  readonly span: Span;
  readonly facts: readonly HeldFact[];
}
