import type { PhraseFound } from '../phrases.js';
import {
  type Named,
  type Office,
  signAt,
  signsIn,
  type Telling,
  wordingAt,
  wordingBefore,
  wordingIn,
} from '../telling.js';
import type { Found } from './found.js';
import { inTurn, isInTurn } from './in-turn.js';
import { listBefore } from './lists.js';
import { distance, endsClause } from './telling.js';

/** UTF-16 units between a name and the position that it is given, at most. */
const FAR = 160;
/** Words before a position in which what gives it stands. */
const NEAR = 11;
/** Words between "để" and "nhận nhiệm vụ", at most. */
const LEAVES_FAR = 5;

/** "… được bầu giữ chức Bí thư", "trúng cử chức danh Bí thư", "bổ nhiệm Giám đốc Sở": a verb joins the name and the position. */
export function given(t: Telling, office: Office): Found | undefined {
  const one = t.named.findLast((named) => named.to <= office.from && !isReplaced(t, named, office.from));
  if (!one || distance(office, one) > FAR || endsClause(t, one.to, office.from)) return undefined;
  if (signsIn(t, one.to, office.from).includes(';') || !isLedTo(t, one, office)) return undefined;
  const has = (...groups: readonly string[]): boolean => wordingIn(t, one.to, office.from, ...groups) !== undefined;
  if (areElectors(t, one.to, office.from)) return undefined;
  if (has('proposed') && !has('elected', 'appointed')) return undefined;
  if (has('left')) return { one, alike: [], tenure: isLeftFor(t, one, office) ? 'appointed' : 'former' };
  return sharedOrOwn(t, office, { one, alike: listBefore(t, one), tenure: tenureOf(t, one, has) });
}

/** All names of a list have the position, unless each has one "lần lượt". */
function sharedOrOwn(t: Telling, office: Office, found: Found): Found | undefined {
  if (found.alike.length === 0 || !isInTurn(t, office)) return found;
  const own = inTurn(t, [found.one, ...found.alike], office);
  return own && { one: own, alike: [], tenure: found.tenure };
}

/** Does what gives a position stand close before it, and is it not others who hold it? */
function isLedTo(t: Telling, one: Named, { from }: Office): boolean {
  // "bầu bà A làm thư ký": the words of the office hold what gives it.
  if (t.words.words[from] === 'làm' && one.to === from && signAt(t, from) === '') return true;
  const lead = wordingIn(t, Math.max(one.to, from - NEAR), from, 'leads', 'elected');
  if (!lead || isOfOthers(t, one, lead)) return false;
  return signAt(t, from) !== '' || !wordingBefore(t, from, 'others');
}

/** "Đồng chí A cùng 41 học viên là bí thư các chi bộ": others are. */
const isOfOthers = (t: Telling, one: Named, { from }: PhraseFound): boolean =>
  t.words.words[from] === 'là' && t.words.words.slice(one.to, from).some((word) => /^(?:cùng|và|với|gồm)$/u.test(word));

/** "Do đồng chí A chuyển đi, Chi bộ bầu bổ sung Phó Bí thư": a clause of its own tells who elects, and whoever is named before it is not elected. */
const areElectors = (t: Telling, from: number, to: number): boolean =>
  t.marks.some(
    (m) =>
      m.group === 'electors' &&
      m.from > from &&
      m.to <= to &&
      // "Ông A đề nghị Chi bộ bầu Phó Bí thư".
      (signAt(t, m.from) === ',' || wordingBefore(t, m.from, 'asks') !== undefined),
  );

/** How somebody has the position, by the wordings between the name and it. */
function tenureOf(t: Telling, one: Named, has: (...groups: readonly string[]) => boolean): Found['tenure'] {
  // "bầu đồng chí A giữ chức Bí thư, đồng chí B giữ chức Phó Bí thư": one verb for both.
  const shared = has('seat') && !has('appointed') && wordingIn(t, 0, one.from, 'elected') !== undefined;
  if (has('elected') || shared) return 'elected';
  return has('appointed') ? 'appointed' : 'stated';
}

/** "A thay đồng chí B làm Bí thư": the position is A's; "A thay đồng chí B được bổ nhiệm giữ chức Giám đốc": it is B's. */
function isReplaced(t: Telling, { from, to }: Named, officeAt: number): boolean {
  if (signAt(t, from) !== '' || !wordingBefore(t, from, 'instead')) return false;
  const moved = signAt(t, to) === '' ? wordingAt(t, to, 'moved-on') : undefined;
  return !moved || moved.to > officeAt;
}

/** "thôi giữ chức để nhận nhiệm vụ Giám đốc Sở": what somebody leaves for. */
function isLeftFor(t: Telling, one: Named, office: Office): boolean {
  const takes = t.marks.find(({ group, to }) => group === 'takes' && to === office.from);
  if (!takes || signAt(t, office.from) !== '') return false;
  const goes = wordingIn(t, Math.max(one.to, takes.from - LEAVES_FAR - 1), takes.from, 'goes-to');
  return goes !== undefined && !/[,;.]/u.test(signsIn(t, goes.to, takes.from));
}
