import { FEATURES as LEXICAL } from '../search/features.js';
import type { AskKind } from '../text/ask.js';
import { KIND } from '../text/typed.js';
import type { Evidence } from './evidence.js';
import { type Beside, type Feature, flag, mean, WANTED } from './feature.js';
import type { Inquiry } from './inquiry.js';
import { THREAD_FEATURES } from './thread-features.js';

/** The sum over likely intents of chance × value. */
function byIntent({ evidence }: Beside, values: ArrayLike<number>): number {
  const { likely } = evidence.inquiry;
  let sum = 0;
  for (let i = 0; i < likely.length; i++) sum += (likely[i]?.chance ?? 0) * (values[i] as number);
  return sum;
}

/** The sum of the chances of likely intents for which `holds`. */
function chanceThat(beside: Beside, holds: (beside: Beside, i: number) => boolean): number {
  const { likely } = beside.evidence.inquiry;
  let sum = 0;
  for (let i = 0; i < likely.length; i++) if (holds(beside, i)) sum += likely[i]?.chance ?? 0;
  return sum;
}

/** Share by rarity of the question's own terms for which `holds` is true. */
export function shareOf(evidence: Evidence, holds: (term: number, unit: Evidence['found']['unit']) => boolean): number {
  const { found, inquiry } = evidence;
  const { totals } = found.view;
  let sum = 0;
  let all = 0;
  for (let i = 0; i < totals.termIdf.length; i++) {
    if (inquiry.claimed[i]) continue;
    const weight = totals.termIdf[i] as number;
    all += weight;
    if (holds(i, found.unit)) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}

/** Does a unit hold the term, or a synonym of it? */
export const holdsAlike = (term: number, { found, similar }: Evidence['found']['unit']): boolean =>
  found[term] !== 0 || similar[term] !== 0;

const asks = ({ evidence }: Beside, kind: AskKind): number => flag(evidence.inquiry.asked.ask.kinds.has(kind));
const role = ({ evidence }: Beside): string => evidence.found.view.passage.role;
const chance = ({ evidence }: Beside, intent: string): number => evidence.inquiry.chances.get(intent) ?? 0;
/** The chance that only a fact is meant. */
function closed({ evidence }: Beside): number {
  let sum = 0;
  for (const { intent, chance: p } of evidence.inquiry.likely) if (intent.closed) sum += p;
  return sum;
}

const asking =
  (kind: AskKind) =>
  ({ asked }: Inquiry): boolean =>
    asked.ask.kinds.has(kind);
/** The text ranking knows one kind of answer alone. */
const asksFirst =
  (kind: AskKind) =>
  ({ query }: Inquiry): boolean =>
    query.kind === kind;
const counting = ({ asked }: Inquiry): boolean => asked.counted.length > 0;
const signing = ({ attributes }: Inquiry): boolean => attributes.length > 0;
const selecting = ({ asked }: Inquiry): boolean => asked.which.length > 0;
const naming = ({ names }: Inquiry): boolean => names.length > 0;
const seeking = ({ asked }: Inquiry): boolean => asked.roles.length > 0;

const TENSES = ['past', 'future'] as const;
const ROLES = ['title', 'dateline', 'caption', 'byline'] as const;
/** Intents whose answers stand in parts of a page other than its paragraphs, or at its opening. */
const PLACED = [
  'source',
  'list-reports',
  'topic',
  'published',
  'author',
  'date',
  'place',
  'chair',
  'attendees',
  'term',
];

/** The table of features of a unit. Their weights are in `data/ranking/answers.json`, by name. */
export const FEATURES: readonly Feature[] = [
  { name: 'text', group: 'text', value: ({ evidence }) => evidence.text / 5 },
  { name: 'text-in-report', group: 'text', value: ({ evidence, report }) => (evidence.text - report.bestText) / 5 },
  { name: 'text-in-pool', group: 'text', value: ({ evidence, pool }) => (evidence.text - pool.bestText) / 5 },
  {
    name: 'text-plain',
    group: 'text',
    value: ({ evidence, report }) => flag(evidence.found.profile.plain) * ((evidence.text - report.bestText) / 5),
  },
  { name: 'text-open', group: 'text', value: (b) => ((1 - closed(b)) * (b.evidence.text - b.report.bestText)) / 5 },
  { name: 'telling', group: 'text', value: ({ evidence }) => evidence.telling / 5 },
  { name: 'associated', group: 'association', value: ({ evidence }) => evidence.associated },
  {
    name: 'associated-gap',
    group: 'association',
    value: ({ evidence, pool }) => evidence.associated - pool.bestAssociated,
  },
  { name: 'all-words', group: 'text', value: ({ evidence }) => allWords(evidence) },
  {
    name: 'words-or-alike',
    group: 'text',
    value: ({ evidence }) => shareOf(evidence, holdsAlike),
  },
  {
    name: 'added',
    group: 'text',
    value: ({ evidence }) => addedShare(evidence),
    when: ({ added }) => added.includes(1),
  },
  {
    name: 'numbers-held',
    group: 'text',
    value: ({ evidence }) =>
      share(evidence.inquiry.numbers, (i) => evidence.found.unit.found[i] !== 0 && !evidence.inquiry.claimed[i]),
    when: ({ numbers }) => numbers.includes(1),
  },
  {
    name: 'claim-held',
    group: 'text',
    value: ({ evidence }) => share(evidence.inquiry.claimed, (i) => evidence.found.unit.found[i] !== 0),
    when: ({ claimed }) => claimed.includes(1),
  },
  ...LEXICAL.map(
    ({ name, asks }, i): Feature => ({
      name: `text:${name}`,
      group: 'lexical',
      value: ({ evidence }) => evidence.lexical[i] as number,
      lexical: i,
      ...(asks && { when: asksFirst(asks) }),
    }),
  ),

  {
    name: 'report',
    group: 'report',
    value: ({ evidence }) => Math.max(-6, Math.log(evidence.report.chance + 1e-9)) / 3,
  },
  { name: 'report-first', group: 'report', value: ({ evidence, pool }) => flag(evidence.report === pool.likely[0]) },

  { name: 'fact', group: 'fact', value: (b) => byIntent(b, b.evidence.inside) },
  { name: 'fact-closed', group: 'fact', value: (b) => closed(b) * byIntent(b, b.evidence.inside) },
  { name: 'fact-sentence', group: 'fact', value: (b) => byIntent(b, b.evidence.beside) },
  { name: 'fact-other', group: 'fact', value: (b) => byIntent(b, b.evidence.rejected) },
  { name: 'fact-first', group: 'fact', value: (b) => firstFact(b) },
  { name: 'fact-top', group: 'fact', value: ({ evidence }) => evidence.inside[0] ?? 0 },
  {
    name: 'fact-elsewhere',
    group: 'fact',
    value: (b) =>
      chanceThat(b, ({ report, evidence }, i) => (report.fits[i] as number) > (evidence.inside[i] as number)),
  },
  {
    name: 'fact-words',
    group: 'fact',
    value: (b) => byIntent(b, b.evidence.inside) * (b.evidence.lexical[0] ?? 0),
  },

  { name: 'cue', group: 'cue', value: (b) => byIntent(b, b.evidence.cued) },
  {
    name: 'cue-alone',
    group: 'cue',
    value: (b) => chanceThat(b, ({ evidence }, i) => evidence.cued[i] === 1 && evidence.inside[i] === 0),
  },

  ...WANTED.map(
    ({ asks: kind, kinds }): Feature => ({
      name: `wants-${kind}`,
      group: 'asked',
      value: (b) => asks(b, kind) * flag((b.evidence.fresh & kinds) !== 0),
      when: asking(kind),
    }),
  ),
  { name: 'counted-next', group: 'asked', value: ({ evidence }) => flag(evidence.counted === 2), when: counting },
  { name: 'counted-phrase', group: 'asked', value: ({ evidence }) => evidence.countedPhrase, when: counting },
  { name: 'counted-near', group: 'asked', value: ({ evidence }) => flag(evidence.counted === 1), when: counting },
  {
    name: 'signs',
    group: 'asked',
    value: ({ evidence }) => share(evidence.signs, () => true, evidence.inquiry.attributes.length),
    when: signing,
  },
  {
    name: 'signs-missing',
    group: 'asked',
    value: ({ evidence }) => evidence.inquiry.attributes.length - evidence.signs.reduce((a, b) => a + b, 0),
    when: signing,
  },

  { name: 'signs-near', group: 'asked', value: ({ evidence }) => mean(evidence.near), when: signing },
  { name: 'which', group: 'asked', value: ({ evidence }) => flag(evidence.which >= 1), when: selecting },
  { name: 'which-named', group: 'asked', value: ({ evidence }) => flag(evidence.which === 2), when: selecting },
  {
    name: 'which-missing',
    group: 'asked',
    value: ({ evidence }) => flag(evidence.inquiry.asked.which.length > 0 && evidence.which === 0),
    when: selecting,
  },
  {
    name: 'people',
    group: 'asked',
    value: (b) => asks(b, 'person') * Math.min(3, b.evidence.people),
    when: asking('person'),
  },

  ...TENSES.flatMap((tense): Feature[] => [
    {
      name: `${tense}-aims`,
      group: 'tense',
      value: ({ evidence }) => flag(evidence.inquiry.asked.tense === tense && evidence.aims),
      when: ({ asked }) => asked.tense === tense,
    },
    {
      name: `${tense}-achieves`,
      group: 'tense',
      value: ({ evidence }) => flag(evidence.inquiry.asked.tense === tense && evidence.achieves),
      when: ({ asked }) => asked.tense === tense,
    },
  ]),

  ...THREAD_FEATURES,

  { name: 'role', group: 'person', value: ({ evidence }) => Math.max(0, evidence.role), when: seeking },
  { name: 'role-of-another', group: 'person', value: ({ evidence }) => flag(evidence.role < 0), when: seeking },
  {
    name: 'role-named',
    group: 'person',
    value: (b) => asks(b, 'person') * flag(b.evidence.role > 0) * flag((b.evidence.fresh & KIND.person) !== 0),
    when: seeking,
  },
  { name: 'role-person', group: 'person', value: ({ evidence }) => flag(evidence.holder), when: seeking },
  {
    name: 'role-person-speaks',
    group: 'person',
    value: (b) => flag(b.evidence.holder) * chance(b, 'speaker'),
    when: seeking,
  },
  {
    name: 'role-person-alone',
    group: 'person',
    value: (b) => flag(b.evidence.holder && b.evidence.role <= 0),
    when: seeking,
  },
  { name: 'named', group: 'person', value: ({ evidence }) => evidence.named, when: naming },
  {
    name: 'not-named',
    group: 'person',
    value: ({ evidence }) => flag(evidence.inquiry.names.length > 0) * (1 - evidence.named),
    when: naming,
  },

  {
    name: 'referred',
    group: 'person',
    value: ({ evidence }) => evidence.referred,
    when: (inquiry) => naming(inquiry) || seeking(inquiry),
  },
  {
    name: 'referred-speaks',
    group: 'person',
    value: (b) => b.evidence.referred * chance(b, 'speaker'),
    when: (inquiry) => naming(inquiry) || seeking(inquiry),
  },

  ...ROLES.map((kind): Feature => ({ name: `is-${kind}`, group: 'block', value: (b) => flag(role(b) === kind) })),
  {
    name: 'title-asked',
    group: 'block',
    value: (b) => (role(b) === 'title' ? chance(b, 'source') + chance(b, 'list-reports') : 0),
  },
  { name: 'title-topic', group: 'block', value: (b) => (role(b) === 'title' ? chance(b, 'topic') : 0) },
  { name: 'dateline-asked', group: 'block', value: (b) => (role(b) === 'dateline' ? chance(b, 'published') : 0) },
  { name: 'byline-asked', group: 'block', value: (b) => (role(b) === 'byline' ? chance(b, 'author') : 0) },
  { name: 'heading', group: 'block', value: ({ evidence }) => flag(evidence.found.view.passage.heading) },
  { name: 'leads-in', group: 'block', value: ({ evidence }) => flag(leadsIn(evidence)) },
  { name: 'opening', group: 'block', value: (b) => flag(isLead(b)) },
  ...PLACED.map(
    (intent): Feature => ({
      name: `opening-${intent}`,
      group: 'block',
      value: (b) => (isLead(b) ? chance(b, intent) : 0),
    }),
  ),
  {
    name: 'position',
    group: 'block',
    value: ({ evidence }) => evidence.found.span.start / (evidence.found.span.start + 2000),
  },
  {
    name: 'position-targets',
    group: 'block',
    value: (b) => (chance(b, 'targets') * b.evidence.found.span.start) / (b.evidence.found.span.start + 2000),
  },
  {
    name: 'length',
    group: 'block',
    value: ({ evidence }) => (evidence.found.span.end - evidence.found.span.start) / 320,
  },
  { name: 'two', group: 'block', value: ({ evidence }) => flag(evidence.found.unit.sentences === 2) },
  { name: 'part', group: 'block', value: ({ evidence }) => flag(evidence.found.unit.sentences === 0) },
];

/** Share by rarity of all words, those that name the report too. */
function allWords({ found: { unit, view } }: Evidence): number {
  let sum = 0;
  let all = 0;
  const { terms } = view.query;
  for (let i = 0; i < terms.length; i++) {
    const { idf } = terms[i] as (typeof terms)[number];
    all += idf;
    if (unit.found[i]) sum += idf;
  }
  return all === 0 ? 0 : sum / all;
}

function addedShare({ found: { unit, view }, inquiry }: Evidence): number {
  let sum = 0;
  let all = 0;
  for (let i = 0; i < inquiry.added.length; i++) {
    if (!inquiry.added[i]) continue;
    const weight = view.totals.termIdf[i] as number;
    all += weight;
    if (unit.found[i] || unit.similar[i]) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}

/** Of the places where `mask` is set (or of `of`) the share for which `holds`. */
function share(mask: Uint8Array, holds: (i: number) => boolean, of?: number): number {
  let count = 0;
  let all = 0;
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    all++;
    if (holds(i)) count++;
  }
  const whole = of ?? all;
  return whole === 0 ? 0 : count / whole;
}

/** Does the unit hold the first fact of its report that fits best? */
function firstFact(b: Beside): number {
  return chanceThat(b, isFirst);
}

function isFirst({ evidence, report }: Beside, i: number): boolean {
  const best = report.fits[i] as number;
  if (best <= 0 || evidence.inside[i] !== best) return false;
  const at = report.first[i] as number;
  return evidence.found.span.start <= at && at < evidence.found.span.end;
}

/** Does the unit only introduce what follows it: a list, or the answer to a question that the text asks itself? */
export function leadsIn({ found: { view, unit } }: Evidence): boolean {
  if (unit.sentences === 2) return false;
  const { text } = view.passage;
  let last = unit.span.end - 1;
  while (last > unit.span.start && /\s/u.test(text.charAt(last))) last--;
  if (last > unit.span.start && '”"’)'.includes(text.charAt(last))) last--;
  return last >= unit.span.start && (text.charAt(last) === ':' || text.charAt(last) === '?');
}

/** Does the unit open the report's text, behind its title? */
function isLead({ evidence, report }: Beside): boolean {
  return evidence.found.span.start === report.opening;
}

/** The features that count for a question, with their columns: the others are 0 for all units, or weigh nothing. */
export function liveColumns(
  inquiry: Inquiry,
  weights: Float64Array,
): readonly { readonly feature: Feature; readonly at: number }[] {
  return FEATURES.flatMap((feature, at) =>
    weights[at] !== 0 && (feature.when?.(inquiry) ?? true) ? [{ feature, at }] : [],
  );
}

/** The features of a unit, in the order of the table. */
export function rowOf(beside: Beside): Float64Array {
  const row = new Float64Array(FEATURES.length);
  for (let i = 0; i < row.length; i++) row[i] = FEATURES[i]?.value(beside) ?? 0;
  return row;
}
