import { matchOf } from '../questions/report-features.js';
import { FEATURES as LEXICAL } from '../search/features.js';
import type { AskKind } from '../text/ask.js';
import { compareBodies, isPartOf } from '../text/bodies.js';
import { KIND } from '../text/typed.js';
import { mean } from './feature.js';
import { holdsAlike, leadsIn, shareOf } from './features.js';
import { isSame, type Ranked, type RankedUnit, rivalOf } from './rank.js';
import { heldOf, isQuoted, type Thread } from './thread.js';
import { near } from './thread-features.js';

/** What comes of the first unit: it answers, another passage would, nothing here does, or nothing is asked at all. */
export const OUTCOMES = ['right', 'wrong', 'nothing', 'talk'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A ranked pool with what is looked at to judge its first unit. */
interface Judging {
  readonly ranked: Ranked;
  readonly first: RankedUnit;
  readonly rival: RankedUnit | undefined;
}

/** One thing that tells whether the first unit answers. */
export interface DecisionFeature {
  readonly name: string;
  readonly group: string;
  readonly value: (judging: Judging) => number;
}

/** What several columns ask for, worked out once for a judging. */
function once<T>(value: (judging: Judging) => T): (judging: Judging) => T {
  const known = new WeakMap<Judging, { readonly value: T }>();
  return (judging) => {
    const kept = known.get(judging) ?? { value: value(judging) };
    known.set(judging, kept);
    return kept.value;
  };
}

const flag = (value: boolean): number => (value ? 1 : 0);
const inquiry = ({ ranked }: Judging) => ranked.pool.inquiry;
const chance = (j: Judging, intent: string): number => inquiry(j).chances.get(intent) ?? 0;
const lexical = ({ first }: Judging, name: string): number => first.evidence.lexical[LEXICAL_AT.get(name) ?? 0] ?? 0;

const LEXICAL_AT = new Map(LEXICAL.map(({ name }, i) => [name, i]));

const wants = (j: Judging, kind: AskKind, kinds: number): number =>
  flag(inquiry(j).asked.ask.kinds.has(kind) && (j.first.evidence.fresh & kinds) === 0);

function share({ first }: Judging, holds: (term: number) => boolean): number {
  return shareOf(first.evidence, holds);
}

const inUnit = ({ first: { evidence } }: Judging) => {
  const { unit } = evidence.found;
  return (term: number): boolean => holdsAlike(term, unit);
};

/** Share by rarity of the question's words that stand nowhere in the report. */
const nowhere = once((j) => {
  const held = inUnit(j);
  return share(j, (i) => !j.first.beside.report.terms[i] && !held(i));
});

/** Sum over likely intents of chance × value. */
function byIntent(j: Judging, value: (i: number) => number): number {
  const { likely } = inquiry(j);
  let sum = 0;
  for (let i = 0; i < likely.length; i++) sum += (likely[i]?.chance ?? 0) * value(i);
  return sum;
}

function missingNumbers(j: Judging, anywhere: boolean): number {
  const { numbers, claimed, query } = inquiry(j);
  const { found } = j.first.evidence.found.unit;
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (!numbers[i] || claimed[i] || query.terms[i]?.aside) continue;
    if (anywhere ? !j.first.beside.report.terms[i] : !found[i]) count++;
  }
  return Math.min(2, count);
}

/** Words of bodies that the question names, and the report's own name lacks, that the unit does not hold either. */
function strangeBodies(j: Judging): number {
  const { asked, query } = inquiry(j);
  const { profile, unit } = j.first.evidence.found;
  const held = new Set(query.terms.filter((_, i) => unit.found[i]).map((term) => term.folded));
  let worst = 0;
  for (const { name } of asked.scope.bodies) {
    const strange = name.filter((word) => !profile.bodyWords.has(word) && !held.has(word));
    if (name.length > 0) worst = Math.max(worst, strange.length / name.length);
  }
  return worst;
}

const bodyMatch = once((j) => matchOf(j.first.evidence.found.profile, inquiry(j).asked));

/** A body of another kind, field or name than the report's is named, and the unit does not speak of it either. */
const clashesUnheld = once((j): boolean => {
  const { asked, bodiesIn } = inquiry(j);
  const { profile, view, unit } = j.first.evidence.found;
  const strange = asked.bodies.filter(
    (body) => body.kind !== 'đơn vị' && matchOf(profile, { ...asked, bodies: [body] })[0] === 'clash',
  );
  if (strange.length === 0) return false;
  const spoken = bodiesIn(view.passage.text.slice(unit.span.start, unit.span.end));
  return strange.some((body) => !spoken.some((own) => compareBodies(body, own) !== 'clash'));
});

/** Do the words of every body that is named stand in the unit ("trạm y tế xã" in a report of a hospital)? */
function bodyWordsHeld(j: Judging): boolean {
  const { asked, query } = inquiry(j);
  const holds = inUnit(j);
  const at = new Map<number, boolean>();
  query.terms.forEach((term, i) => {
    for (const place of term.places) at.set(place, holds(i));
  });
  return asked.bodies.every(({ from, to }) => {
    for (let i = from; i < to; i++) if (at.get(i) === false) return false;
    return true;
  });
}

/** How the years that are asked about stand to the unit and to its report. */
const yearsOf = once((j) => {
  const { years } = inquiry(j).asked.scope;
  const { profile, view, unit } = j.first.evidence.found;
  const held = years.some((year) => {
    for (let at = unit.from; at < unit.to; at++)
      if ((view.passage.words[at] as string).includes(String(year))) return true;
    return false;
  });
  return { asked: years.length > 0, held, own: years.some((year) => year === profile.year || profile.years.has(year)) };
});

/** A body is named that the report's own is a part of. */
const asksAbove = once((j): boolean => {
  const { profile } = j.first.evidence.found;
  return inquiry(j).asked.bodies.some(
    (body) =>
      profile.bodies.some((own) => isPartOf(own, body)) &&
      !profile.bodies.some((own) => compareBodies(body, own) === 'equal'),
  );
});

const bits = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
};

/** Words of a question that stand nowhere in the report weigh against it from this share by rarity on. */
const STRANGE = 0.15;

/** 1 where nothing that is asked, named or claimed is missing: what speaks for the unit may then be believed. */
const clean = once((j): number => {
  const { evidence } = j.first;
  const against =
    count(evidence.signs, 0) > 0 ||
    missingNumbers(j, false) > 0 ||
    clashesUnheld(j) ||
    bodyMatch(j).includes('clash') ||
    asksAbove(j) ||
    strangePlace(j) > 0 ||
    (yearsOf(j).asked && !yearsOf(j).held && !yearsOf(j).own) ||
    unnamedGroup(j) > 0 ||
    evidence.role < 0 ||
    nowhere(j) > STRANGE;
  return flag(!against);
});

function strangePlace(j: Judging): number {
  const { asked, query } = inquiry(j);
  const { profile, unit } = j.first.evidence.found;
  const held = (at: number): boolean => query.terms.some((term, i) => unit.found[i] !== 0 && term.places.includes(at));
  return flag(
    asked.scope.places.some(
      ({ province, from }) =>
        province.name !== profile.meta.province &&
        !asked.scope.merger?.others.includes(profile.meta.province ?? '') &&
        !held(from),
    ),
  );
}

/** The chance of the first unit and of those that say the same. */
const regionMass = once(({ ranked, first }) => {
  let sum = 0;
  for (const one of ranked.units) if (isSame(one, first)) sum += one.mass;
  return Math.max(1e-6, sum);
});

const reportChance = ({ first }: Judging): number => first.evidence.report.chance;

/** How much less likely the report of the first unit is than the likeliest: a logarithm, 0 where it is that one. */
function behind(j: Judging): number {
  const best = j.ranked.pool.likely[0]?.chance ?? 1;
  return Math.min(6, Math.log((best + 1e-9) / (reportChance(j) + 1e-9))) / 3;
}

/** A column of follow-ups alone. */
const inThread = (name: string, value: (thread: Thread, judging: Judging) => number): DecisionFeature => ({
  name,
  group: 'thread',
  value: (j) => (j.ranked.pool.thread ? value(j.ranked.pool.thread, j) : 0),
});

/** The table. Weights in `data/ranking/answers.json`, by outcome and name. */
export const DECISION: readonly DecisionFeature[] = [
  { name: 'constant', group: 'base', value: () => 1 },
  { name: 'mass', group: 'mass', value: (j) => Math.log(regionMass(j)) },
  { name: 'lead', group: 'mass', value: ({ first, rival }) => (rival ? Math.min(4, first.score - rival.score) : 4) },
  { name: 'score', group: 'mass', value: ({ first }) => first.ownScore / 5 },
  { name: 'report', group: 'report', value: (j) => Math.max(-6, Math.log(reportChance(j) + 1e-9)) / 3 },
  { name: 'report-behind', group: 'report', value: behind },
  {
    name: 'report-behind-follow-up',
    group: 'report',
    value: (j) => behind(j) * flag(inquiry(j).asked.inherited !== undefined),
  },
  { name: 'report-behind-named', group: 'report', value: (j) => behind(j) * flag(inquiry(j).asked.scope.named) },
  { name: 'text', group: 'text', value: ({ first }) => first.evidence.text / 5 },
  { name: 'telling', group: 'text', value: ({ first }) => Math.max(-4, Math.min(8, first.evidence.telling)) / 4 },
  { name: 'associated', group: 'association', value: ({ first }) => first.evidence.associated },
  {
    name: 'associated-gap',
    group: 'association',
    value: ({ ranked, first }) => first.evidence.associated - ranked.pool.bestAssociated,
  },
  { name: 'words', group: 'text', value: (j) => lexical(j, 'terms') },
  { name: 'words-or-alike', group: 'text', value: (j) => share(j, inUnit(j)) },
  { name: 'pairs', group: 'text', value: (j) => lexical(j, 'pairs') },
  { name: 'loose-pairs', group: 'text', value: (j) => lexical(j, 'loose-pairs') },
  { name: 'near', group: 'text', value: (j) => lexical(j, 'near') },
  { name: 'in-heading', group: 'text', value: (j) => lexical(j, 'heading') },
  { name: 'in-passage', group: 'text', value: (j) => lexical(j, 'passage') },
  {
    name: 'nowhere',
    group: 'missing',
    value: nowhere,
  },
  {
    name: 'only-elsewhere',
    group: 'missing',
    value: (j) => {
      const held = inUnit(j);
      return share(j, (i) => j.first.beside.report.terms[i] !== 0 && !held(i));
    },
  },
  { name: 'unknown', group: 'missing', value: (j) => share(j, (i) => inquiry(j).query.terms[i]?.passages === 0) },
  { name: 'rarest-missing', group: 'missing', value: (j) => rarestMissing(j) },
  { name: 'amount', group: 'text', value: (j) => Math.log(1 + j.first.evidence.found.unit.hits.length) },
  { name: 'numbers-missing', group: 'missing', value: (j) => missingNumbers(j, false) },
  { name: 'numbers-nowhere', group: 'missing', value: (j) => missingNumbers(j, true) },
  { name: 'signs-missing', group: 'signs', value: (j) => count(j.first.evidence.signs, 0) },
  { name: 'signs-nowhere', group: 'signs', value: (j) => count(j.first.beside.report.signs, 0) },
  { name: 'signs-held', group: 'signs', value: (j) => count(j.first.evidence.signs, 1) },
  { name: 'signs-near', group: 'signs', value: ({ first }) => mean(first.evidence.near) },
  {
    name: 'no-number',
    group: 'signs',
    value: (j) => wants(j, 'number', KIND.number | KIND.percent | KIND.money | KIND.ratio),
  },
  { name: 'no-date', group: 'signs', value: (j) => wants(j, 'date', KIND.date | KIND.year | KIND.hour) },
  { name: 'no-person', group: 'signs', value: (j) => wants(j, 'person', KIND.person) },
  { name: 'no-name', group: 'signs', value: (j) => wants(j, 'place', KIND.name) + wants(j, 'organisation', KIND.name) },
  {
    name: 'uncounted',
    group: 'signs',
    value: (j) =>
      flag(
        inquiry(j).asked.ask.kind === 'number' && inquiry(j).asked.counted.length > 0 && j.first.evidence.counted === 0,
      ),
  },
  { name: 'counted-next', group: 'signs', value: (j) => flag(j.first.evidence.counted === 2) },
  { name: 'counted-phrase', group: 'signs', value: (j) => j.first.evidence.countedPhrase },
  { name: 'ask', group: 'text', value: (j) => lexical(j, 'ask') },
  { name: 'exact', group: 'text', value: (j) => lexical(j, 'exact') },
  { name: 'which-named', group: 'signs', value: (j) => flag(j.first.evidence.which === 2) },
  { name: 'which-bare', group: 'signs', value: (j) => flag(j.first.evidence.which === 1) },
  {
    name: 'which-missing',
    group: 'signs',
    value: (j) => flag(inquiry(j).asked.which.length > 0 && j.first.evidence.which === 0),
  },
  { name: 'unnamed-group', group: 'signs', value: unnamedGroup },
  {
    name: 'names-near',
    group: 'signs',
    value: (j) => flag(inquiry(j).asked.ask.kinds.has('person')) * Math.min(2, j.first.evidence.people),
  },
  { name: 'fact', group: 'fact', value: (j) => byIntent(j, (i) => j.first.evidence.inside[i] as number) },
  { name: 'fact-other', group: 'fact', value: (j) => byIntent(j, (i) => j.first.evidence.rejected[i] as number) },
  {
    name: 'fact-elsewhere',
    group: 'fact',
    value: (j) =>
      byIntent(j, (i) => flag((j.first.beside.report.fits[i] as number) > 0 && j.first.evidence.inside[i] === 0)),
  },
  {
    name: 'closed-without',
    group: 'fact',
    value: (j) =>
      byIntent(j, (i) => flag(inquiry(j).likely[i]?.intent.closed === true && j.first.beside.report.fits[i] === 0)),
  },
  { name: 'cue', group: 'fact', value: (j) => byIntent(j, (i) => j.first.evidence.cued[i] as number) },
  {
    name: 'no-cue',
    group: 'fact',
    value: (j) => byIntent(j, (i) => flag(j.first.evidence.cued[i] === 0 && j.first.evidence.inside[i] === 0)),
  },
  { name: 'clean', group: 'conjunction', value: clean },
  {
    name: 'clean-fact',
    group: 'conjunction',
    value: (j) => clean(j) * byIntent(j, (i) => j.first.evidence.inside[i] as number),
  },
  { name: 'clean-score', group: 'conjunction', value: (j) => (clean(j) * j.first.ownScore) / 5 },
  {
    name: 'clean-lead',
    group: 'conjunction',
    value: (j) => clean(j) * (j.rival ? Math.min(4, j.first.score - j.rival.score) : 4),
  },
  { name: 'role', group: 'person', value: (j) => Math.max(0, j.first.evidence.role) },
  { name: 'role-of-another', group: 'person', value: (j) => flag(j.first.evidence.role < 0) },
  {
    name: 'role-without',
    group: 'person',
    value: (j) => flag(inquiry(j).asked.roles.length > 0 && j.first.evidence.role <= 0),
  },
  { name: 'named', group: 'person', value: (j) => j.first.evidence.named },
  {
    name: 'not-named',
    group: 'person',
    value: (j) => flag(inquiry(j).names.length > 0) * (1 - j.first.evidence.named),
  },
  { name: 'role-person', group: 'person', value: (j) => flag(j.first.evidence.holder) },
  inThread('thread-same', (thread, j) => flag(isQuoted(thread, j.first.evidence))),
  inThread('thread-near', (thread, j) => near(thread, j.first.beside)),
  inThread('thread-words', (thread, j) => heldOf(thread.quoted, j.first.evidence)),
  inThread('thread-asked', (thread, j) => heldOf(thread.asked, j.first.evidence)),
  inThread('thread-vague', (thread) => thread.vague),
  inThread('thread-nowhere', (_, j) => nowhere(j)),
  inThread('thread-mass', (_, j) => Math.log(regionMass(j))),
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
  { name: 'missing-report', group: 'naming', value: (j) => flag(inquiry(j).asked.scope.missing !== undefined) },
  { name: 'claim', group: 'claim', value: (j) => flag(inquiry(j).asked.premise !== undefined) },
  { name: 'claim-held', group: 'claim', value: (j) => claimHeld(j) },
  { name: 'claim-kind-missing', group: 'claim', value: (j) => bits(inquiry(j).claimedKinds & ~j.first.evidence.kinds) },
  {
    name: 'claim-unheld-kind',
    group: 'claim',
    value: (j) => flag(claimHeld(j) < 1) * bits(inquiry(j).claimedKinds & ~j.first.evidence.fresh),
  },
  { name: 'year-held', group: 'naming', value: (j) => flag(yearsOf(j).held) },
  {
    name: 'year-strange',
    group: 'naming',
    value: (j) => flag(yearsOf(j).asked && !yearsOf(j).held && !yearsOf(j).own),
  },
  { name: 'body-above', group: 'naming', value: (j) => flag(asksAbove(j)) },
  { name: 'outside', group: 'intent', value: (j) => chance(j, 'out-of-scope') },
  { name: 'greeting', group: 'intent', value: (j) => chance(j, 'greeting') },
  { name: 'thanks', group: 'intent', value: (j) => chance(j, 'thanks') },
  { name: 'help', group: 'intent', value: (j) => chance(j, 'help') },
  { name: 'meta', group: 'intent', value: (j) => chance(j, 'source') + chance(j, 'list-reports') },
  { name: 'top', group: 'intent', value: (j) => inquiry(j).likely[0]?.chance ?? 0 },
  { name: 'short', group: 'intent', value: (j) => 1 / (1 + inquiry(j).asked.utterance.words.length) },
  { name: 'each', group: 'intent', value: (j) => flag(inquiry(j).asked.operation === 'each') },
  {
    name: 'each-mass',
    group: 'intent',
    value: (j) => flag(inquiry(j).asked.operation === 'each') * Math.log(regionMass(j)),
  },
  {
    name: 'unscoped',
    group: 'intent',
    value: (j) => flag(!inquiry(j).asked.scope.named && inquiry(j).asked.inherited === undefined),
  },
  {
    name: 'statement',
    group: 'fact',
    value: (j) =>
      byIntent(j, (i) => flag(inquiry(j).likely[i]?.intent.closed === false) * (j.first.evidence.inside[i] as number)),
  },
  { name: 'follow-up', group: 'intent', value: (j) => flag(inquiry(j).asked.inherited !== undefined) },
  { name: 'scoped', group: 'intent', value: (j) => flag(inquiry(j).asked.scope.named) },
  { name: 'english', group: 'intent', value: (j) => flag(inquiry(j).asked.utterance.english) },
  { name: 'plain', group: 'plain', value: (j) => flag(j.first.evidence.found.profile.plain) },
  {
    name: 'plain-words',
    group: 'plain',
    value: (j) => flag(j.first.evidence.found.profile.plain) * share(j, inUnit(j)),
  },
  {
    name: 'plain-text',
    group: 'plain',
    value: (j) => (flag(j.first.evidence.found.profile.plain) * j.first.evidence.text) / 5,
  },
  { name: 'leads-in', group: 'block', value: (j) => flag(leadsIn(j.first.evidence)) },
  { name: 'title', group: 'block', value: (j) => flag(j.first.evidence.found.view.passage.role === 'title') },
];

/** Units behind a number that make it no group of people or things: "30 năm tuổi Đảng", "45-year". */
const MEASURES = new Set([
  'nam',
  'year',
  'years',
  'thang',
  'ngay',
  'tuoi',
  'gio',
  'phan',
  'ty',
  'trieu',
  'dong',
  'lan',
  'ha',
  'km',
  'm',
  'diem',
]);

function isMeasure(
  { utterance: { words } }: Judging['ranked']['pool']['inquiry']['asked'],
  places: readonly number[] = [],
): boolean {
  return places.some((at) => {
    const next = words[at + 1]?.folded ?? '';
    return MEASURES.has(next) && !(next === 'dong' && words[at + 2]?.folded === 'chi');
  });
}

/** A group is given by its number, which the unit holds, and its names are asked, which it does not. */
function unnamedGroup(j: Judging): number {
  const { numbers, claimed, query, asked } = inquiry(j);
  if (!asked.ask.kinds.has('person') && asked.which.length === 0) return 0;
  const { found } = j.first.evidence.found.unit;
  for (let i = 0; i < numbers.length; i++) {
    if (!numbers[i] || claimed[i] || !found[i] || query.terms[i]?.aside || isMeasure(asked, query.terms[i]?.places))
      continue;
    if (j.first.evidence.people < Number(query.terms[i]?.folded) && j.first.evidence.which < 2) return 1;
  }
  return 0;
}

function count(mask: Uint8Array, wanted: number): number {
  let sum = 0;
  for (const one of mask) if (one === wanted) sum++;
  return Math.min(3, sum);
}

function rarestMissing(j: Judging): number {
  const { totals } = j.first.evidence.found.view;
  const holds = inUnit(j);
  let most = 1e-9;
  let missing = 0;
  for (let i = 0; i < totals.termIdf.length; i++) {
    if (inquiry(j).claimed[i]) continue;
    most = Math.max(most, totals.termIdf[i] as number);
    if (!holds(i)) missing = Math.max(missing, totals.termIdf[i] as number);
  }
  return missing / most;
}

function claimHeld(j: Judging): number {
  const { claimed } = inquiry(j);
  const all = claimed.reduce((a, b) => a + b, 0);
  if (all === 0) return 0;
  let held = 0;
  for (let i = 0; i < claimed.length; i++) if (claimed[i] && j.first.evidence.found.unit.found[i]) held++;
  return held / all;
}

/** Names of the columns: those of the table, then one for each attribute whose sign the first unit lacks. */
export function decisionNames(attributes: readonly string[]): string[] {
  return [...DECISION.map(({ name }) => name), ...attributes.map((name) => `lacks:${name}`)];
}

/** What the first unit of a pool is judged by, in the order of `decisionNames`; nothing where the pool is empty. */
export function decisionRow(ranked: Ranked): Float64Array | undefined {
  const [first] = ranked.units;
  if (!first) return undefined;
  const { attributes, analyser } = ranked.pool.inquiry;
  const judging: Judging = { ranked, first, rival: rivalOf(ranked) };
  const row = new Float64Array(DECISION.length + analyser.attributes.attributes.length);
  DECISION.forEach(({ value }, i) => {
    row[i] = value(judging);
  });
  attributes.forEach((set, i) => {
    row[DECISION.length + set] = 1 - (first.evidence.near[i] as number);
  });
  return row;
}

/** Chances of the outcomes by fitted weights (one row an outcome, in their order), summing to 1. */
export function chancesOf(row: Float64Array, weights: readonly Float64Array[]): Float64Array {
  const scores = weights.map((own) => {
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += (row[i] as number) * (own[i] as number);
    return sum;
  });
  const top = Math.max(...scores);
  const mass = scores.map((score) => Math.exp(score - top));
  const all = mass.reduce((a, b) => a + b, 0);
  return Float64Array.from(mass, (one) => one / all);
}
