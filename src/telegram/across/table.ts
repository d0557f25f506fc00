import type { Comparing, Comparison, Figure } from '../../app.js';
import { CARD } from '../browsing/actions.js';
import type { MessageKey, Phrases } from '../messages/messages.js';
import { capital, keypad } from '../rendering/labels.js';
import { namedFew, nameOf, namesOf } from '../rendering/names.js';
import { pageTurns } from '../rendering/page-turns.js';
import { sourcedQuote } from '../rendering/quote.js';
import { join, plain, type Rich, styled } from '../rendering/rich.js';
import { chartButton } from '../rendering/rows.js';
import { type Button, clip, type Screen, screen } from '../rendering/screen.js';
import { MESSAGE_LIMIT } from '../rendering/split.js';
import type { View } from '../rendering/view.js';
import { COMPARE, FIGURE, FIGURES } from './actions.js';

/** Characters in a line of the table, with its number: as many as the narrowest phones show. */
const LINE_WIDTH = 33;
/** Characters in a name. Names beside words get fewer, because words need more room than figures. */
const NAME_WIDTH = 20;
const NAME_BESIDE_WORDS = 13;
/** How many reports without the figure are named. */
const MOST_SILENT = 3;

/** The display name of what is compared: "số đảng viên", or the words of the question. */
export function figureName({ figure, noun }: Comparing, phrases: Phrases): string {
  return figure === 'counted' || figure === 'fact'
    ? `«${clip(noun ?? '', 60)}»`
    : phrases.say(`figure.${figure}` as MessageKey);
}

/** The figures as a table, newest first. Each line has a button to its quote; further buttons lead to the chart and to other figures. */
export function renderComparison(comparison: Comparison, missing: readonly string[], view: View): Screen {
  const { phrases } = view;
  const { figures, of, page, silent, total } = comparison;
  const name = figureName(of, phrases);
  const absent = missing.length > 0 ? phrases.say('compare.missing', { places: clip(missing.join(', '), 200) }) : '';
  if (figures.length === 0)
    return screen(join([plain(phrases.say('compare.none', { figure: name })), plain(absent)], '\n'), [
      [otherButton(view)],
    ]);
  const count = total === 1 ? phrases.say('compare.count_one') : phrases.say('compare.count', { count: total });
  const title = join([styled(capital(name), 'bold'), plain(count)], '\n');
  const text = [
    title,
    tableOf(figures, page),
    plain(silentLine(silent, phrases)),
    plain(absent),
    styled(phrases.say('compare.how'), 'italic'),
  ];
  return screen(join(text, '\n\n'), [...numberRows(comparison), pageRow(comparison, view), lastRow(comparison, view)]);
}

/** "1 Nghệ An 2023      94", in monospace. */
function tableOf(figures: readonly Figure[], page: number): Rich {
  const inWords = figures.some(({ value }) => value === undefined);
  const names = labelsOf(figures, inWords ? NAME_BESIDE_WORDS : NAME_WIDTH);
  const wide = Math.max(...names.map((one) => one.length));
  const digits = String(firstOf(page) + figures.length - 1).length;
  const room = LINE_WIDTH - digits - wide - 2;
  const written = figures.map((one) => clip(one.written.replace(/\s+/gu, ' '), room));
  const high = Math.max(...written.map((one) => one.length));
  const lines = figures.map((_, i) => {
    const number = String(firstOf(page) + i).padStart(digits);
    const figure = written[i] ?? '';
    return `${number} ${(names[i] ?? '').padEnd(wide)} ${inWords ? figure : figure.padStart(high)}`.trimEnd();
  });
  return styled(lines.join('\n'), 'pre');
}

/** Report names cut to a width. Years are dropped if the names are too long and stay distinct without them. */
export function labelsOf(figures: readonly Figure[], width = NAME_WIDTH): string[] {
  const names = namesOf(figures.map(({ report }) => report));
  const whole = figures.map(({ report }) => names.get(report.id) ?? nameOf(report));
  const bare = whole.map((name) => name.replace(/ \d{4}$/u, ''));
  const isLong = whole.some((name) => name.length > width) && new Set(bare).size === bare.length;
  return (isLong ? bare : whole).map((name) => clip(name, width));
}

function firstOf(page: number): number {
  return page * 10 + 1;
}

function silentLine(silent: readonly Comparison['silent'][number][], phrases: Phrases): string {
  if (silent.length === 0) return '';
  return phrases.say('compare.silent', { names: namedFew(silent.map(nameOf), MOST_SILENT, phrases) });
}

function numberRows({ figures, of, page }: Comparison): Button[][] {
  return keypad(
    figures.map(({ report }, i) => ({
      label: String(firstOf(page) + i),
      action: FIGURE.with({ of, page, report: report.id, inPlace: true }),
    })),
  );
}

function pageRow({ of, page, pages }: Comparison, { phrases }: View): Button[] {
  return pageTurns(page, pages, phrases, (to) => COMPARE.with({ of, page: to, inPlace: true }));
}

function lastRow({ of, total, figures }: Comparison, view: View): Button[] {
  const drawn = total > 1 && figures.every(({ value }) => value !== undefined);
  return [...(drawn ? [chartButton(of, view)] : []), otherButton(view, of)];
}

function otherButton({ phrases }: View, of?: Comparing): Button {
  return {
    label: phrases.say('button.other_figures'),
    action: FIGURES.with({ reports: of?.reports, inPlace: true }),
  };
}

/** How many figures get a button. A hint says how to ask for the others. */
const MOST_KINDS = 5;

/** Asks which figure, with a button for each that the reports state. */
export function renderKinds(
  kinds: readonly { readonly figure: string; readonly reports: number }[],
  reports: readonly string[] | undefined,
  missing: readonly string[],
  { phrases }: View,
): Screen {
  if (kinds.length === 0) return screen(plain(phrases.say('compare.nothing')));
  const absent = missing.length > 0 ? phrases.say('compare.missing', { places: clip(missing.join(', '), 200) }) : '';
  // A single figure has nothing to be compared with.
  const several = kinds.filter(({ reports: count }) => count > 1);
  const rows = (several.length > 0 ? several : kinds)
    .slice(0, MOST_KINDS)
    .map(({ figure, reports: count }): Button[] => [
      {
        label: phrases.say('compare.kind', { figure: capital(figureName({ figure }, phrases)), count }),
        action: COMPARE.with({ of: { figure, reports }, page: 0, inPlace: true }),
      },
    ]);
  return screen(join([phrases.say('compare.which'), absent, phrases.say('compare.hint')], '\n'), rows);
}

/** One figure with its quote, and a button back to the table. */
export function renderFigure(figure: Figure, of: Comparing, page: number, view: View): Screen {
  const { phrases } = view;
  const head = styled(`${nameOf(figure.report)}: ${figure.written}`, 'bold');
  const [quote] = sourcedQuote(figure.quote, phrases, MESSAGE_LIMIT - 300, view.group);
  const back: Button = {
    label: phrases.say('button.back_to_table'),
    action: COMPARE.with({ of, page, inPlace: true }),
  };
  const card: Button = {
    label: phrases.say('button.this_report', { report: nameOf(figure.report) }),
    action: CARD.with({ report: figure.report.id, inPlace: false }),
  };
  return screen(join([head, quote ?? plain('')], '\n\n'), [[back], [card]]);
}
