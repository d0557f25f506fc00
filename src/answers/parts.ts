import { contains } from '../text/span.js';
import { tokenise } from '../text/tokens.js';
import type { Answer, Quote, Reading } from './answer.js';
import { sharesWords } from './quoting.js';

/** One part of a compound question. */
export interface Part {
  /** As typed. */
  readonly text: string;
  /** Names from the first part that apply to it, if it is about another year; empty without any. */
  readonly names: string;
  /** Its content words as typed, with marks or without. */
  readonly own: readonly string[];
  /** Words of the part before that it may omit: "mổ mấy ca, năm tới mấy ca"; empty without any. */
  readonly topic: string;
  /** If the parts differ in time: whether it asks about the past or the future. */
  readonly time?: 'earlier' | 'later';
}

/** Asks one of the parts; the passages `without` are no answer to it. */
export type AskPart = (part: string, before: Reading | undefined, without?: readonly Quote[]) => Promise<Answer>;
/** Does a passage talk about the future? */
type Aims = (text: string) => boolean;
type Answered = Answer & { readonly status: 'answered' };

/**
 * The answer to a compound question. Each part is asked as a follow-up of the one before, and the quotes are combined, with a note on the
 * parts that are not stated. The answer to the whole question stays if the parts add nothing, if one part is answered only by it, or if one
 * part is no question about the reports.
 */
export async function answerParts(
  whole: Answer,
  parts: readonly Part[],
  ask: AskPart,
  aims: Aims = () => false,
): Promise<Answer> {
  const told = await askEachPart(parts, ask, aims);
  if (!told) return whole;
  return whole.status === 'answered' ? besideWhole(whole, parts, told) : ofTold(whole, told);
}

/** What the parts add to the answer of the whole question. */
function besideWhole(whole: Answered, [leading]: readonly Part[], { first, quotes, silent }: PartsTold): Answer {
  if (!first) return whole;
  if (silent.length === 0) return saysMore(quotes, whole) ? ofParts(first, whole, leadBy(whole, quotes), []) : whole;
  const apart = quotes[0]?.report.id !== whole.quotes[0]?.report.id;
  if (apart || (leading && silent.includes(leading)))
    return ofParts(whole, whole, together(whole.quotes, quotes), silent);
  return ofParts(first, whole, together(leadBy(whole, quotes), whole.quotes), silent);
}

/**
 * The answer of the parts, if the whole question has none. Undefined if all found one passage, or if one is no question about the reports.
 */
function ofTold(whole: Answer, { first, quotes, passages, silent, outside }: PartsTold): Answer {
  const enough = passages.length + silent.length > 1;
  return first && enough && !outside ? ofParts(first, whole, quotes, silent) : whole;
}

/** Do the parts say more than the whole, in several passages or a longer one? */
const saysMore = (quotes: readonly Quote[], { quotes: shown }: Answered): boolean =>
  quotes.length > 1 || shown.slice(0, 1).some((one) => quotes.some((quote) => isIn(one, quote) && !isIn(quote, one)));

/**
 * The quotes combined into one answer, with the parts that are not stated. A part whose words are in a quote gets no note: the reader sees
 * it.
 */
function ofParts(first: Answered, whole: Answer, quotes: readonly Quote[], silent: readonly Part[]): Answer {
  const unstated = silent.filter((part) => !holdsOwn(quotes, part));
  const reading = 'reading' in whole ? { ...first.reading, question: whole.reading.question } : first.reading;
  const answer = { ...first, reading, quotes };
  if (unstated.length === 0) return answer;
  return { ...answer, notes: [...(first.notes ?? []), { kind: 'unstated', parts: unstated.map(({ text }) => text) }] };
}

/** The answers to the parts of a question. */
interface PartsTold {
  readonly first?: Answered;
  /** The passages of all parts, each once. */
  readonly quotes: readonly Quote[];
  /** Those passages as found, including overlapping ones, and ones found again with the omitted words. */
  readonly passages: readonly Quote[];
  /** The parts that no report states. */
  readonly silent: readonly Part[];
  /** Is one of them no question about the reports? */
  readonly outside?: boolean;
}

/** Asks the parts in order. Undefined if the first is no question about the reports, or if one is ambiguous. */
async function askEachPart(parts: readonly Part[], ask: AskPart, aims: Aims): Promise<PartsTold | undefined> {
  let told: PartsTold = { quotes: [], passages: [], silent: [] };
  let before: Reading | undefined;
  for (const [i, part] of parts.entries()) {
    const asked = await askInTime(part, before, told.quotes, ask, aims);
    const { answer } = asked;
    if (answer.status === 'ambiguous' || (i === 0 && isOutside(answer))) return undefined;
    if (answer.status === 'answered' || answer.status === 'not_stated') before = answer.reading;
    told = withPart(told, part, asked);
  }
  return told;
}

/** Adds one more part's answer. Small talk, or a part that asks nothing by itself, adds nothing. */
function withPart(told: PartsTold, part: Part, { answer, leans, outside: alone = false }: AskedPart): PartsTold {
  const outside = told.outside === true || alone || isOutside(answer);
  if (answer.status === 'answered') {
    const isKnown = (quote: Quote): boolean => told.passages.some((one) => isIn(one, quote) && isIn(quote, one));
    const passages = [...told.passages, ...answer.quotes.filter((quote) => leans || !isKnown(quote))];
    return { ...told, first: told.first ?? answer, quotes: together(told.quotes, answer.quotes), passages, outside };
  }
  const asks = answer.status === 'not_stated' || (answer.status === 'no_match' && part.own.length > 0);
  return { ...told, outside, ...(asks && { silent: [...told.silent, part] }) };
}

const isOutside = ({ status }: Answer): boolean => status === 'no_match' || status === 'chat';

/** Do the quotes contain all content words of a part? */
function holdsOwn(quotes: readonly Quote[], { own }: Part): boolean {
  const shown = wordsIn(quotes);
  return own.length > 0 && own.every((word) => shown.has(word));
}

/** The words of quotes, with marks and without. */
const wordsIn = (quotes: readonly Quote[]): ReadonlySet<string> =>
  new Set(quotes.flatMap(({ text }) => tokenise(text).flatMap(({ word, folded }) => [word, folded])));

/** The answer to a part. `leans`: found only with the omitted words. `outside`: by itself no question about the reports. */
interface AskedPart {
  readonly answer: Answer;
  readonly leans: boolean;
  readonly outside?: boolean;
}

/**
 * Asks a part beside one about another time. A passage about the future does not answer the past, and the reverse: such a passage comes
 * second.
 */
async function askInTime(
  part: Part,
  before: Reading | undefined,
  known: readonly Quote[],
  ask: AskPart,
  aims: Aims,
): Promise<AskedPart> {
  const asked = await askPart(part, before, known, ask);
  const { answer } = asked;
  if (answer.status !== 'answered' || part.time === undefined) return asked;
  const wanted = part.time === 'later';
  const fits = ({ text }: Quote): boolean => aims(text) === wanted;
  const [found] = answer.quotes;
  const ofOther = found !== undefined && !fits(found) && (!wanted || unlike(answer.quotes, known).length === 0);
  if (!ofOther) return asked;
  const text = part.topic === '' ? part.text : `${part.text} ${part.topic}`;
  const again = await ask(text, before ?? answer.reading, answer.quotes);
  if (again.status !== 'answered' || !again.quotes.slice(0, 1).every(fits)) return asked;
  return { answer: { ...again, quotes: [...again.quotes, ...answer.quotes] }, leans: true };
}

/** Asks a part by its own words. If they find nothing, or nothing new for another year, adds the words it omitted. */
async function askPart(
  part: Part,
  last: Reading | undefined,
  known: readonly Quote[],
  ask: AskPart,
): Promise<AskedPart> {
  const { names, own, topic } = part;
  const text = names === '' ? part.text : `${part.text} ${names}`;
  const before = names === '' ? last : undefined;
  const alone = { answer: await ask(text, before), leans: false };
  const { answer } = alone;
  if (topic === '' || answer.status === 'chat' || answer.status === 'ambiguous') return alone;
  const again = answer.status === 'answered' && unlike(answer.quotes, known).length === 0 && OF_TIME.test(text);
  if (answer.status === 'answered' && !again) return alone;
  const whole = await ask(`${text} ${topic}`, before);
  if (whole.status !== 'answered') return alone;
  const held = wordsIn(whole.quotes);
  const says = again ? unlike(whole.quotes, known).length > 0 : own.every((word) => held.has(word));
  return says ? { answer: whole, leans: true, outside: isOutside(answer) } : alone;
}

/** A year, or one relative to now. */
const OF_TIME = /(?<!\p{L})(?:năm|nam)\s+(?:\d{4}|tới|sau|nay|ngoái|trước|toi|ngoai|truoc)(?!\p{L})/iu;

/** Moves the passage that answers the whole question to the front. */
function leadBy({ quotes: [best] }: Answered, quotes: readonly Quote[]): readonly Quote[] {
  const isBest = (quote: Quote): boolean => best !== undefined && sharesWords(quote, best);
  return [...quotes.filter(isBest), ...quotes.filter((quote) => !isBest(quote))];
}

const isIn = (one: Quote, other: Quote): boolean => one.report.id === other.report.id && contains(other.span, one.span);

/** The quotes that are not part of an earlier one. */
const unlike = (quotes: readonly Quote[], shown: readonly Quote[]): readonly Quote[] =>
  quotes.filter((quote) => !shown.some((one) => isIn(quote, one)));

/** Combines quotes without nesting. */
function together(shown: readonly Quote[], others: readonly Quote[]): readonly Quote[] {
  const added = unlike(others, shown);
  const widened = shown.map((one) => added.find((other) => isIn(one, other)) ?? one);
  return [...widened, ...added].filter((one, i, all) => all.indexOf(one) === i);
}
