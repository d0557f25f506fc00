import type { MemberGroup } from '../../facts/attributes.js';
import type { Fact } from '../../facts/fact.js';
import { meets, senseFit, subjectFit } from '../conditions.js';
import { contradicting } from '../conflicts.js';
import { attr, type Fitting, type Intent } from '../intent.js';

/** The total of another body than the report's own, or of one of its parts. */
const OTHER_WHOLE = 0.5;
const OTHER_BODY =
  /^(?:cả|toàn) (?:tỉnh|nước|ngành)|^đảng bộ (?:khối|tỉnh|các cơ quan)|^chi bộ (?:\d|[\p{Lu}\p{Ll}]+ )/iu;

/** Conditions that the extractor already distinguishes. */
const GROUPS: ReadonlyMap<string, MemberGroup> = new Map([
  ['chinh thuc', 'official'],
  ['du bi', 'probationary'],
]);

/** How many members: the total, or the part in the question; or how many of them something happened to. */
export const members: Intent = {
  name: 'members',
  kinds: ['members', 'counted'],
  closed: true,
  fit: (fact, to) => {
    if (fact.kind === 'counted') return ofSome(fact, to);
    if (fact.kind !== 'members') return 0;
    const { conditions } = to.asked;
    const own = senseFit(fact, to) * subjectFit(fact, to);
    const { group } = fact.attrs;
    const groups = conditions.flatMap(({ name }) => GROUPS.get(name) ?? []);
    const others = conditions.filter(({ name }) => !GROUPS.has(name));
    if (groups.length > 0) return groups.includes(group) ? own * meets(fact, to, others) : 0;
    if (others.length > 0) return own * meets(fact, to);
    return group === 'total' ? own * ofWhole(fact, to) : 0;
  },
  also: (to, best) =>
    contradicting(
      to,
      to.facts.filter((f) => attr(f, 'group') === 'total'),
      best,
    ),
};

/** "kết nạp 4 đảng viên", "không có đảng viên bị kỷ luật" answer only a question for exactly that. */
function ofSome(fact: Fact, to: Fitting): number {
  const { conditions } = to.asked;
  const noun = attr(fact, 'noun');
  const ofMembers = /^(?:đồng chí )?đảng viên|^(?:đồng chí|người)(?!\p{L})/u.test(noun) || noun === '';
  // A table column of all members, or of some: the row says whose.
  const wholeRow = /^đảng viên(?: hiện có)?$/u.test(noun) ? 1 : OTHER_WHOLE;
  const ofRow = fact.subject?.kind === 'row' ? wholeRow : 0;
  const own = conditions.length === 0 ? ofRow : meets(fact, to);
  const met = ofMembers ? own : 0;
  return met === 0 ? -1 : met * senseFit(fact, to) * subjectFit(fact, to);
}

/** Is it the total of the body in question? The whole province, or a branch by name, is another. */
function ofWhole({ subject }: Fact, { profile, folded, bodiesIn }: Fitting): number {
  if (subject === undefined || !OTHER_BODY.test(subject.name)) return 1;
  if (/(?<![a-z])(?:chi bo|dang bo khoi|ca tinh|toan tinh|dang bo tinh)(?![a-z])/u.test(folded)) return 1;
  const own = new Set(profile.bodies.map((body) => `${body.kind} ${body.name.join(' ')}`));
  return bodiesIn(subject.name).some((body) => own.has(`${body.kind} ${body.name.join(' ')}`)) ? 1 : OTHER_WHOLE;
}
