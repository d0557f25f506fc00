import type { Body } from '../text/bodies.js';
import { UNITS } from '../text/bodies-kinds.js';

/** Kinds of body above others: a letterhead names them before the paper's own. */
const LEADING: ReadonlySet<string> = new Set(['khối', ...[...UNITS.values()].map(({ kind }) => kind)]);

/**
 * The bodies of a report, out of those that its organisation, title and opening name, the surest first. "Sở" beside "Sở
 * Khoa học và Công nghệ" is the same body; "Đảng bộ Khối" above it is its parent, not another body of the report.
 */
export function ownBodies(found: readonly Body[]): readonly Body[] {
  const primary = found.find((body) => isSpecific(body) && !LEADING.has(body.kind)) ?? found.find(isBelow);
  if (!primary) return found;
  // A branch of a centre or a hospital is not the sở of its letterhead.
  const above = ({ kind }: Body): boolean =>
    LEADING.has(kind) || (kind === 'sở' && primary.kind !== 'sở' && primary.party === 'chi bộ');
  const parent = found.find(above);
  return found
    .filter((body) => !above(body) && (isSpecific(body) || body === primary || body.kind !== primary.kind))
    .map((body) => (parent && !body.parent && body.kind === primary.kind ? { ...body, parent } : body));
}

const isSpecific = ({ field, name }: Body): boolean => field !== undefined || name.length > 0;
const isBelow = ({ kind }: Body): boolean => !LEADING.has(kind);
