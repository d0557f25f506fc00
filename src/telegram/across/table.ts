import type { Comparison } from '../../app.js';
import { nameOf, namesOf } from '../rendering/names.js';
import { join, plain, styled } from '../rendering/rich.js';
import { type Button, clip, type Screen, screen } from '../rendering/screen.js';
import type { View } from '../rendering/view.js';

/** Rows of one table. */
export const MOST_ROWS = 40;
/** Letters of a report's name: what a phone shows on one line beside number and figure. */
const NAME = 20;
const BUTTONS_A_ROW = 8;

/** The table of a figure: number, report, figure as the report writes it; numbers as buttons for the quotes. */
export function renderComparison(
  { intent, rows, missing }: Comparison,
  within: readonly string[] | undefined,
  view: View,
): Screen {
  const { phrases } = view;
  const shown = rows.slice(0, MOST_ROWS);
  const names = namesOf(shown.map(({ report }) => report));
  const labels = shown.map(({ report }) => clip(names.get(report.id) ?? nameOf(report), NAME));
  const width = Math.max(...labels.map((label) => label.length));
  const digits = Math.max(...shown.map(({ figure }) => figure.length));
  const count = String(shown.length).length;
  const lines = shown.map(
    ({ figure }, index) =>
      `${String(index + 1).padStart(count)}  ${(labels[index] ?? '').padEnd(width)}  ${figure.padStart(digits)}`,
  );
  const what = phrases.intent(intent) ?? intent;
  const left = rows.length - shown.length;
  const text = join(
    [
      styled(phrases.say('compare.title', { what: capital(what), count: rows.length }), 'bold'),
      styled(lines.join('\n'), 'pre'),
      plain(left > 0 ? phrases.say('compare.more', { count: left }) : ''),
      plain(
        missing.length > 0 ? phrases.say('compare.missing', { names: clip(missing.map(nameOf).join(', '), 400) }) : '',
      ),
      styled(phrases.say('compare.tap'), 'italic'),
    ],
    '\n\n',
  );
  const quotes = shown.map(
    ({ report }, index): Button => ({
      label: String(index + 1),
      action: {
        do: 'read',
        reading: { intent, reports: [report.id], places: placesOf(report), question: '' },
        inPlace: false,
      },
    }),
  );
  const chart: Button = {
    label: phrases.say('button.chart'),
    action: { do: 'chart', intent, ...(within && { within: [...within] }) },
  };
  return screen(text, [...inRows(quotes), ...(rows.length > 1 ? [[chart]] : [])]);
}

const placesOf = ({ province }: { readonly province?: string }): string[] => (province === undefined ? [] : [province]);

function inRows(buttons: readonly Button[]): Button[][] {
  const out: Button[][] = [];
  for (let at = 0; at < buttons.length; at += BUTTONS_A_ROW) out.push(buttons.slice(at, at + BUTTONS_A_ROW));
  return out;
}

function capital(label: string): string {
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}
