/** A bar with its label, and its figure as the report writes it. */
export interface Bar {
  readonly label: string;
  readonly written: string;
  readonly value: number;
}

/** The texts around the bars. */
export interface ChartText {
  readonly title: string;
  readonly subtitle: string;
  readonly foot: string;
}

const WIDTH = 1080;
const MARGIN = 56;
const HEAD = 190;
const ROW = 112;
const FOOT = 96;
const BAR = 36;
/** Room for the figure behind the longest bar. */
const FIGURE = 250;
const FONT = 'Be Vietnam Pro';

/** The most bars that a phone still shows legibly. */
export const MOST_BARS = 15;

/** A bar chart as SVG, for a phone held upright: each label above its bar, the figure behind it. Pure. */
export function barChart(bars: readonly Bar[], text: ChartText): string {
  const height = HEAD + bars.length * ROW + FOOT;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const room = WIDTH - 2 * MARGIN - FIGURE;
  const rows = bars.map(({ label, written, value }, i) => {
    const y = HEAD + i * ROW;
    const length = Math.max(6, Math.round((room * Math.max(0, value)) / most));
    const fill = value === most ? '#c8102e' : '#e2707f';
    return [
      words(label, MARGIN, y + 30, 32, '#3c4043'),
      `<rect x="${MARGIN}" y="${y + 46}" width="${length}" height="${BAR}" rx="${Math.min(8, length / 2)}" ry="8" fill="${fill}"/>`,
      words(written, MARGIN + length + 18, y + 77, 38, '#1f2023', 700),
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    words(text.title, MARGIN, 92, 50, '#1f2023', 700),
    words(text.subtitle, MARGIN, 144, 32, '#5f6368'),
    ...rows,
    words(text.foot, MARGIN, height - 44, 28, '#5f6368'),
    '</svg>',
  ].join('');
}

function words(text: string, x: number, y: number, size: number, fill: string, weight = 400): string {
  return `<text x="${x}" y="${y}" font-family="${FONT}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(text)}</text>`;
}

/** Escapes text for XML and drops characters that XML does not allow. */
function escaped(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/gu, (c) => `&#${c.codePointAt(0)};`);
}
