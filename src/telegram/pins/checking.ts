import type { Pin } from '../../state/store.js';
import type { Services } from '../services.js';

/** The state of the pinned answers after a change. */
export interface PinCheck {
  /** Pinned passages that the reports still contain. */
  readonly standing: number;
  /** Questions whose passage is gone from the reports. Their pins are removed. */
  readonly dropped: readonly string[];
}

/** Checks that each pinned answer is still a passage of a report, word for word, and removes those that are not. */
export async function checkPins(services: Services): Promise<PinCheck> {
  const gone: Pin[] = [];
  const passages = new Set<string>();
  for (const pin of await services.store.pins())
    if (await services.app.passages.find(pin.passage)) passages.add(pin.passage.id);
    else gone.push(pin);
  if (gone.length > 0) await services.store.unpin(gone.map(({ id }) => id));
  return { standing: passages.size, dropped: gone.map(({ question }) => question) };
}
