import { matchOf } from '../../questions/report-features.js';
import { compareBodies, isPartOf } from '../../text/bodies.js';
import { flag } from '../feature.js';
import { byIntent, type DecisionFeature, inquiryOf, inUnit, type Judging, once } from './judging.js';

/** Bodies, places and years in the question, compared with those of the report. */
export const NAMING: readonly DecisionFeature[] = [
  { name: 'year-of-another', group: 'naming', value: yearOfAnother },
  { name: 'strange-body', group: 'naming', value: strangeBodies },
  { name: 'strange-place', group: 'naming', value: strangePlace },
  { name: 'body-equal', group: 'naming', value: (j) => flag(bodyMatch(j).includes('equal')) },
  { name: 'body-clash', group: 'naming', value: (j) => flag(bodyMatch(j).includes('clash')) },
  {
    name: 'body-clash-only',
    group: 'naming',
    value: (j) => flag(bodyMatch(j).length > 0 && bodyMatch(j).every((one) => one === 'clash') && !bodyWordsHeld(j)),
  },
  { name: 'body-clash-unheld', group: 'naming', value: (j) => flag(clashesUnheld(j)) },
  {
    name: 'body-clash-fact',
    group: 'naming',
    value: (j) => flag(clashesUnheld(j)) * byIntent(j, (i) => closedFit(j, i)),
  },
  { name: 'missing-report', group: 'naming', value: (j) => flag(inquiryOf(j).asked.scope.missing !== undefined) },
  { name: 'year-held', group: 'naming', value: (j) => flag(yearsOf(j).held) },
  {
    name: 'year-strange',
    group: 'naming',
    value: (j) => flag(yearsOf(j).asked && !yearsOf(j).held && !yearsOf(j).own),
  },
  { name: 'year-not-own', group: 'naming', value: yearNotOwn },
  { name: 'body-above', group: 'naming', value: (j) => flag(asksAbove(j)) },
];

/** The fit of a fact of the unit for an intent that only facts answer. */
function closedFit(j: Judging, i: number): number {
  return inquiryOf(j).likely[i]?.intent.closed ? (j.first.evidence.inside[i] as number) : 0;
}

/** Words of bodies in the question that neither the report's name nor the unit contains. */
function strangeBodies(j: Judging): number {
  const { asked, query } = inquiryOf(j);
  const { profile, unit } = j.first.evidence.found;
  const held = new Set(query.terms.filter((_, i) => unit.found[i]).map((term) => term.folded));
  let worst = 0;
  for (const { name } of asked.scope.bodies) {
    const strange = name.filter((word) => !profile.bodyWords.has(word) && !held.has(word));
    if (name.length > 0) worst = Math.max(worst, strange.length / name.length);
  }
  return worst;
}

export const bodyMatch = once((j) => matchOf(j.first.evidence.found.profile, inquiryOf(j).asked));

/** The question names a body of another kind, field or name than the report's, and the unit does not mention it. */
export const clashesUnheld = once((j): boolean => {
  const { asked, bodiesIn } = inquiryOf(j);
  const { profile, view, unit } = j.first.evidence.found;
  const strange = asked.bodies.filter(
    (body) => body.kind !== 'đơn vị' && matchOf(profile, { ...asked, bodies: [body] })[0] === 'clash',
  );
  if (strange.length === 0) return false;
  const spoken = bodiesIn(view.passage.text.slice(unit.span.start, unit.span.end));
  return strange.some((body) => !spoken.some((own) => compareBodies(body, own) !== 'clash'));
});

/**
 * Does the unit contain the words of every body in the question ("trạm y tế xã" in a report of a hospital)? Words that the unit lacks may
 * be in the name of the report's own body (the row "Văn phòng" for "Văn phòng Sở").
 */
function bodyWordsHeld(j: Judging): boolean {
  const { asked, query } = inquiryOf(j);
  const holds = inUnit(j);
  const { bodyWords } = j.first.evidence.found.profile;
  const inThis = new Map<number, boolean>();
  const ofOwn = new Set<number>();
  query.terms.forEach((term, i) => {
    for (const place of term.places) {
      inThis.set(place, holds(i));
      if (bodyWords.has(term.folded)) ofOwn.add(place);
    }
  });
  return asked.bodies.every(({ from, to }) => {
    const places = Array.from({ length: to - from }, (_, k) => from + k).filter((at) => inThis.has(at));
    // Words of only the report's own name say nothing about the unit.
    const told = places.length === 0 || places.some((at) => inThis.get(at));
    return told && places.every((at) => inThis.get(at) || ofOwn.has(at));
  });
}

/** Compares the years of the question with the unit and its report. */
export const yearsOf = once((j) => {
  const { years } = inquiryOf(j).asked.scope;
  const { profile, view, unit } = j.first.evidence.found;
  const held = years.some((year) => {
    for (let at = unit.from; at < unit.to; at++)
      if ((view.passage.words[at] as string).includes(String(year))) return true;
    return false;
  });
  return { asked: years.length > 0, held, own: years.some((year) => profile.own.has(year) || profile.years.has(year)) };
});

/** The unit lacks the year of the question but contains another. */
function yearOfAnother(j: Judging): number {
  const { years } = inquiryOf(j).asked.scope;
  const { view, unit } = j.first.evidence.found;
  if (years.length === 0 || yearsOf(j).held) return 0;
  for (let at = unit.from; at < unit.to; at++)
    if (/(?:^|\/)20[0-3]\d$/u.test(view.passage.words[at] as string)) return 1;
  return 0;
}

/** The year of the question is not the report's, nor is it in the unit or its headings: the unit is about another year. */
function yearNotOwn(j: Judging): number {
  const { asked, query } = inquiryOf(j);
  const { profile, view } = j.first.evidence.found;
  const { years } = asked.scope;
  // Two years make a term, which covers any year between them.
  if (
    years.length !== 1 ||
    yearsOf(j).held ||
    profile.year === undefined ||
    years.some((year) => profile.own.has(year))
  )
    return 0;
  const above = query.terms.some(({ folded }, i) => view.inHeading[i] !== 0 && years.includes(Number(folded)));
  return flag(!above);
}

/** The question names a body that the report's own is part of. */
export const asksAbove = once((j): boolean => {
  const { profile } = j.first.evidence.found;
  return inquiryOf(j).asked.bodies.some(
    (body) =>
      profile.bodies.some((own) => isPartOf(own, body)) &&
      !profile.bodies.some((own) => compareBodies(body, own) === 'equal'),
  );
});

export function strangePlace(j: Judging): number {
  const { asked, query } = inquiryOf(j);
  const { profile, unit } = j.first.evidence.found;
  const held = (at: number): boolean => query.terms.some((term, i) => unit.found[i] !== 0 && term.places.includes(at));
  // "Quảng Bình" does not contain "Quảng Trị".
  const whole = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (!held(at)) return false;
    return true;
  };
  return flag(
    asked.scope.places.some(
      ({ province, from, to }) =>
        province.name !== profile.meta.province &&
        !asked.scope.merger?.others.includes(profile.meta.province ?? '') &&
        !whole(from, to),
    ),
  );
}
