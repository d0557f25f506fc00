/**
 * How the kinds of `data/lexicon/bodies.txt` relate. A kind is the lower-case name of its line there. A kind not named
 * here is an ordinary body: it has a field or a proper name, and a place.
 */

import { bodyWords } from './body-words.js';
import type { PhraseSet } from './phrase-lists.js';

export type Level = 'central' | 'province' | 'district' | 'commune';

/** Organs of a body: "Đảng bộ Sở Y tế" is Sở Y tế as a Party organisation. */
export const ORGANS = bodyWords('organ');
/** Organs that lead another organ: "Ban Chấp hành Đảng bộ Sở". */
export const LEADING = bodyWords('leading');
export const UNION = bodyWords('union');
export const YOUTH = bodyWords('youth');

/** Words for an administrative unit, with its canonical kind and level. */
export const UNITS: ReadonlyMap<string, { readonly kind: string; readonly level: Level }> = new Map([
  ['tỉnh', { kind: 'tỉnh', level: 'province' }],
  ['thành phố', { kind: 'thành phố', level: 'province' }],
  ['tp', { kind: 'thành phố', level: 'province' }],
  ['huyện', { kind: 'huyện', level: 'district' }],
  ['quận', { kind: 'quận', level: 'district' }],
  ['thị xã', { kind: 'thị xã', level: 'district' }],
  ['tx', { kind: 'thị xã', level: 'district' }],
  ['xã', { kind: 'xã', level: 'commune' }],
  ['phường', { kind: 'phường', level: 'commune' }],
  ['thị trấn', { kind: 'thị trấn', level: 'commune' }],
  ['đặc khu', { kind: 'đặc khu', level: 'commune' }],
]);

/** A unit's Party committee has the unit's own kind, so that "Huyện ủy X" and "Đảng bộ huyện X" are one body. */
export const COMMITTEES: ReadonlyMap<string, string> = new Map([
  ['tỉnh ủy', 'tỉnh'],
  ['thành ủy', 'thành phố'],
  ['huyện ủy', 'huyện'],
  ['quận ủy', 'quận'],
  ['thị ủy', 'thị xã'],
  ['xã ủy', 'xã'],
]);
/** The youth union of a unit, likewise. */
export const YOUTH_OF: ReadonlyMap<string, string> = new Map([
  ['tỉnh đoàn', 'tỉnh'],
  ['thành đoàn', 'thành phố'],
  ['huyện đoàn', 'huyện'],
]);

/** The level of a kind that exists on one level only. */
export const levelOf = (kind: string): Level | undefined => LEVELS.find((level) => AT_LEVEL[level].has(kind));

const LEVELS = ['central', 'province', 'district', 'commune'] as const;
const AT_LEVEL: Readonly<Record<Level, PhraseSet>> = {
  central: bodyWords('central'),
  province: bodyWords('province'),
  district: bodyWords('district'),
  commune: bodyWords('commune'),
};

/**
 * Branches that replace the general word before them: "Cục Thuế", "Công ty Điện lực", "Ngành Thuế". Alone they name no
 * body.
 */
export const BRANCHES = bodyWords('branch');
/** Branches whose name is also a common word; alone they need a place after them. */
export const PLAIN = bodyWords('plain');
/** The general words that a branch replaces. */
export const GENERAL = bodyWords('general');

/** A syllable with many meanings: a body only before a known field, or when capitalised as a name. */
export const MANY_MEANINGS = bodyWords('many');
/** Kinds whose field cannot be told from the proper name by a table: any words are the name. */
export const longestName = (kind: string): number | undefined => LENGTHS.find(([, kinds]) => kinds.has(kind))?.[0];

const LENGTHS: readonly (readonly [most: number, kinds: PhraseSet])[] = [
  [2, bodyWords('two')],
  [3, bodyWords('three')],
  [4, bodyWords('four')],
  [5, bodyWords('five')],
];
/** Kinds without a proper name: only a field and a place. */
export const NAMELESS = bodyWords('nameless');
/**
 * The rank by which one body stands above another: "Khoa Cấp cứu Bệnh viện Phổi", "Thanh tra Sở Công Thương". Higher is
 * above.
 */
export function rank(kind: string): number {
  if (/^(?:phòng|khoa|tổ|đội|văn phòng|thanh tra|trạm|ban|ủy ban kiểm tra|chi hội|vụ)(?= |$)/u.test(kind)) return 1;
  if (levelOf(kind) === 'commune' && UNITS.has(kind)) return 3;
  if (UNITS.has(kind)) return kind === 'tỉnh' || kind === 'thành phố' ? 5 : 4;
  if (/^(?:tỉnh ủy|thành ủy|ủy ban nhân dân|khối|bộ)$/u.test(kind)) return 5;
  if (/^(?:sở|huyện ủy|quận ủy|thị ủy|tổng công ty|tập đoàn|tổng cục|đơn vị)$/u.test(kind)) return 4;
  if (BRANCHES.has(kind) || kind === 'cục') return 3;
  return 2;
}

/** Abbreviations of a kind that are also words, or ambiguous: they need something known after them. */
export const DOUBTFUL = bodyWords('doubtful');
