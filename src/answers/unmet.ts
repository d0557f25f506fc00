import { foldedWords } from '../text/tokens.js';
import { holds } from './conditions.js';
import type { RankedUnit } from './rank.js';

/** From this chance on it is a count of members or branches that is asked for. */
const SURE = 0.5;
/** Intents that a count answers only by its conditions. */
const COUNTS: ReadonlySet<string> = new Set(['members', 'branches']);

/** Who came and who stayed away is told around a count as often as with it. */
const ATTENDANCE: ReadonlySet<string> = new Set(['tham du', 'vang']);

/** Does a unit count others than those asked for: "39 đảng viên" where the young ones are, with no word of them? No chance makes that an answer. */
export function isOfOthers({ evidence }: RankedUnit): boolean {
  const { inquiry, inside, rejected, found } = evidence;
  const [top] = inquiry.likely;
  const conditions = inquiry.asked.conditions.filter(({ name, listed }) => listed && !ATTENDANCE.has(name));
  if (!top || conditions.length === 0 || !COUNTS.has(top.intent.name) || top.chance < SURE) return false;
  if ((inside[0] ?? 0) > 0 || rejected[0] !== 1) return false;
  const { start, end } = found.unit.span;
  const words = foldedWords(found.view.passage.text.slice(start, end));
  return !conditions.some(({ met }) => met.some((way) => holds(words, way)));
}
