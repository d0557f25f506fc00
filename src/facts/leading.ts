import { foldedWords } from '../text/tokens.js';
import type { Fact } from './fact.js';

/** Counts that a report may also state of bodies above, below or before its own. */
const OF_BODIES: ReadonlySet<Fact['kind']> = new Set(['members', 'branches', 'election', 'counted']);

/** "hơn sáu chục": the next count is exact. */
const ABOUT = /(?<!\p{L})(?:hơn|gần|trên|khoảng|chừng|ngót|xấp xỉ)\s+$/u;
/** "bầu bổ sung 2 đồng chí": seats to fill, not a size. */
const ADDED = /(?<!\p{L})bổ sung\s+(?:thêm\s+)?$/u;
/** Units above any body that reports about itself. */
const ABOVE = /^(?:cả|toàn) (?:tỉnh|nước|ngành|khối|thành phố)$/u;
/** Words that may be in the name of any body. */
const GENERIC: ReadonlySet<string> = new Set('toan ca dang bo chi co so truc thuoc moi'.split(' '));

/** Is a fact a side remark: about another body, approximate, or partial? */
export function asideIn(facts: readonly Fact[], text: string): (fact: Fact) => boolean {
  const ofOther = ofOtherIn(facts);
  return (fact) => {
    if (!OF_BODIES.has(fact.kind)) return false;
    const before = text.slice(fact.evidence.start, fact.value.start).toLowerCase();
    return ABOUT.test(before) || ADDED.test(before) || ofOther(fact);
  };
}

/** Does a fact count another body than that of these facts, which include the report's profile? */
export function ofOtherIn(facts: readonly Fact[]): (fact: Fact) => boolean {
  const profile = facts.find(({ kind }) => kind === 'profile')?.attrs as { readonly words?: unknown } | undefined;
  const own = new Set(Array.isArray(profile?.words) ? (profile.words as readonly string[]) : []);
  return (fact) => OF_BODIES.has(fact.kind) && isOther(fact, own);
}

/** Is it a count of another body than the one with these folded words? */
function isOther({ subject }: Fact, own: ReadonlySet<string>): boolean {
  // "Toàn Đảng bộ 298 đảng viên ở …": the name ends before a number.
  const name = (subject?.name.toLowerCase() ?? '').replace(/\s\d.*$/u, '');
  if (subject?.kind !== 'body') return false;
  return ABOVE.test(name) || foldedWords(name).some((word) => !GENERIC.has(word) && !own.has(word));
}
