import type { Understanding } from './understanding.js';
import { foldedText } from './utterance.js';

/** What the reports themselves are called. */
const REPORTS = /(?<![a-z])(?:bao cao|bai|tai lieu|van ban|tin|reports?)(?![a-z])/u;
/** Words of a question for the reports in the order of time: their names, the order, what says no more. */
const SAYING: ReadonlySet<string> = new Set(
  'bao cao bai viet tai lieu van ban tin cu moi lau som xa gan muon day nhat nao la gi cua trong kho hien co dang ban bot cac nhung may cho toi minh xem liet ke mo ra o tai ve nam a nhe nhi vay the report reports oldest newest latest the'.split(
    ' ',
  ),
);

/**
 * Are the reports themselves asked for, the oldest or the newest first: "báo cáo cũ nhất", "bài nào mới nhất", of a place or a year too?
 * "Đầu tiên" and "cuối cùng" are no order of time here: they pick from what was shown.
 */
export function asksInOrder({ operation, scope, bodies, utterance: { words } }: Understanding): boolean {
  if ((operation !== 'oldest' && operation !== 'newest') || scope.persons.length > 0) return false;
  const said = foldedText(words);
  if (!REPORTS.test(said)) return false;
  const asksWhose = WHOSE.test(said);
  const names = [...scope.places, ...bodies, ...scope.bodies];
  const named = (at: number): boolean => scope.used.has(at) || names.some(({ from, to }) => from <= at && at < to);
  return words.every(
    ({ folded }, at) =>
      SAYING.has(folded) || /^\d{1,4}$/u.test(folded) || named(at) || (asksWhose && WHOSE_WORDS.has(folded)),
  );
}

/** "Báo cáo cũ nhất là của nơi nào", "của đơn vị nào": whose it is, is told with the report. */
const WHOSE = /(?:^| )cua (?:noi|don vi|dau|tinh|so) nao(?: |$)|(?:^| )cua ai(?: |$)/u;
const WHOSE_WORDS: ReadonlySet<string> = new Set('noi don vi tinh so ai'.split(' '));
