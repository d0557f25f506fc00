import type { Body } from '../text/bodies.js';
import { foldedWords } from '../text/tokens.js';
import { bestMatch } from './body-match.js';
import type { PlaceMention } from './places.js';
import type { ReportProfile } from './profile.js';
import type { ProperName } from './proper.js';
import { questionWords } from './question-words.js';
import type { QuestionWord } from './utterance.js';

/** "sở khcn quản bình": after a body of a province, where only its name can follow, a wrong letter is a typo. */
export function misspelt(
  bodies: readonly Body[],
  words: readonly QuestionWord[],
  near: (first: string, second: string) => PlaceMention['province'] | undefined,
): PlaceMention[] {
  return bodies.flatMap(({ level, province, name, to }) => {
    const [first, second] = words.slice(to, to + 2);
    if (level !== 'province' || province !== undefined || name.length > 0 || !first || !second) return [];
    const meant = near(first.folded, second.folded);
    return meant ? [{ province: meant, from: to, to: to + 2 }] : [];
  });
}

/** The body with the place after it. */
export function withPlace(body: Body, places: readonly PlaceMention[]): Body {
  const place = places.find(({ from }) => from === body.to);
  return place ? { ...body, to: place.to, province: place.province.name } : body;
}

/**
 * "Sở Y tế HG": of the possible provinces only those with reports of the body named before them; all if there is none.
 */
export function ofBodyBefore(
  places: readonly PlaceMention[],
  bodies: readonly Body[],
  profiles: readonly ReportProfile[],
): readonly PlaceMention[] {
  const has = ({ from, province: { name } }: PlaceMention): boolean =>
    bodies.some(
      (body) =>
        (body.to === from || (body.from < from && from < body.to)) &&
        profiles.some((p) => p.meta.province === name && IS_OF.has(bestMatch(p, { ...body, province: name }))),
    );
  return places.filter((one) => {
    const others = places.filter(({ from, province }) => from === one.from && province.name !== one.province.name);
    return others.length === 0 || has(one) || !others.some(has);
  });
}
const IS_OF: ReadonlySet<string> = new Set(['equal', 'contained']);

/**
 * "UBKT KHCN TN" read as Thái Nguyên while only Tây Ninh has reports: the body of the one of `present` that the
 * initials may stand for, if there is only one.
 */
export function ofPresent(
  body: Body,
  words: readonly QuestionWord[],
  named: (initials: string) => readonly PlaceMention['province'][],
  present: ReadonlySet<string>,
): Body {
  if (body.province === undefined || present.has(body.province)) return body;
  const initials = words.slice(body.from, body.to).filter(mayBeElse);
  const meant = initials.flatMap(({ raw }) => named(raw.toUpperCase())).filter(({ name }) => present.has(name));
  const [only, ...others] = meant;
  return only && others.length === 0 ? { ...body, province: only.name } : body;
}

/** Before a province these are not part of another name: "tỉnh Hà Tĩnh". */
const BEFORE_PLACES = questionWords('before-province');

/** "Sở Y tế Lào Cai và Huế": the body named with one place also belongs to the other, if that has none of its own. */
export function sharedBodies(bodies: readonly Body[], places: readonly PlaceMention[]): Body[] {
  const [first] = bodies.filter(({ kind, province }) => kind !== 'đơn vị' && province !== undefined);
  if (!first) return [];
  return places
    .filter(({ from, province }) => from >= first.to && province.name !== first.province)
    .filter(({ from }) => !bodies.some((body) => body.from <= from && from < body.to))
    .map(({ from, to, province }) => ({ ...first, from, to, province: province.name }));
}

/** "TN" in a folder without Thái Nguyên is one of its other readings. */
export const mayBeElse = (word: QuestionWord | undefined): boolean =>
  word?.derived === true && (word.otherReadings?.length ?? 0) > 0;

/** "KG có mấy chi bộ": at the start of a question that counts something, a possible place is one. */
export const isCountedAt = (words: readonly QuestionWord[], { from, to }: PlaceMention): boolean =>
  from === 0 && words[to]?.folded === 'co' && COUNTS.has(words[to + 1]?.folded ?? '');
const COUNTS: ReadonlySet<string> = new Set(['bao', 'may']);

/** With marks or capitals a place is the one it spells. */
export const isSure =
  (words: readonly QuestionWord[]) =>
  ({ from, to }: PlaceMention): boolean =>
    words.slice(from, to).some((word) => word.marked || word.proper);

/** "phuoc son la ai" names Phước Sơn, not Sơn La. */
export const swallows = ({ at }: ProperName, place: PlaceMention, words: readonly QuestionWord[]): boolean =>
  at < place.from && place.from <= at + 1 && !BEFORE_PLACES.has(words[at]?.folded ?? '');

/**
 * Is a report about another district than the named town? A commune may lie in the town, unless its district is known.
 */
export function isOtherTown({ bodies }: ReportProfile, { town }: PlaceMention): boolean {
  if (town === undefined) return false;
  const name = foldedWords(town).join(' ');
  const [first] = bodies;
  const inDistrict = first?.level === 'district' || (first?.level === 'commune' && first.parent !== undefined);
  return inDistrict && !bodies.some((body) => namesOf(body).includes(name));
}

const namesOf = ({ name, parent }: Body): readonly string[] => [name.join(' '), ...(parent ? namesOf(parent) : [])];

/** Does the town stand for its province, as the seat of its bodies? */
export const isCapital = ({ town = '', province: { aliases } }: PlaceMention): boolean =>
  aliases.includes(town) || aliases.includes(`thành phố ${town}`);
