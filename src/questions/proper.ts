import { UNITS } from '../text/bodies-kinds.js';
import type { ReportProfile } from './profile.js';
import type { QuestionWord } from './utterance.js';

/** Pairs of words from proper names that distinguish reports, with the reports: only pairs of few reports. */
export type TellingPairs = ReadonlyMap<string, readonly ReportProfile[]>;

/** Finds the distinctive pairs in the names of reports. `isCommon`: are two words neighbours in ordinary questions? */
export function tellingPairs(
  profiles: readonly ReportProfile[],
  isCommon: (first: string, second: string) => boolean,
): TellingPairs {
  const holders = new Map<string, ReportProfile[]>();
  for (const profile of profiles) {
    for (const pair of profile.names) {
      const known = holders.get(pair);
      if (known) known.push(profile);
      else holders.set(pair, [profile]);
    }
  }
  const most = Math.max(2, profiles.length * 0.2);
  for (const [pair, { length }] of holders)
    if (length > most || isCommon(...(pair.split('_') as [string, string]))) holders.delete(pair);
  return holders;
}

/** A distinctive pair in a question. */
export interface ProperName {
  readonly pair: string;
  /** Position of its first word. */
  readonly at: number;
}

/** The distinctive pairs among the words, except `taken` ones. */
export function properIn(
  words: readonly QuestionWord[],
  pairs: TellingPairs,
  taken: (i: number) => boolean,
): ProperName[] {
  const out: ProperName[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = `${words[at]?.folded}_${words[at + 1]?.folded}`;
    if (pairs.has(pair) && !taken(at) && !taken(at + 1)) out.push({ pair, at });
  }
  return out;
}

/** "Bù Đăng" with no body named is the district, where some report is of it, not what is called by it ("Điện lực Bù Đăng"). */
export function ofUnit(pair: string, reports: readonly ReportProfile[], bodied: boolean): readonly ReportProfile[] {
  const own = bodied ? [] : reports.filter((report) => isUnit(report, pair));
  return own.length > 0 ? own : reports;
}

/** Is the report about the district, town or commune of this name? */
export const isUnit = ({ bodies }: ReportProfile, pair: string): boolean =>
  bodies.some(({ kind, name }) => UNITS.has(kind) && name.join('_') === pair);
