import type { Understanding } from '../questions/understand.js';

/** Does the question say, by any name or by the conversation, which report it means? */
export function isScoped({ scope, bodies, inherited }: Understanding): boolean {
  return (
    scope.named || inherited !== undefined || scope.persons.length > 0 || bodies.some(({ kind }) => kind !== 'đơn vị')
  );
}
