import type { Sentence } from './view.js';

/** A short line that ends with a colon, or has a number like "II." and no full stop. */
export function isHeading(s: Sentence): boolean {
  return (
    s.low.length < 90 &&
    (/:\s*$/u.test(s.low) ||
      (/^(?:[ivx]+|\d+|[a-d])[.)]\s/u.test(s.low) && !/[.;]\s*$/u.test(s.low)) ||
      (/^\*?\*?[^.;]{3,60}$/u.test(s.low) === true &&
        s.inBlock === 0 &&
        !/[.;,]/u.test(s.low) &&
        s.text === s.text.toUpperCase()))
  );
}
