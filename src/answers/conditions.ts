import { type Fact, type Modality, modalityOf } from '../facts/fact.js';
import type { Condition } from '../questions/conditions.js';
import { fold } from '../text/fold.js';
import { foldedWords } from '../text/tokens.js';
import type { Fitting } from './intent.js';
import { remembered } from './remembered.js';

/** The unmarked words that describe a fact: its noun and clause, or else its sentence. */
function wordsOf(fact: Fact, to: Fitting): readonly string[] {
  const { noun, conditions } = fact.attrs;
  if (!Array.isArray(conditions)) return foldedWords(to.evidence(fact));
  return [...conditions.map(fold), ...foldedWords(String(noun ?? ''))];
}

/** If several things are asked for ("chính thức và dự bị bao nhiêu"), a fact may be about one of them. */
const ONE_OF_SEVERAL = 0.6;

/** 1 if the fact meets all conditions of the question, or if there are none; less if it meets some; 0 if it meets none. */
export function meets(fact: Fact, to: Fitting, conditions: readonly Condition[] = to.asked.conditions): number {
  if (conditions.length === 0) return 1;
  const words = wordsOf(fact, to);
  const met = conditions.filter((condition) => condition.met.some((way) => holds(words, way))).length;
  if (met === conditions.length) return 1;
  return met > 0 ? ONE_OF_SEVERAL : 0;
}

/** Are the words of `way` adjacent in `words`? Both without marks. */
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
/** The fit of a fact about another time, or about a target. */
const OTHERWISE = 0.6;

const sensesIn = remembered((folded) =>
  WANTED.filter(([, pattern]) => pattern.test(folded)).map(([modality]) => modality),
);

/** 1 if the fact's modality is the one in question: as it is now, unless the question says "chỉ tiêu", "nhiệm kỳ trước". */
export function senseFit(fact: Fact, { folded }: Fitting): number {
  const own = modalityOf(fact);
  const wanted = sensesIn(folded);
  if (wanted.length === 0) return own === 'stated' || own === 'negated' ? 1 : OTHERWISE;
  if (wanted.includes(own)) return 1;
  // "đạt bao nhiêu so với chỉ tiêu" may ask for both.
  return OTHERWISE;
}

/** Kinds of body that one report counts several of. */
const PARTS =
  /(?<![a-z])(?<head>phuong|xa|thi tran|chi bo|thon|ap|to dan pho|khoa|phong) (?<name>[a-z0-9]+)(?: (?<more>[a-z0-9]+))?/gu;
const partsIn = remembered((folded) => [...folded.matchAll(PARTS)]);
const NO_NAME =
  /^(?:nao|co|thi|la|bao|may|o|tai|do|nay|kia|truc|thuoc|hien|dang|so|bi|duoc|khong|yeu|moi|cua|va|trong|nhiem|hoan|dat|to|sinh|gi|ay|dau|nam)$/u;

/** A fact from a table row answers a question that names the row. */
const OTHER_ROW = 0.2;
/** The fit of the total, if the question names a row. */
const BESIDE_ROW = 0.5;

/** Does the question contain the name of the row ("Văn phòng", "Chi bộ Văn phòng")? */
function namesRow(name: string, folded: string): boolean {
  const words = foldedWords(name)
    .join(' ')
    .replace(/^(?:(?:chi|dang) bo|to dang) (?=\S)/u, '');
  return words !== '' && ` ${folded} `.includes(` ${words} `);
}

/** What is counted, by its first word. */
const thingOf = ({ attrs }: Fact): string => String(attrs['noun'] ?? '').split(' ')[0] ?? '';

/** Called once for each fact of a report. */
const known = new WeakMap<Fitting, ReadonlySet<string>>();

/** The counted things of the rows that the question names. */
function namedRows(to: Fitting): ReadonlySet<string> {
  const kept = known.get(to);
  if (kept) return kept;
  const rows = to.facts.filter(({ subject }) => subject?.kind === 'row' && namesRow(fold(subject.name), to.folded));
  const found = new Set(rows.map(thingOf));
  known.set(to, found);
  return found;
}

/**
 * 0 if the question names parts ("phường Tân An") and the fact is about another. Low if the fact is from a row that the question does not
 * name, or if the question names another row. Otherwise 1.
 */
export function subjectFit(fact: Fact, to: Fitting): number {
  const own = fold(fact.subject?.name ?? '');
  if (fact.subject?.kind === 'row') return namesRow(own, to.folded) ? 1 : OTHER_ROW;
  if (namedRows(to).has(thingOf(fact))) return BESIDE_ROW;
  return own === '' ? 1 : partFit(own, to);
}

/** 0 if the question names parts of the kind of `own` (without marks) and not this one; else 1. */
function partFit(own: string, { folded, asked }: Fitting): number {
  let fit = 1;
  for (const m of partsIn(folded)) {
    const { head = '', name = '', more = '' } = m.groups ?? {};
    // "phường Cửa Đông" is a name, "phường của ai" is none: the capital decides.
    const at = folded.slice(0, m.index + head.length).split(' ').length;
    const named = asked.utterance.words[at]?.proper === true || !NO_NAME.test(name);
    if (!named || !own.startsWith(`${head} `)) continue;
    if (isNamed(own.slice(head.length + 1).split(' '), name, more)) return 1;
    fit = 0;
  }
  return fit;
}

/** Are these the words of a part asked for as `name`, and of `more` if that continues the name? */
function isNamed([first, second]: readonly string[], name: string, more: string): boolean {
  if (first !== name) return false;
  return second === undefined || more === '' || NO_NAME.test(more) || second === more;
}
