const VALUES = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
]);

/** The value of a Roman numeral below 90, in either case; undefined otherwise. */
export function romanOf(word: string): number | undefined {
  const low = word.toLowerCase();
  if (!/^(?:l?x{0,3}|xl)(?:ix|iv|v?i{0,3})$/u.test(low) || low === '') return undefined;
  const each = [...low].map((letter) => VALUES.get(letter) ?? 0);
  return each.reduce((sum, value, i) => sum + (value < (each[i + 1] ?? 0) ? -value : value), 0);
}
