import type { Bind } from '../database.js';

/** A list of any length as one value that is bound: statements stay the same, and are prepared once. */
export const LIST = '(SELECT value FROM json_each(?))';

/** What is bound for `LIST`. */
export function listed(values: Iterable<string | number>): Bind {
  return JSON.stringify([...values]);
}
