import { plainIntent } from '../intent.js';

/** Something else than the meeting is asked after: where cars stand, where guests eat or sleep, where papers are handed in. */
const OTHER =
  /(?<![a-z])(?:(?:do|dau|gui|de|giu) (?:xe|o to|oto)|bai xe|an (?:trua|toi|sang|com|uong)|com trua|ngu|luu tru|nghi (?:trua|lai|dem)|nop|dang ky|mua|ban ve)(?![a-z])/u;

/** Where the meeting took place. */
export const place = plainIntent('place', 'place', { fit: (_, { folded }) => (OTHER.test(folded) ? 0 : 1) });
