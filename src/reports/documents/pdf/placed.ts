/** A piece of text on a page, in points from the left and top edge. `y` is its baseline. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Pieces on one baseline, from left to right. */
export type Row = readonly PlacedText[];
