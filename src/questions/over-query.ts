import { UNITS } from '../text/bodies-kinds.js';
import { tellsAlone } from './bodies.js';
import type { Among, Condition, Order, OverQuery } from './over.js';
import type { OverGroup, OverMark } from './over-words.js';
import type { Understanding } from './understand.js';
import type { QuestionWord } from './utterance.js';

/** What the words of a question are, beside what it asks for. */
export interface OverReading {
  readonly marks: readonly OverMark[];
  /** Positions of words that tell neither which reports are meant nor which fact: what has to be found. */
  readonly rest: readonly number[];
  /** The same with those that only may be words of the question: what passages are searched for. */
  readonly sought: readonly number[];
  /** Of `rest` the ones that do not tell the intent either. */
  readonly told: readonly number[];
  /** The likeliest intent; facts answer it (`stated`), nothing else does (`closed`), its number can be compared (`counted`), its words were used (`cued`). */
  readonly intent: string;
  readonly closed: boolean;
  readonly stated: boolean;
  readonly counted: boolean;
  readonly cued: boolean;
  /** `cued`, or its figure was named. */
  readonly called: boolean;
  readonly surnames: ReadonlySet<string>;
}

/** The queries that a question over reports may be, likeliest first; none where it asks one report, or for one passage. Pure. */
export function overQueries(asked: Understanding, reading: OverReading): OverQuery[] {
  return FORMS.flatMap((form) => form(asked, reading) ?? []);
}

type Form = (asked: Understanding, reading: OverReading) => OverQuery | undefined;

const has = ({ marks }: OverReading, ...groups: readonly OverGroup[]): boolean =>
  marks.some(({ group }) => groups.includes(group));

/** Is it asked which reports, places or meetings: "nơi nào …", "ở đâu có …"? */
function asksWhich(reading: OverReading): boolean {
  return (
    has(reading, 'report', 'place', 'body') || reading.marks.some(({ group, from }) => group === 'where' && from === 0)
  );
}

/** Nothing in it, nor in the conversation, says of which report it is. */
function isOpen({ inherited, scope, bodies }: Understanding, reading: OverReading): boolean {
  if (inherited !== undefined || scope.missing !== undefined || scope.persons.length > 0) return false;
  // "Báo cáo nào của Kiên Giang nói về …" is asked of the reports of Kiên Giang.
  if (has(reading, 'report')) return true;
  const named = bodies.some(
    ({ kind, name, province }) => kind !== 'đơn vị' && (name.length > 0 || province !== undefined),
  );
  if (named || scope.places.length > 0) return false;
  // "Trần Văn Thời khen thưởng tập thể nào?" begins with whom it asks.
  const leads = reading.marks.some(({ group, from }) => WHICH.has(group) && from <= 1);
  const covered = (at: number): boolean => bodies.some(({ from, to }) => at < to && from <= at + 1);
  return leads || scope.proper.every(({ at }) => covered(at));
}

const WHICH: ReadonlySet<OverGroup> = new Set(['place', 'body', 'where']);

/** What the question's names leave: a kind of meeting or body, a year, a province. */
function amongOf({ scope, bodies, inherited, utterance }: Understanding, { marks }: OverReading): Among {
  const provinces = [
    ...new Set([
      ...scope.places.map(({ province }) => province.name),
      ...bodies.flatMap(({ province }) => province ?? []),
    ]),
  ];
  const kinds = bodies.filter(({ kind }) => kind !== 'đơn vị');
  // "Tỉnh nào" asks for any place, a city too.
  const asked = (from: number): boolean => marks.some((m) => m.group === 'place' && m.from <= from && from < m.to);
  const heads = scope.bodies.filter(
    ({ head, name, kind, from }) =>
      head.length > 0 && name.length === 0 && (tellsAlone(kind) || UNITS.has(kind)) && !asked(from),
  );
  const asksFor = marks.flatMap(({ group, from, to }) =>
    group === 'body'
      ? [
          utterance.words
            .slice(from, to - 1)
            .map(({ folded }) => folded)
            .join(' '),
        ]
      : [],
  );
  const meetings = [...scope.meetings].filter((one) => one !== 'conference');
  return {
    ...(inherited && { reports: inherited }),
    ...(provinces.length > 0 && { provinces }),
    ...(scope.years.length > 0 && { years: scope.years }),
    ...(kinds.length > 0 && { bodies: [...new Set(kinds.map(({ kind }) => kind))] }),
    ...(asksFor.length > 0 && { kinds: asksFor }),
    ...(heads.length > 0 && { heads: [...new Set(heads.map(({ head }) => head.join(' ')))] }),
    ...(meetings.length > 0 && { meetings }),
  };
}

const orderOf = ({ operation }: Understanding, otherwise: Order): Order =>
  operation === 'most' || operation === 'least' || operation === 'newest' || operation === 'oldest'
    ? operation
    : otherwise;

/** "Sở nào có Giám đốc đồng thời là Bí thư?" */
const twoRoles: Form = (asked, reading) => {
  const roles = [...new Set(asked.roles.map(({ role }) => role))];
  if (roles.length < 2 || !has(reading, 'both') || !(asksWhich(reading) || has(reading, 'who'))) return undefined;
  if (!isOpen(asked, reading)) return undefined;
  return {
    show: { kind: 'people' },
    among: amongOf(asked, reading),
    conditions: [{ kind: 'roles', roles }],
    order: 'newest',
  };
};

/** "Nguyễn Văn A với Nguyễn Văn B có phải một người không?" */
const onePerson: Form = ({ scope: { persons } }, reading) => {
  const people = [...new Set(persons.flatMap((person) => person.people.slice(0, 1)))];
  const reports = [...new Set(people.flatMap((who) => who.reports))];
  if (!has(reading, 'same') || reports.length === 0) return undefined;
  const same: Condition = { kind: 'same', people: people.map(({ key }) => key) };
  return { show: { kind: 'people' }, among: { reports }, conditions: [same], order: 'newest' };
};

/** "Những người họ Phạm là ai?" */
const bySurname: Form = (asked, reading) => {
  const { words } = asked.utterance;
  const mark = reading.marks.find(({ group, from, to }) => group === 'surname' && isSurname(words, from, to, reading));
  const word = mark && words[mark.to];
  if (!word || asked.scope.persons.length > 0) return undefined;
  const name = word.raw === '' ? word.word : word.raw;
  const surname: Condition = { kind: 'surname', surname: word.folded, name };
  return { show: { kind: 'people' }, among: amongOf(asked, reading), conditions: [surname], order: 'newest' };
};

/** "họ Phạm", "ho pham"; "hộ", "hồ" with their marks are other words. */
function isSurname(words: readonly QuestionWord[], from: number, to: number, { surnames }: OverReading): boolean {
  const [own, next] = [words[from], words[to]];
  if (!own || !next || (own.marked && own.word !== 'họ')) return false;
  return surnames.has(next.folded) && (own.marked || next.proper || to === words.length - 1 || from > 0);
}

/** "Nơi nào có trên 100 đảng viên?" */
const byValue: Form = (asked, reading) => {
  if (!reading.counted || !asksWhich(reading) || !isOpen(asked, reading)) return undefined;
  const { words } = asked.utterance;
  const value = valueIn(words, reading);
  const others = reading.told.filter(
    (i) => !COUNTED.has(words[i]?.folded ?? '') && !/^\d/u.test(words[i]?.folded ?? ''),
  );
  if (others.length > 0) return undefined;
  return (
    value && {
      show: facts(reading),
      among: amongOf(asked, reading),
      conditions: [value],
      order: orderOf(asked, 'most'),
    }
  );
};

/** Words for what is counted, beside the number. */
const COUNTED = new Set('dang vien chi bo uy ban chap hanh dong nguoi co tren duoi hon quy mo truc thuoc'.split(' '));

function valueIn(words: readonly QuestionWord[], { marks }: OverReading): Condition | undefined {
  for (const { group, to } of marks) {
    const number = /^\d{1,3}(?:\.?\d{3})*$/u.exec(words[to]?.folded ?? '')?.[0];
    if (number !== undefined && (group === 'above' || group === 'below' || group === 'equal'))
      return { kind: 'value', is: group, number: Number(number.replace(/\./gu, '')) };
  }
  return undefined;
}

/** "Hội nghị nào họp tháng 7?" */
const byMonth: Form = (asked, reading) => {
  const { words } = asked.utterance;
  const at = words.findIndex(
    ({ folded }, i) => folded === 'thang' && /^(?:0?[1-9]|1[0-2])$/u.test(words[i + 1]?.folded ?? ''),
  );
  const others = reading.rest.filter((i) => i !== at && i !== at + 1 && !HELD.has(words[i]?.folded ?? ''));
  if (at < 0 || others.length > 0 || !asksWhich(reading) || !isOpen(asked, reading)) return undefined;
  const { years: _, ...among } = amongOf(asked, reading);
  const year = asked.scope.years[0];
  const month: Condition = { kind: 'month', month: Number(words[at + 1]?.folded), ...(year !== undefined && { year }) };
  return { show: { kind: 'facts', intent: 'date' }, among, conditions: [month], order: 'newest' };
};

/** Words that say no more than that a meeting was held. */
const HELD = new Set('hop to chuc dien ra hoi nghi dai vao mo khai mac duoc nam cuoc'.split(' '));

/** "bot đang giữ mấy bài, kể tên ra", "bài nào nói về An Giang" */
const reports: Form = (asked, reading) =>
  has(reading, 'report') && reading.told.length === 0 && !factAsked(reading) ? listOf(asked, reading) : undefined;

/** "Trong hệ thống của bạn có những báo cáo nào?", whatever else it says. */
const reportsCued: Form = (asked, reading) =>
  reading.intent === 'list-reports' && reading.cued ? listOf(asked, reading) : undefined;

/** The reports themselves, of what the question names. */
export const listOf: Form = (asked, reading) =>
  asked.scope.persons.length > 0 || asked.inherited
    ? undefined
    : { show: { kind: 'reports' }, among: amongOf(asked, reading), conditions: [], order: orderOf(asked, 'newest') };

const factAsked = ({ intent, cued, closed }: OverReading): boolean => cued && closed && intent !== 'list-reports';

/** "Nơi nào đông đảng viên nhất?", "Những báo cáo nào ghi rõ ngày đăng?" */
const stated: Form = (asked, reading) => {
  const ranked = reading.counted && (asked.operation === 'most' || asked.operation === 'least');
  if (!(factAsked(reading) || (ranked && reading.called))) return undefined;
  if (!isOpen(asked, reading) || !(ranked || asksWhich(reading))) return undefined;
  if (reading.told.length > 0) return undefined;
  return { show: facts(reading), among: amongOf(asked, reading), conditions: [], order: orderOf(asked, 'newest') };
};

/** "Nơi nào bị chê là giải ngân vốn đầu tư công chậm?" */
const words: Form = (asked, reading) => {
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
const namesake: Form = (asked, reading) => {
  const { persons, anchored } = asked.scope;
  const [one] = persons;
  const who = one?.people.length === 1 ? one.people[0] : undefined;
  if (!who || persons.length > 1 || who.reports.length < 2 || asked.inherited || anchored) return undefined;
  if (reading.intent !== 'person' || asked.roles.length > 0) return undefined;
  return { show: facts(reading), among: { reports: who.reports }, conditions: [], order: 'newest' };
};

/** "Hội nghị gần đây nhất diễn ra khi nào?", "mỗi đảng bộ có mấy chi bộ", "bên nào đông hơn" of those of the conversation. */
const operated: Form = (asked, reading) => {
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

/** The more special first. */
const FORMS: readonly Form[] = [
  onePerson,
  twoRoles,
  bySurname,
  byValue,
  byMonth,
  reports,
  stated,
  namesake,
  words,
  reportsCued,
  operated,
];
