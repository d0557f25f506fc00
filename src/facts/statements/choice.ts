import type { StatementKind } from '../attributes.js';
import type { FactOfKind } from '../fact.js';
import { at, type ReportView, type Sentence } from '../view.js';
import { around } from './around.js';
import { isListItem } from './headings.js';
import { type Signed, signed } from './signs.js';
import { STATEMENT_KINDS, type StatementWeights, type Strength } from './weights.js';

/** A chance below which nothing is said of a sentence. */
const FAINT = 0.2;
/** The least chance at which it counts as said plainly. Fitted so that a miss weighs as much as a false find. */
const EVEN = 0.5;

/** What one sentence of a report states: chances by `STATEMENT_KINDS`. */
export interface Chosen {
  readonly signed: Signed;
  readonly chances: readonly number[];
}

/** The chances that what has these signs is a statement of each of `STATEMENT_KINDS`. */
export function chancesOf(signs: readonly Strength[], weights: StatementWeights): number[] {
  const sums = STATEMENT_KINDS.map(() => 0);
  for (const [sign, strength] of signs) {
    const weighs = weights.get(sign);
    if (weighs) for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + strength * (weighs[i] ?? 0);
  }
  return sums.map((sum) => 1 / (1 + Math.exp(-sum)));
}

/** Words of a sentence that weigh in full; of more, each weighs less. */
const WORDS = 15;

/** The signs of a sentence by itself: a word says the less the more of them there are. */
export function plain({ signs, words }: Signed): Strength[] {
  const strength = Math.min(1, WORDS / words.length);
  return [...signs.map((sign): Strength => [sign, 1]), ...words.map((word): Strength => [word, strength])];
}

/** The chances of each sentence of a report, in order: looked at alone first, then again beside what those around it state. */
export function choose(all: readonly Signed[], weights: StatementWeights): Chosen[] {
  const alone = all.map((one) => chancesOf(plain(one), weights));
  const signs = around(all, alone);
  return all.map((one, i) => ({ signed: one, chances: chancesOf(signs[i] ?? [], weights) }));
}

/** Looks at every sentence of a report once, for all kinds of statement. */
const chooser = {
  extract: (view: ReportView): Chosen[] => choose(signed(view, view.kit.statements), view.kit.weights),
};

/** The statements of one kind: whole sentences, as surely as the fitted weights say. */
export function statementsOf(view: ReportView, kind: StatementKind): FactOfKind<StatementKind>[] {
  const place = STATEMENT_KINDS.indexOf(kind);
  return view.facts(chooser).flatMap(({ signed: one, chances }): FactOfKind<StatementKind>[] => {
    const chance = chances[place] ?? 0;
    if (chance < FAINT) return [];
    const { sentence, figures } = one;
    const start = valueStart(view, one, kind);
    return [
      {
        kind,
        value: at(sentence, start, sentence.low.length - start),
        evidence: sentence.span,
        certainty: 'certain',
        ...(kind === 'targets' && { modality: 'target' }),
        attrs: { figures, strength: strengthOf(chance) },
      },
    ];
  });
}

/** From 1 (faint) over 2 (even) to 3 (certain). */
function strengthOf(chance: number): number {
  const strength = chance < EVEN ? 1 + (chance - FAINT) / (EVEN - FAINT) : 2 + (chance - EVEN) / (1 - EVEN);
  return Math.round(strength * 100) / 100;
}

/** Where the words that say it begin: an item of a list is one as a whole. */
function valueStart(view: ReportView, { sentence, matches }: Signed, kind: StatementKind): number {
  if (isListItem(sentence)) return 0;
  const first = matches.find(({ group }) => group.startsWith(`${kind}.`));
  return first ? wordStart(view, sentence, first.from) : 0;
}

function wordStart(view: ReportView, sentence: Sentence, word: number): number {
  return view.words(sentence).starts[word] ?? 0;
}
