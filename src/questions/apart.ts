import { isOfEach } from './over-reading.js';
import type { OverGroup, OverMark } from './over-words.js';
import type { Target } from './targets.js';
import type { Understanding } from './understanding.js';
import { asTyped, type QuestionWord, type Utterance } from './utterance.js';

/** Words [from, to). */
type Stretch = Pick<Target, 'from' | 'to'>;

/** A name with the words before and after it that concern only this name. */
interface Named {
  readonly before: Stretch;
  readonly name: Stretch;
  readonly behind: Stretch;
}

/**
 * Splits a question that names several reports into one question for each, in the order of the names: "kết nạp của X và
 * của Y ra sao" asks "kết nạp của Y ra sao". The words before the first name and after the last belong to all. Where a
 * name has its own wording of the words before the first ("Bí thư X và Bí thư Y"), its own is asked instead. Years
 * after each name ("X năm 2022 và Y năm 2023") belong to it.
 * @param marks how the question addresses several reports: what joins names, and what is said of all of them ("lần
 * lượt", "bên nào … hơn").
 * @param tells does the word at a position have content of its own?
 */
export function questionsApart(
  { utterance, ask, operation }: Pick<Understanding, 'utterance' | 'ask' | 'operation'>,
  names: readonly Stretch[],
  marks: readonly OverMark[],
  tells: (at: number) => boolean,
): readonly string[] {
  const { words } = utterance;
  const joints = marks.filter(({ group }) => group === 'joint');
  const ordered = names.map((name) => whole(name, words, joints)).sort((a, b) => a.from - b.from);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return [];
  const lead = { from: 0, to: first.from };
  const rest = { from: last.to, to: words.length };
  const typed = saidAlone(utterance, marks, operation !== 'one' && operation !== 'each');
  const each = ordered.map((name, i) => namedAt(name, ordered[i - 1], ordered[i + 1], words, joints));
  const years = each.slice(0, -1).some(({ behind }) => hasYear(behind, words));
  const asks = ask.all.some(({ from, to }) => lead.from <= from && to <= lead.to);
  return each.map(({ before, name, behind }, i) => {
    const brings = i > 0 && between(before, tells).length > 0;
    const others = years && i < each.length - 1;
    const parts = [
      typed(brings ? leadFor(before, lead, words, tells) : lead),
      brings ? typed(before) : '',
      typed(name),
      typed(behind),
      others && asks ? '' : typed(others ? withoutYears(rest, words) : rest),
    ];
    return parts.filter((part) => part !== '').join(' ');
  });
}

/** The question for one report: without words that only mean "each of them". */
export const askedOfEach = (utterance: Utterance, marks: readonly OverMark[]): string =>
  saidAlone(
    utterance,
    marks.filter((mark) =>
      mark.group === 'listing' ? mark.from === 0 : mark.group !== 'every' || isOfEach(mark, marks),
    ),
    false,
  )({ from: 0, to: utterance.words.length });

const between = ({ from, to }: Stretch, tells: (at: number) => boolean): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).filter(tells);

/** A name cut before a joining word inside it, and completed if it ends inside an abbreviation. */
function whole({ from, to }: Stretch, words: readonly QuestionWord[], joints: readonly Stretch[]): Stretch {
  const end = joints.find((joint) => from < joint.from && joint.to === to)?.from ?? to;
  let start = from;
  while (start > 0 && sameAt(words[start - 1], words[start])) start--;
  return { from: start, to: end };
}

const sameAt = (one: QuestionWord | undefined, other: QuestionWord | undefined): boolean =>
  one?.at !== undefined && one.at.start === other?.at?.start && one.at.end === other.at.end;

/**
 * How many words before the first name also belong to a name with its own words: those up to the common beginning; none
 * if both say the same; else all.
 */
function leadFor(
  before: Stretch,
  lead: Stretch,
  words: readonly QuestionWord[],
  tells: (at: number) => boolean,
): Stretch {
  const begins = words.findIndex(({ folded }, at) => at < lead.to && folded === words[before.from]?.folded);
  if (begins >= 0) return { from: 0, to: begins };
  const leading = new Set(between(lead, tells).map((at) => words[at]?.folded));
  return between(before, tells).some((at) => leading.has(words[at]?.folded)) ? { from: 0, to: 0 } : lead;
}

const YEAR = /^(?:19|20)\d\d$/u;

const hasYear = ({ from, to }: Stretch, words: readonly QuestionWord[]): boolean =>
  words.slice(from, to).some(({ folded }) => YEAR.test(folded));

/** The stretch after the year it begins with. */
function withoutYears({ from, to }: Stretch, words: readonly QuestionWord[]): Stretch {
  let start = from;
  while (start < to && (words[start]?.folded === 'nam' || YEAR.test(words[start]?.folded ?? ''))) start++;
  return { from: start, to };
}

/** Words between two names belong to the first one, up to the last joining word or comma. */
function namedAt(
  name: Stretch,
  previous: Stretch | undefined,
  next: Stretch | undefined,
  words: readonly QuestionWord[],
  joints: readonly Stretch[],
): Named {
  const before = previous ? partingIn({ from: previous.to, to: name.from }, words, joints).to : name.from;
  const behind = next ? partingIn({ from: name.to, to: next.from }, words, joints).from : name.to;
  return { before: { from: before, to: name.from }, name, behind: { from: name.to, to: behind } };
}

function partingIn({ from, to }: Stretch, words: readonly QuestionWord[], joints: readonly Stretch[]): Stretch {
  const joint = joints.filter((one) => from <= one.from && one.to <= to).at(-1);
  if (joint) return joint;
  const comma = words.findLastIndex(({ breaks }, at) => from <= at && at <= to && breaks === true);
  return comma < 0 ? { from, to: from } : { from: comma, to: comma };
}

/** Words that only make sense for several reports at once. */
const OF_ALL: ReadonlySet<OverGroup> = new Set(['apart', 'each', 'every', 'listing']);
const COMPARED: ReadonlySet<OverGroup> = new Set(['apart', 'each', 'compared']);

/**
 * The words of a stretch without those about all reports at once; in a comparison "bên nào" becomes a question for each
 * report's number.
 */
function saidAlone(utterance: Utterance, marks: readonly OverMark[], compares: boolean): (stretch: Stretch) => string {
  const out = compares ? COMPARED : OF_ALL;
  const left = marks.filter(({ group }) => out.has(group) || (compares && group === 'place'));
  return ({ from, to }) => {
    const parts: string[] = [];
    let at = from;
    while (at < to) {
      const mark = left.find((one) => one.from <= at && at < one.to);
      const next = mark?.to ?? Math.min(to, ...left.filter((one) => one.from > at).map((one) => one.from));
      if (!mark) parts.push(asTyped(utterance, at, next));
      else if (mark.group === 'place') parts.push(HOW_MANY);
      at = next;
    }
    return parts.join(' ');
  };
}

const HOW_MANY = 'bao nhiêu';
