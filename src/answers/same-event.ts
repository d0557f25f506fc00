import type { ReportProfile } from '../questions/profile.js';
import { compareBodies } from '../text/bodies.js';
import { overlaps } from '../text/span.js';
import { type Stated, statedBy } from './across.js';
import type { Answer } from './answer.js';
import type { Engine } from './engine-input.js';
import type { Inquiry } from './inquiry.js';

/** The most reports of one event that are compared. */
const MOST_COMPARED = 4;

/**
 * Adds to the answer a different count of the same thing from another report of the same event, as a second quote: neither is assumed to be
 * right. Leaves answers of several reports, and of anything but a count, unchanged.
 */
export async function withOtherAccounts(answer: Answer, inquiry: Inquiry, engine: Engine): Promise<Answer> {
  if (answer.status !== 'answered' || answer.notes !== undefined) return answer;
  const intent = engine.intents.find(({ name }) => name === answer.reading.intent);
  const [quote, ...more] = answer.quotes;
  if (!intent || intent.kinds.length === 0 || !quote || more.length > 0) return answer;
  const own = engine.profiles.find(({ meta }) => meta.id === quote.report.id);
  const others = own ? ofDay(engine.profiles, own.day).filter((one) => isSameEvent(own, one)) : [];
  if (!own || others.length === 0) return answer;
  const compared = [own, ...others.slice(0, MOST_COMPARED)];
  const stated = await statedBy(intent, inquiry, compared, { sources: engine.sources, twins: () => [] });
  const first = stated.find(({ profile, fact }) => profile === own && overlaps(fact.value, quote.span));
  if (first?.value === undefined) return answer;
  const differing = stated.filter((one) => one.profile !== own && differs(one, first));
  if (differing.length === 0) return answer;
  return {
    ...answer,
    quotes: [...answer.quotes, ...differing.map((one) => one.quote)],
    notes: [{ kind: 'accounts', values: [...new Set([first, ...differing].map(({ value }) => String(value)))] }],
  };
}

/** The reports of each day, cached by list of reports: among thousands, few share a day. */
const daysOf = new WeakMap<readonly ReportProfile[], ReadonlyMap<string, readonly ReportProfile[]>>();

function ofDay(profiles: readonly ReportProfile[], day: string | undefined): readonly ReportProfile[] {
  if (day === undefined) return [];
  const days = daysOf.get(profiles) ?? byDay(profiles);
  daysOf.set(profiles, days);
  return days.get(day) ?? [];
}

function byDay(profiles: readonly ReportProfile[]): ReadonlyMap<string, readonly ReportProfile[]> {
  const days = new Map<string, ReportProfile[]>();
  for (const profile of profiles) {
    const { day = '' } = profile;
    const own = days.get(day);
    if (own) own.push(profile);
    else days.set(day, [profile]);
  }
  return days;
}

/** Does one state another number of the same thing? */
const differs = (one: Stated, other: Stated): boolean =>
  one.value !== undefined &&
  one.value !== other.value &&
  nounOf(one) === nounOf(other) &&
  one.fact.asOf === other.fact.asOf;

/** "chi bộ trực thuộc" counts as "chi bộ"; several words count members. */
const nounOf = ({ fact }: Stated): string =>
  fact.kind === 'members'
    ? ''
    : `${fact.kind} ${String(fact.attrs['noun'] ?? fact.attrs['what'] ?? '')
        .split(' ')
        .slice(0, 2)
        .join(' ')}`;

/** Are two reports of the same day, body, place and kind of meeting? */
function isSameEvent(one: ReportProfile, other: ReportProfile): boolean {
  if (one === other || one.day === undefined || one.day !== other.day) return false;
  if (one.meta.province !== other.meta.province) return false;
  const kinds = [...one.meetings].filter((kind) => other.meetings.has(kind)).length;
  if (kinds === 0 && one.meetings.size + other.meetings.size > 0) return false;
  return one.bodies.some(
    (own) => tellingBody(own) && other.bodies.some((body) => compareBodies(own, body) === 'equal'),
  );
}

const tellingBody = ({ field, name }: ReportProfile['bodies'][number]): boolean =>
  field !== undefined || name.length > 0;
