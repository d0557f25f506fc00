import type { Reading } from '../../answers/answer.js';
import { areTrue, keepQuotes } from '../asking/passages.js';
import { type Desk, viewFor } from '../desk.js';
import { reachOf } from '../groups/limits.js';
import { renderSummary } from '../rendering/summary.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';
import { plainly, reportsNamed } from './named.js';

const WANTED =
  /^(?:(?:hay |giup |cho (?:toi |minh |em )?)?(?:tom tat|tom luoc|diem chinh|y chinh|cac y chinh|summary|summarise|summarize)) ?(.*)$/u;

/** The report that a text wants summed up: by its name, or without one that of the conversation; nothing where it asks for something else. */
export async function summaryWanted(
  desk: Desk,
  turn: Turn,
  text: string,
  previous: Reading | undefined,
): Promise<string | undefined> {
  const [, name] = WANTED.exec(plainly(text)) ?? [];
  if (name === undefined) return undefined;
  const { reports } = await reachOf(desk, turn);
  const rest = name
    .replace(/^(?:(?:cua|ve|bao cao|hoi nghi|dai hoi|of|the) ?)+/u, '')
    .replace(/ ?(?:nay|do|giup|nhe|di|voi)$/u, '');
  if (rest !== '') return reportsNamed(rest, reports)[0]?.id;
  const [only] =
    previous?.reports.length === 1 ? previous.reports : reports.length === 1 ? reports.map(({ id }) => id) : [];
  return reports.some(({ id }) => id === only) ? only : undefined;
}

/** Shows the most telling quotes of a report; says so when the report is not there any more. */
export async function showSummary(desk: Desk, turn: Turn, id: string): Promise<number | undefined> {
  const quotes = await desk.app.mainPoints(id);
  const [first] = quotes;
  if (!first) return say(desk, turn, 'tap.gone');
  if (!(await areTrue(desk, quotes))) {
    desk.log.error('quote differs from its report, summary withheld', { report: id });
    return say(desk, turn, 'fault.verify');
  }
  await keepQuotes(desk, quotes);
  return show(desk, turn, renderSummary(quotes, await viewFor(desk, turn)));
}
