import type { Answer, Quote, Reading } from '../answers/answer.js';
import { newestFirst, type ReportProfile } from '../questions/profile.js';
import type { SummaryReader } from '../questions/summaries.js';
import { overlaps } from '../text/span.js';
import { foldedWords } from '../text/tokens.js';
import type { Ask, Understand } from './asking.js';
import type { Generation } from './generation.js';
import { isPoint } from './summary.js';

/** The intent of a reading that wants the main points of a report; no kind of fact answers it. */
const SUMMARY = 'summary';

/** Most quotes of a summary, and most reports to choose from. */
const MOST = 5;
const MOST_CHOICES = 20;

/** What summaries are made with. */
export interface SummingTools {
  readonly ask: Ask;
  readonly understand: Understand;
  readonly reader: SummaryReader;
  /** The most telling quotes of a report. */
  readonly points: (id: string) => Promise<readonly Quote[]>;
}

/** Answers as `ask` does; a question for the main points of a report gets those. */
export function summing({ ask, understand, reader, points }: SummingTools): Ask {
  /** The main points in the report's order, led by what answers the question as it stands. */
  const summed = async (
    report: ReportProfile,
    question: string,
    lead: readonly Quote[],
  ): Promise<Answer | undefined> => {
    const { id } = report.meta;
    const title = foldedWords(report.meta.title).join(' ');
    const own = lead.filter(
      (quote) => quote.report.id === id && isPoint(quote.text) && foldedWords(quote.text).join(' ') !== title,
    );
    const first = own.slice(0, 1);
    const rest = (await points(id)).filter((point) => !first.some(({ span }) => overlaps(span, point.span)));
    const quotes = [...first, ...rest].slice(0, MOST);
    const reading = { intent: SUMMARY, reports: [id], places: [], question };
    return quotes.length === 0 ? undefined : { status: 'answered', about: 'summary', reading, quotes, others: [] };
  };

  /** The reports that a question wants summed up: those it names, else that of the conversation, else all; none where it wants something else. */
  const reportsMeant = async (generation: Generation, question: string, previous: Reading | undefined) => {
    const { profiles } = generation;
    const rest = reader.without(question);
    // "còn Bình Dương?" after a summary wants another one.
    if (rest === undefined && previous?.intent !== SUMMARY) return [];
    const named = reader.named(await understand(generation, rest ?? question), profiles);
    if (rest === undefined || named === undefined || named.length > 0) return named ?? [];
    const before = profiles.filter(({ meta }) => previous?.reports.includes(meta.id));
    return before.length === 1 ? before : profiles;
  };

  /** The summary of a report that was chosen. */
  const chosen = async ({ profiles }: Generation, { intent, reports, question }: Reading) => {
    const report = intent === SUMMARY && profiles.find(({ meta }) => meta.id === reports[0]);
    return report ? summed(report, question, []) : undefined;
  };

  return async (generation, question, previous, fixed) => {
    if (fixed) return (await chosen(generation, fixed)) ?? ask(generation, question, previous, fixed);
    const meant = await reportsMeant(generation, question, previous);
    const plain = await ask(generation, question, previous);
    const [only, ...more] = meant;
    if (!only || plain.status === 'chat') return plain;
    if (more.length === 0) return (await summed(only, question, leadOf(plain))) ?? plain;
    return plain.status === 'answered' ? plain : whichOf(meant, question);
  };
}

/** What answers the question itself stands first; a list over reports does not. */
const leadOf = (plain: Answer): readonly Quote[] =>
  plain.status === 'answered' && !plain.reading.over ? plain.quotes : [];

/** "Which one?", the newest first. */
function whichOf(reports: readonly ReportProfile[], question: string): Answer {
  const reading = { intent: SUMMARY, reports: [], places: [], question };
  const choices = [...reports]
    .sort(newestFirst)
    .slice(0, MOST_CHOICES)
    .map(({ meta }) => ({ report: meta, reading: { ...reading, reports: [meta.id] } }));
  return { status: 'ambiguous', reading, choices };
}
