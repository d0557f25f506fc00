import { decisionRow, OUTCOMES, type Outcome } from './decision.js';
import { chancesFrom, hiddenOf, type Net } from './net.js';
import { isOfOtherMeeting } from './other-meeting.js';
import { type Ranked, rivalOf } from './rank.js';
import { isEmptyThere, isOfOthers, isOtherEnd } from './unmet.js';

/** The few numbers that decide, all from the fit. */
export interface Policy {
  /** Answer when the chance of the first passage is at least this multiple of the chance that nothing answers … */
  readonly nothing: number;
  /** … and this multiple of the chance that some other passage does. */
  readonly wrong: number;
  /** Where several reports are asked together the first of these counts so much of itself for each. */
  readonly several: number;
  /** A sentence beside the first is quoted with it when its chance to answer is at least this share of the first one's. */
  readonly extend: number;
  /** Below this chance of its report a question that names none is asked back. */
  readonly ask: number;
}

/** Chances of the outcomes; they sum to 1. */
export type Chances = Readonly<Record<Outcome, number>>;

/** What to do with a ranked pool. */
export type Verdict = { readonly kind: 'answer' | 'talk' | 'refuse'; readonly chances: Chances };

const NOTHING: Chances = { right: 0, wrong: 0, nothing: 1, talk: 0 };

/** Decides by a fitted net whether the first unit is given. */
export function judge(ranked: Ranked, net: Net, policy: Policy): Verdict {
  const row = decisionRow(ranked);
  const [first] = ranked.units;
  if (!row || !first) return { kind: 'refuse', chances: NOTHING };
  const given = chancesFrom(net, hiddenOf(net, row));
  const judged = Object.fromEntries(OUTCOMES.map((name, i) => [name, given[i] ?? 0])) as Chances;
  const chances = rivalOf(ranked) ? judged : withoutWrong(judged);
  if (chances.talk > Math.max(chances.right, chances.nothing)) return { kind: 'talk', chances };
  const enough = chances.right >= policy.nothing * (chances.nothing + chances.talk) + policy.wrong * chances.wrong;
  const unmet = isOfOthers(first) || isEmptyThere(first) || isOtherEnd(first) || isOfOtherMeeting(ranked);
  return { kind: enough && !unmet ? 'answer' : 'refuse', chances };
}

/** Where no other passage is left, none can be the one that answers. */
function withoutWrong({ right, wrong, nothing, talk }: Chances): Chances {
  const rest = 1 - wrong;
  return rest <= 0 ? NOTHING : { right: right / rest, wrong: 0, nothing: nothing / rest, talk: talk / rest };
}
