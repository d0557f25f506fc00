import { contains } from '../text/span.js';
import { tokenise } from '../text/tokens.js';
import type { Answer, Quote, Reading } from './answer.js';
import { sharesWords } from './quoting.js';

/** One of several things that a question asks at once. */
export interface Part {
  /** As it was typed. */
  readonly text: string;
  /** Names of the first part that it is asked of, where it is of another year; empty where there are none. */
  readonly names: string;
  /** Its words that say something by themselves, as they were typed, with their marks or without. */
  readonly own: readonly string[];
  /** Words of the part before it that it may leave out: "mổ mấy ca, năm tới mấy ca"; empty where there are none. */
  readonly topic: string;
  /** Where parts differ in time: whether it asks what was, or what comes after that. */
  readonly time?: 'earlier' | 'later';
}

/** Asks one of the parts; passages `without` are no answer to it. */
export type AskPart = (part: string, before: Reading | undefined, without?: readonly Quote[]) => Promise<Answer>;
/** Does a passage say what is to come? */
type Aims = (text: string) => boolean;
type Answered = Answer & { readonly status: 'answered' };

/**
 * The answer to a question that asks several things: each part is asked as a follow-up of the one before, and the quotes are put together.
 * The parts that are answered are given, with a word on those that are not stated; what answers the whole is kept where the parts say
 * nothing that it does not say, where one of them is answered by nothing else, or where one is no question to the reports.
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

/** What the parts say beside an answer to the whole. */
function besideWhole(whole: Answered, [leading]: readonly Part[], { first, quotes, silent }: PartsTold): Answer {
  if (!first) return whole;
  if (silent.length === 0) return saysMore(quotes, whole) ? ofParts(first, whole, leadBy(whole, quotes), []) : whole;
  const apart = quotes[0]?.report.id !== whole.quotes[0]?.report.id;
  if (apart || (leading && silent.includes(leading)))
    return ofParts(whole, whole, together(whole.quotes, quotes), silent);
  return ofParts(first, whole, together(leadBy(whole, quotes), whole.quotes), silent);
}

/** What the parts say where nothing answers the whole; nothing where all found one passage, or one is no question to the reports. */
function ofTold(whole: Answer, { first, quotes, passages, silent, outside }: PartsTold): Answer {
  const enough = passages.length + silent.length > 1;
  return first && enough && !outside ? ofParts(first, whole, quotes, silent) : whole;
}

/** Do the parts say more than the whole: in several passages, or in a longer one? */
const saysMore = (quotes: readonly Quote[], { quotes: shown }: Answered): boolean =>
  quotes.length > 1 || shown.slice(0, 1).some((one) => quotes.some((quote) => isIn(one, quote) && !isIn(quote, one)));

/** The quotes under one answer, with the parts that are not stated; those whose own words stand in a quote are left to the reader. */
function ofParts(first: Answered, whole: Answer, quotes: readonly Quote[], silent: readonly Part[]): Answer {
  const unstated = silent.filter((part) => !holdsOwn(quotes, part));
  const reading = 'reading' in whole ? { ...first.reading, question: whole.reading.question } : first.reading;
  const answer = { ...first, reading, quotes };
  if (unstated.length === 0) return answer;
  return { ...answer, notes: [...(first.notes ?? []), { kind: 'unstated', parts: unstated.map(({ text }) => text) }] };
}

/** What the parts of a question are answered. */
interface PartsTold {
  readonly first?: Answered;
  /** Of all parts, each once. */
  readonly quotes: readonly Quote[];
  /** Those passages as they were found: one inside another, too, and one found again with what a part leaves out. */
  readonly passages: readonly Quote[];
  /** Those that no report states. */
  readonly silent: readonly Part[];
  /** Is one of them no question to the reports? */
  readonly outside?: boolean;
}

/** Asks the parts one behind the other; nothing where the first is no question to the reports, or one may mean several. */
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

/** What the parts are answered with one more; one that is small talk, or asks nothing by itself, adds nothing. */
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

/** Do the quotes hold all words of a part that say something by themselves? */
function holdsOwn(quotes: readonly Quote[], { own }: Part): boolean {
  const shown = wordsIn(quotes);
  return own.length > 0 && own.every((word) => shown.has(word));
}

/** The words of quotes, with their marks and without. */
const wordsIn = (quotes: readonly Quote[]): ReadonlySet<string> =>
  new Set(quotes.flatMap(({ text }) => tokenise(text).flatMap(({ word, folded }) => [word, folded])));

/** The answer to a part; `leans`: it is found only with what the part leaves out; `outside`: by itself it is no question to the reports. */
interface AskedPart {
  readonly answer: Answer;
  readonly leans: boolean;
  readonly outside?: boolean;
}

/**
 * A part as it is asked beside one of another time: what was is not told by what is to be, nor what is to be by what was. The passage that
 * is of the other stays behind it.
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

/** A part by its own words; where they find nothing, or nothing new of another year, with those that it left out. */
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

/** A year, or one told from this one. */
const OF_TIME = /(?<!\p{L})(?:năm|nam)\s+(?:\d{4}|tới|sau|nay|ngoái|trước|toi|ngoai|truoc)(?!\p{L})/iu;

/** The passage that answers the whole stands first among those of the parts. */
function leadBy({ quotes: [best] }: Answered, quotes: readonly Quote[]): readonly Quote[] {
  const isBest = (quote: Quote): boolean => best !== undefined && sharesWords(quote, best);
  return [...quotes.filter(isBest), ...quotes.filter((quote) => !isBest(quote))];
}

const isIn = (one: Quote, other: Quote): boolean => one.report.id === other.report.id && contains(other.span, one.span);

/** Those that are no part of a passage shown already. */
const unlike = (quotes: readonly Quote[], shown: readonly Quote[]): readonly Quote[] =>
  quotes.filter((quote) => !shown.some((one) => isIn(quote, one)));

/** The quotes shown with others, none inside another. */
function together(shown: readonly Quote[], others: readonly Quote[]): readonly Quote[] {
  const added = unlike(others, shown);
  const widened = shown.map((one) => added.find((other) => isIn(one, other)) ?? one);
  return [...widened, ...added].filter((one, i, all) => all.indexOf(one) === i);
}
