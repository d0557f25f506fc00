import type { Body } from '../text/bodies.js';
import { UNITS } from '../text/bodies-kinds.js';

/** Kinds of body that lead others: a letterhead names them above the paper's own. */
const LEADING: ReadonlySet<string> = new Set(['khối', ...[...UNITS.values()].map(({ kind }) => kind)]);

/**
 * The bodies that a report is of, from those that its organisation, title and opening name, the surest first. "Sở" beside "Sở Khoa học
 * và Công nghệ" is that one again; "Đảng bộ Khối" above it is what it is a part of, not another body that the report speaks for.
 */
export function ownBodies(found: readonly Body[]): readonly Body[] {
  const primary = found.find((body) => isSpecific(body) && !LEADING.has(body.kind)) ?? found.find(isBelow);
  if (!primary) return found;
  // A branch of a centre, a hospital is not the sở whose letterhead it writes under.
  const above = ({ kind }: Body): boolean =>
    LEADING.has(kind) || (kind === 'sở' && primary.kind !== 'sở' && primary.party === 'chi bộ');
  const parent = found.find(above);
  return found
    .filter((body) => !above(body) && (isSpecific(body) || body === primary || body.kind !== primary.kind))
    .map((body) => (parent && !body.parent && body.kind === primary.kind ? { ...body, parent } : body));
}

const isSpecific = ({ field, name }: Body): boolean => field !== undefined || name.length > 0;
const isBelow = ({ kind }: Body): boolean => !LEADING.has(kind);
