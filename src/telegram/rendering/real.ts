import type { Difference, Realness } from '../../answers/real.js';
import type { ReportMeta } from '../../reports/report.js';
import { namesOf } from './names.js';
import { quoteBlock, sourcedQuote } from './quote.js';
import { join, plain, type Rich, styled } from './rich.js';
import { answerRows } from './rows.js';
import { clip, type Screen, screen } from './screen.js';
import { MESSAGE_LIMIT } from './split.js';
import type { View } from './view.js';

/** Differences listed one by one; the rest are counted. */
const MOST_TOLD = 6;
/** Other reports named that contain the same words. */
const MOST_NAMED = 3;
/** Code units of the quotes: the comparison is in the same message. */
const ROOM = MESSAGE_LIMIT - 1500;

/** Renders whether the reports contain a text: word for word, with differences, or not at all. */
export function renderReal(result: Realness, view: View): Screen {
  const { phrases } = view;
  if (result.kind === 'short') return screen(plain(phrases.say('real.short')));
  if (result.kind === 'absent') return absentScreen(result, view);
  const report = result.quotes[0]?.report.id;
  const of = {
    reading: { intent: 'passage', reports: report === undefined ? [] : [report], places: [], question: '' },
    passages: result.quotes.length === 1 ? (view.passageIds ?? []) : [],
    seen: [],
    others: [],
  };
  const text = join([headOf(result, view), ...blocksOf(result, view), othersLine(result, view)], '\n\n');
  return screen(text, answerRows(of, result.quotes, view));
}

/** The text is in no report. Says so if the words were left out of a file as furniture. */
function absentScreen({ outside }: Extract<Realness, { readonly kind: 'absent' }>, { phrases }: View): Screen {
  if (!outside) return screen(styled(phrases.say('real.absent'), 'bold'));
  const values = { report: clip(outside.report.title, 200), line: clip(outside.line, 400) };
  return screen(join([styled(phrases.say('real.outside'), 'bold'), phrases.say('real.outside_note', values)], '\n'));
}

type Found = Extract<Realness, { readonly kind: 'exact' | 'differs' }>;

function headOf(result: Found, view: View): Rich {
  const { phrases } = view;
  if (result.kind === 'exact') return styled(phrases.say(result.bare ? 'real.exact_bare' : 'real.exact'), 'bold');
  const head = styled(phrases.say('real.differs', { count: result.differences.length }), 'bold');
  return join([head, differenceLines(result.differences, view)], '\n');
}

/** As many quotes as fit, with the source under the last one. */
function blocksOf({ quotes }: Found, view: View): readonly Rich[] {
  let left = ROOM;
  const shown = quotes.filter((quote, index) => {
    left -= quote.text.length;
    return index === 0 || left > 0;
  });
  return shown.flatMap((quote, index) =>
    index < shown.length - 1
      ? [quoteBlock(quote, view.group)]
      : sourcedQuote(quote, view.phrases, Math.max(left + quote.text.length, 400), view.group).slice(0, 1),
  );
}

function othersLine(result: Found, { phrases }: View): Rich {
  const others: readonly ReportMeta[] = result.kind === 'exact' ? result.others : [];
  if (others.length === 0) return plain('');
  const names = namesOf(others);
  const named = others.slice(0, MOST_NAMED).map((report) => names.get(report.id) ?? report.title);
  const values = { reports: named.join(', '), count: others.length - named.length };
  return plain(phrases.say(values.count > 0 ? 'real.also_more' : 'real.also', values));
}

function differenceLines(differences: readonly Difference[], { phrases }: View): Rich {
  const lines = differences.slice(0, MOST_TOLD).map(({ given, source }) => {
    const values = { given: clip(given, 80), source: clip(source, 80) };
    if (given === '') return phrases.say('real.left_out', values);
    return phrases.say(source === '' ? 'real.added' : 'real.changed', values);
  });
  const more = differences.length - lines.length;
  return join([...lines, ...(more > 0 ? [phrases.say('real.more', { count: more })] : [])], '\n');
}
