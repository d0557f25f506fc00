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

/** A candidate report. */
export interface LikelyReport {
  readonly id: string;
  /** Probability; over all reports they sum to 1. */
  readonly chance: number;
}

/** The evidence of one unit for the question, measured once. Features are computed from it. */
export interface Evidence extends Fits {
  readonly found: Found;
  readonly inquiry: Inquiry;
  readonly report: LikelyReport;
  /** Values of the text ranking's features, and its fitted score. */
  readonly lexical: Float64Array;
  readonly text: number;
  /** Kinds of token in the unit, as bits of `KIND`; and those of tokens that are not in the question. */
  readonly kinds: number;
  readonly fresh: number;
  /** By attribute of the inquiry, 1 if the unit has a sign of it. */
  readonly signs: Uint8Array;
  /** The same, by the distance of a sign to the question's words: 1 if adjacent, towards 0 if far. */
  readonly near: Float64Array;
  /** By topic of the inquiry, 1 if the unit is about it. */
  readonly topics: Uint8Array;
  /** By word of the inquiry, 1 if the unit contains it whole. */
  readonly wholes: Uint8Array;
  /** Share of these words by weight. */
  readonly whole: number;
  /** How much of an existence question follows a "không" in the unit; 0 for other questions. */
  readonly denied: number;
  /** The unit makes a request; it gives the answer to one. False unless the question is about one. */
  readonly proposes: boolean;
  readonly replies: boolean;
  /** Names of people that are not in the question. */
  readonly people: number;
  /** What is asked to be named ("đề tài nào"): 2 where it is followed by a name, 1 where it stands, 0 where not. */
  readonly which: number;
  /** By likely intent, 1 if the unit contains a cue of it. */
  readonly cued: Uint8Array;
  /** The unit gives the position in question to somebody (1), or a position of that name in another body (-1). */
  readonly role: number;
  /** The unit names a holder of the position in question, by the facts of its report. */
  readonly holder: boolean;
  /** What it counts is counted of a unit below the report's body that the question does not name. */
  readonly ofPart: boolean;
  /** Somebody whom the question names says something here, as a fact of the report has it. */
  readonly speaks: boolean;
  /** The counted noun follows a number: 2 directly, 1 nearby, 0 not. */
  readonly counted: number;
  /** Share of the words to be counted that follow one number in order. */
  readonly countedPhrase: number;
  /** Share of the people in the question who are named here. */
  readonly named: number;
  /** 1 if nobody is named here and the person named last before is in question, by name or position. */
  readonly referred: number;
  /** How much of the question a label with an answer after it contains. */
  readonly label: Labelled;
  /** It states a target, and it states a result. */
  readonly aims: boolean;
  readonly achieves: boolean;
  /** How strongly it is associated with the question. */
  readonly associated: number;
  /** Log-likelihood ratio of exactly these words in an answering unit. */
  readonly telling: number;
}

/** Values shared by all units of a report. */
export interface ReportEvidence {
  /** By term, 1 if any examined text contains it or a synonym. */
  readonly terms: Uint8Array;
  /** By attribute of the inquiry. */
  readonly signs: Uint8Array;
  /** By topic of the inquiry. */
  readonly topics: Uint8Array;
  readonly bestText: number;
  /** By word of the inquiry, 1 if any unit contains it whole. */
  readonly wholes: Uint8Array;
  /** The most that any unit contains of the words to be counted, as in `Evidence`. */
  readonly counted: number;
  /** By likely intent, the best fit of a fact, and the offset of the first one with that fit. */
  readonly fits: Float64Array;
  readonly first: Float64Array;
  /** How well any unit of it gives the position asked for; as in `Evidence`. */
  readonly role: number;
  /** Where the first paragraph begins. */
  readonly opening: number;
}

/** The measured units of the candidate reports. */
export interface Pool {
  readonly inquiry: Inquiry;
  readonly evidence: readonly Evidence[];
  readonly reports: ReadonlyMap<string, ReportEvidence>;
  readonly likely: readonly LikelyReport[];
  readonly bestText: number;
  readonly bestAssociated: number;
  readonly bestWhole: number;
  /** For follow-ups only. */
  readonly thread?: Thread;
}

const NO_REPLY = { proposes: false, replies: false };

/** Measures one unit. `weights`: those of the text ranking. `holders`: the holders of the positions in question. */
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

/** Does the unit contain a fact of a kind? */
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

/** The weight of a synonym relative to its word. */
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
