import type { Understanding } from './understanding.js';
import { foldedText } from './utterance.js';

/** Words for the reports themselves. */
const REPORTS = /(?<![a-z])(?:bao cao|bai|tai lieu|van ban|tin|reports?)(?![a-z])/u;
/** Words of a question for reports by date: their names, the order, filler. */
const SAYING: ReadonlySet<string> = new Set(
  'bao cao bai viet tai lieu van ban tin cu moi lau som xa gan muon day nhat nao la gi cua trong kho hien co dang ban bot cac nhung may cho toi minh xem liet ke mo ra o tai ve nam a nhe nhi vay the report reports oldest newest latest the'.split(
    ' ',
  ),
);

/**
 * Does it ask for the oldest or newest reports themselves: "báo cáo cũ nhất", "bài nào mới nhất", possibly of a place
 * or a year?
 * "Đầu tiên" and "cuối cùng" are no dates here: they pick from a list shown before.
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

/** "Báo cáo cũ nhất là của nơi nào", "của đơn vị nào": the answer shows the owner with the report. */
const WHOSE = /(?:^| )cua (?:noi|don vi|dau|tinh|so) nao(?: |$)|(?:^| )cua ai(?: |$)/u;
const WHOSE_WORDS: ReadonlySet<string> = new Set('noi don vi tinh so ai'.split(' '));
