import type { FactKind } from '../../facts/fact.js';
import { amount, type Intent } from '../intent.js';

/** Extractors rate how plainly a sentence says it, from 1 to 3. */
const STRONGEST = 3;

/** An intent that whole sentences of one kind answer. */
export function statementIntent(name: string, kind: FactKind): Intent {
  return { name, kinds: [kind], closed: false, fit: (fact) => Math.max(0, amount(fact, 'strength')) / STRONGEST };
}
