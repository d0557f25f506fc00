import type { Fact } from '../../facts/fact.js';
import { matchOf } from '../../questions/report-features.js';
import type { RoleQuery } from '../../questions/roles.js';
import { type Body, compareBodies, isPartOf } from '../../text/bodies.js';
import { nameKey } from '../../text/people.js';
import { attr, type Fitting, type Intent } from '../intent.js';

/**
 * Who holds a position. The body matters: if the question names none, it is the report's own, so the secretary of a visiting committee
 * never answers for it.
 */
export const roleHolder: Intent = {
  name: 'role-holder',
  kinds: ['role'],
  closed: true,
  fit: (fact, to) => {
    const wanted = to.asked.roles.filter((r) => r.role !== 'đảng viên');
    const held = Math.max(0, ...wanted.map((role) => holds(fact, role, to)));
    if (to.people.size === 0) return attr(fact, 'tenure') === 'vacant' ? held / 2 : held;
    // "Is X the secretary?": what X is, or who the secretary is.
    const them = attr(fact, 'tenure') !== 'vacant' && to.people.has(nameKey(attr(fact, 'person')));
    if (!them) return held * 0.8;
    return wanted.length === 0 || held > 0 ? 1 : 0.7;
  },
};

/** How surely the fact gives somebody the position in the intended body, not as a former holder. */
function holds(fact: Fact, role: RoleQuery, to: Fitting): number {
  if (attr(fact, 'role') !== role.role || attr(fact, 'tenure') === 'former') return 0;
  if (attr(fact, 'tenure') === 'vacant') return 1;
  const asked = bodyOf(role, to.asked.bodies);
  const [stated] = to.bodiesIn(attr(fact, 'body'));
  if (asked?.party && stated?.party && organOf(asked.party) !== organOf(stated.party)) return 0;
  if (!asked || asked.kind === 'đơn vị') return !stated || stated.kind === 'đơn vị' || isOwn(stated, to) ? 1 : 0;
  return !stated || stated.kind === 'đơn vị' ? ofOwn(asked, stated, to) : ofNamed(asked, stated, to);
}

/** How surely the stated body is the one in question. */
function ofNamed(asked: Body, stated: Body, to: Fitting): number {
  const match = compareBodies(asked, stated);
  if (match === 'equal') return 1;
  if (match === 'clash') return 0;
  const fits = match === 'contained' || isOwn(asked, to) ? 0.8 : 0;
  return isBelow(stated, asked, to) ? fits * BRANCH : fits;
}

/** The fit of a position in a branch, relative to one in the whole body. */
const BRANCH = 0.75;

/** A position without a body is one in the report's; less surely, one in a branch of it. */
function ofOwn(asked: Body, stated: Body | undefined, to: Fitting): number {
  if (!isOwn(asked, to)) return 0;
  return isBelow(stated, asked, to) ? BRANCH : 1;
}

/** "Bí thư Chi bộ khu phố 3" in a report of the whole phường, if the question asks for the secretary of the phường. */
function isBelow(stated: Body | undefined, asked: Body, { profile: { bodies } }: Fitting): boolean {
  const [own] = bodies;
  const whole = own?.party !== undefined && organOf(own.party) !== 'branch';
  return whole && asked.party === undefined && stated?.party !== undefined && organOf(stated.party) === 'branch';
}

/** Words between a position and its body ("Bí thư của Đảng ủy …"). */
const NEAR = 2;

/** The body of a position: the one named after it, else the only one in the text. */
function bodyOf({ to }: RoleQuery, bodies: readonly Body[]): Body | undefined {
  const behind = bodies.find((body) => body.from >= to && body.from <= to + NEAR);
  return behind ?? bodies.find(({ kind }) => kind !== 'đơn vị') ?? bodies[0];
}

/** Is the body compatible with the report's own? */
function isOwn(body: Body, { asked, profile }: Fitting): boolean {
  const [first] = profile.bodies;
  const itself = first !== undefined && compareBodies(body, first) === 'equal';
  if (!itself && profile.bodies.some((own) => isPartOf(own, body))) return false;
  return matchOf(profile, { ...asked, bodies: [body] })[0] !== 'clash';
}

/** "đảng ủy", "đảng bộ" and "ban chấp hành đảng bộ" are one organ. A branch, a union and the youth union are others. */
function organOf(party: string): string {
  if (/chi (?:bộ|ủy)/u.test(party)) return 'branch';
  if (/đoàn/u.test(party)) return /công đoàn/u.test(party) ? 'union' : 'youth';
  return 'committee';
}
