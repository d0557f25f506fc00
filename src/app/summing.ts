import type { Answer, Quote, Reading } from '../answers/answer.js';
import { newestFirst, type ReportProfile } from '../questions/profile.js';
import type { SummaryReader } from '../questions/summaries.js';
import { overlaps } from '../text/span.js';
import { foldedWords } from '../text/tokens.js';
import type { Ask, Understand } from './asking.js';
import type { Generation } from './generation.js';
import { isPoint } from './summary.js';

/** The intent of a reading that asks for the main points of a report; no fact answers it. */
const SUMMARY = 'summary';

/** The most quotes of a summary, and the most reports to choose from. */
const MOST = 5;
const MOST_CHOICES = 20;

/** What summaries need. */
export interface SummingTools {
  readonly ask: Ask;
  readonly understand: Understand;
  readonly reader: SummaryReader;
  /** The most telling quotes of a report. */
  readonly points: (id: string) => Promise<readonly Quote[]>;
}

/** Wraps `ask`: answers a question for the main points of a report with its summary. */
export function summing({ ask, understand, reader, points }: SummingTools): Ask {
  /** The main points in text order, after the direct answer to the question. */
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

  /**
   * The reports to summarise: those in the question, else that of the conversation, else all; none if the question asks for something else.
   */
  const reportsMeant = async (generation: Generation, question: string, previous: Reading | undefined) => {
    const { profiles } = generation;
    const rest = reader.without(question);
    // "còn Bình Dương?" after a summary asks for another summary.
    if (rest === undefined && previous?.intent !== SUMMARY) return [];
    const named = reader.named(await understand(generation, rest ?? question), profiles);
    if (rest === undefined || named === undefined || named.length > 0) return named ?? [];
    const before = profiles.filter(({ meta }) => previous?.reports.includes(meta.id));
    return before.length === 1 ? before : profiles;
  };

  /** The summary of a chosen report. */
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

/** The direct answer comes first, unless it is a list over reports. */
const leadOf = (plain: Answer): readonly Quote[] =>
  plain.status === 'answered' && !plain.reading.over ? plain.quotes : [];

/** "Which one?", newest first. */
function whichOf(reports: readonly ReportProfile[], question: string): Answer {
  const reading = { intent: SUMMARY, reports: [], places: [], question };
  const choices = [...reports]
    .sort(newestFirst)
    .slice(0, MOST_CHOICES)
    .map(({ meta }) => ({ report: meta, reading: { ...reading, reports: [meta.id] } }));
  return { status: 'ambiguous', reading, choices };
}
