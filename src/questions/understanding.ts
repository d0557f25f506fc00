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

/** What a follow-up needs of the question before it. */
export interface Before {
  readonly intent: string;
  /** Ids of the reports that it was about; empty: no particular ones. */
  readonly reports: readonly string[];
  /** Ids of the reports that the answers before it were about, the last one first. */
  readonly earlier?: readonly string[];
  /** The question in full, including what it took over from the one before. */
  readonly question: string;
  /** Names of the people that its answer was about. */
  readonly people?: readonly string[];
  /** The passage that was quoted last. */
  readonly quoted?: Quoted;
  /** Its query over reports, if it was one, and the page of the answer that was shown, counted from 0. */
  readonly over?: OverQuery;
  readonly page?: number;
  /** The reports that may have been meant, where none was quoted and it was not sure. */
  readonly perhaps?: readonly { readonly report: string; readonly chance: number }[];
}

/** A stretch of a report that was quoted; offsets into the report's text. */
export interface Quoted extends Span {
  readonly report: string;
}

/** What a follow-up leans on. */
export interface Leaning {
  readonly quoted?: Quoted;
  /** The question before, in full. */
  readonly question: string;
  /** It points back by a word ("đó", "này", "họ"). */
  readonly back: boolean;
}

/** A question as understood. */
export interface Understanding {
  readonly utterance: Utterance;
  readonly scope: Scope;
  /** Intents, most likely first. */
  readonly guesses: readonly Guess[];
  /** Intents whose cue phrases the question holds. */
  readonly cued: ReadonlyMap<string, number>;
  /** What it asks for, and where its question words stand. */
  readonly ask: Ask;
  /** Words, without marks, of what is asked to be counted: those behind "bao nhiêu". */
  readonly counted: readonly string[];
  /** Words, without marks, of what is asked to be named: those before "nào", "gì". */
  readonly which: readonly string[];
  /** Positions of words that say nothing by themselves ("là", "chuyện"). */
  readonly light: ReadonlySet<number>;
  /** It asks for several things, or people ("liệt kê", "những ai", "các chỉ tiêu"). */
  readonly several: boolean;
  /** Whether it is about the past or the future; absent where it says neither, or both. */
  readonly tense?: Tense;
  /** What the question wants of the things it counts or names. */
  readonly conditions: readonly Condition[];
  /** The part of a paper that it is about. */
  readonly part?: PartAsked;
  readonly operation: Operation;
  readonly roles: readonly RoleQuery[];
  /** Organisations named, in canonical form; positions are of the utterance's words. */
  readonly bodies: readonly Body[];
  readonly premise?: Premise;
  /** Keys of people whom the question that this one stands for put forward and no report knows. */
  readonly strangers?: readonly string[];
  /** Ids of the reports that the question before was about. */
  readonly before: readonly string[];
  /** The query over reports that the question before was, with the page of it that was shown. */
  readonly listed?: { readonly query: OverQuery; readonly page: number };
  /** Ids of reports taken over from the question before. */
  readonly inherited?: readonly string[];
  /** Id of the one report that it is asked of, whatever it names: part of a larger question, it shares that question's report. */
  readonly kept?: string;
  /** Passages that answer another part of the question that this is a part of: none of them answers it. */
  readonly answered?: readonly Quoted[];
  /** How likely the conversation is about each report, where that is uncertain. */
  readonly perhaps?: ReadonlyMap<string, number>;
  /** Of a follow-up that took over its report. */
  readonly leaning?: Leaning;
  /** Positions of words that this question adds to the one before; they weigh more. Absent: all of them. */
  readonly added?: ReadonlySet<number>;
  /** The question in full, understandable without the one before. */
  readonly question: string;
}

/** What understanding needs; made once for an index. */
export interface Tools {
  readonly read: (text: string) => Utterance;
  readonly scopes: ScopeFinder;
  /** Chances of intents; `words`: names and numbers as slots. */
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
