import type { Order, OverQuery } from '../../questions/over.js';
import type { Understanding } from '../../questions/understand.js';
import type { FactOrder, FactQuery } from '../../search/store.js';

/** Groups of members that the columns do not distinguish. */
const OTHER_GROUPS = /(?<![a-z])(?:nu|nam gioi|cong chuc|vien chuc|hop dong|lao dong|cao tuoi|dan toc)(?![a-z])/u;

/** Committees that a question (without marks) may mean; the leading one by default. */
function committeesIn(folded: string): readonly string[] {
  if (/thuong vu|btv/u.test(folded)) return ['ban thường vụ'];
  if (/uy ban kiem tra|ubkt/u.test(folded)) return ['ủy ban kiểm tra'];
  if (/chi uy/u.test(folded)) return ['chi ủy'];
  return /ban chap hanh|bch/u.test(folded) ? ['ban chấp hành'] : ['ban chấp hành', 'chi ủy'];
}

/** The facts of an intent, by their columns. Undefined if only its `fit` can tell. */
type Columns = (
  asked: Understanding,
  folded: string,
  valued: boolean,
) => Pick<FactQuery, 'kind' | 'group' | 'roles'> | undefined;

const COLUMNS: ReadonlyMap<string, Columns> = new Map(
  Object.entries<Columns>({
    members: (_, folded) => {
      if (/chinh thuc/u.test(folded)) return { kind: 'members', group: 'official' };
      if (/du bi/u.test(folded)) return { kind: 'members', group: 'probationary' };
      return OTHER_GROUPS.test(folded) ? undefined : { kind: 'members', group: 'total' };
    },
    branches: () => ({ kind: 'branches' }),
    election: ({ ask, operation }, folded, valued) => {
      if (!valued && ask.kind !== 'number' && operation !== 'most' && operation !== 'least') return undefined;
      if (/dai bieu|di du|cap tren/u.test(folded)) return { kind: 'election', group: 'delegates' };
      return { kind: 'election', group: 'committee', roles: committeesIn(folded) };
    },
    date: () => ({ kind: 'date' }),
    published: () => ({ kind: 'published' }),
    place: () => ({ kind: 'place' }),
    theme: () => ({ kind: 'theme' }),
    chair: () => ({ kind: 'chair' }),
    author: () => ({ kind: 'author' }),
    'role-holder': ({ roles }) => {
      const [only] = new Set(roles.map(({ role }) => role));
      return roles.length === 1 && only !== undefined ? { kind: 'role', roles: [only] } : undefined;
    },
  }),
);

/** Intents whose facts are numbers that can be ordered. */
export const COUNTED: ReadonlySet<string> = new Set(['members', 'branches', 'election']);

const ORDERED: Readonly<Record<Order, FactOrder>> = {
  newest: 'newest',
  oldest: 'oldest',
  most: 'most',
  least: 'least',
};

/** The intent of a query over facts, and its order. */
type Asking = Pick<OverQuery, 'conditions' | 'order'> & { readonly intent: string };

/** The query over facts, without its reports. Undefined if no column has the answer. */
export function factQuery(
  { intent, conditions, order }: Asking,
  asked: Understanding,
  folded: string,
): Omit<FactQuery, 'reports' | 'except'> | undefined {
  const value = conditions.find((one) => one.kind === 'value');
  const columns = COLUMNS.get(intent)?.(asked, folded, value !== undefined);
  if (!columns) return undefined;
  const month = conditions.find((one) => one.kind === 'month');
  const year = conditions.find((one) => one.kind === 'year');
  const date = conditions.find((one) => one.kind === 'day');
  const number = month && String(month.month).padStart(2, '0');
  return {
    ...columns,
    // By the day itself: if it is unknown within its year, it may not be earlier than a known one.
    order: intent === 'date' && order === 'oldest' ? 'first' : ORDERED[order],
    ...(value?.kind === 'value' && { value }),
    ...(date && { date: { day: date.day, month: date.month, ...(date.year !== undefined && { year: date.year }) } }),
    ...(year && { day: String(year.year) }),
    ...(month && month.year !== undefined && { day: `${month.year}-${number}` }),
    ...(month && month.year === undefined && number !== undefined && { month: number }),
  };
}
