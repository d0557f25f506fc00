import type { Condition, OverQuery } from './over.js';
import { isCompared, valueIn } from './over-conditions.js';
import { headOf } from './over-lists.js';
import { has, type OverReading } from './over-reading.js';
import type { Understanding } from './understand.js';

/** A query with the page of it that is asked for, counted from 0. */
export interface Followed {
  readonly query: OverQuery;
  readonly page: number;
}

/**
 * The query of the answer before with what a follow-up changes in it ("ít nhất thì sao", "còn dưới 20 thì nơi nào", "top 3 thôi"), or
 * its next page ("còn nơi nào nữa"). Nothing where the question says anything else: it is then a new question.
 */
export function followUp(asked: Understanding, reading: OverReading): Followed | undefined {
  const { listed } = asked;
  if (!listed) return undefined;
  const own = addedIn(asked, reading);
  if (saysMore(asked, own)) return undefined;
  const changed = changedBy(asked, own, listed.query);
  if (changed) return { query: changed, page: 0 };
  return has(own, 'more') && listed.query.limit === undefined
    ? { query: listed.query, page: listed.page + 1 }
    : undefined;
}

/** What is read of the words that the question adds to the one before. */
function addedIn({ added }: Understanding, reading: OverReading): OverReading {
  if (!added) return reading;
  const marks = reading.marks.filter(({ from }) => added.has(from));
  return { ...reading, marks, rest: reading.rest.filter((i) => added.has(i)) };
}

/** Does it name a figure, a body, a place, a person, or anything else to look for? */
function saysMore(asked: Understanding, reading: OverReading): boolean {
  const { scope, bodies, added, utterance } = asked;
  const isOwn = ({ from }: { readonly from: number }): boolean => !added || added.has(from);
  const named = [...scope.places, ...scope.persons, ...bodies].some(isOwn);
  const head = headOf(asked, reading);
  const covered = (i: number): boolean =>
    head.used.has(i) ||
    reading.marks.some(({ group, from, to }) => (isCompared(group) || group === 'more') && from <= i && i < to);
  return named || reading.rest.some((i) => !covered(i) && !/^\d/u.test(utterance.words[i]?.folded ?? ''));
}

/** What is shown in an order by value. */
const ORDERED: ReadonlySet<OverQuery['show']['kind']> = new Set(['facts', 'counts', 'units']);

/** The query with another order, value or number of lines; nothing where the question gives none. */
function changedBy(asked: Understanding, reading: OverReading, last: OverQuery): OverQuery | undefined {
  if (!ORDERED.has(last.show.kind)) return undefined;
  const { operation, added } = asked;
  const order = !added && (operation === 'most' || operation === 'least') ? operation : undefined;
  const value: Condition | undefined = order ? undefined : valueIn(asked.utterance.words, reading);
  const { limit } = headOf(asked, reading);
  if (!order && !value && limit === undefined) return undefined;
  const { limit: _, ...rest } = last;
  const kept = last.conditions.filter(({ kind }) => kind !== 'value' || !(value || order));
  return {
    ...rest,
    conditions: value ? [...kept, value] : kept,
    order: order ?? (value ? 'most' : last.order),
    ...(limit !== undefined && { limit }),
  };
}
