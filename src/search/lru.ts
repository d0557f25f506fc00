/** A map that forgets what was used longest ago once the sizes of its values pass `capacity`. */
export class Lru<K, V> {
  readonly #entries = new Map<K, { readonly value: V; readonly size: number }>();
  #total = 0;

  /** @param capacity in the unit of the sizes given to `set`. */
  readonly capacity: number;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get(key: K): V | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    // With room for as much again nothing is forgotten soon: moving it to the end would cost more than finding it.
    if (2 * this.#total < this.capacity) return entry.value;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** A value larger than the whole capacity is not kept. */
  set(key: K, value: V, size: number): void {
    this.#total -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
    if (size > this.capacity) return;
    this.#entries.set(key, { value, size });
    this.#total += size;
    for (const [oldest, entry] of this.#entries) {
      if (this.#total <= this.capacity) break;
      this.#entries.delete(oldest);
      this.#total -= entry.size;
    }
  }
}
