import type { ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understanding.js';
import { placesOf } from '../questions/wants.js';
import { type Body, compareBodies, isPartOf } from '../text/bodies.js';
import { PhraseSets } from '../text/phrase-sets.js';
import type { Word } from '../text/phrases.js';
import { isRough } from '../text/rough.js';
import { AIM, isDenial } from './moods.js';

/** A yes/no question about one number: its words, and those that must be near the number to make the same statement. */
export interface Claim {
  readonly words: readonly Word[];
  /** Position of the number among the words. */
  readonly at: number;
  /** Positions of the words for what is counted, whose, and with what result. */
  readonly telling: ReadonlySet<number>;
  /** The claim is negated; it is about the future. */
  readonly denies: boolean;
  readonly aims: boolean;
  /** The number is approximate: "khoảng 95", "hơn 90", "95 trở lên". */
  readonly rough: boolean;
}

/** The claim of a question about a report of these bodies. Undefined without a number. */
export function claimOf(
  number: number,
  { utterance: { words }, ask, light, scope, bodies, tense }: Understanding,
  own: Pick<ReportProfile, 'bodies' | 'organisation' | 'meta'>,
): Claim | undefined {
  const at = words.findIndex(({ folded }, i) => !scope.used.has(i) && Number(folded.replace(/\./gu, '')) === number);
  if (at < 0) return undefined;
  const named = [...bodies, ...scope.canonical];
  const foreign = placesOf(named.filter((body) => !isOf(body, own.bodies)));
  const known = placesOf(named.filter((body) => isOf(body, own.bodies)));
  const there = placesOf(scope.places.filter(({ province }) => province.name === own.meta.province));
  const asks = placesOf([...ask.idle, ...ask.all, ...ABOUT.find(words)]);
  const names = (i: number): boolean =>
    scope.used.has(i) || known.has(i) || (i < at && own.organisation.has(words[i]?.folded ?? ''));
  const said = (i: number): boolean => (light.has(i) && !isBare(words, i)) || asks.has(i);
  const telling = words.flatMap(({ folded }, i) =>
    (foreign.has(i) && !there.has(i)) || !(said(i) || names(i) || /^\d/u.test(folded)) ? [i] : [],
  );
  const idle = placesOf(ask.idle);
  const stated = words.filter((_, i) => i + 1 < words.length && !idle.has(i) && !asksThere(words, i));
  const aims = tense === 'future' || AIM.test(stated.map(({ word }) => word).join(' '));
  const rough = isRough(plain(words.slice(0, at)), plain(words.slice(at + 1)));
  return { words, at, telling: new Set(telling), denies: stated.some(isDenial), aims, rough };
}

const plain = (words: readonly Word[]): string => words.map(({ word }) => word).join(' ');

/** "Đúng không, … ?": this "không" asks and denies nothing. */
const asksThere = (words: readonly Word[], i: number): boolean =>
  isDenial(words[i] as Word) && ['phải', 'đúng', 'phai', 'dung'].includes(words[i - 1]?.word ?? '');

/** Unmarked words without content. */
const BARE: ReadonlySet<string> = new Set(
  'trong cho theo do ra hay như qua khi ai sao con so xin xem coi nghe ghi'.split(' '),
);

/** In a question typed with marks, "thu" and "chi" are not "thứ" and "chị": they have content. */
function isBare(words: Understanding['utterance']['words'], i: number): boolean {
  const [word, marked] = [words[i]?.word ?? '', words.filter((one) => one.marked).length];
  return !words[i]?.marked && !BARE.has(word) && marked * 2 > words.length;
}

/** Words about who says it, when and where: the passage need not repeat them. */
const ABOUT = new PhraseSets();
for (const one of ['báo cáo', 'nguồn', 'số', 'tổng số', 'năm', 'bị', 'hội nghị', 'đại hội', 'cuộc họp'])
  ABOUT.add(one, 0);
for (const one of ['đến nay', 'tới nay', 'hiện nay', 'hiện tại', 'tính đến', 'chỉ', 'đủ', 'tròn', 'ad'])
  ABOUT.add(one, 0);

/** Does this body mean the report's own, and not a part of it? A branch ("chi bộ") is part of a party committee. */
const isOf = (body: Body, own: readonly Body[]): boolean =>
  own.some((one) => compareBodies(body, one) !== 'clash' && !isPartOf(body, one) && !(isBranch(body) && isWhole(one)));

const isBranch = ({ party = '' }: Body): boolean => party.startsWith('chi ');
const isWhole = ({ party = '' }: Body): boolean => party.startsWith('đảng ');
