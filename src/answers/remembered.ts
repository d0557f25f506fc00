/** Caches what was computed from a text, for the last `most` texts or fewer: many facts are compared with the same few texts. */
export function remembered<T>(read: (text: string) => T, most = 1): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const found = read(text);
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found;
  };
}
