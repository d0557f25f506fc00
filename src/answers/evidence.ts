import { featuresOf } from '../search/rank.js';
import type { PassageView, UnitView } from '../search/view.js';
import { KIND } from '../text/typed.js';
import { associated } from './associated.js';
import { type NameWords, namesOne, standsAt } from './holders.js';
import type { Inquiry } from './inquiry.js';
import { countedIn, countedPhraseIn } from './measures/counted.js';
import { deniedIn } from './measures/denied.js';
import { countsPart, type Fits, fitsIn, roleIn, speaksIn } from './measures/facts.js';
import { type Labelled, labelledIn } from './measures/labelled.js';
import { referredIn } from './measures/referred.js';
import { repliesIn } from './measures/replies.js';
import { cuesIn, nearSigns, signsIn } from './measures/signs.js';
import { freshKindsIn, runsOf, whichIn } from './measures/tokens.js';
import { topicsIn } from './measures/topics.js';
import { wholeShare, wholeWordsIn } from './measures/whole-words.js';
import type { Found } from './propose/found.js';
import type { Thread } from './thread.js';

/** A report that may be meant. */
export interface LikelyReport {
  readonly id: string;
  /** 0 to 1; over all reports they sum to 1. */
  readonly chance: number;
}

/** What one unit has to say to the question, measured once; features are drawn from it. */
export interface Evidence extends Fits {
  readonly found: Found;
  readonly inquiry: Inquiry;
  readonly report: LikelyReport;
  /** Values of the text ranking's own table, and its fitted score. */
  readonly lexical: Float64Array;
  readonly text: number;
  /** Kinds of token in the unit, bits of `KIND`; and those of tokens that the question does not bring itself. */
  readonly kinds: number;
  readonly fresh: number;
  /** By attribute asked, in the inquiry's order: 1 where the unit holds a sign of it. */
  readonly signs: Uint8Array;
  /** The same, by how near a sign stands to the question's own words: 1 beside one, towards 0 far from all. */
  readonly near: Float64Array;
  /** By topic asked, in the inquiry's order: 1 where the unit tells of it. */
  readonly topics: Uint8Array;
  /** By word of the question, in the inquiry's order: 1 where the unit holds it whole. */
  readonly wholes: Uint8Array;
  /** Share of them by weight. */
  readonly whole: number;
  /** How much of a question whether there is any stands behind a "không" of it; 0 of any other question. */
  readonly denied: number;
  /** It puts a request forward; it tells what was answered or decided. False where no such thing is asked about. */
  readonly proposes: boolean;
  readonly replies: boolean;
  /** Names of people in it that the question does not bring. */
  readonly people: number;
  /** What is asked to be named ("đề tài nào"): 2 where it is followed by a name, 1 where it stands, 0 where not. */
  readonly which: number;
  /** By likely intent 1 where a cue of it stands there. */
  readonly cued: Uint8Array;
  /** A position asked for is given to somebody here (1), or one of that name in another body (-1). */
  readonly role: number;
  /** It names somebody who holds a position that is asked for, by the facts of its report. */
  readonly holder: boolean;
  /** What it counts is counted of a unit below the report's body that the question does not name. */
  readonly ofPart: boolean;
  /** Somebody whom the question names says something here, as a fact of the report has it. */
  readonly speaks: boolean;
  /** The asked noun behind a number: 2 next to it, 1 near, 0 not. */
  readonly counted: number;
  /** Share of the words asked to be counted that follow one number in their order. */
  readonly countedPhrase: number;
  /** Share of the people named whose names stand here. */
  readonly named: number;
  /** 1 where nobody is named here, and who was named last before is asked about, by name or by a position. */
  readonly referred: number;
  /** What a label in it with an answer behind it holds of the question. */
  readonly label: Labelled;
  /** It states a target, and what was reached. */
  readonly aims: boolean;
  readonly achieves: boolean;
  /** How well it holds what the question's words go with in answers. */
  readonly associated: number;
  /** How much likelier an answering unit is to hold just these words; a logarithm. */
  readonly telling: number;
}

/** What all units of one report share. */
export interface ReportEvidence {
  /** By term 1 where it, or a synonym, stands anywhere in what was looked at. */
  readonly terms: Uint8Array;
  /** By attribute asked. */
  readonly signs: Uint8Array;
  /** By topic asked. */
  readonly topics: Uint8Array;
  readonly bestText: number;
  /** By word of the question 1 where any unit of it holds the whole. */
  readonly wholes: Uint8Array;
  /** The most that any unit of it holds of what is to be counted; as in `Evidence`. */
  readonly counted: number;
  /** By likely intent the best fit of a fact, and where the first of those stands (offset into the report's text). */
  readonly fits: Float64Array;
  readonly first: Float64Array;
  /** How well any unit of it gives the position asked for; as in `Evidence`. */
  readonly role: number;
  /** Where the first paragraph begins. */
  readonly opening: number;
}

/** The units of the reports that may be meant, measured. */
export interface Pool {
  readonly inquiry: Inquiry;
  readonly evidence: readonly Evidence[];
  readonly reports: ReadonlyMap<string, ReportEvidence>;
  readonly likely: readonly LikelyReport[];
  readonly bestText: number;
  readonly bestAssociated: number;
  readonly bestWhole: number;
  /** Of a follow-up. */
  readonly thread?: Thread;
}

const NO_REPLY = { proposes: false, replies: false };

/** Measures one unit. `weights`: those of the text ranking; `holders`: who holds the positions asked for. */
export function evidenceOf(
  found: Found,
  inquiry: Inquiry,
  report: LikelyReport,
  weights: Float64Array,
  holders: readonly NameWords[],
): Evidence {
  const { view, unit, facts } = found;
  const lexical = featuresOf(view, unit);
  const { kinds } = unit;
  const fresh = freshKindsIn(view, unit);
  const wholes = wholeWordsIn(view, unit, inquiry.wholes);
  const { inside, beside, rejected } = fitsIn(facts, inquiry.likely.length);
  const { proposes, replies } = inquiry.reply > 0 ? repliesIn(view, unit) : NO_REPLY;
  return {
    found,
    inquiry,
    report,
    lexical,
    text: dot(lexical, weights),
    kinds,
    fresh,
    signs: signsIn(view, unit, kinds, inquiry),
    inside,
    beside,
    rejected,
    near: nearSigns(view, unit, inquiry),
    topics: topicsIn(view, unit, inquiry.topics),
    wholes,
    whole: wholeShare(inquiry.wholes, (i) => wholes[i] !== 0),
    denied: inquiry.whetherAny ? deniedIn(view, unit, inquiry.wholes) : 0,
    proposes,
    replies,
    people: runsOf(view, unit, KIND.person),
    which: whichIn(view, unit, inquiry.asked.which),
    cued: cuesIn(view, unit, inquiry),
    role: roleIn(facts),
    holder: holders.length > 0 && namesOne(view, unit, holders),
    ofPart: countsPart(facts),
    speaks: inquiry.people.size > 0 && speaksIn(facts, inquiry.people),
    counted: countedIn(view, unit, inquiry.asked.counted, inquiry.shares),
    countedPhrase: countedPhraseIn(view, unit, inquiry.asked.counted, inquiry.shares),
    named: namedIn(view, unit, inquiry.names),
    referred: referredIn(view, unit, inquiry.names, holders),
    label: labelledIn(view, unit, inquiry.wanted),
    aims: holdsKind(facts, 'targets'),
    achieves: holdsKind(facts, 'results'),
    associated: associated(inquiry.expected, view, unit, kinds, fresh, facts),
    telling: tellingOf(unit, inquiry),
  };
}

/** Names of any kind in a unit that the question does not bring. */
export const namesIn = ({ found: { view, unit } }: Evidence): number => runsOf(view, unit, KIND.person | KIND.name);

/** The part of the evidence that rests on what is fitted of words. */
export function fittedEvidence(
  { view, unit, facts }: Found,
  inquiry: Inquiry,
  kinds: number,
  fresh: number,
): Pick<Evidence, 'associated' | 'telling'> {
  return {
    associated: associated(inquiry.expected, view, unit, kinds, fresh, facts),
    telling: tellingOf(unit, inquiry),
  };
}

/** Is a fact of a kind inside? */
function holdsKind(facts: Found['facts'], kind: string): boolean {
  for (const { fact, inside } of facts) if (inside && fact.kind === kind) return true;
  return false;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function namedIn(view: PassageView, unit: UnitView, names: readonly NameWords[]): number {
  if (names.length === 0) return 0;
  const stands = (name: NameWords): boolean => {
    for (let at = unit.from; at < unit.to; at++) if (standsAt(view, unit, name, at)) return true;
    return false;
  };
  return names.filter(stands).length / names.length;
}

/** What a synonym counts for of its word. */
const AS_SYNONYM = 0.5;

function tellingOf(unit: UnitView, { telling, claimed, query }: Inquiry): number {
  let sum = 0;
  for (let i = 0; i < telling.length; i++) {
    if (claimed[i] || query.terms[i]?.aside) continue;
    const [held, missing] = telling[i] as readonly [number, number];
    const similar = unit.similar[i] ? AS_SYNONYM * held : missing;
    sum += unit.found[i] ? held : similar;
  }
  return sum;
}
