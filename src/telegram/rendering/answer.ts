import type { Answer, Quote, Reading } from '../../answers/answer.js';
import type { ReportMeta } from '../../reports/report.js';
import { READ, type ShownAnswer } from '../asking/actions.js';
import { CARD } from '../browsing/actions.js';
import { renderChat } from './chat.js';
import { renderAmbiguous } from './choices.js';
import { inRows, keypad } from './labels.js';
import { renderNotStated } from './miss.js';
import { namesOf } from './names.js';
import { renderNoMatch } from './no-match.js';
import { notesOf } from './notes.js';
import { MOST_BUTTONS } from './pages.js';
import { alsoLine, shortLine, sourcedQuotes } from './quote.js';
import { isPlain, readingLine } from './reading.js';
import { concat, join, plain, type Rich, styled, webAddress } from './rich.js';
import { answerRows } from './rows.js';
import { type Button, clip, type Screen } from './screen.js';
import { MESSAGE_LIMIT, numbered, pack } from './split.js';
import { renderSummary } from './summary.js';
import { type AnswerOf, MAX_PARTS, NUMBER_ROOM, type Stretch, type View } from './view.js';

/** Renders an answer: texts with entities, buttons, preview. Adds no word to a quote. */
export function renderAnswer(answer: Answer, view: View): Screen {
  const body = renderBody(answer, view);
  const [first, ...rest] = body.parts;
  if (view.heading === undefined || first === undefined) return body;
  const heading = styled(view.phrases.say('ask.question', { question: view.heading }), 'bold');
  const led = join([heading, first], '\n\n');
  return led.text.length > MESSAGE_LIMIT ? body : { ...body, parts: [led, ...rest] };
}

function renderBody(answer: Answer, view: View): Screen {
  switch (answer.status) {
    case 'answered':
      if (answer.about === 'summary') return renderSummary(answer.quotes, view);
      return answer.about === 'reports' ? renderList(answer, view) : renderAnswered(answer, view);
    case 'ambiguous':
      return renderAmbiguous(answer, view);
    case 'not_stated':
      return renderNotStated(answer, view);
    case 'no_match':
      return renderNoMatch(answer, view);
    case 'chat':
      return renderChat(answer, view);
  }
}

/** Renders quotes with their sources, a verdict for yes/no questions, and the reading. */
function renderAnswered(answer: AnswerOf<'answered'>, view: View): Screen {
  const reports = distinctReports(answer.quotes);
  const tail = readingLine(answer.reading, [...reports, ...view.reports], view.phrases, {
    sourced: reports.length === 1,
    isTyped: isPlain(answer.reading, view, answer.chance),
  });
  const several = reports.length > 1;
  const intro = introOf(answer, reports.length, view);
  const links = plain(answer.about === 'source' ? missingLinks(reports, view) : '');
  const pieces = [
    intro,
    ...quotePieces(answer.quotes, several, view),
    notesOf(answer.notes, view.phrases),
    plain(unreported(answer.reading, view)),
    silentLine(answer, view),
    links,
  ].filter((piece) => piece.text !== '');
  const preview = several || view.group ? undefined : webAddress(reports[0]?.url);
  return {
    parts: closeParts(pieces, tail, view),
    rows: rowsUnder(answer, view),
    ...(preview === undefined ? {} : { preview }),
  };
}

/** The buttons under quotes, page buttons first. Without room for the chart button, the table offers it. */
function rowsUnder(answer: AnswerOf<'answered'>, view: View): readonly (readonly Button[])[] {
  const pages = pageRows(answer, view);
  const own = answerRows(shownOf(answer, view), answer.quotes, view);
  if (pages.length === 0 || !view.comparing || view.group) return [...pages, ...own];
  const [table, ...others] = own.flat();
  const room = MOST_BUTTONS - pages.flat().length - 1;
  return [...pages, [...(table ? [table] : []), ...others.slice(-room)]];
}

/** The line above the quotes: pinned by an admin, a weaker match, the number of reports, or the verdict. */
function introOf(answer: AnswerOf<'answered'>, reports: number, view: View): Rich {
  const { phrases } = view;
  if (view.pinned) return styled(phrases.say('answer.pinned'), 'italic');
  if ((view.seen ?? []).length > 0) return styled(phrases.say('answer.further'), 'italic');
  if (reports > 1 && !answer.verdict) {
    const count = totalOf(answer, reports);
    return plain(phrases.say(isChoice(answer, count - reports) ? 'answer.best_of' : 'answer.in_reports', { count }));
  }
  const verdict = answer.verdict ?? (view.claim ? 'undecided' : undefined);
  return verdict ? styled(phrases.say(`answer.${verdict}`), 'bold') : plain('');
}

/** Is it a choice among more, and no page of a list? */
const isChoice = ({ list, reading }: AnswerOf<'answered'>, left: number): boolean =>
  left > 0 && list?.next === undefined && list?.previous === undefined && reading.over === undefined;

/** For a user who asked for the link: says if there is only a publisher's home page, or nothing. */
function missingLinks(reports: readonly ReportMeta[], view: View): string {
  if (reports.some((report) => webAddress(report.url) !== undefined)) return '';
  const site = reports.some((report) => webAddress(report.site) !== undefined);
  return view.phrases.say(site ? 'source.site_only' : 'source.no_link');
}

/** The quotes as unbreakable pieces. Consecutive quotes of one report share one source line at the end. */
function quotePieces(quotes: readonly Quote[], several: boolean, view: View): readonly Rich[] {
  const names = namesOf(distinctReports(quotes));
  const runs: Quote[][] = [];
  for (const quote of quotes) {
    const run = runs.at(-1);
    if (run?.[0]?.report.id === quote.report.id) run.push(quote);
    else runs.push([quote]);
  }
  return runs.flatMap((run) =>
    sourcedQuotes(
      run,
      view.phrases,
      MESSAGE_LIMIT - 600,
      view.group,
      several ? names.get(run[0]?.report.id ?? '') : undefined,
    ),
  );
}

/** A list of reports, one a line: the linked title and the day, with a button for each card. */
function renderList(answer: AnswerOf<'answered'>, view: View): Screen {
  const reports = distinctReports(answer.quotes);
  const names = namesOf(reports);
  const first = answer.list?.first ?? 0;
  const lines = reports.map((report, index) => {
    const also = answer.quotes.find((quote) => quote.report.id === report.id)?.alsoIn ?? [];
    return concat(
      `${first + index + 1}. `,
      join([shortLine(report, names.get(report.id) ?? '', view.phrases), alsoLine(also, view.phrases)], ' · '),
    );
  });
  const unstated = answer.reading.over?.conditions.some((one) => one.kind === 'unstated');
  const key = unstated ? 'answer.list_unstated' : 'answer.list';
  const title = styled(view.phrases.say(key, { count: totalOf(answer, reports.length) }), 'bold');
  const turns = pageRows(answer, view);
  // With many reports, the buttons are line numbers.
  const few = reports.length + turns.flat().length <= MOST_BUTTONS;
  const buttons = reports.map(
    (report, index): Button => ({
      label: few ? (names.get(report.id) ?? report.title) : String(first + index + 1),
      action: CARD.with({ report: report.id, inPlace: false }),
    }),
  );
  return {
    parts: closeParts(
      [title, join(lines, '\n')],
      unstated ? readingLine(answer.reading, reports, view.phrases) : plain(''),
      view,
    ),
    rows: [...(few ? inRows(buttons) : keypad(buttons)), ...turns],
  };
}

/** Says that there is no report of one place, if others asked with it have one. */
function unreported({ places }: Reading, { reports, phrases }: View): string {
  const missing = places.filter((place) => reports.every(({ province }) => province !== place));
  const all = missing.length === places.length;
  return missing.length === 0 || all ? '' : phrases.say('miss.no_report', { asked: clip(missing.join(', '), 80) });
}

/** How many of the reports asked do not mention it. */
function silentLine({ silent }: AnswerOf<'answered'>, { phrases }: View): Rich {
  return plain(silent ? phrases.say('answer.silent', { count: silent.count }) : '');
}

/** The number of results on all pages. */
function totalOf({ list }: AnswerOf<'answered'>, shown: number): number {
  return list?.total ?? shown;
}

/** Buttons to the neighbouring pages, edited in place, and to the reports that do not mention it. */
function pageRows({ list, silent }: AnswerOf<'answered'>, { phrases, turns }: View): Button[][] {
  const to = (stretch: Stretch | undefined, key: 'button.previous' | 'button.next'): Button[] =>
    stretch ? [{ label: phrases.say(key), action: READ.with({ ...stretch, inPlace: true }) }] : [];
  const page = (reading: Reading | undefined): Stretch | undefined => reading && { reading, from: 0 };
  const row = [
    ...to(turns ? turns.previous : page(list?.previous), 'button.previous'),
    ...to(turns ? turns.next : page(list?.next), 'button.next'),
  ];
  const unstated: Button[] = silent?.reading
    ? [
        {
          label: phrases.say('button.silent', { count: silent.count }),
          action: READ.with({ reading: silent.reading, inPlace: false }),
        },
      ]
    : [];
  return [row, unstated].filter((one) => one.length > 0);
}

/** Lays the pieces out in messages, says how many did not fit, and ends with the reading line. */
function closeParts(pieces: readonly Rich[], tail: Rich, view: View): readonly Rich[] {
  const more = (left: number) => plain(left > 0 ? view.phrases.say('answer.more', { count: left }) : '');
  const reserve = tail.text.length + more(pieces.length).text.length + NUMBER_ROOM + 4;
  const { parts, left } = pack(pieces, { reserve, maxParts: MAX_PARTS });
  const last = parts.at(-1) ?? plain('');
  return numbered([...parts.slice(0, -1), join([last, more(left), tail], '\n\n')]);
}

/** What the buttons need from an answer. `view.passageIds` has the passages in the order of the quotes. */
function shownOf(answer: AnswerOf<'answered'>, view: View): ShownAnswer {
  const only = answer.quotes.length === 1 ? answer.quotes[0] : undefined;
  return {
    reading: answer.reading,
    passages: only ? (view.passageIds ?? []).slice(0, 1) : [],
    ...(only && { marks: only.marks }),
    seen: view.seen ?? [],
    others: answer.others.map((report) => report.id),
    ...(answer.verdict !== undefined && { verdict: answer.verdict }),
    ...(answer.about === 'source' && { about: answer.about }),
    ...(view.heading !== undefined && { heading: view.heading }),
    ...(view.asked !== undefined && { asked: view.asked }),
  };
}

function distinctReports(quotes: readonly Quote[]): readonly ReportMeta[] {
  return [...new Map(quotes.map((quote) => [quote.report.id, quote.report])).values()];
}
