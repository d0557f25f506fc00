import type { FactOfKind } from '../../facts/fact.js';
import type { Query, QueryTerm } from '../../search/query.js';
import { foldedWords } from '../../text/tokens.js';

/** The words of a question that some passage holds and that do not only name the report. */
export const soughtTerms = ({ terms }: Query): QueryTerm[] =>
  terms.filter(({ aside, passages }) => !aside && passages > 0);

/** The words of what is counted and of its conditions, without marks. */
export const countedWords = ({ attrs: { noun, conditions = [] } }: FactOfKind<'counted'>): ReadonlySet<string> =>
  new Set(foldedWords([noun, ...conditions].join(' ')));
