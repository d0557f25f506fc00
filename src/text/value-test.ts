/** A comparison of a value with one number, or with two as a range or alternatives. */
export type ValueTest =
  | { readonly is: 'above' | 'below' | 'equal' | 'from' | 'upto'; readonly number: number }
  | { readonly is: 'between'; readonly number: number; readonly to: number };

/** Does a number pass? */
export function holdsValue(number: number, test: ValueTest): boolean {
  switch (test.is) {
    case 'above':
      return number > test.number;
    case 'below':
      return number < test.number;
    case 'equal':
      return number === test.number;
    case 'from':
      return number >= test.number;
    case 'upto':
      return number <= test.number;
    default:
      return number >= test.number && number <= test.to;
  }
}
