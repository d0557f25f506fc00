import type { OverQuery } from '../questions/over.js';
import type { OverLanguage } from '../questions/over-language.js';
import type { Understanding } from '../questions/understand.js';
import type { ChatTopic } from './answer.js';
import type { Looking } from './look.js';
import type { Net } from './net.js';
import type { Policy } from './policy.js';
import type { TwinsOf } from './twins.js';

/** The input of the engine. */
export interface Engine extends Looking {
  /** Small-talk intents with their replies. */
  readonly chat: Readonly<Record<string, ChatTopic>>;
  /** The intent of questions outside all reports. */
  readonly outside: string;
  /** Probabilities of all intents, most likely first. */
  readonly chancesOf: (asked: Understanding) => readonly { readonly intent: string; readonly probability: number }[];
  readonly unitWeights: Float64Array;
  readonly decision: Net;
  readonly markWeights: Float64Array;
  readonly policy: Policy;
  readonly twins: TwinsOf;
  /** How questions over several reports work. */
  readonly over: OverLanguage;
  /** Understands a part of a compound question as a standalone question. */
  readonly reread?: (text: string) => Understanding;
}

/** A fixed intent and fixed reports: the user tapped a choice. */
export interface Fixed {
  readonly intent: string;
  readonly reports: readonly string[];
  /** A query over reports, and the page of its list, from 0. */
  readonly over?: OverQuery;
  readonly page?: number;
  /** Provinces of a question that was asked before. */
  readonly places?: readonly string[];
  /** Any fact of the intent in the report is the answer. Without it, the words are answered or refused like any others. */
  readonly byKind?: boolean;
}

/** The reports of a chosen reading; absent if it has none. */
export function only(fixed: Fixed | undefined): readonly string[] | undefined {
  return fixed && fixed.reports.length > 0 ? fixed.reports : undefined;
}

/** Probabilities of intents: those of the question, or the chosen one. */
export function chancesFor(
  asked: Understanding,
  engine: Engine,
  fixed: Fixed | undefined,
): readonly { readonly intent: string; readonly probability: number }[] {
  return fixed ? [{ intent: fixed.intent, probability: 1 }] : engine.chancesOf(asked);
}
