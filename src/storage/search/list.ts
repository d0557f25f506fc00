import type { Bind } from '../database.js';

/** A list of any length as one bound value: the statement stays the same and is prepared once. */
export const LIST = '(SELECT value FROM json_each(?))';

/** The value to bind for `LIST`. */
export function listed(values: Iterable<string | number>): Bind {
  return JSON.stringify([...values]);
}
