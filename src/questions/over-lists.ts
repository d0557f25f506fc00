import type { OverQuery } from './over.js';
import { amongOf, orderOf } from './over-among.js';
import { asksWhich, type Form, has, isOpen, type OverReading } from './over-reading.js';
import type { Understanding } from './understand.js';

/** "bot đang giữ mấy bài, kể tên ra", "bài nào nói về An Giang" */
export const reports: Form = (asked, reading) =>
  has(reading, 'report') && reading.told.length === 0 && !factAsked(reading) ? listOf(asked, reading) : undefined;

/** "Trong hệ thống của bạn có những báo cáo nào?", whatever else it says. */
export const reportsCued: Form = (asked, reading) =>
  reading.intent === 'list-reports' && reading.cued ? listOf(asked, reading) : undefined;

export const listOf: Form = (asked, reading) =>
  asked.scope.persons.length > 0 || asked.inherited
    ? undefined
    : { show: { kind: 'reports' }, among: amongOf(asked, reading), conditions: [], order: orderOf(asked, 'newest') };

const factAsked = ({ intent, cued, closed }: OverReading): boolean => cued && closed && intent !== 'list-reports';

/** "Nơi nào đông đảng viên nhất?", "top 3 nơi nhiều chi bộ nhất", "Những báo cáo nào ghi rõ ngày đăng?" */
export const stated: Form = (asked, reading) => {
  const { intent, figure, counted, called } = reading;
  const head = headOf(asked, reading);
  const left = (some: readonly number[]): number => some.filter((i) => !head.used.has(i)).length;
  const extreme = asked.operation === 'most' || asked.operation === 'least';
  const byFigure = extreme && figure !== undefined && left(reading.untold) === 0;
  const ranked = extreme && counted && called;
  if (!(byFigure || factAsked(reading) || ranked) || !isOpen(asked, reading)) return undefined;
  if (!(extreme || asksWhich(reading)) || (!byFigure && left(reading.told) > 0)) return undefined;
  return {
    show: { kind: 'facts', intent: byFigure ? figure : intent },
    among: amongOf(asked, reading),
    conditions: [],
    order: orderOf(asked, 'newest'),
    ...(extreme && head.limit !== undefined && { limit: head.limit }),
  };
};

/** How many lines "top 3", "3 nơi … nhất" asks for, and where it says so. */
function headOf({ utterance: { words } }: Understanding, { marks }: OverReading) {
  const number = (at: number): number | undefined =>
    /^[1-9]\d?$/u.test(words[at]?.folded ?? '') ? Number(words[at]?.folded) : undefined;
  const used = new Set<number>();
  let limit: number | undefined;
  for (const { group, from, to } of marks) {
    if (group !== 'top' && group !== 'unit') continue;
    const at = group === 'top' ? to : from - 1;
    if (number(at) === undefined) continue;
    limit = number(at);
    for (let i = Math.min(at, from); i < Math.max(at + 1, to); i++) used.add(i);
  }
  return { used, limit };
}

/** "Nơi nào bị chê là giải ngân vốn đầu tư công chậm?" */
export const words: Form = (asked, reading) => {
  if (!asksWhich(reading) || reading.rest.length === 0 || !isOpen(asked, reading)) return undefined;
  if (reading.told.length === 0 && (factAsked(reading) || reading.called)) return undefined;
  // "Cuộc họp nào diễn ra sớm nhất" asks for the first, whatever its words.
  if (asked.operation === 'newest' || asked.operation === 'oldest') return undefined;
  return {
    show: { kind: 'passages' },
    among: amongOf(asked, reading),
    conditions: [],
    order: orderOf(asked, 'newest'),
  };
};

/** "Phan Trọng Nghĩa là ai?", where several reports tell of somebody of that name. */
export const namesake: Form = (asked, reading) => {
  const { persons, anchored } = asked.scope;
  const [one] = persons;
  const who = one?.people.length === 1 ? one.people[0] : undefined;
  if (!who || persons.length > 1 || who.reports.length < 2 || asked.inherited || anchored) return undefined;
  if (reading.intent !== 'person' || asked.roles.length > 0) return undefined;
  return { show: facts(reading), among: { reports: who.reports }, conditions: [], order: 'newest' };
};

/** "Hội nghị gần đây nhất diễn ra khi nào?", "mỗi đảng bộ có mấy chi bộ", "bên nào đông hơn" of those of the conversation. */
export const operated: Form = (asked, reading) => {
  const { scope, inherited, operation } = asked;
  const all = factAsked(reading) && !scope.named && !inherited;
  if (operation === 'one' || (operation === 'compare' && !all) || !reading.stated) return undefined;
  if (reading.intent === 'list-reports') return undefined;
  const named = scope.named ? scope.reports.map(({ meta }) => meta.id) : undefined;
  const reports = inherited && !scope.anchored ? inherited : named;
  if (reports && reports.length < 2) return undefined;
  const head = (operation === 'newest' || operation === 'oldest') && reading.intent !== 'date';
  return {
    show: facts(reading),
    among: { ...(reports && { reports }) },
    conditions: [],
    order: orderOf(asked, 'newest'),
    ...(head && { limit: 1 }),
  };
};

const facts = ({ intent }: OverReading): OverQuery['show'] => ({ kind: 'facts', intent });
