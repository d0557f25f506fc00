import { type Fact, type Modality, modalityOf } from '../facts/fact.js';
import type { Condition } from '../questions/conditions.js';
import { fold } from '../text/fold.js';
import { foldedWords } from '../text/tokens.js';
import type { Fitting } from './intent.js';
import { remembered } from './remembered.js';

/** The words, without marks, that a fact goes under: its noun and its clause, or else its sentence. */
function wordsOf(fact: Fact, to: Fitting): readonly string[] {
  const { noun, conditions } = fact.attrs;
  if (!Array.isArray(conditions)) return foldedWords(to.evidence(fact));
  return [...conditions.map(fold), ...foldedWords(String(noun ?? ''))];
}

/** Of several things asked ("chính thức và dự bị bao nhiêu") a fact may be of one. */
const ONE_OF_SEVERAL = 0.6;

/** 1 where the fact meets every condition that the question sets, or it sets none; less where it meets some; 0 where none. */
export function meets(fact: Fact, to: Fitting, conditions: readonly Condition[] = to.asked.conditions): number {
  if (conditions.length === 0) return 1;
  const words = wordsOf(fact, to);
  const met = conditions.filter((condition) => condition.met.some((way) => holds(words, way))).length;
  if (met === conditions.length) return 1;
  return met > 0 ? ONE_OF_SEVERAL : 0;
}

/** Do the words of `way` stand one behind the other among `words`? Both without marks. */
export function holds(words: readonly string[], way: readonly string[]): boolean {
  for (let at = 0; at + way.length <= words.length; at++)
    if (way.every((word, i) => words[at + i] === word)) return true;
  return false;
}

const WANTED: readonly (readonly [Modality, RegExp])[] = [
  ['target', /(?<![a-z])(?:chi tieu|muc tieu|phan dau|ke hoach|dat ra|de ra|dinh huong)(?![a-z])/u],
  [
    'past',
    /(?<![a-z])(?<!so voi )(?:nhiem ky truoc|khoa truoc|nam truoc|nam ngoai|truoc day|truoc kia|dau nhiem ky|khi (?:moi )?thanh lap|luc dau|ban dau|cung ky)(?![a-z])/u,
  ],
  ['planned', /(?<![a-z])(?:du kien|sap toi)(?![a-z])/u],
];
/** How well a fact of another time, or one only aimed at, answers. */
const OTHERWISE = 0.6;

const sensesIn = remembered((folded) =>
  WANTED.filter(([, pattern]) => pattern.test(folded)).map(([modality]) => modality),
);

/** 1 where the fact is meant as it is asked for: as it is, unless the question says "chỉ tiêu", "nhiệm kỳ trước". */
export function senseFit(fact: Fact, { folded }: Fitting): number {
  const own = modalityOf(fact);
  const wanted = sensesIn(folded);
  if (wanted.length === 0) return own === 'stated' || own === 'negated' ? 1 : OTHERWISE;
  if (wanted.includes(own)) return 1;
  // "đạt bao nhiêu so với chỉ tiêu": both may be asked.
  return OTHERWISE;
}

/** Kinds of body that one report counts several of. */
const PARTS =
  /(?<![a-z])(?<head>phuong|xa|thi tran|chi bo|thon|ap|to dan pho|khoa|phong) (?<name>[a-z0-9]+)(?: (?<more>[a-z0-9]+))?/gu;
const partsIn = remembered((folded) => [...folded.matchAll(PARTS)]);
const NO_NAME =
  /^(?:nao|co|thi|la|bao|may|o|tai|do|nay|kia|truc|thuoc|hien|dang|so|bi|duoc|khong|yeu|moi|cua|va|trong|nhiem|hoan|dat|to|sinh|gi|ay|dau|nam)$/u;

/** What is of a row of a table answers whoever names that row. */
const OTHER_ROW = 0.2;
/** The whole, where a row of it is named. */
const BESIDE_ROW = 0.5;

/** Does the question hold the name of the row ("Văn phòng", "Chi bộ Văn phòng")? */
function namesRow(name: string, folded: string): boolean {
  const words = foldedWords(name)
    .join(' ')
    .replace(/^(?:(?:chi|dang) bo|to dang) (?=\S)/u, '');
  return words !== '' && ` ${folded} `.includes(` ${words} `);
}

/** What is counted, by its first word. */
const thingOf = ({ attrs }: Fact): string => String(attrs['noun'] ?? '').split(' ')[0] ?? '';

/** Asked once for each fact of a report. */
const known = new WeakMap<Fitting, ReadonlySet<string>>();

/** What the rows count that the question names. */
function namedRows(to: Fitting): ReadonlySet<string> {
  const kept = known.get(to);
  if (kept) return kept;
  const rows = to.facts.filter(({ subject }) => subject?.kind === 'row' && namesRow(fold(subject.name), to.folded));
  const found = new Set(rows.map(thingOf));
  known.set(to, found);
  return found;
}

/** 0 where the question names one part ("phường Tân An"), or several, and the fact is of another, little where it is of a row that it does not name, or where it names the row of another; else 1. */
export function subjectFit(fact: Fact, to: Fitting): number {
  const own = fold(fact.subject?.name ?? '');
  if (fact.subject?.kind === 'row') return namesRow(own, to.folded) ? 1 : OTHER_ROW;
  if (namedRows(to).has(thingOf(fact))) return BESIDE_ROW;
  return own === '' ? 1 : partFit(own, to);
}

/** 0 where the question names parts of the kind of `own` (without marks), and not this one; else 1. */
function partFit(own: string, { folded, asked }: Fitting): number {
  let fit = 1;
  for (const m of partsIn(folded)) {
    const { head = '', name = '', more = '' } = m.groups ?? {};
    // "phường Cửa Đông" is named, "phường của ai" is not: the capital tells.
    const at = folded.slice(0, m.index + head.length).split(' ').length;
    const named = asked.utterance.words[at]?.proper === true || !NO_NAME.test(name);
    if (!named || !own.startsWith(`${head} `)) continue;
    if (isNamed(own.slice(head.length + 1).split(' '), name, more)) return 1;
    fit = 0;
  }
  return fit;
}

/** Are these the words of a part's name that was asked for as `name`, and `more` where that goes on with the name? */
function isNamed([first, second]: readonly string[], name: string, more: string): boolean {
  if (first !== name) return false;
  return second === undefined || more === '' || NO_NAME.test(more) || second === more;
}
