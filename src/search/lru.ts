import { LRUCache } from 'lru-cache';

/** A map that forgets what was used longest ago once the sizes of its values pass a capacity. */
export class Lru<K extends {}, V extends {}> {
  readonly #kept: LRUCache<K, V>;

  /** @param capacity a whole number above 0, in the unit of the sizes given to `set`. */
  constructor(capacity: number) {
    this.#kept = new LRUCache({ maxSize: capacity });
  }

  get(key: K): V | undefined {
    return this.#kept.get(key);
  }

  /** A value larger than the whole capacity is not kept. @param size from 0 on; what has none counts 1. */
  set(key: K, value: V, size: number): void {
    this.#kept.set(key, value, { size: Math.max(1, Math.ceil(size)) });
  }
}
