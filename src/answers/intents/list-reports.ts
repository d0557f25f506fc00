import { attr, plainIntent } from '../intent.js';

/** Which reports exist: the title of each. */
export const listReports = plainIntent('list-reports', 'topic', {
  fit: (fact) => (attr(fact, 'from') === 'title' ? 1 : 0.5),
});
