import type { Pin } from '../../state/store.js';
import type { Services } from '../services.js';

/** The state of the fixed answers after a change. */
export interface PinCheck {
  /** Passages that still stand in the reports. */
  readonly standing: number;
  /** Questions whose passage stands in no report any more; they are bound to nothing from now on. */
  readonly dropped: readonly string[];
}

/** Looks whether each fixed answer still is a passage of a report, word for word, and drops those that are not. */
export async function checkPins(services: Services): Promise<PinCheck> {
  const gone: Pin[] = [];
  const passages = new Set<string>();
  for (const pin of await services.store.pins())
    if (await services.app.passages.find(pin.passage)) passages.add(pin.passage.id);
    else gone.push(pin);
  if (gone.length > 0) await services.store.unpin(gone.map(({ id }) => id));
  return { standing: passages.size, dropped: gone.map(({ question }) => question) };
}
