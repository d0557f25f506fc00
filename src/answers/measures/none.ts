/** Zeros by length, shared by all units and never written to. */
const nones: { readonly doubles: Float64Array; readonly bytes: Uint8Array }[] = [];

export function noneOf(length: number): (typeof nones)[number] {
  const kept = nones[length] ?? { doubles: new Float64Array(length), bytes: new Uint8Array(length) };
  nones[length] = kept;
  return kept;
}
