import { asksInOrder } from './in-order.js';
import type { OverQuery } from './over.js';
import { amongOf, orderOf } from './over-among.js';
import { isCompared, saysHeld, valueIn } from './over-conditions.js';
import { asksEach, asksWhich, type Form, has, isOpen, type OverReading } from './over-reading.js';
import type { OverMark } from './over-words.js';
import { questionPairs, questionWords } from './question-words.js';
import type { Understanding } from './understand.js';
import type { QuestionWord } from './utterance.js';

/** "bot đang giữ mấy bài, kể tên ra", "bài nào nói về An Giang" */
export const reports: Form = (asked, reading) =>
  has(reading, 'report') && reading.told.length === 0 && !factAsked(reading) ? listOf(asked, reading) : undefined;

/** "Trong hệ thống của bạn có những báo cáo nào?", whatever else it says. */
export const reportsCued: Form = (asked, reading) =>
  reading.intent === 'list-reports' && reading.cued && reading.strange === 0 ? listOf(asked, reading) : undefined;

/** "báo cáo cũ nhất", "3 bài mới nhất": all of them, or so many, in the order of time. */
export const inOrder: Form = (asked, reading) => {
  if (!asksInOrder(asked) || asked.inherited) return undefined;
  const { limit } = headOf(asked, reading);
  return {
    show: { kind: 'reports' },
    among: amongOf(asked, reading),
    conditions: [],
    order: orderOf(asked, 'newest'),
    ...(limit !== undefined && { limit }),
  };
};

/** The reports; not where the question holds words that no question for reports is made of: it asks for what they say. */
export const listOf: Form = (asked, reading) =>
  asked.scope.persons.length > 0 || asked.inherited || reading.strange > 0
    ? undefined
    : { show: { kind: 'reports' }, among: amongOf(asked, reading), conditions: [], order: orderOf(asked, 'newest') };

/** Its words ask for what facts tell: counts and offices, or statements ("báo cáo nào nêu hạn chế?"). */
const factAsked = ({ intent, cued, closed, stated }: OverReading): boolean =>
  cued && (closed || stated) && intent !== 'list-reports';

/** "Nơi nào đông đảng viên nhất?", "top 3 nơi nhiều chi bộ nhất", "Những báo cáo nào ghi rõ ngày đăng?" */
export const stated: Form = (asked, reading) => {
  const { figure, counted, called } = reading;
  const head = headOf(asked, reading);
  // "Trong các đại hội xã thì xã nào …": the kind of meeting only says over which reports.
  const meeting = (i: number): boolean =>
    asked.scope.meetings.size > 0 &&
    reading.marks.some(({ group, from, to }) => group === 'floor' && from <= i && i < to);
  const left = (some: readonly number[]): number => some.filter((i) => !head.used.has(i) && !meeting(i)).length;
  const extreme = isExtreme(asked);
  const byFigure = extreme && figure !== undefined && left(reading.untold) === 0;
  const ranked = extreme && counted && called;
  if (!(byFigure || factAsked(reading) || ranked) || !isOpen(asked, reading)) return undefined;
  if (!(extreme || asksWhich(reading)) || (!byFigure && left(reading.told) > 0) || asksValue(asked, reading))
    return undefined;
  return {
    show: byFigure ? { kind: 'facts', intent: figure, columns: true } : facts(reading),
    among: amongOf(asked, reading),
    conditions: [],
    order: orderOf(asked, 'newest'),
    ...(extreme && head.limit !== undefined && { limit: head.limit }),
  };
};

/**
 * "Tổng hợp số chi bộ", "toàn bộ số đảng viên", "số chi bộ của các đơn vị": what each report states of it, where the question opens with a
 * word for a list, or asks for each, and says no more. A figure that is named is meant, whichever intent is the likeliest.
 */
export const listing: Form = (asked, reading) => {
  const intent = listedIntent(reading);
  if (intent === undefined || intent === 'list-reports' || !isOpen(asked, reading)) return undefined;
  return {
    show: { kind: 'facts', intent, columns: true },
    among: amongOf(asked, reading),
    conditions: [],
    order: orderOf(asked, 'newest'),
  };
};

/** What is listed: the one figure that is named, or behind a word for a list what only facts answer, where nothing else is asked for. */
function listedIntent(reading: OverReading): string | undefined {
  const { marks, closed, called, told, untold, figure, intent } = reading;
  const lead = marks.find(({ group, from }) => group === 'listing' && from === 0);
  if (untold.length === 0 && figure !== undefined) return lead || asksEach(reading) ? figure : undefined;
  return lead && closed && called && told.every((at) => at < lead.to) ? intent : undefined;
}

/** "Nơi nào kết nạp được nhiều đảng viên nhất?", "nơi nào trồng trên 1.000 ha rừng": by the count that goes under these words. */
export const counts: Form = (asked, reading) => {
  const { words } = asked.utterance;
  const extreme = isExtreme(asked) || has(reading, 'many');
  const value = valueIn(words, reading);
  const head = headOf(asked, reading);
  const which = asksWhich(reading) || (extreme && head.limit !== undefined);
  if (!(extreme || value) || !which || !isOpen(asked, reading)) return undefined;
  const compared = (i: number): boolean =>
    reading.marks.some(
      ({ group, from, to }) =>
        (isCompared(group) || group === 'people' || (extreme && group === 'compared')) && from <= i && i < to,
    );
  const percent = PERCENT.test(asked.utterance.text);
  const share = (i: number): boolean => percent && SHARE.has(words[i]?.folded ?? '');
  const under = reading.rest.filter(
    (i) => !head.used.has(i) && !compared(i) && !share(i) && !/^\d/u.test(words[i]?.folded ?? ''),
  );
  const among = amongOf(asked, reading);
  // "Công đoàn nào đông nhất?" compares those who belong to it.
  const belonging = under.length === 0 && isExtreme(asked) ? belongingTo(among) : [];
  const counted = [...under.flatMap((i) => wordIn(words[i])), ...belonging];
  if (counted.length === 0) return undefined;
  return {
    show: { kind: 'counts', words: counted, ...(percent && { percent }) },
    among,
    conditions: value ? [value] : [],
    order: orderOf(asked, 'most'),
    ...(extreme && head.limit !== undefined && { limit: head.limit }),
  };
};

/** Who belongs to a body of a kind that is asked for; no words where these are the Party's, as facts count them. */
function belongingTo({ kinds = [], heads = [] }: OverQuery['among']): readonly string[] {
  const [who] = [...kinds, ...heads].flatMap((kind) => MEMBERS.get(kind) ?? []);
  return who?.split(' ') ?? [];
}
const MEMBERS = questionPairs('members');

/** A share is compared: "chưa đạt 90%". */
const PERCENT = /\d ?(?:%|phần trăm|phan tram)/iu;
const SHARE = questionWords('share');

const wordIn = (word: QuestionWord | undefined): readonly string[] =>
  word ? [word.marked ? word.word : word.folded] : [];

/** "Nơi nào trồng trên 100 ha rừng" is not answered by who plants any, whatever the number. */
const asksValue = ({ utterance: { words } }: Understanding, reading: OverReading): boolean =>
  valueIn(words, reading) !== undefined;

const isExtreme = ({ operation }: Understanding): boolean => operation === 'most' || operation === 'least';

/** How many lines "top 3", "3 nơi … nhất" asks for, and where it says so. */
export function headOf(asked: Understanding, { marks }: OverReading) {
  const heads = marks.flatMap((mark) => headAt(asked.utterance.words, mark) ?? []);
  // "ban chấp hành nào đông người nhất": who is counted adds nothing to what is.
  const counted = isExtreme(asked) ? marks.filter(({ group }) => group === 'people') : [];
  const used = new Set<number>();
  for (const { from, to } of [...heads, ...counted]) for (let i = from; i < to; i++) used.add(i);
  return { used, limit: heads.at(-1)?.limit };
}

/** How many lines a phrase asks for with the number beside it, and the words [from, to) of both. */
function headAt(words: readonly QuestionWord[], { group, from, to }: OverMark) {
  if (group !== 'top' && group !== 'unit') return undefined;
  const at = group === 'top' ? to : from - 1;
  const number = words[at]?.folded ?? '';
  return /^[1-9]\d?$/u.test(number)
    ? { from: Math.min(at, from), to: Math.max(at + 1, to), limit: Number(number) }
    : undefined;
}

/** "Nơi nào bị chê là giải ngân vốn đầu tư công chậm?" */
export const words: Form = (asked, reading) => {
  if (!asksWhich(reading) || reading.rest.length === 0 || !isOpen(asked, reading)) return undefined;
  if (reading.told.length === 0 && (factAsked(reading) || reading.called)) return undefined;
  // "Ngày 27/5 có nơi nào họp không?" asks for a day, not for those words.
  if (asked.scope.days.length > 0 && saysHeld(asked, reading)) return undefined;
  if (asksValue(asked, reading)) return undefined;
  // "Cuộc họp nào diễn ra sớm nhất" asks for the first, "nơi nào … nhiều nhất" for a count: whatever holds their words is neither.
  if (asked.operation === 'newest' || asked.operation === 'oldest' || isExtreme(asked)) return undefined;
  return {
    show: { kind: 'passages' },
    among: amongOf(asked, reading),
    conditions: [],
    order: orderOf(asked, 'newest'),
  };
};

/** "Báo cáo nào không nhắc đến chuyển đổi số?": those that do not hold these words. */
export const unsaid: Form = (asked, reading) => {
  if (!has(reading, 'unstated') || words(asked, reading) === undefined) return undefined;
  const said = reading.rest.flatMap((at) => asked.utterance.words[at]?.word ?? []).join(' ');
  return {
    show: { kind: 'reports' },
    among: amongOf(asked, reading),
    conditions: [{ kind: 'unsaid', words: said }],
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
  if (!mayBeOfSeveral(asked, reading)) return undefined;
  const { scope, inherited, operation } = asked;
  const named = scope.named ? scope.reports.map(({ meta }) => meta.id) : undefined;
  const reports = inherited && !scope.anchored ? inherited : named;
  if (reports && reports.length < 2) return undefined;
  const head = (operation === 'newest' || operation === 'oldest') && reading.intent !== 'date';
  return {
    show: facts(reading),
    among: { ...(reports ? { reports } : kindsIn(amongOf(asked, reading))) },
    conditions: [],
    order: orderOf(asked, 'newest'),
    ...(head && { limit: 1 }),
  };
};

/** Of which kinds of body each is asked. */
const kindsIn = ({ kinds }: OverQuery['among']): OverQuery['among'] => (kinds ? { kinds } : {});

/** May the facts of several reports answer it, side by side? */
function mayBeOfSeveral(asked: Understanding, reading: OverReading): boolean {
  const { scope, inherited, operation } = asked;
  if (operation === 'one' || !reading.stated) return false;
  if (reading.intent === 'list-reports' || asksValue(asked, reading)) return false;
  if (operation === 'compare') return factAsked(reading) && !scope.named && !inherited;
  // "Nơi nào trồng rừng nhiều nhất" is not answered by whatever numbers there are.
  return !isExtreme(asked) || inherited !== undefined || reading.called;
}

const facts = ({ intent, closed, cued }: OverReading): OverQuery['show'] => ({
  kind: 'facts',
  intent,
  ...(closed && cued && { columns: true }),
});
