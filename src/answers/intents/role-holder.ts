import type { Fact } from '../../facts/fact.js';
import type { ReportProfile } from '../../questions/profile.js';
import type { RoleQuery } from '../../questions/roles.js';
import { fold } from '../../text/fold.js';
import { nameKey } from '../../text/people.js';
import { tokenise } from '../../text/tokens.js';
import { attr, type Candidate, fromFacts, type Intent, type Query } from '../intent.js';

/** Words of a body that do not tell one from another. */
const COMMON = new Set(
  'dang uy bo so co quan va tinh thanh pho cua ban don vi khcn khoa hoc cong nghe cap lanh dao nha truong chi huyen xa phuong thi nhiem ky khoa'.split(
    ' ',
  ),
);
/** What a position belongs to, besides the Party committee of the body itself; without marks, the more special first. */
const UNITS: readonly (readonly [unit: string, pattern: RegExp])[] = [
  ['khoi', /(?<![a-z])(?:khoi|duk)(?![a-z])/u],
  ['ubnd', /(?<![a-z])(?:ubnd|uy ban nhan dan)(?![a-z])/u],
  ['hdnd', /(?<![a-z])(?:hdnd|hoi dong nhan dan)(?![a-z])/u],
  ['ubkt', /(?<![a-z])(?:ubkt|uy ban kiem tra)(?![a-z])/u],
  ['tinh uy', /(?<![a-z])tinh uy(?![a-z])/u],
  ['thanh uy', /(?<![a-z])thanh uy(?![a-z])/u],
  ['huyen uy', /(?<![a-z])(?:huyen uy|quan uy|thi uy)(?![a-z])/u],
  ['tinh doan', /(?<![a-z])(?:tinh|thanh|huyen|quan|thi) doan(?![a-z])/u],
  ['doan', /(?<![a-z])doan(?![a-z])/u],
  ['cong doan', /(?<![a-z])(?:cong doan|ldld|lien doan lao dong)(?![a-z])/u],
  ['chi bo', /(?<![a-z])chi bo(?![a-z])/u],
  ['trung tam', /(?<![a-z])trung tam(?![a-z])/u],
  ['chi cuc', /(?<![a-z])chi cuc(?![a-z])/u],
  ['phong', /(?<![a-z])(?<!bien )(?<!quoc )phong(?! (?:chong|ngua|dich))(?![a-z])/u],
  ['van phong', /(?<![a-z])van phong(?![a-z])/u],
  ['hoi', /(?<![a-z])(?<!dai )(?<!xa )(?<!co )(?:hoi(?! (?:nghi|thao|dong|truong|vien))|lien hiep)(?![a-z])/u],
];

/**
 * Who holds a position. The body counts: without one in the question it is the report's own, so that the secretary of a
 * visiting committee never answers for the report's.
 */
export const roleHolder: Intent = {
  name: 'role-holder',
  kinds: ['role'],
  open: false,
  candidates: (query) => {
    const { understanding, facts } = query;
    const wanted = understanding.roles.filter((r) => r.role !== 'đảng viên');
    const asked = wanted.length > 0 ? wanted : [];
    const keys = new Set(understanding.scope.persons.flatMap((p) => p.people.map((who) => who.key)));
    // "X có phải là bí thư không": what X is, whatever that is.
    const wrong =
      keys.size > 0 && asked.length > 0 && !facts.some((f) => isOf(f, keys) && asked.some((r) => holds(f, r, query)));
    const others = wrong ? facts.filter((f) => isHeld(f) && asked.some((r) => holds(f, r, query))) : [];
    // "Giám đốc là ông A phải không": who it is, where it is somebody else.
    if (others.length > 0)
      return fromFacts(others, (f) => 1 + query.coversAll(f.evidence)).map((c) => ({ ...c, sure: true }));
    if (keys.size > 0)
      return fromFacts(
        facts.filter((f) => isOf(f, keys)),
        (f) =>
          1 +
          query.coversAll(f.evidence) +
          (asked.some((r) => r.role === attr(f, 'role')) ? 0.5 : 0) -
          facts.indexOf(f) * 0.01,
      ).map((c) => ({
        ...c,
        agrees: facts.some(
          (f) => f.evidence.start === c.span.start && isOf(f, keys) && asked.some((r) => holds(f, r, query)),
        ),
      }));
    const out: Candidate[] = [];
    for (const role of asked) {
      const fits = facts.filter((f) => holds(f, role, query));
      out.push(
        ...fromFacts(
          fits,
          (f) =>
            (isHeld(f) ? 1 : 0.5) +
            tenure(f, query.folded) +
            query.covers(f.evidence) * 0.5 -
            (attr(f, 'caption') === '1' ? 0.3 : 0),
        ),
      );
    }
    return out;
  },
};

/** Is the fact about one of these people? */
function isOf(fact: Fact, keys: ReadonlySet<string>): boolean {
  return isHeld(fact) && keys.has(nameKey(attr(fact, 'person')));
}

/** Does somebody hold the position, or is it said to be vacant? */
function isHeld(fact: Fact): boolean {
  return attr(fact, 'tenure') !== 'vacant';
}

/** Does the fact give somebody the position that is asked for, in the body that is meant, and not as a former one? */
function holds(fact: Fact, role: RoleQuery, query: Query): boolean {
  if (attr(fact, 'role') !== role.role || attr(fact, 'tenure') === 'former') return false;
  return attr(fact, 'tenure') === 'vacant' || sameBody(fact, role, query);
}

function tenure(fact: Fact, question: string): number {
  const how = attr(fact, 'tenure');
  // "bí thư khóa mới" is the one just elected.
  if (how !== 'stated' && /(?:moi|duoc bau|trung cu|dac cu|bo nhiem)(?![a-z])/u.test(question)) return 0.7;
  return how === 'elected' ? 0.15 : how === 'appointed' ? 0.1 : 0;
}

/** Is the position in the body that is meant: the one named, or else the report's own? */
function sameBody(fact: Fact, role: RoleQuery, { understanding, profile }: Query): boolean {
  const body = fold(attr(fact, 'body')).trim();
  const places = understanding.scope.places;
  const behind = understanding.utterance.words.map((w, i) => ({ w, i })).slice(role.to);
  const question = behind.map(({ w }) => w.folded);
  // "Phó Bí thư … Hải Phòng": the name of the place is no office ("phòng").
  const near = behind
    .slice(0, 9)
    .filter(({ i }) => !places.some((p) => p.from <= i && i < p.to))
    .map(({ w }) => w.folded)
    .join(' ');
  const asked = unitOf(near);
  const stated = unitOf(body);
  const own = unitOf([...profile.bodyWords].join(' '));
  // Without a unit in the question it is the report's own body, whatever unit that is.
  if (
    asked !== stated &&
    !(asked === undefined && stated !== undefined && isOwn(stated, own, profile)) &&
    !(stated === undefined && asked !== undefined && asked === own)
  )
    return false;
  const asks = new Set(question);
  // Abbreviations in capitals ("KH&CN") stand for what the report's own name has in full.
  const words = tokenise(attr(fact, 'body'))
    .filter((t) => !/^[\p{Lu}&]{2,7}$/u.test(attr(fact, 'body').slice(t.span.start, t.span.end)))
    .map((t) => t.folded)
    .filter((w) => !COMMON.has(w) && !/^(?:\d+|[ivx]+)$/u.test(w));
  const strange = words.filter((w) => !profile.bodyWords.has(w));
  if (asked === 'khoi' || asked === 'ubnd' || asked === 'hdnd') return true;
  return strange.every((w) => asks.has(w)) || strange.filter((w) => asks.has(w)).length >= 2;
}

function unitOf(text: string): string | undefined {
  return UNITS.map(([unit, pattern]) => ({ unit, at: pattern.exec(text)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]?.unit;
}

/** Does the unit belong to the report's own name (a branch's congress, a union's)? */
function isOwn(unit: string, own: string | undefined, profile: ReportProfile): boolean {
  return unit === own || (unit.split(' ').every((word) => profile.bodyWords.has(word)) && unit !== 'khoi');
}
