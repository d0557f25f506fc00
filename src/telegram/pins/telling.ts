import type { Ended } from '../dataset/ended.js';
import type { Errand } from '../dataset/wishes.js';
import { type Desk, phrasesFor } from '../desk.js';
import type { Phrases } from '../messages/messages.js';
import { concat, plain } from '../rendering/rich.js';
import { clip } from '../rendering/screen.js';
import { MESSAGE_LIMIT } from '../rendering/split.js';
import type { Turn } from '../turn.js';
import { checkPins, type PinCheck } from './checking.js';

/** Questions named; further ones are counted. */
const NAMED = 6;
/** Errands after which passages may be gone, or that look whether they are. */
const CHECKED: ReadonlySet<Errand['do']> = new Set(['reload', 'apply', 'remove', 'undo', 'selftest']);

/** What came of an errand, with what became of the fixed answers; where nothing was dropped only a look at everything tells of them. */
export async function withPins(desk: Desk, turn: Turn, errand: Errand, ended: Ended): Promise<Ended> {
  if (!CHECKED.has(errand.do) || ended.outcome === 'held') return ended;
  const told = toldOf(await checkPins(desk), errand, phrasesFor(desk, turn));
  const { parts } = ended.screen;
  const last = parts.at(-1);
  if (told === '' || !last) return ended;
  const longer = concat(last, '\n\n', told);
  const fits = longer.text.length <= MESSAGE_LIMIT;
  return {
    ...ended,
    screen: { ...ended.screen, parts: fits ? [...parts.slice(0, -1), longer] : [...parts, plain(told)] },
  };
}

function toldOf({ standing, dropped }: PinCheck, errand: Errand, phrases: Phrases): string {
  if (dropped.length > 0) {
    const lines = dropped.slice(0, NAMED).map((question) => `• ${clip(question, 150)}`);
    const rest = dropped.length > NAMED ? [`• +${dropped.length - NAMED}`] : [];
    return [phrases.say('pin.dropped', { count: dropped.length }), ...lines, ...rest].join('\n');
  }
  const looks = errand.do === 'reload' || errand.do === 'selftest';
  return looks && standing > 0 ? phrases.say('pin.standing', { count: standing }) : '';
}
