import type { FactKind } from '../facts/fact.js';
import { amount, fromFacts, type Intent } from './intent.js';

/** Somebody, or a body, by name: a recipient, not a class of them. */
const NAMED =
  /(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à|[Cc]hi bộ|[Tt]rung tâm|[Đđ]ảng bộ|[Cc]ông đoàn|[Pp]hòng|[Vv]ăn phòng)\s+\p{Lu}\p{Ll}+\s+(?:\p{Lu}|\p{Ll}+\s+\p{Lu})/u;

/** More figures than these tell no more. */
const MOST_FIGURES = 4;

/** An intent that whole sentences of one kind answer: the strongest one, or the one that holds what else is asked; `figures`: what each figure in it adds. */
export function statementIntent(name: string, kind: FactKind, weakest: number, figures = 0): Intent {
  return {
    name,
    kinds: [kind],
    open: true,
    ofPeriods: true,
    candidates: ({ understanding, facts, terms, text, covers, coversAll }) =>
      fromFacts(
        // A number asked for must be one of what is asked: another count does not answer.
        facts.filter(
          (f) =>
            amount(f, 'strength') >= weakest &&
            (understanding.asks !== 'number' || terms.length === 0 || covers(f.evidence) >= 0.3),
        ),
        (f) =>
          0.4 +
          amount(f, 'strength') * 0.2 +
          Math.min(amount(f, 'figures'), MOST_FIGURES) * figures +
          covers(f.evidence) * (terms.length > 0 ? 1.6 : 0) +
          coversAll(f.evidence) * 0.6 +
          ((understanding.asks === 'person' || understanding.asks === 'organisation') && NAMED.test(text(f.evidence))
            ? 0.5
            : 0) -
          facts.indexOf(f) * 0.02,
      ),
  };
}
