import { decisionRow, OUTCOMES, type Outcome } from './decision.js';
import { chancesFrom, hiddenOf, type Net } from './net.js';
import { type Ranked, rivalOf } from './rank.js';
import { isEmptyThere, isOfOthers, isOtherEnd } from './unmet.js';

/** The few numbers that decide, all from the fit. */
export interface Policy {
  /** An answer is given when its chance is at least so many times the chance that nothing answers … */
  readonly nothing: number;
  /** … and so many times the chance that another passage does, added up. */
  readonly wrong: number;
  /** Where several reports are asked together the first of these counts so much of itself for each. */
  readonly several: number;
  /** Sentences beside the first that are at least so many times as likely as it to answer are quoted with it. */
  readonly extend: number;
  /** Below this chance of its report a question that names none is asked back. */
  readonly ask: number;
}

/** Chances of the outcomes; they sum to 1. */
export type Chances = Readonly<Record<Outcome, number>>;

/** What is to be done with a ranked pool. */
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
  const unmet = isOfOthers(first) || isEmptyThere(first) || isOtherEnd(first);
  return { kind: enough && !unmet ? 'answer' : 'refuse', chances };
}

/** Where no other passage is left, none can be the one that answers. */
function withoutWrong({ right, wrong, nothing, talk }: Chances): Chances {
  const rest = 1 - wrong;
  return rest <= 0 ? NOTHING : { right: right / rest, wrong: 0, nothing: nothing / rest, talk: talk / rest };
}
