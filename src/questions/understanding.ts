import type { Ask, AskReader } from '../text/ask.js';
import type { Body } from '../text/bodies.js';
import type { Span } from '../text/span.js';
import type { Guess } from './classifier.js';
import type { Condition, ConditionFinder } from './conditions.js';
import type { CueFinder } from './cues.js';
import type { IntentSigns } from './intent-model.js';
import type { OverQuery } from './over.js';
import type { PartAsked, PartFinder } from './paper-parts.js';
import type { RoleQuery } from './roles.js';
import type { Scope, ScopeFinder } from './scope.js';
import type { Utterance } from './utterance.js';
import type { Operation, Premise, Tense } from './wants.js';

/** What a follow-up needs from the previous question. */
export interface Before {
  readonly intent: string;
  /** Ids of its reports; empty: no particular ones. */
  readonly reports: readonly string[];
  /** Ids of the reports of earlier answers, the last one first. */
  readonly earlier?: readonly string[];
  /** The question in full, including what it took over from earlier ones. */
  readonly question: string;
  /** Names of the people in its answer. */
  readonly people?: readonly string[];
  /** The passage that was quoted last. */
  readonly quoted?: Quoted;
  /** Its query over reports, if any, and the page of the answer that was shown, counted from 0. */
  readonly over?: OverQuery;
  readonly page?: number;
  /** The possible reports, if none was quoted and the choice was uncertain. */
  readonly perhaps?: readonly { readonly report: string; readonly chance: number }[];
}

/** A quoted stretch of a report; offsets into the report's text. */
export interface Quoted extends Span {
  readonly report: string;
}

/** What a follow-up depends on. */
export interface Leaning {
  readonly quoted?: Quoted;
  /** The previous question, in full. */
  readonly question: string;
  /** It refers back with a word ("đó", "này", "họ"). */
  readonly back: boolean;
}

/** A question as understood. */
export interface Understanding {
  readonly utterance: Utterance;
  readonly scope: Scope;
  /** Intents, most likely first. */
  readonly guesses: readonly Guess[];
  /** Intents with a cue phrase in the question. */
  readonly cued: ReadonlyMap<string, number>;
  /** What it asks for, and the positions of its question words. */
  readonly ask: Ask;
  /** Words, without marks, of what is to be counted: those after "bao nhiêu". */
  readonly counted: readonly string[];
  /** Words, without marks, of what is to be named: those before "nào", "gì". */
  readonly which: readonly string[];
  /** Positions of words without content ("là", "chuyện"). */
  readonly light: ReadonlySet<number>;
  /** It asks for several things or people ("liệt kê", "những ai", "các chỉ tiêu"). */
  readonly several: boolean;
  /** Past or future; absent if it says neither, or both. */
  readonly tense?: Tense;
  /** Restrictions on what the question counts or names. */
  readonly conditions: readonly Condition[];
  /** The part of a paper it is about. */
  readonly part?: PartAsked;
  readonly operation: Operation;
  readonly roles: readonly RoleQuery[];
  /** Organisations named, in canonical form; positions are of the utterance's words. */
  readonly bodies: readonly Body[];
  readonly premise?: Premise;
  /** Keys of people claimed by the question this one stands for, whom no report knows. */
  readonly strangers?: readonly string[];
  /** Ids of the reports of the previous question. */
  readonly before: readonly string[];
  /** The previous question as a query over reports, with the page that was shown. */
  readonly listed?: { readonly query: OverQuery; readonly page: number };
  /** Ids of reports taken over from the previous question. */
  readonly inherited?: readonly string[];
  /** Id of the only report to ask, whatever it names: a part of a larger question shares that question's report. */
  readonly kept?: string;
  /** Passages that answer another part of the same question: none of them answers this one. */
  readonly answered?: readonly Quoted[];
  /** The probability that the conversation is about each report, if uncertain. */
  readonly perhaps?: ReadonlyMap<string, number>;
  /** It is a follow-up that took over its report. */
  readonly leaning?: Leaning;
  /** Positions of words that this question adds to the previous one; they weigh more. Absent: all of them. */
  readonly added?: ReadonlySet<number>;
  /** The question in full, understandable without the previous one. */
  readonly question: string;
}

/** What understanding needs; built once per index. */
export interface Tools {
  readonly read: (text: string) => Utterance;
  readonly scopes: ScopeFinder;
  /** Probabilities of intents; `words`: names and numbers as slots. */
  readonly guess: (words: Utterance['words'], cued: ReadonlyMap<string, number>, signs: IntentSigns) => Guess[];
  readonly cues: CueFinder;
  readonly conditions: ConditionFinder;
  readonly parts: PartFinder;
  readonly asks: AskReader;
  readonly rolesIn: (words: Utterance['words']) => RoleQuery[];
  /** Is this an intent that is about the reports (not small talk)? */
  readonly aboutReports: (intent: string) => boolean;
  /** Names of the attributes that the words ask for ("nữ", "tuổi", "địa chỉ"). */
  readonly attributesIn: (words: Utterance['words']) => readonly string[];
}
