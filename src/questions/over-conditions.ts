import type { Condition, Order } from './over.js';
import { amongOf, orderOf } from './over-among.js';
import { asksWhich, type Form, has, isOpen, type OverReading } from './over-reading.js';
import type { OverGroup } from './over-words.js';
import type { Understanding } from './understand.js';
import type { QuestionWord } from './utterance.js';

/** "Sở nào có Giám đốc đồng thời là Bí thư?" */
export const twoRoles: Form = (asked, reading) => {
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

/** "Bí thư nào là nữ?", "Nơi nào có nữ Bí thư đồng thời là Giám đốc?" */
export const women: Form = (asked, reading) => {
  const roles = [...new Set(asked.roles.map(({ role }) => role))];
  const which =
    asksWhich(reading) || has(reading, 'who') || asked.utterance.words.some(({ folded }) => folded === 'nao');
  if (roles.length === 0 || !has(reading, 'women') || !which || !isOpen(asked, reading)) return undefined;
  return {
    show: { kind: 'people' },
    among: amongOf(asked, reading),
    conditions: [{ kind: 'roles', roles }, { kind: 'women' }],
    order: 'newest',
  };
};

/** "Nguyễn Văn A với Nguyễn Văn B có phải một người không?" */
export const onePerson: Form = ({ scope: { persons } }, reading) => {
  const people = [...new Set(persons.flatMap((person) => person.people.slice(0, 1)))];
  const reports = [...new Set(people.flatMap((who) => who.reports))];
  if (!has(reading, 'same') || reports.length === 0) return undefined;
  const same: Condition = { kind: 'same', people: people.map(({ key }) => key) };
  return { show: { kind: 'people' }, among: { reports }, conditions: [same], order: 'newest' };
};

/** "Những người họ Phạm là ai?" */
export const bySurname: Form = (asked, reading) => {
  const { words } = asked.utterance;
  const mark = reading.marks.find(({ group, from, to }) => group === 'surname' && isSurname(words, from, to, reading));
  const word = mark && words[mark.to];
  if (!word || asked.scope.persons.length > 0) return undefined;
  const name = word.raw === '' ? word.word : word.raw;
  const surname: Condition = { kind: 'surname', surname: word.folded, name };
  // "họ" is no word that points back to a report.
  const { reports: _, ...among } = amongOf(asked, reading);
  return { show: { kind: 'people' }, among, conditions: [surname], order: 'newest' };
};

/**
 * "người họ Phạm", "co ai ho pham": "hộ", "hồ" with their marks are other words, and so is "họ" for "they" ("họ làm gì", "ho do la ai").
 * Without marks only "nguoi" or "ai" in front tells them apart.
 */
function isSurname(words: readonly QuestionWord[], from: number, to: number, reading: OverReading): boolean {
  const [own, next] = [words[from], words[to]];
  if (!own || !next || (own.marked && own.word !== 'họ')) return false;
  if (!reading.surnames.has(own.marked ? next.word.toLowerCase() : next.folded)) return false;
  const ofPeople = (at: number, end: 'from' | 'to'): boolean =>
    reading.marks.some((mark) => PEOPLE.has(mark.group) && mark[end] === at);
  if (ofPeople(from, 'to')) return true;
  return own.marked && (next.proper || to === words.length - 1 || ofPeople(to + 1, 'from') || ofPeople(to + 2, 'from'));
}

/** Words for people: "người", "ai". */
const PEOPLE: ReadonlySet<OverGroup> = new Set(['who', 'people', 'link']);

/** "Nơi nào có trên 100 đảng viên?" */
export const byValue: Form = (asked, reading) => {
  const intent = reading.figure ?? (reading.counted ? reading.intent : undefined);
  if (intent === undefined || !asksWhich(reading) || !isOpen(asked, reading)) return undefined;
  const { words } = asked.utterance;
  const value = valueIn(words, reading);
  const compared = (i: number): boolean =>
    reading.marks.some(({ group, from, to }) => isCompared(group) && from <= i && i < to);
  const others = (reading.figure === undefined ? reading.told : reading.untold).filter(
    (i) => !COUNTED.has(words[i]?.folded ?? '') && !/^\d/u.test(words[i]?.folded ?? '') && !compared(i),
  );
  if (others.length > 0) return undefined;
  return (
    value && {
      show: { kind: 'facts', intent },
      among: amongOf(asked, reading),
      conditions: [value],
      order: orderOf(asked, 'most'),
    }
  );
};

/** Words for what is counted, beside the number. */
const COUNTED = new Set(
  'dang vien chi bo uy ban chap hanh dong nguoi co den toi quy mo truc thuoc bau trung cu du duoc vao gom'.split(' '),
);

/** The comparison that a question makes; two numbers beside one another are the ends of what is asked. */
export const valueIn = (words: readonly QuestionWord[], reading: OverReading): Condition | undefined =>
  comparisonIn(words, reading) ?? ownCount(words, reading);

/** "trên 100", "từ 20 đến 30", "từ 20 trở xuống": the first number behind a word that compares. */
function comparisonIn(words: readonly QuestionWord[], { marks }: OverReading): Condition | undefined {
  for (const { group, to: at } of marks) {
    const number = numberAt(words, at);
    if (number === undefined || !isCompared(group)) continue;
    const end = group === 'from' || group === 'equal' ? endBehind(words, at) : undefined;
    if (end !== undefined) return { kind: 'value', is: 'between', number, to: end };
    const down = group === 'from' && marks.some((mark) => mark.group === 'upto' && mark.from > at);
    return { kind: 'value', is: down ? 'upto' : group, number };
  }
  return undefined;
}

/** "20 đến 30": the other end, behind the number at word `at`. */
const endBehind = (words: readonly QuestionWord[], at: number): number | undefined =>
  UP_TO.has(words[at + 1]?.folded ?? '') ? numberAt(words, at + 2) : undefined;

/** "có 9 chi bộ": a number beside the figure's own name; "bầu 23 người" is one of a committee. */
function ownCount(words: readonly QuestionWord[], { marks, rest, untold, figure }: OverReading): Condition | undefined {
  const seats = figure === 'election' ? marks.filter(({ group }) => group === 'people') : [];
  const named = (i: number): boolean =>
    (rest.includes(i) && !untold.includes(i)) || seats.some(({ from }) => from === i);
  const at = words.findIndex((_, i) => numberAt(words, i) !== undefined && named(i + 1));
  const number = numberAt(words, at);
  return number === undefined ? undefined : { kind: 'value', is: 'equal', number };
}

const UP_TO = new Set(['den', 'toi', '-']);
export const isCompared = (group: OverGroup): group is 'above' | 'below' | 'equal' | 'from' | 'upto' =>
  group === 'above' || group === 'below' || group === 'equal' || group === 'from' || group === 'upto';

function numberAt(words: readonly QuestionWord[], at: number): number | undefined {
  const number = /^\d{1,3}(?:\.?\d{3})*$/u.exec(words[at]?.folded ?? '')?.[0];
  return number === undefined ? undefined : Number(number.replace(/\./gu, ''));
}

/** "Hội nghị nào họp tháng 7?", "Nơi nào họp năm 2025?" */
export const byDay: Form = (asked, reading) => {
  const { words } = asked.utterance;
  const day = dayIn(asked);
  const at = day
    ? -1
    : words.findIndex(
        ({ folded }, i) => folded === 'thang' && /^(?:0?[1-9]|1[0-2])$/u.test(words[i + 1]?.folded ?? ''),
      );
  const rest = reading.rest.filter((i) => at < 0 || (i !== at && i !== at + 1));
  const held = rest.filter((i) => HELD.has(words[i]?.folded ?? ''));
  if (held.length < rest.length || !asksWhich(reading) || !isOpen(asked, reading)) return undefined;
  const { years: _, ...among } = amongOf(asked, reading);
  const year = asked.scope.years[0];
  const conditions: Condition[] = day ? [day] : [];
  if (!day && at >= 0)
    conditions.push({ kind: 'month', month: Number(words[at + 1]?.folded), ...(year !== undefined && { year }) });
  else if (!day && year !== undefined && held.length > 0) conditions.push({ kind: 'year', year });
  if (conditions.length === 0) return undefined;
  return { show: { kind: 'facts', intent: 'date' }, among, conditions, order: orderOf(asked, 'newest') };
};

/** Do its words, apart from the day, only say that something was held? */
export const saysHeld = ({ utterance: { words } }: Understanding, { rest }: OverReading): boolean =>
  rest.every((i) => HELD.has(words[i]?.folded ?? ''));

function dayIn({ scope: { days } }: Understanding): Condition | undefined {
  const [named] = days;
  if (!named || days.length > 1) return undefined;
  const { day, month, year } = named;
  return { kind: 'day', day, month, ...(year !== undefined && { year }) };
}

/** Words that say no more than that a meeting was held. */
const HELD = new Set('hop to chuc dien ra hoi nghi dai vao mo khai mac duoc nam cuoc ngay'.split(' '));

/** "Báo cáo nào họp sớm nhất?", "đại hội nào trước": when each was held, in the order of time. */
export const heldInOrder: Form = (asked, reading) => {
  const order = timeOrder(asked, reading);
  if (!order || !saysWhen(asked, reading) || !asksWhich(reading) || !isOpen(asked, reading)) return undefined;
  const show = { kind: 'facts', intent: 'date', columns: true } as const;
  return { show, among: amongOf(asked, reading), conditions: [], order };
};

/** Do its words, apart from names, only say that something was held sooner or later? */
export const saysWhen = ({ utterance: { words } }: Understanding, { rest }: OverReading): boolean =>
  rest.every((i) => HELD.has(words[i]?.folded ?? '') || IN_TIME.has(words[i]?.folded ?? ''));

/** The order of time that a question asks for: in words of it ("sớm nhất", "muộn hơn"), or by no more than "nào trước", "nào sau" at its end. */
export function timeOrder({ operation, utterance: { words } }: Understanding, reading: OverReading): Order | undefined {
  if (operation === 'newest' || operation === 'oldest') return operation;
  const more = words.findIndex(({ folded }, at) => folded === 'hon' && ORDERS.has(words[at - 1]?.folded ?? ''));
  const which = reading.marks.some(
    ({ group, to }) => (group === 'place' || group === 'report') && to === words.length - 1,
  );
  const at = more < 0 && which ? words.length - 1 : more - 1;
  return ORDERS.get(words[at]?.folded ?? '');
}
const ORDERS: ReadonlyMap<string, Order> = new Map([
  ['truoc', 'oldest'],
  ['som', 'oldest'],
  ['sau', 'newest'],
  ['muon', 'newest'],
]);
const IN_TIME = new Set('som muon gan day truoc sau cung nhat hon dau tien cuoi xa lau'.split(' '));

/** "Báo cáo nào không ghi số đảng viên?" */
export const notStated: Form = (asked, reading) => {
  const { intent, figure, stated, called } = reading;
  const what = stated && called ? intent : figure;
  if (what === undefined || !has(reading, 'unstated') || !asksWhich(reading) || !isOpen(asked, reading))
    return undefined;
  if ((what === intent ? reading.told : reading.untold).length > 0) return undefined;
  return {
    show: { kind: 'reports' },
    among: amongOf(asked, reading),
    conditions: [{ kind: 'unstated', intent: what }],
    order: orderOf(asked, 'newest'),
  };
};
