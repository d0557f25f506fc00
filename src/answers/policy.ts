import { decisionRow, OUTCOMES, type Outcome } from './decision.js';
import { chancesFrom, hiddenOf, type Net } from './net.js';
import { isOfOtherMeeting } from './other-meeting.js';
import { type Ranked, rivalOf } from './rank.js';
import { isEmptyThere, isOfOthers, isOtherEnd } from './unmet.js';

/** The fitted thresholds of the decision. */
export interface Policy {
  /** Answer if the probability of the first passage is at least this multiple of the probability that nothing answers … */
  readonly nothing: number;
  /** … and this multiple of the probability that another passage does. */
  readonly wrong: number;
  /** The same multiple if several reports are asked together, for each of them. */
  readonly several: number;
  /** An adjacent sentence is quoted too if its probability is at least this share of the first one's. */
  readonly extend: number;
  /** Below this probability of its report, a question that names none becomes a choice. */
  readonly ask: number;
}

/** Probabilities of the outcomes; they sum to 1. */
export type Chances = Readonly<Record<Outcome, number>>;

/** The decision on a ranked pool. */
export type Verdict = { readonly kind: 'answer' | 'talk' | 'refuse'; readonly chances: Chances };

const NOTHING: Chances = { right: 0, wrong: 0, nothing: 1, talk: 0 };

/** Decides with the fitted network whether to answer with the first unit. */
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

/** Without another passage, none can be the answer. */
function withoutWrong({ right, wrong, nothing, talk }: Chances): Chances {
  const rest = 1 - wrong;
  return rest <= 0 ? NOTHING : { right: right / rest, wrong: 0, nothing: nothing / rest, talk: talk / rest };
}
