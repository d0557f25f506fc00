/** A bar: what it is of, how long it is, and the figure beside it as the report writes it. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly figure: string;
}

/** Units of the drawing; the picture is as wide in pixels. */
const WIDTH = 1080;
const MARGIN = 48;
const LABELS = 300;
const BAR = 44;
const STEP = 68;
const TOP = 132;
const FOOT = 70;
/** Most bars in one picture. */
export const MOST_BARS = 18;

/** A bar chart as SVG, the bars in the order given. Values below zero have no length. */
export function barChart(title: string, note: string, bars: readonly Bar[]): string {
  const shown = bars.slice(0, MOST_BARS);
  const most = Math.max(1, ...shown.map(({ value }) => value));
  const room = WIDTH - 2 * MARGIN - LABELS - 130;
  const height = TOP + shown.length * STEP + FOOT;
  const rows = shown.map(({ label, value, figure }, index) => {
    const y = TOP + index * STEP;
    const length = Math.max(3, Math.round((Math.max(0, value) / most) * room));
    const middle = y + BAR / 2 + 9;
    const left = MARGIN + LABELS;
    return [
      `<text x="${left - 18}" y="${middle}" text-anchor="end" font-size="27" fill="#1f2933">${xml(label)}</text>`,
      `<rect x="${left}" y="${y}" width="${length}" height="${BAR}" rx="7" fill="#2f7dc4"/>`,
      `<text x="${left + length + 14}" y="${middle}" font-size="27" font-weight="600" fill="#1f2933">${xml(figure)}</text>`,
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Be Vietnam Pro">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="${MARGIN}" y="78" font-size="38" font-weight="600" fill="#102a43">${xml(title)}</text>`,
    ...rows,
    `<text x="${MARGIN}" y="${height - 28}" font-size="22" fill="#627d98">${xml(note)}</text>`,
    '</svg>',
  ].join('');
}

/** A text for an XML element: markup escaped, what XML cannot hold left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
}
