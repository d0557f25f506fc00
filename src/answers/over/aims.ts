import { type Fact, type FactOfKind, modalityOf } from '../../facts/fact.js';
import { contains, type Span } from '../../text/span.js';

/** From this score on, a sentence is more likely a target than not. */
const LIKELY = 2;

/** Is the sentence likely a target? */
export const aims = (sentence: Span, own: readonly Fact[]): boolean =>
  own.some((fact) => fact.kind === 'targets' && fact.attrs.strength >= LIKELY && contains(fact.evidence, sentence));

/** Is it in a list of targets, after another target? There only the first says so itself. */
export const isAimedAt = ({ evidence, value }: FactOfKind<'counted'>, own: readonly Fact[]): boolean =>
  aims(evidence, own) &&
  own.some(
    (fact) =>
      fact.kind === 'counted' &&
      modalityOf(fact) === 'target' &&
      contains(evidence, fact.value) &&
      fact.value.start < value.start,
  );
