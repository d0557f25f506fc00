import type { Province } from '../text/lexicon.js';

/** A province named in a question; `from` and `to` are word positions. */
export interface PlaceMention {
  readonly province: Province;
  readonly from: number;
  readonly to: number;
  /** The initials that it was written by, where no province that they may stand for has reports ("QN"): each of these is a mention. */
  readonly short?: string;
  /** The city or town of the province that is named, as it is written. */
  readonly town?: string;
}
