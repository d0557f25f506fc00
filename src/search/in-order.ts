/**
 * The fitted numbers of a table, in the order of its `names`.
 * @param file where they are from. @param tune the command that writes it. @param what the table.
 * @throws Error if a name has no number, or a number no name.
 */
export function inOrder(
  names: readonly string[],
  given: Readonly<Record<string, number>>,
  { file, tune, what }: { readonly file: string; readonly tune: string; readonly what: string },
): Float64Array {
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  const missing = names.filter((name) => !Number.isFinite(given[name]));
  if (unknown.length + missing.length > 0)
    throw new Error(
      `${file} does not fit the table of ${what} (run ${tune}): missing ${missing.join(', ') || '-'}; unknown ${unknown.join(', ') || '-'}`,
    );
  return Float64Array.from(names, (name) => given[name] ?? 0);
}
