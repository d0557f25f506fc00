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
/** Units that a body is made of. */
const BELOW = /^(?:chi bộ|tổ đảng|thôn|ấp|bản|khu phố|tổ dân phố|khoa|đội|phân xưởng)(?!\p{L})/u;
/** "Đảng bộ Sở Khoa học và Công nghệ cũ", before a merger. */
const FORMER = /\scũ$/u;
/** Words of names that any body may be called by. */
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

/** Tells whether a fact counts a unit below the report's body ("Chi bộ Thanh tra"), or a body that is no more: never what the report states of itself. */
export function ofPartIn(facts: readonly Fact[]): (fact: Fact) => boolean {
  const own = ownWords(facts);
  return (fact) => isOfPart(fact, own);
}

/** The same of one fact. `own`: the words of the report's own body, folded. */
export function isOfPart(fact: Fact, own: ReadonlySet<string>): boolean {
  if (!OF_BODIES.has(fact.kind) || fact.subject?.kind !== 'body' || !isOther(fact, own)) return false;
  const name = nameOf(fact);
  // A unit has no branches: it is named beside those of the body.
  const head = fact.kind === 'branches' ? undefined : BELOW.exec(name)?.[0];
  return FORMER.test(name) || (head !== undefined && !foldedWords(head).every((word) => own.has(word)));
}

/** Tells whether a fact counts somebody else than the body that these facts of a report, its profile among them, are of. */
export function ofOtherIn(facts: readonly Fact[]): (fact: Fact) => boolean {
  const own = ownWords(facts);
  return (fact) => OF_BODIES.has(fact.kind) && isOther(fact, own);
}

/** The words of a report's own body, folded. */
function ownWords(facts: readonly Fact[]): ReadonlySet<string> {
  const profile = facts.find(({ kind }) => kind === 'profile')?.attrs as { readonly words?: unknown } | undefined;
  return new Set(Array.isArray(profile?.words) ? (profile.words as readonly string[]) : []);
}

/** Is it a count of somebody else than the body whose own words (folded) these are? */
function isOther(fact: Fact, own: ReadonlySet<string>): boolean {
  // "Toàn Đảng bộ 298 đảng viên ở …": the name ends before a number.
  const name = nameOf(fact).replace(/\s\d.*$/u, '');
  if (fact.subject?.kind !== 'body') return false;
  return ABOVE.test(name) || foldedWords(name).some((word) => !GENERIC.has(word) && !own.has(word));
}

const nameOf = ({ subject }: Fact): string => subject?.name.toLowerCase() ?? '';
