/**
 * Is `b` one edit from `a`: one letter inserted, deleted or replaced, or two neighbours swapped? Words in UTF-16 units;
 * equal words are not.
 */
export function isOneEdit(a: string, b: string): boolean {
  const difference = b.length - a.length;
  if (Math.abs(difference) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  if (difference === 1) return a.slice(i) === b.slice(i + 1);
  if (difference === -1) return a.slice(i + 1) === b.slice(i);
  if (a.slice(i + 1) === b.slice(i + 1)) return true;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
