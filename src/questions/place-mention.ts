import type { Province } from '../text/lexicon.js';

/** A province named in a question; `from` and `to` are word positions. */
export interface PlaceMention {
  readonly province: Province;
  readonly from: number;
  readonly to: number;
  /**
   * The initials it was written as, if no province they may stand for has reports ("QN"): there is one mention for
   * each.
   */
  readonly short?: string;
  /** The city or town of the province, as written, if it is named. */
  readonly town?: string;
}
