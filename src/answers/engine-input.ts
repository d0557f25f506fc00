import type { OverQuery } from '../questions/over.js';
import type { OverLanguage } from '../questions/over-language.js';
import type { Understanding } from '../questions/understand.js';
import type { ChatTopic } from './answer.js';
import type { Looking } from './look.js';
import type { Net } from './net.js';
import type { Policy } from './policy.js';
import type { TwinsOf } from './twins.js';

/** What the engine is handed. */
export interface Engine extends Looking {
  /** Intents of small talk, with what is replied to them. */
  readonly chat: Readonly<Record<string, ChatTopic>>;
  /** The intent of questions that no report is for. */
  readonly outside: string;
  /** Chances of all intents, most likely first. */
  readonly chancesOf: (asked: Understanding) => readonly { readonly intent: string; readonly probability: number }[];
  readonly unitWeights: Float64Array;
  readonly decision: Net;
  readonly markWeights: Float64Array;
  readonly policy: Policy;
  readonly twins: TwinsOf;
  /** How questions go over many reports. */
  readonly over: OverLanguage;
  /** Reads a part of the question that is answered, as one that stands by itself. */
  readonly reread?: (text: string) => Understanding;
}

/** An intent and reports that are not to be found out again: a choice was tapped. */
export interface Fixed {
  readonly intent: string;
  readonly reports: readonly string[];
  /** A query over reports, and the page of its list, counted from 0. */
  readonly over?: OverQuery;
  readonly page?: number;
  /** Provinces that it is about, of a question that was asked before. */
  readonly places?: readonly string[];
  /** Whatever its report states of the intent is its answer; without it the words are answered, or refused, like any others. */
  readonly byKind?: boolean;
}

/** The reports that a chosen reading keeps to; absent where it keeps to none. */
export function only(fixed: Fixed | undefined): readonly string[] | undefined {
  return fixed && fixed.reports.length > 0 ? fixed.reports : undefined;
}

/** Chances of intents: those of the question, or the one that was chosen. */
export function chancesFor(
  asked: Understanding,
  engine: Engine,
  fixed: Fixed | undefined,
): readonly { readonly intent: string; readonly probability: number }[] {
  return fixed ? [{ intent: fixed.intent, probability: 1 }] : engine.chancesOf(asked);
}
