import type { Answer, Reading } from '../answers/answer.js';
import { type AskPart, answerParts, type Part } from '../answers/parts.js';
import { sharesWords } from '../answers/quoting.js';
import type { Language } from '../questions/language.js';
import type { AskedIntent } from '../questions/over-language.js';
import { listedIn, partsOf, typedWords } from '../questions/parts.js';
import { thingsApart } from '../questions/things.js';
import { type Tools, type Understanding, understand } from '../questions/understand.js';
import { tokenise } from '../text/tokens.js';

/** The parts of a compound question: `parts` with question words of their own, `items` after a colon, `things` by their names alone. */
export interface PartsAsked {
  readonly kind: 'parts' | 'items' | 'things';
  readonly parts: readonly string[];
}

const NO_INTENT: AskedIntent = { name: '', closed: false, stated: false, counted: false };

/** The words of a question that are neither question words nor names of reports. */
function unasked({ utterance, ask, scope, bodies }: Understanding): readonly number[] {
  const stretches = [...ask.all.map(({ start, end }) => ({ from: start, to: end })), ...bodies, ...scope.places];
  const covered = (at: number): boolean => stretches.some(({ from, to }) => from <= at && at < to);
  return utterance.words.flatMap(({ folded }, at) =>
    scope.used.has(at) || covered(at) || /^\d/u.test(folded) ? [] : [at],
  );
}

/** The parts as separate questions, each with its own words and those of the part before that it may omit. */
export function withTopics(parts: readonly string[], kind: PartsAsked['kind'], tools: Tools): readonly Part[] {
  const read = parts.map((text) => understand(text, undefined, tools));
  let topic = '';
  return read.map((asked, i) => {
    const { words } = asked.utterance;
    const said = unasked(asked);
    const own = said.flatMap((at) => (asked.light.has(at) ? [] : (words[at]?.word ?? [])));
    const names = kind === 'parts' && i > 0 && read[0] ? namesOfYear(asked, read[0]) : '';
    const time = timeOf(asked, read);
    const part = { text: parts[i] ?? '', names, own, topic: kind === 'parts' ? topic : '', ...(time && { time }) };
    if (own.length > 0) topic = said.flatMap((at) => words[at]?.word ?? []).join(' ');
    return part;
  });
}

/** Is a part about the past or the future? Determined only if the parts differ. */
function timeOf(part: Understanding, all: readonly Understanding[]): Part['time'] {
  const later = all.filter((one) => all.some((other) => isLater(one, other)));
  if (later.length === 0 || later.length === all.length) return undefined;
  return later.includes(part) ? 'later' : 'earlier';
}

const isLater = (one: Understanding, other: Understanding): boolean => {
  const [year, before] = [one, other].map(({ scope }) => Math.max(0, ...scope.years));
  if (one.tense === 'future') return other.tense !== 'future';
  return year !== undefined && before !== undefined && year > before && (before > 0 || other.tense === 'past');
};

/** "Bí thư Sở X năm 2019 là ai, 2025 là ai": a part about another year without a name uses the names of the first. */
function namesOfYear(part: Understanding, first: Understanding): string {
  const others = part.scope.years.length > 0 && part.scope.years.every((year) => !first.scope.years.includes(year));
  if (!others || first.scope.years.length === 0 || namesReport(part) || part.scope.persons.length > 0) return '';
  const { scope, bodies, utterance } = first;
  const named = [...bodies, ...scope.places, ...scope.persons];
  return utterance.words
    .flatMap(({ word }, at) => (named.some(({ from, to }) => from <= at && at < to) ? [word] : []))
    .join(' ');
}

/** The parts of a question, given the answer to the whole; fewer than two if it is not compound. */
export function partsAsked(
  question: string,
  asked: Understanding,
  whole: Answer,
  tools: Tools,
  { asks, over, cuePositions }: Pick<Language, 'asks' | 'over' | 'cuePositions'>,
): PartsAsked {
  const alone = (text: string): Understanding => understand(text, undefined, tools);
  /** Does a part ask more than where, or who, the items of a list are: "có mấy nơi bị phê bình, ở đâu"? */
  const says = (part: string): boolean => {
    const own = alone(part);
    return over(own, NO_INTENT).rest.length > 0 || own.scope.named || own.roles.length > 0;
  };
  const typed = tools.read(question);
  const parts = partsOf(typed.text, asks, typedWords(typed)).filter(
    (part, i) => i === 0 || !isList(whole) || says(part),
  );
  if (parts.length > 1 || isList(whole)) return { kind: 'parts', parts };
  const items = itemsOf(question, (text) => namesReport(alone(text)));
  if (items.length > 0) return { kind: 'items', parts: items };
  const marks = isOfSome(whole) ? over(asked, NO_INTENT).marks : undefined;
  return { kind: 'things', parts: marks ? thingsApart(asked, marks, cuePositions) : [] };
}

/** The questions for a list after a colon, if the text before it names the report and no item does. */
function itemsOf(question: string, names: (text: string) => boolean): readonly string[] {
  const listed = listedIn(question);
  if (!listed || !names(listed.lead) || listed.items.some(names)) return [];
  return listed.items.map((item) => `${listed.lead}: ${item.replace(NUMBER_OF, 'bao nhiêu ')}`);
}

/** "số đề tài" asks for a number. */
const NUMBER_OF = /^(?:tổng số|số lượng|số|tong so|so luong|so)\s+/iu;

/** The answers to the parts. For things asked by name, the answer to the whole question stays first. */
export async function together(
  whole: Answer,
  parts: readonly Part[],
  kind: PartsAsked['kind'],
  ask: AskPart,
  asks: Language['asks'],
): Promise<Answer> {
  const aims = (text: string): boolean => asks.find('aiming', tokenise(text)).length > 0 || TO_COME.test(text);
  const asked: AskPart = (part, before, without) => ask(part, kind === 'parts' ? before : undefined, without);
  const answer = await answerParts(whole, parts, asked, aims);
  return kind === 'things' ? withFirst(whole, answer) : answer;
}

/** A passage about the coming year: "Sang 2025", "Kế hoạch 2025". */
const TO_COME = /(?<!\p{L})(?:sang|kế hoạch)\s+(?:năm\s+)?20\d\d/iu;

/** Is it an answer about named reports, not a list? */
const isOfSome = (answer: Answer): boolean =>
  (answer.status === 'answered' || answer.status === 'not_stated') &&
  answer.reading.over === undefined &&
  answer.reading.reports.length > 0;

const isList = (answer: Answer): boolean => 'reading' in answer && answer.reading.over !== undefined;

/** "Họp ngày nào, ở đâu: X và Y?": a part without a report is asked of the reports of the whole question. */
export function compared(whole: Answer, part: Understanding): Reading | undefined {
  const of = isOfSome(whole) && 'reading' in whole && whole.reading.reports.length > 1;
  return of && !namesReport(part) ? whole.reading : undefined;
}

/** The answer to the whole question stays first. */
function withFirst(whole: Answer, parts: Answer): Answer {
  if (whole.status !== 'answered' || parts.status !== 'answered' || parts === whole) return parts;
  const others = parts.quotes.filter((quote) => !whole.quotes.some((one) => sharesWords(one, quote)));
  return { ...parts, quotes: [...whole.quotes, ...others] };
}

/**
 * Completes a part of a question. A later part of a question about several reports is asked of each. A part without a report uses the
 * report of the part before, else that of the whole.
 */
export function partIn(part: Understanding, before: Reading | undefined, whole: Answer): Understanding {
  if (part.operation === 'one' && (part.inherited?.length ?? 0) > 1) return { ...part, operation: 'each' };
  const reports = before?.reports ?? ('reading' in whole ? whole.reading.reports : []);
  const [kept] = reports;
  return kept === undefined || reports.length > 1 || namesReport(part) ? part : { ...part, kept };
}

/**
 * "Chủ nhiệm Ủy ban Kiểm tra" names no report, because each has one. A place, a proper name, or a body with a name or field of its own
 * does.
 */
const namesReport = ({ scope, bodies }: Understanding): boolean =>
  scope.places.length + scope.proper.length > 0 ||
  scope.missing !== undefined ||
  bodies.some(({ name, field }) => name.length > 0 || field !== undefined);
