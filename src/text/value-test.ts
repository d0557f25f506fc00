/** How a value is compared: with one number, or with two that it lies between or is one of. */
export type ValueTest =
  | { readonly is: 'above' | 'below' | 'equal' | 'from' | 'upto'; readonly number: number }
  | { readonly is: 'between'; readonly number: number; readonly to: number };
