import { UNION, UNITS, YOUTH } from './bodies-kinds.js';
import { SIDES } from './bodies-stops.js';
import type { Body } from './bodies-types.js';

export type BodyMatch = 'equal' | 'contained' | 'unknown' | 'clash';

/** Organs of a unit: without a proper name they belong to the unit spoken of. */
export const UNIT_ORGANS: ReadonlySet<string> = new Set([
  'ủy ban nhân dân',
  'hội đồng nhân dân',
  'ủy ban mặt trận tổ quốc',
  'ủy ban kiểm tra',
]);

/** `kind|field|name|province|party`, for logs and tests. */
export function bodyKey({ kind, field = '', name, province = '', party = '' }: Body): string {
  return [kind, field, name.join(' '), province, party].join('|');
}

/** How the body named in a question relates to the body of a report. */
export function compareBodies(asked: Body, own: Body): BodyMatch {
  if (placesClash(asked, own)) return 'clash';
  const alone = compareAlone(asked, own);
  if (alone !== 'clash') return alone;
  // Named with its parent: the question may mean a part of the report's body, or the body above it.
  if (isAbove(own, asked.parent) || isAbove(asked, own.parent)) return 'contained';
  return withinUnit(asked, own) || withinUnit(own, asked) ? 'contained' : 'clash';
}

/** Is `part` named as a part of `whole` (or of a part of it)? */
export const isPartOf = (part: Body, whole: Body): boolean => isAbove(whole, part.parent);

/** Is `body` this parent, or one above it? */
function isAbove(body: Body, parent: Body | undefined): boolean {
  if (parent === undefined) return false;
  const match = placesClash(body, parent) ? 'clash' : compareAlone(body, parent);
  return match === 'equal' || match === 'contained' || isAbove(body, parent.parent);
}

function placesClash(asked: Body, own: Body): boolean {
  return asked.province !== undefined && own.province !== undefined && asked.province !== own.province;
}

function compareAlone(asked: Body, own: Body): BodyMatch {
  if (asked.kind === 'đơn vị' || own.kind === 'đơn vị') return 'unknown';
  const kinds = compareKinds(asked, own);
  if (kinds === 'clash') return 'clash';
  const fields = compareFields(asked, own);
  if (fields === 'clash') return 'clash';
  const names = compareNames(asked, own);
  if (names === 'clash' || levelsClash(asked, own) || parentsClash(asked, own)) return 'clash';
  const organs = compareOrgans(asked, own);
  if (organs !== 'equal') return organs;
  if (fields === 'unknown' || names === 'unknown') return 'unknown';
  const alike = kinds === 'equal' || asked.name.length > 0;
  return fields === 'equal' && names === 'equal' && alike ? 'equal' : 'contained';
}

const levelsClash = (asked: Body, own: Body): boolean =>
  asked.level !== undefined && own.level !== undefined && asked.level !== own.level;

const parentsClash = (asked: Body, own: Body): boolean =>
  asked.parent !== undefined && own.parent !== undefined && compareBodies(asked.parent, own.parent) === 'clash';

function compareKinds(asked: Body, own: Body): BodyMatch {
  if (asked.kind === own.kind) return 'equal';
  const general = (a: string, b: string): boolean =>
    b.startsWith(`${a} `) && /^(?:trường|hội|ban|công ty|chi cục)$/u.test(a);
  return general(asked.kind, own.kind) || general(own.kind, asked.kind) ? 'contained' : 'clash';
}

/** What the question leaves out is no difference, unless it leaves out the whole field ("sở", "chi cục"). */
function compareFields(asked: Body, own: Body): BodyMatch {
  if (asked.field === own.field) return 'equal';
  if (asked.field === undefined) return asked.name.length > 0 ? namedByField(asked, own) : open(asked);
  if (own.field === undefined) return own.name.length > 0 ? namedByField(own, asked) : open(own);
  if (asked.also?.includes(own.field) || own.also?.includes(asked.field)) return 'contained';
  const [a, b] = [` ${asked.field} `, ` ${own.field} `];
  return asked.kind !== 'sở' && (a.includes(b) || b.includes(a)) ? 'contained' : 'clash';
}

const open = (body: Body): BodyMatch => (body.kind === 'khối' || body.kind === 'văn phòng' ? 'equal' : 'unknown');

/** One has only a name where the other has a field: two different bodies. */
const namedByField = (named: Body, other: Body): BodyMatch =>
  named.name.length > 0 && other.name.length === 0 ? 'clash' : 'equal';

function compareNames(asked: Body, own: Body): BodyMatch {
  const [a, b] = [asked.name, own.name];
  if (a.join('') === b.join('')) return 'equal';
  if (a.length === 0 || b.length === 0) return compareNameless(asked, own);
  const unit = asked.level !== undefined;
  if (unit && isLonger(a, b)) return isSide(a) || isSide(b) ? 'clash' : 'contained';
  if (runOf(a, b) || runOf(b, a)) return 'contained';
  return !unit && sharesProvince(asked, own) && holdsOther(a, b) ? 'contained' : 'clash';
}

/** "công ty nước Tiền Giang" is Công ty Cấp nước Tiền Giang: within a province one word of the name is enough. */
const sharesProvince = (asked: Body, own: Body): boolean =>
  asked.province !== undefined && asked.province === own.province;

/** Are two names the same except for one extra word at the end? */
const isLonger = (a: readonly string[], b: readonly string[]): boolean =>
  Math.abs(a.length - b.length) === 1 && a.slice(0, 2).join(' ') === b.slice(0, 2).join(' ');

/** "An Thạnh Tây": the third word distinguishes a unit from its neighbour. */
const isSide = (name: readonly string[]): boolean => name.length === 3 && SIDES.has(name[2] as string);

/** One of the two has no name. */
function compareNameless(asked: Body, own: Body): BodyMatch {
  const unnamed = asked.name.length === 0;
  if (asked.field !== undefined && asked.field === own.field) return unnamed ? 'contained' : 'unknown';
  const local = own.level === 'district' || own.level === 'commune';
  return unnamed && local && asked.province !== undefined ? 'clash' : 'unknown';
}

/** Does one name contain all words of the other? */
const holdsOther = (a: readonly string[], b: readonly string[]): boolean => isWithin(a, b) || isWithin(b, a);

const isWithin = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((word) => whole.includes(word));

/** At least two consecutive words of a name: "Cấp nước" of "Cấp nước Thủ Đức". */
const runOf = (part: readonly string[], whole: readonly string[]): boolean =>
  part.length > 1 && ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);

type Organ = 'party' | 'union' | 'youth' | undefined;
/** Whose organ it is: the Party's, the union's or the youth union's. */
export function organOf({ party }: Pick<Body, 'party'>): Organ {
  if (party === undefined) return undefined;
  if (UNION.has(party)) return 'union';
  return YOUTH.has(party) ? 'youth' : 'party';
}

function compareOrgans(asked: Body, own: Body): BodyMatch {
  const [a, b] = [organOf(asked), organOf(own)];
  if (a === b || (a === undefined && b === 'party') || (a === 'party' && b === undefined)) return 'equal';
  return UNITS.has(asked.kind) && a !== undefined && b !== undefined ? 'clash' : 'contained';
}

/** "UBND huyện X" belongs to the Party organisation of "huyện X". */
function withinUnit(part: Body, unit: Body): boolean {
  return (
    UNIT_ORGANS.has(part.kind) &&
    UNITS.has(unit.kind) &&
    part.level === unit.level &&
    part.name.join(' ') === unit.name.join(' ') &&
    organOf(unit) !== 'youth'
  );
}
