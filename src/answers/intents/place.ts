import { plainIntent } from '../intent.js';

/** Asks where something other than the meeting is: parking, meals, lodging, where to hand in papers. */
const OTHER =
  /(?<![a-z])(?:(?:do|dau|gui|de|giu) (?:xe|o to|oto)|bai xe|an (?:trua|toi|sang|com|uong)|com trua|ngu|luu tru|nghi (?:trua|lai|dem)|nop|dang ky|mua|ban ve)(?![a-z])/u;

/** Where the meeting took place. */
export const place = plainIntent('place', 'place', { fit: (_, { folded }) => (OTHER.test(folded) ? 0 : 1) });
