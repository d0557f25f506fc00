import type { Understanding } from '../questions/understand.js';

/** Does the question, or the conversation, say which report is meant? */
export function isScoped({ scope, bodies, inherited }: Understanding): boolean {
  return (
    scope.named || inherited !== undefined || scope.persons.length > 0 || bodies.some(({ kind }) => kind !== 'đơn vị')
  );
}
