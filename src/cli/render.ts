import type { Answer, Choice, Note, Quote } from '../answers/answer.js';
import type { ReportMeta } from '../reports/report.js';
import { fill, type TerminalMessages } from './messages.js';

/** What rendering needs besides the answer. */
export interface RenderOptions {
  readonly messages: TerminalMessages;
  /** Names of the reports there are, for a miss. */
  readonly available: readonly string[];
  /** A question that the reports answer. */
  readonly example: string;
  /** The terminal shows bold. */
  readonly bold: boolean;
}

/** An answer as text for a terminal. */
export function renderAnswer(answer: Answer, options: RenderOptions): string {
  const { messages: m, example } = options;
  switch (answer.status) {
    case 'answered': {
      const lead = answer.verdict ? [m[answer.verdict]] : [];
      const others =
        answer.others.length > 0 ? [fill(m.others, { reports: answer.others.map(nameOf).join('; ') })] : [];
      return [
        ...lead,
        ...answer.quotes.map((q) => renderQuote(q, options)),
        ...renderNotes(answer.notes, m),
        ...renderList(answer, m),
        ...others,
      ].join('\n\n');
    }
    case 'ambiguous':
      return renderChoices(answer.choices, m);
    case 'not_stated': {
      const [only] = answer.reports;
      const said = answer.reports.length === 1 && only ? fill(m.notStated, { report: nameOf(only) }) : m.notStatedMany;
      return [
        said,
        ...renderNotes(answer.notes, m),
        ...(answer.nearby ? [m.nearby, renderQuote(answer.nearby, options)] : []),
        m.notStatedNext,
      ].join('\n');
    }
    case 'no_match':
      if (answer.reason.kind === 'no_report')
        return `${[fill(m.noReport, { asked: answer.reason.asked }), ...renderNotes(answer.notes, m)].join('\n')}\n${fill(m.noReportNext, { available: options.available.join('; ') })}`;
      return answer.reason.kind === 'outside'
        ? `${m.outside}\n${fill(m.outsideNext, { example })}`
        : fill(m.unreadable, { example });
    default:
      return fill(m[answer.topic], { example });
  }
}

/** Where the lines shown stand in a longer list, and how to see the rest. */
function renderList(
  { list, quotes, silent = 0 }: Extract<Answer, { status: 'answered' }>,
  m: TerminalMessages,
): string[] {
  const told = silent > 0 ? [fill(m.silent, { count: String(silent) })] : [];
  if (!list) return told;
  const [from, to] = [String(list.first + 1), String(list.first + quotes.length)];
  const shown = fill(m.listShown, { from, to, total: String(list.total) });
  return [[shown, ...(list.next ? [m.listMore] : []), ...told].join(' ')];
}

/** What may be meant: reports by their names, readings of one report by what they ask. */
function renderChoices(choices: readonly Choice[], m: TerminalMessages): string {
  const one = new Set(choices.map((c) => c.report.id)).size === 1;
  const names = choices.map(({ report, reading }) =>
    one ? (m.intents[`intent.${reading.intent}`] ?? reading.intent) : nameOf(report),
  );
  return [one ? m.ambiguousIntent : m.ambiguous, ...names.map((name, i) => `  ${i + 1}. ${name}`), m.choose].join('\n');
}

/** The name of a report in a list: its province or body with the year, else its title. */
export function nameOf(report: ReportMeta): string {
  const who = report.province ?? report.organisation;
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(`${report.published ?? ''} ${report.id}`)?.[0];
  return who ? `${who}${year ? ` ${year}` : ''}: ${report.title}` : report.title;
}

/** What has to be said beside an answer, a line each. */
function renderNotes(notes: readonly Note[] = [], m: TerminalMessages): string[] {
  return notes.flatMap((note) => {
    if (note.kind === 'conflict') return [fill(m.noteConflict, { values: note.values.join(', ') })];
    if (note.kind === 'unstated')
      return [fill(m.noteUnstated, { what: note.intents.map((one) => m.intents[`intent.${one}`] ?? one).join(', ') })];
    const merged = fill(m.noteMerged, { former: note.former.join(', '), present: note.present });
    return note.have ? [merged, fill(m.noteHave, { have: note.have.join(', ') })] : [merged];
  });
}

/** A quote with its source; the answering words in bold where the terminal shows that. */
export function renderQuote(quote: Quote, { messages: m, bold }: RenderOptions): string {
  let text = '';
  let at = 0;
  for (const mark of quote.marks) {
    text +=
      quote.text.slice(at, mark.start) +
      (bold ? `\u001b[1m${quote.text.slice(mark.start, mark.end)}\u001b[22m` : quote.text.slice(mark.start, mark.end));
    at = mark.end;
  }
  text += quote.text.slice(at);
  const { report } = quote;
  const link = report.url ? ` ${m.url}: ${report.url}` : report.site ? ` ${m.site}: ${report.site}` : '';
  const author = report.author ? `, ${m.author} ${report.author}` : '';
  const date = report.published ? `, ${report.published.split('-').reverse().join('/')}` : '';
  const also = (quote.alsoIn ?? []).map((other) =>
    [other.publisher ?? other.title, other.url].filter(Boolean).join(' '),
  );
  const others = also.length > 0 ? ` · ${m.also}: ${also.join('; ')}.` : '';
  return `«${text}»\n  ${report.kind === 'digest' ? m.digest : m.quote}: ${report.title}${report.publisher ? `, ${report.publisher}` : ''}${author}${date}.${link}${others}`;
}
