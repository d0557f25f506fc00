import { LRUCache } from 'lru-cache';

/** A map that drops the least recently used values when their total size exceeds a capacity. */
export class Lru<K extends {}, V extends {}> {
  readonly #kept: LRUCache<K, V>;

  /** @param capacity a whole number above 0, in the unit of the sizes passed to `set`. */
  constructor(capacity: number) {
    this.#kept = new LRUCache({ maxSize: capacity });
  }

  get(key: K): V | undefined {
    return this.#kept.get(key);
  }

  /** A value larger than the capacity is not kept. @param size at least 0; 0 counts as 1. */
  set(key: K, value: V, size: number): void {
    this.#kept.set(key, value, { size: Math.max(1, Math.ceil(size)) });
  }
}
