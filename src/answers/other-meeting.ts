import { periodsIn } from '../questions/periods.js';
import { questionPattern } from '../questions/question-words.js';
import { romanOf } from '../text/numbers/roman.js';
import { foldedWords } from '../text/tokens.js';
import type { Ranked } from './rank.js';

/** Numbered meetings. */
const MEETING = questionPattern('meeting', (any) => new RegExp(`(?:^| )(?:${any})(?: [a-z0-9&-]+){0,9}$`, 'u'));
const NUMBERED = 'lan';

/**
 * Is the first passage of a report about other meetings than the one in question: "Đại hội lần thứ XX" if the report is about the twelfth
 * and mentions no twentieth? Then it is no answer, however well the other words match.
 */
export function isOfOtherMeeting({ pool, units: [first] }: Ranked): boolean {
  const { words } = pool.inquiry.asked.utterance;
  const asked = numbersAsked(words.map(({ folded }) => folded));
  if (!first || asked.length === 0) return false;
  const { id } = first.evidence.report;
  const { title } = first.evidence.found.profile.meta;
  const texts = new Set(
    pool.evidence.flatMap(({ report, found }) => (report.id === id ? [found.view.passage.text] : [])),
  );
  const told = [title, ...texts].map((text) => foldedWords(text));
  const others = told.some((own) => periodsIn(own).some(({ kind }) => kind === NUMBERED));
  return others && asked.some((number) => !told.some((own) => names(own, number)));
}

/** The meeting numbers in a question. */
function numbersAsked(words: readonly string[]): readonly number[] {
  return periodsIn(words).flatMap(({ kind, number, from }) =>
    kind === NUMBERED && words[from + 1] === 'thu' && MEETING().test(words.slice(0, from).join(' ')) ? [number] : [],
  );
}

/** Does a text have this number as that of a meeting, or in Roman figures ("Đại hội XIII")? */
const names = (words: readonly string[], number: number): boolean =>
  periodsIn(words).some((one) => one.number === number) || words.some((word) => romanOf(word) === number);
