import { fitIn, LEAST_WORDS, type Realness, readGiven } from '../answers/real.js';
import type { Hit } from '../search/request.js';
import { plain } from '../text/normalise.js';
import type { Span } from '../text/span.js';
import { tokenise } from '../text/tokens.js';
import type { Generation } from './generation.js';

/** Places that are compared word for word. */
const PLACES = 16;
/** Words of the text that places are looked for by, from its beginning, middle and end. */
const SOUGHT = 36;

/** Tells whether a text stands word for word in the reports, where it differs, or that it is not there. Any input will do. */
export async function checkReal(text: string, { index }: Generation): Promise<Realness> {
  const given = readGiven(text);
  if (given.words.length < LEAST_WORDS) return { kind: 'short' };
  const tokens = tokenise(plain(text));
  const spread = [tokens.slice(0, SOUGHT), tokens.slice(-SOUGHT)];
  if (tokens.length > SOUGHT * 3) spread.push(tokens.slice(tokens.length >> 1, (tokens.length >> 1) + SOUGHT));
  const hits = (await Promise.all(spread.map((some) => index.search({ tokens: some, limit: PLACES })))).flat();
  let best: { readonly cost: number; readonly result: Realness } | undefined;
  for (const hit of hits) {
    const report = await index.report(hit.reportId);
    const fit = report && fitIn(given, report, windowOf(hit, text.length));
    if (fit && (!best || fit.cost < best.cost)) best = fit;
    if (best?.cost === 0) break;
  }
  return best?.result ?? { kind: 'absent' };
}

/** The stretch of a report around a hit that can hold the whole text. */
function windowOf({ span }: Hit, length: number): Span {
  const room = Math.ceil(length * 1.5) + 300;
  return { start: span.start - room, end: span.end + room };
}
